import type { SentenceStatus } from '../claim';
import type { Line } from '../line';
import { Class } from './classes';
import type { Scan } from './scan';
import { isSentenceEnd } from './tense';

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

/** `, suspended for`: right after the punishment. */
export function isSuspendedAfter(line: Line, index: number): boolean {
  for (let at = index; at < index + 5; at++) {
    const word = line.word(at);
    if (word === 'suspended') return true;
    if (line.mark(at) === '.' || line.mark(at) === ';' || word === 'and' || word === 'but')
      return false;
  }
  return false;
}

const STATUS_WORDS: readonly (readonly [SentenceStatus, string])[] = [
  [
    'sought',
    'sought seek seeking seeks recommended recommend recommending requested request requesting asked asking demanded demand demanding advocated recommendation urged wants wanted pushed',
  ],
  [
    'possible',
    'face faces facing faced could may might punishable carry carries carrying carried eligible would can possible potential potentially risk risks maximum',
  ],
  [
    'imposed',
    'sentenced jailed gaoled imprisoned handed given got received serving gave ordered placed must sentencing sent get gets serve condemned receives receive imposed',
  ],
  [
    'other',
    'abolish abolished abolishing oppose opposes opposed reduced reduce commuted commute overturned quashed dropped drop avoid avoided avoids spared instead halved reinstate reintroduce restore support supports supported cut scrapped ban banned outlaw against rejected original',
  ],
];

const STATUS_OF = new Map<string, SentenceStatus>();
for (const [status, words] of STATUS_WORDS) {
  for (const word of words.split(' ')) STATUS_OF.set(word, status);
}

export const STATUS_KEYWORDS = [
  ...STATUS_OF.keys(),
  'prosecutors prosecution state crown lawyers called calls calling',
].join(' ');

/** How many tokens before a punishment may tell what became of it. */
const REACH = 14;

/** What became of a punishment, by the nearest word before it in its sentence, or in it. */
export function readStatus({ line }: Scan, first: number, next: number): SentenceStatus {
  const opening = line.word(first);
  if (opening === 'served' || opening === 'spent') return 'served';
  if (opening === 'serving' && line.word(first - 1) === 'after' && !parole(line, first))
    return 'served';
  if (opening === 'suspended') return 'suspended';
  let modal = false;
  for (let at = next - 1; at > first - REACH && at >= 0; at--) {
    if (at < first && (line.mark(at) === ';' || isSentenceEnd(line, at))) break;
    const word = line.word(at);
    if (
      at < first &&
      first - at <= 3 &&
      (word === 'served' || word === 'spent') &&
      line.word(at - 1) !== 'time'
    )
      return 'served';
    if (word === 'calls' || word === 'called' || word === 'calling') {
      if (line.word(at + 1) === 'for') return prosecuted(line, at) ? 'sought' : 'other';
      continue;
    }
    const status = STATUS_OF.get(word);
    if (status === undefined || (at >= first && word === 'serve')) continue;
    if (status === 'imposed') {
      if (word === 'imprisoned' && line.word(at - 1) === 'been') return 'served';
      // `could be sentenced to`, `may get`
      modal = hasModal(line, at);
      if (modal) return 'possible';
      if (word === 'serve' && !['must', 'to'].includes(line.word(at - 1))) continue;
      return 'imposed';
    }
    if (status === 'sought' && negated(line, at)) return 'other';
    if (word === 'may' && line.has(at, 8) && at > 0) continue;
    return status;
  }
  return 'imposed';
}

function parole(line: Line, index: number): boolean {
  for (let at = index - 1; at > index - 6; at--) {
    if (line.word(at) === 'parole' || line.word(at) === 'eligible') return true;
  }
  return false;
}

function hasModal(line: Line, index: number): boolean {
  for (let at = index - 1; at > index - 4; at--) {
    if (['could', 'may', 'might', 'would', 'can'].includes(line.word(at))) return true;
  }
  return false;
}

function negated(line: Line, index: number): boolean {
  for (let at = index - 1; at > index - 4; at--) {
    if (['not', 'never', 'no', 'agreed'].includes(line.word(at))) return true;
  }
  return false;
}

/** Whether those who call for it bring the case. */
function prosecuted(line: Line, index: number): boolean {
  for (let at = index - 1; at > index - 6; at--) {
    if (
      ['prosecutors', 'prosecution', 'prosecutor', 'state', 'crown', 'lawyers'].includes(
        line.word(at),
      )
    )
      return true;
  }
  return false;
}
