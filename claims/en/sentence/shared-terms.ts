import { withBound } from '../../length';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepTerm } from './keep-term';
import { type NumberReading, readNumber } from '../number';
import { firstBehind, NONE, type Scan } from '../scan';
import {
  PENAL_ENDING,
  TO_LIFE,
  PENAL_NOUN_BEFORE,
  COURT_NOUN_BEFORE,
  PENAL_VERB_BEFORE,
  COURT_VERB_BEFORE,
} from './context';
import { boundOfWords } from './sentence';
import { inCourt } from './status';

/** `20-to-life`, `25 to life`, at the number. */
export function readNumberToLife(scan: Scan, index: number, number: NumberReading): number {
  const { line } = scan;
  const life = number.article ? NONE : TO_LIFE.ahead(line, number.next);
  if (life === NONE) return NONE;
  const ending = PENAL_ENDING.ahead(line, life);
  return keepTerm(scan, index, ending === NONE ? life : ending, `P${number.value}Y/life`);
}

/** `jailed for six, eight and ten years`: numbers that have the unit of the last. */
const SHARED_UNIT = g.pattern(
  '(,(?=DIGITS|CARDINAL)|,?and)(DIGITS|CARDINAL)((,|,?and)(DIGITS|CARDINAL)){0,5}-?(?=UNIT)',
);
const SHARED_NEXT = g.pattern(',?and|,');

/** The terms of several people in a row, at the first number; the last has its unit and is read by itself. */
export function readSharedTerms(scan: Scan, index: number): number {
  const { line } = scan;
  // A row of numbers is long to read; most lines of them have no unit.
  if ((line.present & Class.Unit) === 0) return NONE;
  const end = SHARED_UNIT.ahead(line, index + 1);
  if (end === NONE || !inCourt(scan, index)) return NONE;
  let first = firstBehind(line, index, [
    PENAL_VERB_BEFORE,
    PENAL_NOUN_BEFORE,
    COURT_NOUN_BEFORE,
    COURT_VERB_BEFORE,
  ]);
  const { unit } = line.entry(end);
  if (first === NONE || !'DWMY'.includes(unit)) return NONE;
  first = Math.max(first, scan.floor);
  const bound = boundOfWords(line, first, index);
  for (let at = index; ; ) {
    const number = readNumber(line, at);
    if (!number || number.next >= end) break;
    keepTerm(scan, first, number.next, withBound(`P${number.value}${unit}`, bound));
    at = SHARED_NEXT.ahead(line, number.next);
    first = at;
    if (at === NONE) break;
  }
  return scan.floor;
}
