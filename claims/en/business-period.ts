import { toCivil } from '../calendar';
import { Class } from './classes';
import { keepDate } from './keep-date';
import { ENGLISH_GRAMMAR } from './grammar';
import { yearOfQuarter } from './period';
import { stepValue } from './place-date';
import { NONE, type Scan } from './scan';
import { tenseAt } from './tense';

/** The periods of business news: quarters and halves by letter, fiscal years, ends of years, comparisons. */

const g = ENGLISH_GRAMMAR;

const FISCAL = g.pattern(
  '(q1|q2|q3|q4|h1|h2)((of|,)?(fiscal)?YEAR)?|(fiscal|fy)(year)?YEAR(-DIGITS)?',
);
const SPAN = g.pattern('-DIGITS(?!-)');

/** `Q1 2019`, `fiscal 2019`, `FY 2023-24`, `FY24`, `Q4 FY24`. */
export function readFiscal(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  const part = /^[qh]\d/.exec(word)?.[0].toUpperCase() ?? '';
  const suffix = part === '' ? '' : `-${part}`;
  // The lexicon has the year of `fy24`; `fy` itself has none.
  const own = part === '' || word.length > 2 ? index : index + 1;
  const told = line.word(own).includes('fy') ? line.entry(own).value : 0;
  if (told > 0) {
    const span = SPAN.ahead(line, own + 1);
    if (span !== NONE && part === '')
      return keepDate(scan, index, span, spanOfYears(told, line.number(span - 1)));
    return keepDate(scan, index, own + 1, `${told}${suffix}`);
  }
  const next = FISCAL.ahead(line, index);
  if (next === NONE) return NONE;
  if (line.isCode(next - 2, '-') && line.isCode(next - 3, 'y')) {
    const years = spanOfYears(line.number(next - 3), line.number(next - 1));
    return keepDate(scan, index, next, years);
  }
  const written = line.number(next - 1);
  const year =
    written > 0 ? written : memory.published === null ? null : toCivil(memory.published).year;
  return keepDate(scan, index, next, year === null ? null : `${year}${suffix}`);
}

/** `2023-24` as `2023/2024`. */
function spanOfYears(first: number, last: number): string {
  return `${first}/${Math.floor(first / 100) * 100 + (last % 100)}`;
}

/** `the January-March quarter`, `the April-June period` */
const MONTHS_QUARTER = g.pattern(
  'MONTH_NAME(-|to)MONTH_NAME(fiscal)?(quarter|period)((of|in)?YEAR)?',
);
const MONTH_QUARTER = g.pattern('MONTH_NAME(quarter((of|in)?YEAR)?|YEAR quarter)');
const THE = g.pattern('the');

/** `the March quarter`: the quarter that ends with the month. */
export function readMonthQuarter(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const months = line.is(index + 2, Class.Month) ? MONTHS_QUARTER.ahead(line, index) : NONE;
  const alone = line.word(index + 1) === 'quarter' || line.word(index + 2) === 'quarter';
  const next = alone && months === NONE ? MONTH_QUARTER.ahead(line, index) : months;
  if (next === NONE) return NONE;
  const month = line.entry(months === NONE ? index : index + 2).value;
  if (months !== NONE && (month - line.entry(index).value + 12) % 12 !== 2) return NONE;
  const first = THE.behind(line, index) === NONE ? index : Math.max(index - 1, scan.floor);
  const quarter = Math.ceil(month / 3);
  const written = line.number(next - 1) || line.number(next - 2);
  if (written > 0) return keepDate(scan, first, next, `${written}-Q${quarter}`);
  if (memory.published === null) return keepDate(scan, first, next, null);
  const year = yearOfQuarter(memory.published, quarter, tenseAt(line, first, next));
  return keepDate(scan, first, next, `${year}-Q${quarter}`);
}

const PERIOD_END = g.pattern('(year|month|quarter)-end(,?(of)?YEAR|(?=CLOSED))');
const MIDYEAR = g.pattern('(midyear|mid-year)((of)?YEAR|(?=CLOSED))');
const NO_POINT = g.pattern('a|an|POSSESSIVE');

/** `by year-end`, `at year-end 2022`, `by midyear`. */
export function readPeriodEnd(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const hyphen = line.isCode(index + 1, '-');
  if (!hyphen && line.word(index) !== 'midyear') return NONE;
  const end = hyphen ? PERIOD_END.ahead(line, index) : NONE;
  const next = end === NONE ? MIDYEAR.ahead(line, index) : end;
  if (next === NONE || NO_POINT.behind(line, index) !== NONE) return NONE;
  const written = line.number(next - 1);
  const period = end === NONE ? 'year' : line.word(index);
  let value = memory.published === null ? null : stepValue(memory.published, period, 0);
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
  if (!line.isCode(index + 1, '-')) return NONE;
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
