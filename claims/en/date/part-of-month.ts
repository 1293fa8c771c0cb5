import { daysInMonth, toDay, weekdayOf } from '../../calendar';
import { Class } from '../classes';
import { readFields } from './fields';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { placeDate } from './place-date';
import { dayValue, stepValue } from './values';
import { NONE, type Scan } from '../scan';
import { tenseAt } from '../tense';

const PART = g.pattern(
  '(ORDINAL|NTH)((full)?(week|weekend|day|WEEKDAY)(of|in)((MONTH_NAME)(YEAR_TAIL)?|YEAR(?!MEASURE))|(?<!final)of(MONTH_NAME)(YEAR_TAIL)?)',
);
/** `on the first day of the trial`: a day that only the story knows. */
const DAY_OF_STORY = g.pattern('(?<=on the)(ORDINAL|NTH)day(?=of(?!(the|a)(week|month|year)))');
const THE = g.pattern('(the)?(very)?(CARDINAL-)?');

/** `the first week of July`, `the last Sunday in March`, `the final day of 2023`, at the ordinal. */
export function readPartOfMonth(scan: Scan, index: number): number {
  const { line } = scan;
  if (!line.is(index + 1, PARTS) && !BEFORE_PART.mayBegin(line, index + 1)) return NONE;
  const part = PART.ahead(line, index);
  const next = part === NONE ? DAY_OF_STORY.ahead(line, index) : part;
  if (next === NONE) return NONE;
  const first = THE.behind(line, index);
  if (part === NONE) return keepDate(scan, first, next, null);
  const { weekday, month, year, period, step } = readFields(line, index + 1, next);
  // `twenty-first`
  const tens =
    line.is(index - 2, Class.Cardinal) && first < index - 1 ? line.entry(index - 2).value : 0;
  const ordinal = line.number(index) || line.entry(index).value + tens;
  const fields = { month, year, step, period: step === undefined ? undefined : 'year' };
  const whole = placeDate(fields, scan, tenseAt(line, first, next));
  const kind = weekday === undefined ? (period ?? 'day') : 'weekday';
  return keepDate(scan, first, next, whole && placePart(whole, kind, ordinal, weekday ?? 0));
}

const BEFORE_PART = g.pattern('full|of(?=MONTH_NAME)');
/** What may follow the ordinal. */
const PARTS = Class.Unit | Class.Weekday | Class.DateWord;

/** The day, week or weekend of so high a number in a month or year; -1 is the last. */
function placePart(whole: string, kind: string, ordinal: number, weekday: number): string | null {
  const year = Number(whole.slice(0, 4));
  const month = whole.length > 4 ? Number(whole.slice(5, 7)) : 0;
  const start = toDay({ year, month: month || 1, day: 1 });
  const last = month || 12;
  const end = toDay({ year, month: last, day: daysInMonth(year, last) });
  if (!(start <= end)) return null;
  if (kind === 'day') {
    const day = ordinal < 0 ? end : start + ordinal - 1;
    return day <= end ? dayValue(day) : null;
  }
  // A week belongs to the month that has its Thursday, as with years in ISO 8601; a weekend to that of its Saturday.
  const mark = kind === 'week' ? 4 : kind === 'weekend' ? 6 : weekday;
  const day =
    ordinal < 0
      ? end - ((weekdayOf(end) - mark + 7) % 7)
      : start + ((mark - weekdayOf(start) + 7) % 7) + (ordinal - 1) * 7;
  if (day > end) return null;
  return kind === 'weekday' ? dayValue(day) : stepValue(day, kind, 0);
}
