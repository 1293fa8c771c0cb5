import { type Line, Shape } from '../line';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { keep, NONE, type Scan } from './scan';

const OWN_DECADE = g.pattern('(in)? POSSESSIVE(early|mid|late|middle)?-?');
const DECADES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];
g.set(DECADES.join(' '));

/** `their forties and fifties`, at the second. */
const AND_DECADE = g.pattern('(and|or)(early|mid|late|middle)?-?');

/** `in her sixties`, at the decade. */
export function readAgeFromDecade(scan: Scan, index: number): number {
  const { line } = scan;
  const decade = DECADES.indexOf(line.word(index));
  let first = decade < 0 ? NONE : OWN_DECADE.behind(line, index);
  if (first === NONE && decade >= 0) {
    const last = scan.drafts.at(-1);
    const and = AND_DECADE.behind(line, index);
    if (and !== NONE && last?.claim.kind === 'age' && last.next === and) first = and + 1;
  }
  if (first === NONE) return NONE;
  return keep(scan, 'age', Math.max(first, scan.floor), index + 1, decadeOf(20 + decade * 10));
}

/** `60s`, `sixties`; value NaN where the token begins no decade. */
export function decadeAt(line: Line, index: number): { value: number; next: number } {
  const named = line.has(index, Shape.Digits) ? -1 : DECADES.indexOf(line.word(index));
  if (named >= 0) return { value: 20 + named * 10, next: index + 1 };
  const value = line.number(index);
  let at = index + 1;
  if (line.isCode(at, "'") && line.glued(at)) at++;
  const ends = line.word(at) === 's' && line.glued(at) && value % 10 === 0;
  return ends ? { value, next: at + 1 } : { value: Number.NaN, next: index };
}

/** The ten years of life that begin at an age. */
export function decadeOf(age: number): string {
  return `P${age}Y/P${age + 9}Y`;
}
