import type { SentenceStatus } from '../../claim';
import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { NONE, type Scan } from '../scan';
import { isSentenceEnd } from '../tense';

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
    'sought seek~ recommend~ request~ suggest~ urge~ proposed ask~ argue~ demand~ advocate~ recommendation want~ pushed pressing should deserved',
  possible:
    'face~ attract~ sets prescribes provides stipulates stipulating mandates warrants default failing cap caps capped guidelines could may might punishable carry carries carrying carried eligible would can possible potential potentially risk risks maximum if',
  imposed:
    'sentenced jailed gaoled imprisoned handed awarded awarding impose imposes invoke invoked given give got receive~ serving gave ordered placed must sentencing sent get gets condemned imposed settled',
  other:
    'merited abolish~ oppose~ reduced reduce increased lowered commuted commute overturned quashed quash quashes threw thrown throws struck vacated waived deadlocked escape~ dodge~ raised enhanced doubled dropped drop avoid~ spared instead halved slashed reinstate reintroduce restore support~ scrapped cut outlaw against rejected original calls called calling',
  served: 'served spent done did doing',
};

const STATUS_OF = g.map(Object.entries(STATUS_WORDS).map(([status, words]) => [words, status]));

/** How many tokens before a punishment may tell what became of it. */
const REACH = 14;

const CHANGES = g.set(
  'commuted reduced reducing slashed cut increased raised lowered extended enhanced',
);
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
const TO_AFTER = g.pattern('(it|(POSSESSIVE|the|that)[^,.;]{1,3})?to');
const APPEAL_BEFORE = g.pattern('(appeal~)');
const THROWN = g.set('threw thrown throws struck');
const OUT_AFTER = g.pattern('(out|down|off|aside)');
const TOLD_BEFORE = g.pattern(
  '((told|ordered|ruled)(him|her|them|NAME{1,3})?|(judge|recorder|justice|sheriff|magistrate)[^.;]{0,6}said)(that)?(PRONOUN|NAME{1,3})',
);
/** `six months in default of payment` */
const DEFAULT_AFTER = g.pattern(',?(in default|if (PRONOUN|the fine)(fails|defaults|does|is))');
/** `a fine of R8,000 or eight months' imprisonment` */
const OR_FINE_BEFORE = g.pattern(
  '(fine|fined)[^.;]{0,12}(or|else),?(in default,)?(to)?(PAST|serve|spend|undergo|face)?(a|an|another|further)*',
);
/** `freed after 22 years in prison` */
const FREED_BEFORE = g.pattern(
  '(freed|released|free|exonerated|cleared|emerged|home)(him|her|them|NAME{1,3})?(from PRISON|on (parole|bail|licence)|early|(on)?WEEKDAY|last (week|month|year))?after(a|an|the|just|only|nearly|almost|about|more than|over)*',
);

/** What became of a punishment, by the nearest word before it in its sentence, or in it. */
export function readStatus({ line }: Scan, first: number, next: number): SentenceStatus {
  const opening = line.word(first);
  if (INSTEAD.behind(line, first) !== NONE) return 'other';
  if (FREED_BEFORE.behind(line, first) !== NONE) return 'served';
  if (opening === 'serving' && line.word(first - 1) === 'after') return 'served';
  if (DEFAULT_AFTER.ahead(line, next) !== NONE || OR_FINE_BEFORE.behind(line, first) !== NONE)
    return 'possible';
  if (line.word(first - 1) === 'been' && (opening === 'in' || opening === 'behind'))
    return 'served';
  let maximum = false;
  let but = false;
  for (let at = next - 1; at > first - REACH && at >= 0; at--) {
    if (at < first && (line.mark(at) === ';' || isSentenceEnd(line, at))) break;
    const word = line.word(at);
    // `avoided prison but will spend`
    but ||= word === 'but';
    // Only where nothing else tells: `jailed for a maximum of nine years`.
    if (word === 'maximum') maximum = true;
    const status = STATUS_OF.at(line, at);
    if (status === undefined || word === 'maximum' || (but && status === 'other')) continue;
    const told = refineStatus(line, at, first, next, status);
    if (told !== null) return told;
  }
  return maximum ? 'possible' : 'imposed';
}

/** `asked for Roe to get`, `that Roe be jailed`: what someone wishes, not what came of it. */
const WISHED = g.pattern(
  'to(be)?|should(be)?|(?<=[^,;]{2})(?<!MODAL|will|to|not)be|(?<=want~(to see)?)(NAME{1,3}|him|her|them)',
);
const GIVEN_AFTER = g.pattern('(given|handed|imposed|passed|meted)(out|down)?(to|on|against)');
/** Words of those who would change the law: `a campaign for killers to get life sentences`. */
const PROPOSALS = g.set('campaign petition bill plan plans proposal proposed law');

/** What the nearest word before that tells does, to the start of the sentence; undefined where none does. */
function nearestBefore<Told>(
  line: Line,
  index: number,
  tell: (word: string, at: number) => Told | undefined,
): Told | undefined {
  for (let at = index - 1; at > index - REACH && !isSentenceEnd(line, at); at--) {
    const told = tell(line.word(at), at);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** What the words before a wish tell: a side of a trial seeks it, or someone would change the law. */
function statusOfWish(line: Line, index: number, first: number): SentenceStatus {
  const told = nearestBefore(line, index, (word, at) => {
    const status = STATUS_OF.at(line, at);
    return status === 'sought' || word.startsWith('call')
      ? refineStatus(line, at, first, first, status ?? 'other')
      : PROPOSALS.has(word)
        ? 'other'
        : undefined;
  });
  return told ?? 'imposed';
}

/** What one word tells in its place; null where it tells nothing. */
function refineStatus(
  line: Line,
  at: number,
  first: number,
  next: number,
  status: string,
): SentenceStatus | null {
  const word = line.word(at);
  switch (status) {
    case 'served':
      return first - at <= 3 && line.word(at - 1) !== 'time' && line.word(at + 1) !== 'by'
        ? 'served'
        : null;
    case 'imposed':
      if (word === 'imprisoned' && line.word(at - 1) === 'been') return 'served';
      if (MODAL_BEFORE.behind(line, at) !== NONE || EXPECTED_BEFORE.behind(line, at) !== NONE)
        return 'possible';
      // `did not impose`
      if (NEGATED.behind(line, at) !== NONE) return 'other';
      return WISHED.behind(line, at) === NONE ? 'imposed' : statusOfWish(line, at, first);
    case 'sought':
      // `the term given to Roe`: what is asked is something else.
      if (GIVEN_AFTER.ahead(line, next) !== NONE) return 'imposed';
      return NEGATED.behind(line, at) === NONE ? 'sought' : 'other';
    case 'possible':
      // `must carry out 150 hours`
      if (word.startsWith('carr') && line.word(at + 1) === 'out') return null;
      // `would have passed a sentence of`
      if (word === 'would' && line.word(at + 1) === 'have') return 'other';
      // `told he would serve at least 32 years`
      if (word === 'would' && TOLD_BEFORE.behind(line, at) !== NONE) return 'imposed';
      // `In May`, no verb.
      return word === 'may' && line.has(at, Shape.Capital) ? null : 'possible';
    default:
      // `commuted his death sentence to life`
      if (
        CHANGES.has(word) &&
        (at >= first ? TO_AFTER.ahead(line, at + 1) !== NONE : line.word(first - 1) === 'to')
      )
        return 'imposed';
      if (at >= first) return 'other';
      // `appealed against his sentence`: it stands.
      if (word === 'against' && APPEAL_BEFORE.behind(line, at) !== NONE) return null;
      // `struck a deal`, `threw a bottle`
      if (
        THROWN.has(word) &&
        (line.includes(at, first, ',') || OUT_AFTER.ahead(line, at + 1) === NONE)
      )
        return null;
      if (!word.startsWith('call')) return 'other';
      if (line.word(at + 1) !== 'for') return null;
      return PROSECUTION.behind(line, at) === NONE ? 'other' : 'sought';
  }
}
