import { toCivil } from '../calendar';
import { Class } from './classes';
import { HEDGED } from './date';
import { OF, readFiscalYear } from './fiscal-year';
import { keepDate } from './keep-date';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { yearOfHalf, yearOfQuarter } from './period';
import { centuryOf, stepValue } from './place-date';
import { NONE, type Scan } from './scan';
import { tenseAt } from './tense';

/** The periods of business news: quarters and halves by letter, fiscal years, ends of years, comparisons. */

/** `and Q2 of 2023`: the quarter that has the year of the one before. */
const PART_TO_COME = g.pattern('(and|to|or|through|,|-)(q1|q2|q3|q4|h1|h2)(of|,)?');

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
    const hedged = HEDGED.behind(line, index);
    return keepDate(scan, hedged === NONE ? first : hedged, next, told.value);
  }
  // `24h`
  if (!told && word === 'h') return NONE;
  const later = told ? NONE : PART_TO_COME.ahead(line, next);
  if (later !== NONE) told = readFiscalYear(line, later);
  const { published } = memory;
  const year = told?.year ?? (published === null ? null : toCivil(published).year);
  return keepDate(scan, first, next, year === null ? null : `${year}-${part.toUpperCase()}`);
}

/** `the January-March quarter`, `the April-June period` */
const MONTHS_QUARTER = g.pattern(
  'MONTH_NAME(-|to)MONTH_NAME(fiscal)?(quarter|period)((of|in)?YEAR)?',
);
const MONTH_QUARTER = g.pattern('MONTH_NAME((quarter|half)((of|in)?YEAR)?|YEAR (quarter|half))');
const PARTS = g.set('quarter half');
const THE = g.pattern('the');

/** `the March quarter`: the quarter that ends with the month. */
export function readMonthQuarter(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const months = line.is(index + 2, Class.Month) ? MONTHS_QUARTER.ahead(line, index) : NONE;
  const alone = PARTS.has(line.word(index + 1)) || PARTS.has(line.word(index + 2));
  const next = alone && months === NONE ? MONTH_QUARTER.ahead(line, index) : months;
  if (next === NONE) return NONE;
  const month = line.entry(months === NONE ? index : index + 2).value;
  if (months !== NONE && (month - line.entry(index).value + 12) % 12 !== 2) return NONE;
  const first = THE.behind(line, index) === NONE ? index : Math.max(index - 1, scan.floor);
  const half =
    next - index < 4 && (line.word(index + 1) === 'half' || line.word(index + 2) === 'half');
  const count = Math.ceil(month / (half ? 6 : 3));
  const part = `${half ? 'H' : 'Q'}${count}`;
  const written = line.number(next - 1) || line.number(next - 2);
  if (written > 0) return keepDate(scan, first, next, `${written}-${part}`);
  if (memory.published === null) return keepDate(scan, first, next, null);
  const tense = tenseAt(line, first, next);
  const year = (half ? yearOfHalf : yearOfQuarter)(memory.published, count, tense);
  return keepDate(scan, first, next, `${year}-${part}`);
}

const PERIOD_END = g.pattern('(year|month|quarter)-end(,?(of)?YEAR|(?=CLOSED))');
const MIDDLE = g.pattern(
  '(midyear|mid-year)((of)?YEAR|(?=CLOSED))|mid-(century|decade|month|week|season)(?=CLOSED)',
);
const NO_POINT = g.pattern('a|an|POSSESSIVE');

/** `by year-end`, `at year-end 2022`, `by midyear`, `by mid-century`. */
export function readPeriodEnd(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const hyphen = line.codes[index + 1] === '-';
  if (!hyphen && line.word(index) !== 'midyear') return NONE;
  const end = hyphen ? PERIOD_END.ahead(line, index) : NONE;
  const next = end === NONE ? MIDDLE.ahead(line, index) : end;
  if (next === NONE || NO_POINT.behind(line, index) !== NONE) return NONE;
  const written = line.number(next - 1);
  const period = end !== NONE ? line.word(index) : hyphen ? line.word(index + 2) : 'year';
  let value = memory.published === null ? null : stepValue(memory.published, period, 0);
  if (period === 'century') value = centuryOf(memory, 0);
  if (written > 0) value = String(written);
  return keepDate(scan, index, next, value);
}

const YEAR_AGO = g.pattern(
  '(year|month|week)-(ago|earlier|before)(quarter|period|month|week|half|level|figure)?|prior-year(quarter|period|half)',
);
const ARTICLE = g.pattern('the|a');

/** `the year-ago quarter`, `the year-earlier period`, `the prior-year period`: counted from the period last named. */
export function readYearAgo(scan: Scan, index: number): number {
  const { line, memory } = scan;
  if (line.codes[index + 1] !== '-') return NONE;
  const next = YEAR_AGO.ahead(line, index);
  if (next === NONE) return NONE;
  const first = ARTICLE.behind(line, index) === NONE ? index : Math.max(index - 1, scan.floor);
  const { lastValue, published } = memory;
  const period = line.word(index);
  const named = /^(\d{4})(-(?:Q\d|H\d|\d\d))?$/.exec(lastValue ?? '');
  let value: string | null = null;
  if (period === 'year' || period === 'prior') {
    if (named) value = `${Number(named[1]) - 1}${named[2] ?? ''}`;
    else if (published !== null) value = stepValue(published, 'year', -1);
  } else if (published !== null) value = stepValue(published, period, -1);
  return keepDate(scan, first, next, value);
}
