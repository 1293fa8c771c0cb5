import { Class } from '../classes';
import { hedgedFrom } from './date';
import { readFields } from './fields';
import { OF, readFiscalYear } from './fiscal-year';
import { keepDate } from './keep-date';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { partOfYear } from './period';
import { eraOf, yearBefore } from './era';
import { stepValue } from './values';
import { NONE, type Scan } from '../scan';
import { tenseAt } from '../tense';

/** The periods of business news: quarters and halves by letter, fiscal years, ends of years, comparisons. */

/** `and Q2 of 2023`: the quarter that has the year of the one before. */
const PART_TO_COME = g.pattern('JOINT(q1|q2|q3|q4|h1|h2)(of|,)?');

/** `Q1 2019`, `2Q24`, `1H 2024`, `fiscal 2019`, `FY 2023-24`, `FY24`, `Q4 FY24`. */
export function readFiscal(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  let part = /^[qh]\d(?!\d)/.exec(word)?.[0] ?? '';
  let first = index;
  let at = part === '' ? index : index + 1;
  if (part === '' && /^[qh]/.test(word)) {
    const digit = line.glued(index) ? line.number(index - 1) : 0;
    if (!(digit >= 1 && digit <= (word[0] === 'q' ? 4 : 2)) || index === scan.floor) return NONE;
    part = `${word[0]}${digit}`;
    first = index - 1;
    if (word.length === 1) at = index + 1;
  } else if (word.length > 4 && part !== '') at = index;
  let told = readFiscalYear(line, part === '' || at === index ? at : OF.ahead(line, at));
  const next = told?.next ?? at;
  if (part === '') {
    if (!told) return NONE;
    return keepDate(scan, hedgedFrom(line, first), next, told.value);
  }
  // `24h`
  if (!told && word === 'h') return NONE;
  const later = told ? NONE : PART_TO_COME.ahead(line, next);
  if (later !== NONE) told = readFiscalYear(line, later);
  const tense = tenseAt(line, first, next);
  const half = part[0] === 'h';
  const value = partOfYear(memory, half, Number(part[1]), half ? 'future' : tense, told?.year);
  return keepDate(scan, hedgedFrom(line, first), next, value);
}

const MONTHS = g.pattern(
  'MONTH_NAME((-|to)MONTH_NAME)?(YEAR)?(fiscal)?(quarter|half|period)((of|in)?YEAR)?',
);
/** What follows their first word: of most months a day. */
const AFTER_MONTH = g.pattern('[.-]|to|YEAR|fiscal|quarter|half|period');
const THE = g.pattern('(the|a)?');

/** `the January-March quarter`, `the April-June period`; `the March quarter`, `the June half`, which end with the month. */
export function readMonthQuarter(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const next = AFTER_MONTH.mayBegin(line, index + 1) ? MONTHS.ahead(line, index) : NONE;
  if (next === NONE) return NONE;
  const { month: opens = 0, period, year } = readFields(line, index, next);
  const range = line.is(index + 2, Class.Month);
  const month = range ? line.entry(index + 2).value : opens;
  if (range ? (month - opens + 12) % 12 !== 2 : period === undefined) return NONE;
  const first = THE.behind(line, index);
  const half = period === 'half';
  const count = Math.ceil(month / (half ? 6 : 3));
  const tense = tenseAt(line, first, next);
  return keepDate(scan, first, next, partOfYear(memory, half, count, tense, year));
}

const POINT = g.pattern(
  "((year|month|quarter)(-|'s)end|(?<=by|at|until|before|since|of)year end|midyear|mid-year)(,?(of)?YEAR|(?=CLOSED))|mid-(century|decade|month|week|season)(?=CLOSED)",
);
const NO_POINT = g.pattern('a|an|POSSESSIVE');

/** `by year-end`, `at year’s end 2022`, `by midyear`, `by mid-century`. */
export function readPeriodEnd(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const next = POINT.ahead(line, index);
  if (next === NONE || NO_POINT.behind(line, index) !== NONE) return NONE;
  const { year, period = 'year' } = readFields(line, index, next);
  const { published } = memory;
  let value = published === null ? null : stepValue(published, period, 0);
  if (period === 'century') value = eraOf(memory, 100);
  return keepDate(scan, index, next, year === undefined ? value : String(year));
}

const YEAR_AGO = g.pattern(
  '(year|month|week)-(ago|earlier|before)(quarter|period|month|week|half|level|figure)?|prior-year(quarter|period|half)',
);

/** `the year-ago quarter`, `the year-earlier period`, `the prior-year period`: counted from the period last named. */
export function readYearAgo(scan: Scan, index: number): number {
  const { line, memory } = scan;
  if (!line.isCode(index + 1, '-')) return NONE;
  const next = YEAR_AGO.ahead(line, index);
  if (next === NONE) return NONE;
  const first = THE.behind(line, index);
  const { published } = memory;
  const period = line.word(index);
  let value: string | null = null;
  if (period === 'year' || period === 'prior') value = yearBefore(memory, line.word(next - 1));
  else if (published !== null) value = stepValue(published, period, -1);
  return keepDate(scan, first, next, value);
}
