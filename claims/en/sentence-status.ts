import type { SentenceStatus } from '../claim';
import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { NONE, type Scan } from './scan';
import { isSentenceEnd } from './tense';

const g = ENGLISH_GRAMMAR;

/** How far back, in characters, a word of courts makes a weak verb (`got three years`) penal. */
const COURT_REACH = 300;
/** How far on, in tokens. */
const COURT_AHEAD = 25;

/** Whether the text near a token speaks of courts. */
export function inCourt({ line, lastCourtWord }: Scan, index: number): boolean {
  if (line.startOf(index) - lastCourtWord < COURT_REACH) return true;
  for (let at = index; at < index + COURT_AHEAD && at < line.count; at++) {
    if (line.is(at, Class.Court)) return true;
  }
  return false;
}

/** Words that tell what became of a punishment. */
const STATUS_WORDS: Readonly<Record<string, string>> = {
  sought:
    'sought seek seeking seeks recommended recommend recommending requested request requesting asked asking demanded demand demanding advocated recommendation urged want wants wanted pushed',
  possible:
    'face faces facing faced could may might punishable carry carries carrying carried eligible would can possible potential potentially risk risks maximum',
  imposed:
    'sentenced jailed gaoled imprisoned handed given give got received serving gave ordered placed must sentencing sent get gets condemned receives receive imposed',
  other:
    'abolish abolished abolishing oppose opposes opposed reduced reduce increased lowered commuted commute overturned quashed dropped drop avoid avoided avoids spared instead halved reinstate reintroduce restore support supports supported scrapped cut outlaw against rejected original calls called calling',
  served: 'served spent',
};

const STATUS_OF = new Map<string, string>();
for (const [status, words] of Object.entries(STATUS_WORDS)) {
  for (const word of g.set(words)) STATUS_OF.set(word, status);
}

/** How many tokens before a punishment may tell what became of it. */
const REACH = 14;

const CHANGES = g.set('commuted reduced cut increased raised lowered extended');
const MODAL_BEFORE = g.pattern(
  '(could|may|might|would|can)(be|have|also|then|now|get|been|still)*',
);
const EXPECTED_BEFORE = g.pattern('(expected|likely|set|due|liable) to (be|get|receive)?');
const NEGATED = g.pattern("(not|never|no|agreed|'t)(to|be|have|going)*");
const PROSECUTION = g.pattern(
  "(prosecutors|prosecution|prosecutor|state|crown|lawyers|attorneys)(?!')(NAME|has|had|have|also|said)*",
);
const INSTEAD = g.pattern(
  '(in lieu of|instead of|rather than|in place of|no longer|not)(a|an|the)?',
);
const FREED_AFTER = g.pattern('after');
const PAROLE_BEFORE = g.pattern(
  '(parole|eligible|release)(for|WORD)?(parole|release)?(only)?after',
);

/** What became of a punishment, by the nearest word before it in its sentence, or in it. */
export function readStatus({ line }: Scan, first: number, next: number): SentenceStatus {
  const opening = line.word(first);
  if (INSTEAD.behind(line, first) !== NONE) return 'other';
  if (opening === 'served' || opening === 'spent') return 'served';
  if (opening === 'serving' && FREED_AFTER.behind(line, first) !== NONE) {
    return PAROLE_BEFORE.behind(line, first) === NONE ? 'served' : 'imposed';
  }
  let maximum = false;
  for (let at = next - 1; at > first - REACH && at >= 0; at--) {
    if (at < first && (line.mark(at) === ';' || isSentenceEnd(line, at))) break;
    const word = line.word(at);
    // Only where nothing else tells: `jailed for a maximum of nine years`.
    if (word === 'maximum') maximum = true;
    const status = STATUS_OF.get(word);
    if (status === undefined || word === 'maximum') continue;
    const told = refineStatus(line, at, first, status);
    if (told !== null) return told;
  }
  return maximum ? 'possible' : 'imposed';
}

/** Words of those who would change the law: `a campaign for killers to get life sentences`. */
const PROPOSALS = g.set(
  'calls called calling campaign petition bill plan plans proposal proposed demand demands law',
);

function isProposed(line: Line, index: number): boolean {
  for (let at = index - 1; at > index - REACH && !isSentenceEnd(line, at); at--) {
    if (PROPOSALS.has(line.word(at))) return true;
  }
  return false;
}

/** What one word tells in its place; null where it tells nothing. */
function refineStatus(
  line: Line,
  at: number,
  first: number,
  status: string,
): SentenceStatus | null {
  const word = line.word(at);
  switch (status) {
    case 'served':
      return first - at <= 3 && line.word(at - 1) !== 'time' ? 'served' : null;
    case 'imposed':
      if (word === 'imprisoned' && line.word(at - 1) === 'been') return 'served';
      if (MODAL_BEFORE.behind(line, at) !== NONE || EXPECTED_BEFORE.behind(line, at) !== NONE)
        return 'possible';
      return line.word(at - 1) === 'to' && isProposed(line, at) ? 'other' : 'imposed';
    case 'sought':
      return NEGATED.behind(line, at) === NONE ? 'sought' : 'other';
    case 'possible':
      // `In May`, no verb.
      return word === 'may' && line.has(at, Shape.Capital) ? null : 'possible';
    default:
      // `commuted his death sentence to life`
      if (CHANGES.has(word) && (at >= first ? line.word(at + 1) : line.word(first - 1)) === 'to') {
        return 'imposed';
      }
      if (at >= first) return 'other';
      if (!word.startsWith('call')) return 'other';
      if (line.word(at + 1) !== 'for') return null;
      return PROSECUTION.behind(line, at) === NONE ? 'other' : 'sought';
  }
}
