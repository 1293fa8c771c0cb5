import { addMonths, daysInMonth, mondayOfWeek, parseDay, toCivil, toDay } from './calendar';

/**
 * Reads the values that claims carry: TIMEX3 / ISO 8601 durations, dates and intervals.
 * See http://www.timeml.org/publications/timeMLdocs/timeml_1.2.1.html#timex3.
 */

/** An exact length. Years and months are kept apart from days: a month has no fixed number of them. */
export interface Length {
  months: number;
  days: number;
  seconds: number;
}

/** A length between two bounds; null is open. A plain `P10Y` has both bounds the same. */
export interface LengthRange {
  least: Length | 'life' | 'death' | null;
  most: Length | 'life' | 'death' | null;
}

/** First and last day that a date value may mean, as day numbers; null is open. */
export interface DayRange {
  first: number | null;
  last: number | null;
}

const DURATION =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Reads one ISO 8601 duration; null where the string is none. */
export function parseLength(text: string): Length | null {
  const match = DURATION.exec(text);
  if (!match || text === 'P' || text.endsWith('T')) return null;
  const at = (index: number) => Number(match[index] ?? 0);
  return {
    months: at(1) * 12 + at(2),
    days: at(3) * 7 + at(4),
    seconds: at(5) * 3600 + at(6) * 60 + at(7),
  };
}

/** Reads a duration value with its bounds (`P3Y`, `../P20Y`, `P25Y/life`); null where it is none. */
export function parseLengthRange(value: string): LengthRange | null {
  const bound = (part: string): Length | 'life' | 'death' | null | undefined => {
    if (part === '..') return null;
    if (part === 'life' || part === 'death') return part;
    return parseLength(part) ?? undefined;
  };
  const [left = '', right = left, ...rest] = value.split('/');
  const least = bound(left);
  const most = bound(right);
  if (least === undefined || most === undefined || rest.length > 0) return null;
  if (least === null && most === null) return null;
  return { least, most };
}

const MONTHS_OF_SEASON: Record<string, readonly [number, number]> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
};

/** Days from the first of one month to the last of another; 13 is January of the year after. */
function monthSpan(year: number, first: number, last: number): DayRange {
  const from = addMonths({ year, month: 1, day: 1 }, first - 1);
  const to = addMonths({ year, month: 1, day: 1 }, last - 1);
  return {
    first: toDay(from),
    last: toDay({ ...to, day: daysInMonth(to.year, to.month) }),
  };
}

function parsePoint(text: string): DayRange | null {
  const day = parseDay(text);
  if (day) return { first: toDay(day), last: toDay(day) };
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(text);
  if (week) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return week[3] ? { first: monday + 5, last: monday + 6 } : { first: monday, last: monday + 6 };
  }
  const part = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(text);
  const months = part && MONTHS_OF_SEASON[part[2] ?? ''];
  if (part && months) return monthSpan(Number(part[1]), months[0], months[1]);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) {
    const number = Number(month[2]);
    return number >= 1 && number <= 12 ? monthSpan(Number(month[1]), number, number) : null;
  }
  const years = /^(BC)?(\d{2,4})X{0,2}$/.exec(text);
  if (!years) return null;
  const digits = years[2] ?? '';
  const span = 10 ** (4 - digits.length);
  // 1 BC is the year 0.
  const first = years[1] ? 2 - (Number(digits) + 1) * span : Number(digits) * span;
  return {
    first: toDay({ year: first, month: 1, day: 1 }),
    last: toDay({ year: first + span - 1, month: 12, day: 31 }),
  };
}

/**
 * Reads a date value (`2018-05-30`, `2018-05-30TAF`, `2018-W22`, `199`, `2018/2019`) as the days it may
 * mean; the time of day is left aside. Null where it is no date value.
 */
export function parseDayRange(value: string): DayRange | null {
  const [left = '', right = left, ...rest] = value.split('/');
  if (rest.length > 0 || (left === '..' && right === '..')) return null;
  const from = left === '..' ? { first: null, last: null } : parsePoint(left);
  const to = right === '..' ? { first: null, last: null } : parsePoint(right);
  if (!from || !to) return null;
  return { first: from.first, last: to.last };
}

/** The day that lies a length before another; fractions of a month are dropped. */
export function dayBefore(dayNumber: number, length: Length): number {
  return toDay(addMonths(toCivil(dayNumber), -Math.trunc(length.months))) - length.days;
}
