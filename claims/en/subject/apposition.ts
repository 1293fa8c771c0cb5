import { type Line, Shape } from '../../line';
import { TWO_NAMES } from '../age/apposition';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR } from '../grammar';
import { PARENT_OF } from '../noun-phrase';
import { nameEndingAt, type SubjectHint } from './hint';
import { hintOfCalling } from './name';

const AND_AGE = ENGLISH_GRAMMAR.pattern('(,DIGITS){0,4},?and (DIGITS|CARDINAL)(CLOSED)');

/** `Ann and Ben Roe, 47 and 33,`: whose ages belong together. */
export function areTwo(line: Line, last: number, next: number): boolean {
  return TWO_NAMES.behind(line, last + 1) !== -1 && AND_AGE.ahead(line, next) !== -1;
}

/** The token before what stands in brackets, where they close at a token; else this one. */
export function beforeAside(line: Line, index: number): number {
  if (line.mark(index) !== ')') return index;
  let at = index;
  while (at > 0 && line.mark(at) !== '(') at--;
  return at - 1;
}

/** `Roe, 45,`, `both 18`, `her husband, 45,`. */
export function hintOfApposition(line: Line, first: number, next: number): SubjectHint {
  let at = first - 1;
  const both = line.word(at) === 'both' || line.word(at) === 'all' || line.word(at) === 'each';
  if (line.mark(at) === '(' || line.has(at, Shape.Word)) at--;
  if (line.mark(at) === ',' || line.mark(at) === '(') at--;
  if (line.mark(at) === '—' || line.mark(at) === '–') at--;
  at = beforeAside(line, at);
  if ((both && line.has(at, Shape.Capital)) || areTwo(line, at, next))
    return { by: 'pair', offset: line.endOf(at) };
  if (line.has(first - 1, Shape.Capital)) return nameEndingAt(line, first - 1);
  const head = PARENT_OF.behind(line, at + 1);
  const parent = head === -1 ? at : head;
  // `Boy, three, found safe`
  const small =
    line.has(parent, Shape.Word) &&
    (!line.has(parent, Shape.Capital) ||
      (line.is(parent, Class.Person) && !line.has(parent - 1, Shape.Capital)));
  // `Lau Chi-keung`
  const syllable = line.mark(at - 1) === '-' && line.has(at - 2, Shape.Capital);
  if (small && !syllable) return hintOfCalling(line, at);
  return nameEndingAt(line, at);
}
