import {
  addLengths,
  type Bound,
  formatLength,
  type Length,
  lengthOf,
  type LengthUnit,
  withBound,
} from '../length';
import type { Line } from '../line';
import { Class } from './classes';
import { isHyphen, type NumberReading, readNumber, skipHyphen } from './number';
import { BOUND_PHRASES, UNIT_ADJECTIVES } from './phrases';

/** An amount of time: `five to seven years`, `a year and a half`, `13 years and nine months`. */
export interface Quantity {
  /** First token, without what bounds it. */
  first: number;
  /** Index after its last token. */
  next: number;
  low: Length;
  /** Upper end of a range, else the same as `low`. */
  high: Length;
  /** Largest unit named, and how many days or months the word stands for. */
  unit: LengthUnit;
  /** Amount of that unit word (2 in `two decades`). */
  amount: number;
  factor: number;
  /** `a year`, `an hour`: the number is an article. */
  article: boolean;
  /** Number and unit are joined by a hyphen. */
  hyphenated: boolean;
  /** An adjective such as `consecutive` stands between number and unit. */
  qualified: boolean;
}

const SIZE = 'smhDWMY';

/** Reads the amount of time that begins at a token; null where none does. */
export function readQuantity(line: Line, index: number): Quantity | null {
  const low = readNumber(line, index);
  if (!low || !(low.value < 1e9)) return null;
  let high = low;
  let at = low.next;
  if (!low.article) {
    const upper = readRangeEnd(line, low.next);
    if (upper && upper.value > low.value) {
      high = upper;
      at = upper.next;
    }
  }
  const hyphen = skipHyphen(line, at);
  let hyphenated = hyphen > at;
  at = hyphen;
  if (low.value === 0.5 && (line.word(at) === 'a' || line.word(at) === 'an')) at++;
  const beforeAdjectives = at;
  while (at - beforeAdjectives < 2 && UNIT_ADJECTIVES.has(line.word(at))) at++;
  const qualified = at > beforeAdjectives;
  const { unit, factor, word } = line.entry(at);
  if (unit === '') return null;
  if (low.article && word === 'second') return null;
  if ((word === 'quarter' || word === 'quarters') && !qualified) return null;
  if (line.glued(at) && !hyphenated) {
    // `45min`, `10yrs` glued to digits are units; `5m`, `3s` are not.
    if (word.length < 2) return null;
  }
  let next = at + 1;
  const size = unit as LengthUnit;
  const extra = readUnitFraction(line, next);
  next = extra.next;
  let lowLength = lengthOf((low.value + extra.value) * factor, size);
  let highLength = high === low ? lowLength : lengthOf((high.value + extra.value) * factor, size);
  if (high === low) {
    const rest = readRest(line, next, size);
    if (rest) {
      lowLength = addLengths(lowLength, rest.length);
      highLength = lowLength;
      next = rest.next;
      hyphenated = hyphenated || isHyphen(line.mark(next));
    }
  }
  return {
    first: index,
    next,
    low: lowLength,
    high: highLength,
    unit: size,
    amount: low.value + extra.value,
    factor,
    article: low.article,
    hyphenated,
    qualified,
  };
}

/** The upper number of `5 to 7`, `5-7`, `two or three`, `12- to 15-`; null where no range goes on. */
export function readRangeEnd(line: Line, index: number): NumberReading | null {
  let at = skipHyphen(line, index);
  const word = line.word(at);
  if (word === 'to' || word === 'or') at = skipHyphen(line, at + 1);
  else if (at === index) return null;
  const upper = readNumber(line, at);
  return upper && !upper.article ? upper : null;
}

/** `and a half` after the unit. */
function readUnitFraction(line: Line, index: number): { value: number; next: number } {
  const and = skipHyphen(line, index);
  if (line.word(and) === 'and') {
    const article = skipHyphen(line, and + 1);
    const half = skipHyphen(line, article + 1);
    if (line.word(article) === 'a' && line.word(half) === 'half') {
      return { value: 0.5, next: half + 1 };
    }
  }
  return { value: 0, next: index };
}

/** The smaller units that follow: `and nine months`, `, 3 months and 2 days`. */
function readRest(
  line: Line,
  index: number,
  larger: LengthUnit,
): { length: Length; next: number } | null {
  let at = index;
  if (line.mark(at) === ',') at++;
  if (line.word(at) === 'and') at++;
  const number = readNumber(line, at);
  if (!number || number.article) return null;
  const unitAt = skipHyphen(line, number.next);
  const { unit, factor } = line.entry(unitAt);
  if (unit === '' || SIZE.indexOf(unit) >= SIZE.indexOf(larger) || factor > 1) return null;
  const size = unit as LengthUnit;
  const length = lengthOf(number.value, size);
  const rest = readRest(line, unitAt + 1, size);
  return rest
    ? { length: addLengths(length, rest.length), next: rest.next }
    : { length, next: unitAt + 1 };
}

/** What stands before or after an amount and opens or keeps it: `more than`, `up to`, `about`. */
export interface BoundReading {
  bound: Bound;
  first: number;
}

/** Reads the bound that ends just before `index`, no further left than `floor`. */
export function readBoundBefore(line: Line, index: number, floor: number): BoundReading | null {
  const candidates = BOUND_PHRASES.get(line.word(index - 1));
  if (!candidates) return null;
  for (const { words, bound } of candidates) {
    const first = index - words.length;
    if (first < floor || !words.every((word, offset) => line.word(first + offset) === word))
      continue;
    if (words[0] === 'over' && !meansMore(line, first)) return null;
    const before = readBoundBefore(line, first, floor);
    // `at least about`, `just over`: the outer word decides unless it is neutral.
    if (before)
      return { bound: before.bound === 'exact' ? bound : before.bound, first: before.first };
    return { bound, first };
  }
  return null;
}

/** `after over 80 days` is more than 80; `$5m over three years` is during them. */
function meansMore(line: Line, over: number): boolean {
  return (
    over === 0 ||
    line.is(over - 1, Class.Preposition | Class.Past | Class.Court) ||
    line.mark(over - 1) !== '' ||
    [
      'served',
      'spent',
      'lasted',
      'is',
      'are',
      'be',
      'has',
      'have',
      'serve',
      'just',
      'well',
      'took',
    ].includes(line.word(over - 1))
  );
}

/** Reads `or more`, `or less`, `or longer` after an amount. */
export function readBoundAfter(line: Line, index: number): { bound: Bound; next: number } | null {
  const word = line.word(index);
  if (word === 'or' || word === 'and') {
    const which = line.word(index + 1);
    if (['more', 'longer', 'older', 'over', 'above', 'up', 'beyond', 'upwards'].includes(which)) {
      return { bound: 'least', next: index + 2 };
    }
    if (['less', 'fewer', 'under', 'younger', 'below'].includes(which)) {
      return { bound: 'most', next: index + 2 };
    }
  }
  if (line.mark(index) === '+') return { bound: 'least', next: index + 1 };
  return null;
}

/** TIMEX3 value of an amount with its bound. */
export function formatQuantity(quantity: Quantity, bound: Bound = 'exact'): string {
  if (quantity.high !== quantity.low) {
    return `${formatLength(quantity.low)}/${formatLength(quantity.high)}`;
  }
  return withBound(formatLength(quantity.low), bound);
}
