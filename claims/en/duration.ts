import { type Bound, formatLength } from '../length';
import { Shape } from '../line';
import { Class } from './classes';
import { formatQuantity, type Quantity, readBoundAfter, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';
import { isHyphen, skipHyphen } from './number';

/** Words after which `a year` is a length and no rate. */
const LENGTH_WORDS = new Set(
  'for in over than nearly almost about within after took take takes taken taking lasted lasts last lasting spent spend spends spending during least most under around roughly approximately every half by just only of past entire and'.split(
    ' ',
  ),
);

/** An amount of time that is no age, no punishment and no date. */
export function readDuration(scan: Scan, quantity: Quantity): number {
  const { line } = scan;
  let { first, next } = quantity;
  if (line.glued(first) && '$£€#'.includes(line.mark(first - 1) || ' ')) return NONE;
  let bound: Bound = 'exact';
  const before = readBoundBefore(line, first, scan.floor);
  const word = line.word(first - 1);
  if (['every', 'each', 'per'].includes(word)) return NONE;
  if (before) {
    first = before.first;
    bound = before.bound;
    if (['just', 'only'].includes(line.word(first)) && bound === 'exact') first = quantity.first;
  }
  if (quantity.article && !isLength(scan, quantity, before !== null)) return NONE;
  const after = readBoundAfter(line, next);
  if (after) {
    next = after.next;
    bound = after.bound;
  }
  if (line.word(skipHyphen(line, next)) === 'long' && isHyphen(line.mark(next)))
    next = skipHyphen(line, next) + 1;
  if (first === quantity.first) {
    if (
      ['past', 'last', 'next', 'first', 'final', 'previous', 'following', 'coming'].includes(word)
    ) {
      const the = line.word(first - 2) === 'the' || line.is(first - 2, Class.Possessive);
      first = Math.max(scan.floor, the ? first - 2 : first - 1);
      if (word === 'first' || word === 'final') first = quantity.first;
    } else if (quantity.hyphenated && (word === 'a' || word === 'an'))
      first = Math.max(first - 1, scan.floor);
  }
  return keep(scan, 'duration', first, next, formatQuantity(quantity, bound));
}

/** Whether `a year`, `an hour` is a length here. */
function isLength(scan: Scan, quantity: Quantity, bounded: boolean): boolean {
  const { line } = scan;
  if (bounded || quantity.factor >= 10) return true;
  if (quantity.amount !== 1) return true;
  const before = line.word(quantity.first - 1);
  if (line.word(quantity.next) === 'of' && !line.is(quantity.first - 1, Class.Cardinal))
    return false;
  return LENGTH_WORDS.has(before);
}

/** `the past month`, `the last year`, `hourlong`, at their first word. */
export function readPastUnit(scan: Scan, index: number): number {
  const { line } = scan;
  if (line.word(index - 1) !== 'the') return NONE;
  if (line.word(index) !== 'past' && line.word(index) !== 'last') return NONE;
  const { unit, factor, word } = line.entry(index + 1);
  if (unit === '' || word.endsWith('s') || line.word(index + 2) === 'of') return NONE;
  if (
    line.word(index) === 'last' &&
    (word === 'day' ||
      word === 'second' ||
      word === 'quarter' ||
      word === 'minute' ||
      word === 'night')
  )
    return NONE;
  if (line.has(index, Shape.Capital)) return NONE;
  return keep(
    scan,
    'duration',
    Math.max(index - 1, scan.floor),
    index + 2,
    formatLength({ [unit]: factor }),
  );
}
