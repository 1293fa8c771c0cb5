import type { Line } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { keep, NONE, type Scan } from './scan';

const OWN_DECADE = g.pattern('(in)? POSSESSIVE(early|mid|late|middle)?-?');
/** 60 for `sixties`; NaN for other words. */
function decadeNamed(line: Line, index: number): number {
  const { classes, value } = line.entry(index);
  return (classes & Class.DateWord) !== 0 && value >= 20 && value <= 90 ? value : Number.NaN;
}

/** `their forties and fifties`, at the second. */
const AND_DECADE = g.pattern('(and|or)(early|mid|late|middle)?-?');

/** `in her sixties`, at the decade. */
export function readAgeFromDecade(scan: Scan, index: number): number {
  const { line } = scan;
  const decade = decadeNamed(line, index);
  if (Number.isNaN(decade)) return NONE;
  let first = OWN_DECADE.behind(line, index);
  if (first === NONE) {
    const last = scan.drafts.at(-1);
    const and = AND_DECADE.behind(line, index);
    if (and !== NONE && last?.claim.kind === 'age' && last.next === and) first = and + 1;
  }
  if (first === NONE) return NONE;
  return keep(scan, 'age', Math.max(first, scan.floor), index + 1, decadeOf(decade));
}

/** `60s`, `sixties`; value NaN where the token begins no decade. */
export function decadeAt(line: Line, index: number): { value: number; next: number } {
  const named = decadeNamed(line, index);
  if (named > 0) return { value: named, next: index + 1 };
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
