import { addMonths, parseDay, toCivil, toDay } from '../../calendar';
import { Shape } from '../../line';
import { chronicleDate, monthOf } from './chronicle';
import { hedgedFrom } from './date';
import { readFields } from './fields';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { placeDate } from './place-date';
import { NONE, type Scan } from '../scan';
import { isSentenceEnd, tenseAt } from '../tense';

/** `March 1 and 2, 2019` */
const DAY_AND_YEAR = g.pattern('(,DAY)*,?JOINT(the)?(DAY|NTH),?YEAR');
const MONTH_TO_COME = g.pattern(
  'JOINT(?=(MONTH_DAY|DAY_MONTH|MONTH_NAME (YEAR|(of)?(last|this|next) year)))',
);

/** `between April and November 2008`: the first month has the year of the second. */
export function readYearToCome(
  { line, memory: { published } }: Scan,
  index: number,
  month: number,
): number | undefined {
  const days = DAY_AND_YEAR.ahead(line, index);
  if (days !== NONE) return line.number(days - 1);
  const from = MONTH_TO_COME.ahead(line, index);
  if (from === NONE) return undefined;
  const other = readFields(line, from, Math.min(line.count, from + 5));
  // `from October to December last year`
  if (other.period === 'year' && other.step !== undefined && published !== null)
    other.year = toCivil(published).year + other.step;
  if (other.year === undefined || other.month === undefined) return undefined;
  return month > other.month ? other.year - 1 : other.year;
}

const RANGE = g.pattern('to|through|until|till|into|-|\\(');
const APPOSED = g.pattern(',(in|on)?');

/**
 * `from late August to mid-May`: the year of the first such month from the one that the range begins with;
 * `a year later, on 27 January`: the year that stands beside it.
 */
export function readYearBeside(
  { line, drafts }: Scan,
  first: number,
  month: number,
): number | undefined {
  const last = drafts.at(-1);
  const value = last?.claim.value;
  if (last?.claim.kind !== 'date' || !value) return undefined;
  const opens = monthOf(value);
  if (opens > 0 && last.next === RANGE.behind(line, first))
    return Number(value.slice(0, 4)) + (month < opens ? 1 : 0);
  const isYear = value.length === 4 && last.next === APPOSED.behind(line, first);
  return isYear ? Number(value) : undefined;
}

const OPENS_LINE = /(?:^|\n)\W{0,3}$/;

/** Tokens back that a year may be taken from. */
const YEAR_REACH = 40;

/**
 * `February 20, 2027, for the president and March 6 for governors`: the year of the date before in its sentence;
 * `Jan. 7, 2015: …`, `Jan. 9: …`: in a timeline that of an entry before.
 */
export function readYearBefore(
  { line, memory }: Scan,
  first: number,
  month: number,
  isEntry: boolean,
): number | undefined {
  const last = memory.lastYear;
  if (last === null) return undefined;
  const { offset } = last;
  const isTimeline = isEntry && OPENS_LINE.test(line.text.slice(Math.max(0, offset - 4), offset));
  if (offset < line.from && !isTimeline) return undefined;
  for (let at = first - 1; at >= 0 && line.startOf(at) > last.offset; at--) {
    if (at < first - YEAR_REACH || isSentenceEnd(line, at) || line.mark(at) === ';')
      return undefined;
  }
  let year = month >= last.month ? last.year : last.year + 1;
  // `was charged on May 2, 2023 and will be sentenced on July 3`
  const { published } = memory;
  // `payable on Dec. 15, 2011, to holders on Nov. 30`: in order, but not so far ahead.
  if (published !== null && toDay({ year, month, day: 1 }) > published + 186) year = last.year;
  const gone = published !== null && year < toCivil(published).year;
  return gone && tenseAt(line, first, first) === 'future' ? undefined : year;
}

/** The second of `April 11, 18 and 23`. */
const LISTED_DAY = g.pattern(
  ',DAY(?=(,DAY)*,?and DAY(,?YEAR|($|[,.;)—]|PREPOSITION|FUNCTION|PAST)(?!,?(MONTH|DIGITS))))',
);
const MORE_DAYS = g.pattern(
  'JOINT(the)?(DAY|NTH)(,?YEAR|(?=$|[,.;)—]|PREPOSITION|FUNCTION|PAST)(?!since|,?(MONTH|DIGITS)))',
);

/** `May 3 and 4`, `Oct. 3 to 5`: the days that go on without a month. */
export function readMoreDays(
  scan: Scan,
  index: number,
  month: number,
  after: number,
  known?: number,
): number {
  const { line } = scan;
  const listed = LISTED_DAY.ahead(line, index);
  const next = listed === NONE ? MORE_DAYS.ahead(line, index) : listed;
  if (next === NONE || (listed === NONE && line.isCode(index, ','))) return index;
  const { day = 0, year = known } = readFields(line, index, next);
  if (day <= after) return index;
  let first = index;
  while (!line.has(first, Shape.Digits)) first++;
  const value = placeDate({ year, month, day }, scan, tenseAt(line, index, next));
  return readMoreDays(scan, keepDate(scan, first, next, value), month, day, year);
}

/** What goes on to the day that has the month, after the first of `3 and 9 June`, `3, 4 and 5 August`. */
const DAY_TO_COME = g.pattern('(,(DAY|NTH))*,?(?!-)JOINT(the)?(DAY_NAME)?(?=DAY_MONTH)');
const BEFORE_DAY = g.pattern('PREPOSITION|the|WEEKDAY|SHORT_DAY|is|are|was|were|be');

/** `between 3 and 9 June`, `Thursday 27 and Friday 28 June`: a day whose month is told with a later one. */
export function readDayBefore(scan: Scan, index: number): number {
  const { line } = scan;
  const at = line.has(index, Shape.Digits) ? index : index + 1;
  const last = DAY_TO_COME.ahead(line, at + 1);
  if (last === NONE || line.number(last) <= line.number(at)) return NONE;
  const goesOn = line.mark(at - 1) === ',' && scan.floor === at - 1 && at > 1;
  if (!goesOn && BEFORE_DAY.behind(line, at) === NONE) return NONE;
  const { day, month, year } = readFields(line, last, Math.min(line.count, last + 5));
  if (day === undefined || month === undefined) return NONE;
  const fields = { year, month, day: line.number(at) };
  return keepDate(scan, index, at + 1, placeDate(fields, scan, tenseAt(line, index, at + 1)));
}

/** A weekday with its day of the month where the month is told later. */
export function readNumberedDay(scan: Scan, index: number): number {
  const { line } = scan;
  if (!line.has(index + 1, Shape.Digits) && line.word(index + 1) !== 'the') return NONE;
  return readDayBefore(scan, index);
}

const DAY_ALONE = g.pattern(
  '(?<=(on|by|until|till|from|to|before|after|of)the)NTH(?!of)(?=CLOSED)',
);

/** `on the 21st`, `the night of the 3rd`, in a chronicle: the next such day from the last one told. */
export function readDayAlone(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const told = chronicleDate(memory) ?? '';
  const last = parseDay(`${told.slice(0, 7)}-01`);
  const next = last ? DAY_ALONE.ahead(line, index) : NONE;
  if (!last || next === NONE) return NONE;
  const first = hedgedFrom(line, index - 1);
  const fields = readFields(line, first, next);
  const { day = 0 } = fields;
  const { year, month } = addMonths(last, day < Number(told.slice(8, 10)) ? 1 : 0);
  return keepDate(scan, first, next, placeDate({ ...fields, year, month }, scan, 'past'));
}
