import {
  addLengths,
  type Bound,
  formatLength,
  type LengthParts,
  lengthOf,
  type LengthUnit,
  withBound,
} from '../length';
import type { Line } from '../line';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { type NumberReading, readNumber, skipHyphen } from './number';

/** An amount of time: `five to seven years`, `a year and a half`, `13 years and nine months`. */
export interface Quantity {
  /** First token, without what bounds it. */
  first: number;
  /** Index after its last token. */
  next: number;
  low: LengthParts;
  /** Upper end of a range, else the same as `low`. */
  high: LengthParts;
  /** Largest unit named, and how many of it the word stands for. */
  unit: LengthUnit;
  factor: number;
  /** Amount of that word (2 in `two decades`). */
  amount: number;
  /** `a year`, `an hour`: the number is an article. */
  article: boolean;
  /** Number and unit are joined by a hyphen. */
  hyphenated: boolean;
}

const SIZE = 'smhDWMY';
/** What may stand between a number and its unit of time. */
const ADJECTIVES = g.pattern(
  '(consecutive|successive|straight|full|more|additional|further|extra|whole|solid|long|calendar|trading|working|business|school|academic|other|odd)+',
);
const SCALES = g.map([
  ['million', 1e6],
  ['billion', 1e9],
]);
const AND_A_HALF = g.pattern('-?and-?a-?(half|quarter)');
/** `the last four quarters` */
const STRETCH = g.pattern('past|last|next|previous|preceding');
/** `a year or two` */
const OR_TWO = g.pattern('or two');
const RANGE = g.pattern('-?(to|or)-?|-');

/** Reads the amount of time that begins at a token; null where none does. */
export function readQuantity(
  line: Line,
  index: number,
  low: NumberReading | null,
): Quantity | null {
  if (!low || !(low.value < 1e12)) return null;
  const quarters = readQuarters(line, index, low);
  if (quarters) return quarters;
  const upper = low.article
    ? null
    : readRangeEnd(line, low.next, line.word(index - 1) === 'between');
  // `3.7 to 3.8 billion`: the first has the scale of the second.
  const scale = upper && low.value < 1000 ? SCALES.at(line, upper.next - 1) : undefined;
  if (scale !== undefined) low = { ...low, value: low.value * scale };
  const high = upper && upper.value > low.value ? upper : low;
  let at = skipHyphen(line, high.next);
  const hyphenated = at > high.next;
  if (low.value === 0.5 && (line.word(at) === 'a' || line.word(at) === 'an')) at++;
  const adjectives = ADJECTIVES.ahead(line, at);
  if (adjectives > 0) at = adjectives;
  const { unit, factor, word } = line.entry(at);
  if (unit === '' || (low.article && word === 'second')) return null;
  // `four century-old houses`: what is counted are the houses.
  if (low.value > 1 && !hyphenated && (word === 'century' || word === 'decade')) return null;
  // `three quarters of voters` is no time.
  if (word.startsWith('quarter') && adjectives < 0 && STRETCH.behind(line, index) < 0) return null;
  const size = unit as LengthUnit;
  const half = AND_A_HALF.ahead(line, at + 1);
  const amount = low.value + (half < 0 ? 0 : line.word(half - 1) === 'half' ? 0.5 : 0.25);
  const quantity: Quantity = {
    first: index,
    next: half > 0 ? half : at + 1,
    low: lengthOf(amount * factor, size),
    high: [],
    unit: size,
    factor,
    amount,
    article: low.article,
    hyphenated,
  };
  quantity.high = high === low ? quantity.low : lengthOf(high.value * factor, size);
  const two = low.value === 1 && half < 0 ? OR_TWO.ahead(line, quantity.next) : -1;
  if (two > 0) {
    quantity.high = lengthOf(2 * factor, size);
    quantity.next = two;
  } else if (high === low && Number.isInteger(amount)) addRest(line, quantity, size);
  return quantity;
}

const QUARTER_OF = g.pattern('-?(quarter|quarters)(-?(?=century|hour)|of (a|an)(?=UNIT))');

/** `three quarters of an hour`, `a quarter-century`. */
function readQuarters(line: Line, index: number, count: NumberReading): Quantity | null {
  const at = count.value > 3 ? -1 : QUARTER_OF.ahead(line, count.next);
  if (at < 0) return null;
  const { unit, factor } = line.entry(at);
  const amount = count.value / 4;
  const low = lengthOf(amount * factor, unit as LengthUnit);
  return {
    first: index,
    next: at + 1,
    low,
    high: low,
    unit: unit as LengthUnit,
    factor,
    amount,
    article: false,
    hyphenated: count.article,
  };
}

/** The upper number of `5 to 7`, `5-7`, `two or three`, `12- to 15-`; null where no range goes on. */
export function readRangeEnd(
  line: Line,
  index: number,
  between = false,
): { value: number; next: number } | null {
  const at = between && line.word(index) === 'and' ? index + 1 : RANGE.ahead(line, index);
  const upper = at < 0 ? null : readNumber(line, at);
  return upper && !upper.article ? upper : null;
}

const JOINT = g.pattern(',?(-?and-?)?');

/** Adds the smaller units that follow: `and nine months`, `, 3 months and 2 days`. */
function addRest(line: Line, quantity: Quantity, larger: LengthUnit): void {
  const number = readNumber(line, JOINT.ahead(line, quantity.next));
  if (!number || (number.article && line.word(number.next - 2) !== 'and')) return;
  const at = skipHyphen(line, number.next);
  const { unit, factor } = line.entry(at);
  if (unit === '' || SIZE.indexOf(unit) >= SIZE.indexOf(larger) || factor > 1) return;
  const size = unit as LengthUnit;
  quantity.low = addLengths(quantity.low, lengthOf(number.value, size));
  quantity.high = quantity.low;
  quantity.next = at + 1;
  addRest(line, quantity, size);
}

/** What may stand before an amount, by what it does to it. */
const BOUNDS: readonly (readonly [Bound, ReturnType<typeof g.pattern>])[] = [
  [
    'least',
    g.pattern(
      '((?<!no|not)(more|greater|longer|older) than|(no|not) (less|fewer) than|at (least|the very least)|(well|just|slightly|a little)? over|exceeding|in excess of|upwards of|upward of|(mandatory)? minimum( of)?|minimum term of|above|beyond|as little as|as young as)(about)?',
    ),
  ],
  [
    'most',
    g.pattern(
      '((?<!no|not)(less|fewer|shorter|younger) than|(no|not) (more|longer) than|at most|up to|(just|a little)? under|below|nearly|almost|close to|approaching|(statutory)? maximum( of)?|as (many|much|long|old) as|not quite|barely)(about)?',
    ),
  ],
  [
    'exact',
    g.pattern(
      'about|around|approximately|roughly|some|estimated|exactly|combined|effective|total of|circa|between',
    ),
  ],
];
/** `over` that means during: `$5m over three years`. */
const DURING = g.pattern(
  '(?<!PREPOSITION|PAST|COURT|served|spent|lasted|is|are|be|has|have|serve|just|well|took|,|^)over',
);

export interface BoundReading {
  bound: Bound;
  first: number;
}

/** Reads the bound that ends just before `index`, no further left than `floor`. */
export function readBoundBefore(line: Line, index: number, floor: number): BoundReading | null {
  for (const [bound, pattern] of BOUNDS) {
    const first = pattern.behind(line, index);
    if (first >= floor && first < index && DURING.behind(line, index) < 0) return { bound, first };
  }
  return null;
}

const OR_MORE = g.pattern('(or|and) (more|longer|older|over|above|up|beyond|upwards)|\\+|-plus');
const OR_LESS = g.pattern('(or|and) (less|fewer|under|younger|below)');

/** Reads `or more`, `or less`, `or longer` after an amount. */
export function readBoundAfter(line: Line, index: number): { bound: Bound; next: number } | null {
  const more = OR_MORE.ahead(line, index);
  if (more > 0) return { bound: 'least', next: more };
  const less = OR_LESS.ahead(line, index);
  return less > 0 ? { bound: 'most', next: less } : null;
}

/** TIMEX3 value of an amount with its bound. */
export function formatQuantity(quantity: Quantity, bound: Bound = 'exact'): string {
  const low = formatLength(quantity.low);
  return quantity.high === quantity.low
    ? withBound(low, bound)
    : `${low}/${formatLength(quantity.high)}`;
}
