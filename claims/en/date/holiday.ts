import { Class } from '../classes';
import { toDay, toCivil, weekdayOf } from '../../calendar';
import { type Line, Shape } from '../../line';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { DAY_PARTS } from './fields';
import { HOLIDAYS } from './holiday-names';
import { readCalendarDate } from './date';
import { chronicleDay } from './chronicle';
import { dayValue, stepValue } from './values';
import { NONE, type Scan } from '../scan';
import { tenseAt } from '../tense';

/** What stands before a holiday of one word that is a day: `before Christmas`, but not `the Christmas sales`. */
const BEFORE_ONE_WORD = g.pattern('(PREPOSITION|last|this|next|and|,|every|—|-|^)');
const AFTER_ONE_WORD = g.pattern(
  '(YEAR|PART|falls|ends|begins|FUNCTION|PREPOSITION|PAST|WEEKDAY|MODAL|[,.;)!?\'"—]|$)',
);

/** `Easter weekend`, `Christmas morning` */
const AFTER_ANY = g.pattern('PART|weekend');

/** `at New Year`, not `Happy New Year`. */
const NEW_YEAR_AFTER = g.pattern('at|over|since|until|by|before|after');
/** `the Good Friday Agreement`, `the Easter Rising`: a name with a day in it. */
const NAMED_AFTER = g.pattern('(agreement|accord|accords|rising|island|honours)');

/** A holiday by name at its first token: where it begins and ends, and its day; `value` is undefined where a name only has it in it. */
interface HolidayReading {
  first: number;
  next: number;
  value: string | null | undefined;
}

/** `Christmas Day`, `Thanksgiving 2018`, `last Easter`, at the first word. */
export function readHoliday(scan: Scan, index: number): number {
  const holiday = holidayAt(scan, index);
  if (!holiday) return NONE;
  const { first, next, value } = holiday;
  if (value === undefined) return next;
  const date = DATE_OF_HOLIDAY.ahead(scan.line, next);
  const end = date === NONE ? NONE : readCalendarDate(scan, date);
  const dated = end === NONE ? undefined : scan.drafts.pop();
  if (!dated) return keepDate(scan, first, next, value);
  scan.floor = first;
  return keepDate(scan, first, end, dated.claim.value);
}

/** `Easter Monday, 24 April 1916` */
const DATE_OF_HOLIDAY = g.pattern(',?(the)?(?=DAY_MONTH|MONTH_DAY)');

/** The holiday that is named at a token; null where none is. */
export function holidayAt(scan: Scan, index: number): HolidayReading | null {
  const { line, memory } = scan;
  if (!line.has(index, Shape.Capital)) return null;
  for (const { words, rule } of HOLIDAYS.get(line.word(index)) ?? []) {
    let next = endOfName(line, index, words);
    if (next === NONE) continue;
    const alone =
      (BEFORE_ONE_WORD.behind(line, index) !== NONE && AFTER_ONE_WORD.ahead(line, next) !== NONE) ||
      AFTER_ANY.mayBegin(line, next);
    if (words.length === 1 && !alone) return null;
    if (NAMED_AFTER.ahead(line, next) !== NONE) return { first: index, next, value: undefined };
    if (rule.length > 9 && !rule.includes(':')) return { first: index, next, value: rule };
    const bare = words[0] === 'new' && words.length === 2;
    if (bare && NEW_YEAR_AFTER.behind(line, index) === NONE) return null;
    const stepped = { last: -1, next: 1, this: 0 }[line.word(index - 1)];
    const first = stepped === undefined || index - 1 < scan.floor ? index : index - 1;
    const yearAt = line.mark(next) === ',' ? next + 1 : next;
    let year = line.isCode(yearAt, 'y') ? line.number(yearAt) : Number.NaN;
    if (!Number.isNaN(year)) next = yearAt + 1;
    let part = '';
    if (line.is(next, Class.DayPart)) {
      part = DAY_PARTS[line.entry(next).value] ?? '';
      next++;
    }
    const told = chronicleDay(memory);
    const from = told ?? memory.published;
    if (Number.isNaN(year) && from !== null) {
      const tense = told === null ? tenseAt(line, first, next) : 'unknown';
      year = nearestYear(rule, from, stepped ?? 0, tense);
    }
    const day = Number.isNaN(year) ? null : dayOf(rule, year);
    if (line.word(next) === 'weekend') {
      const opens = line.word(first - 1) === 'the' && first > scan.floor ? first - 1 : first;
      return { first: opens, next: next + 1, value: day === null ? null : weekendAt(day) };
    }
    return { first, next, value: day === null ? null : `${dayValue(day)}${part}` };
  }
  return null;
}

/** `the Labor Day weekend`: the one that a Monday ends, else the one of its week. */
function weekendAt(day: number): string | null {
  return stepValue(weekdayOf(day) === 1 ? day - 1 : day, 'weekend', 0);
}

/** What may stand between the words of a name: `New Year's Day`, `St. Patrick's Day`, `Eid al-Fitr`. */
const NAME_JOINT = g.pattern("('s|[-'.])?");

/** Index after these words, at the first; -1 where others stand there. */
function endOfName(line: Line, index: number, words: readonly string[]): number {
  let next = index;
  for (const word of words) {
    const at = next > index ? NAME_JOINT.ahead(line, next) : next;
    if (line.word(at) !== word) return NONE;
    next = at + 1;
  }
  return next;
}

/** The year whose day is meant: by tense, else the nearest. */
function nearestYear(rule: string, published: number, step: number, tense: string): number {
  const { year } = toCivil(published);
  const distance = (candidate: number) => (dayOf(rule, candidate) ?? published) - published;
  if (step < 0) return distance(year) < 0 ? year : year - 1;
  if (step > 0 || tense === 'future') return distance(year) >= 0 ? year : year + 1;
  if (tense === 'past') return distance(year) <= 0 ? year : year - 1;
  if (distance(year) > 183) return year - 1;
  return distance(year) < -183 ? year + 1 : year;
}

/** Day number of a holiday in a year; null where its rule is not arithmetic. */
function dayOf(rule: string, year: number): number | null {
  if (rule.startsWith('E')) return easterOf(year) + Number(rule.slice(1));
  const [month = 0, count = 0, weekday, extra = 0] = rule
    .split(rule.includes(':') ? /[:+]/ : '-')
    .map(Number);
  if (weekday === undefined) return count > 0 ? toDay({ year, month, day: count }) : null;
  if (count < 0) {
    const last = toDay({ year, month: month + 1, day: 0 });
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = toDay({ year, month, day: 1 });
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7 + extra;
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return toDay({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 });
}
