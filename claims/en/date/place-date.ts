import {
  addMonths,
  daysInMonth,
  formatDay,
  isoWeekOf,
  parseDay,
  toCivil,
  toDay,
  twoDigits,
  weekdayOf,
} from '../../calendar';
import { chronicleDate, chronicleDay, monthOf, SEASON_STARTS } from './chronicle';
import { DAY_PARTS, type DateFields, SEASONS } from './fields';
import type { DateMemory } from '../memory';
import type { Scan } from '../scan';
import type { Tense } from '../tense';

/** `2018-05-30`. */
export function dayValue(day: number): string {
  return formatDay(toCivil(day));
}

/** `2018`, `0410`, `BC0044` of a year, where 0 is 1 BC. */
export function yearValue(year: number): string {
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
}

/** The year of a value that tells one, counted so; NaN of others. */
function yearOfValue(value: string): number {
  const before = /^BC(\d{4})/.exec(value);
  if (before) return 1 - Number(before[1]);
  return /^\d{4}(?!\/)/.test(value) ? Number(value.slice(0, 4)) : Number.NaN;
}

/** `2018-05` of a month counted from year 0. */
function monthValue(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${twoDigits((index % 12) + 1)}`;
}

function weekValue(day: number): string {
  const { year, week } = isoWeekOf(day);
  return `${year}-W${twoDigits(week)}`;
}

/** Day number of a value that is exact to the day; null of others. */
export function dayOf(value: string | null): number | null {
  const day = value === null ? null : parseDay(value.slice(0, 10));
  return day && toDay(day);
}

/** The day that a bare time of day belongs to: the last day named, else that of publication. */
export function currentDay({ lastValue, published }: DateMemory): string | null {
  if (dayOf(lastValue) !== null) return lastValue?.slice(0, 10) ?? null;
  return published === null ? null : dayValue(published);
}

/**
 * The value of a date's fields by publication date, tense and, where it counts from the text, the last date;
 * null where they cannot be placed.
 */
export function placeDate(
  fields: DateFields,
  { memory }: Pick<Scan, 'memory'>,
  tense: Tense,
): string | null {
  const base = placeBase(fields, memory, tense);
  if (base === null) return null;
  const part = fields.part === undefined ? '' : (DAY_PARTS[fields.part] ?? '');
  const time = fields.clock ?? part;
  if (time === '') return base;
  return dayOf(base) === null ? null : `${base.slice(0, 10)}${time}`;
}

function placeBase(fields: DateFields, memory: DateMemory, tense: Tense): string | null {
  const { month, day, weekday, season, offset, step, period, fromText } = fields;
  const { published } = memory;
  // `overnight Thursday` is none from publication.
  if (offset !== undefined && weekday === undefined)
    return published === null ? null : dayValue(published + offset);
  const named = fromText ? /^\d{4}/.exec(memory.lastValue ?? '') : null;
  if (fromText && (month === undefined || period === undefined || !named))
    return placeFromText(fields, memory);
  const now = published === null ? null : toCivil(published);
  let { year } = fields;
  if (
    step !== undefined &&
    period === 'year' &&
    (month !== undefined || fields.ordinal !== undefined || season !== undefined)
  ) {
    const from = fromText ? Number(named) : now?.year;
    if (from === undefined) return null;
    year = from + step;
  }
  const told = step === undefined && tense !== 'future' ? chronicleDay(memory) : null;
  const from = told === null ? now : toCivil(told);
  const name = SEASONS[season ?? 4];
  if (name) {
    const start = SEASON_STARTS[name] ?? 0;
    if (told !== null && from) year ??= yearOf(start + 1, undefined, from, 'unknown');
    const reach = { start, end: start + 2 };
    if (year === undefined && now) year = now.year + shiftFrom(now.month, reach, step, tense);
    return year === undefined ? null : `${year}-${name}`;
  }
  if (month !== undefined) {
    year ??=
      yearOfWeekday(fields, now) ??
      (from ? yearOf(month, day, from, told === null ? tense : 'unknown', step) : Number.NaN);
    if (Number.isNaN(year)) return null;
    if (day === undefined) return monthValue(year * 12 + month - 1);
    if (day > daysInMonth(year, month)) return null;
    const first = formatDay({ year, month, day });
    return fields.lastDay === undefined
      ? first
      : `${first}/${formatDay({ year, month, day: fields.lastDay })}`;
  }
  if (weekday !== undefined && period === 'week' && step !== undefined && published !== null)
    return dayValue(published - ((weekdayOf(published) + 6) % 7) + step * 7 + ((weekday + 6) % 7));
  if (weekday !== undefined && told !== null && dayOf(memory.lastValue) !== null)
    return placeFromText({ ...fields, step: 0 }, memory);
  if (weekday !== undefined && day !== undefined) return nearestWeekday(published, weekday, day);
  if (weekday !== undefined)
    return published === null ? null : placeWeekday(weekday, published, tense, step);
  if (step !== undefined && period !== undefined && fields.ordinal === undefined) {
    return published === null ? null : stepValue(published, period, step);
  }
  if (step !== undefined && fields.part !== undefined)
    return published === null ? null : dayValue(published + step);
  if (year !== undefined) return String(year);
  return fields.clock !== undefined || fields.part !== undefined ? currentDay(memory) : null;
}

/** The year of a month or a day without one: by step or tense, else the nearest. */
function yearOf(
  month: number,
  day: number | undefined,
  now: { year: number; month: number; day: number },
  tense: Tense,
  step?: number,
): number {
  const ahead = (month - now.month) * 31 + (day === undefined ? 0 : day - now.day);
  if (step !== undefined) {
    if (step < 0) return ahead < 0 ? now.year : now.year - 1;
    return step > 0 && ahead <= 0 ? now.year + 1 : now.year;
  }
  if (tense === 'future') return ahead >= 0 ? now.year : now.year + 1;
  if (tense === 'past') return ahead <= 0 ? now.year : now.year - 1;
  if (ahead > 186) return now.year - 1;
  return ahead < -186 ? now.year + 1 : now.year;
}

/** The nearest year in which the day falls on the weekday that stands with it: `Monday, June 17`. */
function yearOfWeekday(
  { month, day, weekday }: DateFields,
  now: { year: number } | null,
): number | undefined {
  if (!now || month === undefined || day === undefined || weekday === undefined) return undefined;
  for (const step of [0, 1, -1, 2, -2]) {
    const year = now.year + step;
    if (weekdayOf(toDay({ year, month, day })) === weekday) return year;
  }
  return undefined;
}

/** `Friday the 13th`: the nearest such day. */
function nearestWeekday(published: number | null, weekday: number, day: number): string | null {
  if (published === null) return null;
  for (let away = 0; away < 250; away++) {
    for (const near of [published - away, published + away]) {
      if (weekdayOf(near) === weekday && toCivil(near).day === day) return dayValue(near);
    }
  }
  return null;
}

/** Latest such day on or before publication; from it on where the text speaks of what is to come. */
function placeWeekday(weekday: number, published: number, tense: Tense, step?: number): string {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (step !== undefined && step < 0) return dayValue(published - (back || 7));
  if (step !== undefined && step > 0) return dayValue(published - back + 7);
  const ahead =
    tense === 'future' ||
    tense === 'intended' ||
    // `were to meet Sunday`: that may have been yesterday.
    (tense === 'unclear' && back > 1) ||
    (step === 0 && tense === 'unknown');
  return dayValue(ahead && back > 0 ? published - back + 7 : published - back);
}

/** `the previous day`, `that night`, `the following Monday`: counted from the last date in the text. */
function placeFromText(
  { step = 0, period, weekday, part, season, month, year }: DateFields,
  memory: DateMemory,
): string | null {
  const last = memory.lastValue;
  if (year !== undefined) return String(year);
  const { published } = memory;
  const name = SEASONS[season ?? 4];
  if (last !== null && (name ?? month) !== undefined) {
    const start = month ?? SEASON_STARTS[name ?? ''] ?? 0;
    const reach = { start, end: name ? start + 2 : start };
    const placed = Number(last.slice(0, 4)) + shiftFrom(monthOf(last), reach, step);
    return name ? `${placed}-${name}` : monthValue(placed * 12 + start - 1);
  }
  if (last === null) {
    if (published === null || step > 0) return null;
    if (weekday !== undefined) return step === 0 ? placeWeekday(weekday, published, 'past') : null;
    return step < 0 && period !== undefined ? stepValue(published, period, step) : null;
  }
  const day = dayOf(last);
  if (weekday !== undefined) {
    // `that Friday`: of the week that begins with the day told.
    if (step === 0 && day !== null) return dayValue(day + ((weekday - weekdayOf(day) + 7) % 7));
    if (day === null) return null;
    const ahead = (weekday - weekdayOf(day) + 7) % 7 || 7;
    return dayValue(step > 0 ? day + ahead : day + ahead - (ahead === 7 ? 14 : 7));
  }
  if (part !== undefined || period === 'day' || period === 'night')
    return day === null ? null : dayValue(day + step);
  if (period === 'year')
    return shiftValue(last, 'Y', step)?.slice(0, last[0] === 'B' ? 6 : 4) ?? null;
  if (/^\d\d$/.test(last) && period === 'century') return twoDigits(Number(last) + step);
  const opens = period === 'quarter' || (period === 'month' && last[5] !== 'Q') ? monthOf(last) : 0;
  const from = opens > 0 ? toDay({ year: Number(last.slice(0, 4)), month: opens, day: 1 }) : day;
  // `a year ago; in the prior quarter`: than now, where the text tells of its present.
  const now = from === null && step < 0 && chronicleDate(memory) === null ? published : from;
  return now === null || period === undefined ? null : stepValue(now, period, step);
}

/** Years from that of month `now` to that of the months told, by step or tense: those around it, the last, the next. */
function shiftFrom(
  now: number,
  { start, end }: { start: number; end: number },
  step?: number,
  tense?: Tense,
): number {
  if (step === undefined)
    return tense === 'future' && now > end ? 1 : tense === 'past' && now < start ? -1 : 0;
  if (step > 0 && start > now) return step - 1;
  if (step < 0 && end < now) return step + 1;
  // A winter begins in the year before its January.
  return step === 0 && now <= end - 12 ? -1 : step;
}

/** The week or weekend that a day lies in; null where the value is no day. */
export function periodOf(value: string | null, period: string): string | null {
  const day = dayOf(value);
  return day === null ? null : stepValue(day, period, 0);
}

/** The value of a period so many steps from the one that a day lies in. */
export function stepValue(day: number, period: string, step: number): string | null {
  const now = toCivil(day);
  switch (period) {
    case 'year':
      return String(now.year + step);
    case 'month':
      return monthValue(now.year * 12 + now.month - 1 + step);
    case 'week':
      return weekValue(day + step * 7);
    case 'weekend':
      return `${weekValue(day + step * 7)}-WE`;
    case 'quarter': {
      const index = now.year * 4 + Math.floor((now.month - 1) / 3) + step;
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    }
    case 'decade':
      return String(Math.floor(now.year / 10) + step);
    case 'century':
      return String(Math.floor(now.year / 100) + step);
    case 'season': {
      const start = (now.month >= 7 ? now.year : now.year - 1) + step;
      return `${start}/${start + 1}`;
    }
    case 'day':
      return dayValue(day + step);
    default:
      return null;
  }
}

/** The century that the text speaks of, else that of publication, where `turn` is 50 the one that its turn begins. */
export function eraOf(
  { lastValue, published, present }: DateMemory,
  years: number,
  turn = 0,
): string | null {
  const told = present ? null : /^\d{4}/.exec(lastValue ?? '');
  const year = told ? Number(told[0]) : published === null ? null : toCivil(published).year;
  return year === null ? null : String(Math.floor((year + turn) / years));
}

/** The same month, half, quarter or year a year before the last one named, else the year before that of publication. */
export function yearBefore({ lastValue, published }: DateMemory, period: string): string | null {
  const day = period === 'quarter' ? dayOf(lastValue) : null;
  if (day !== null) return stepValue(day, period, -4);
  const named = /^(\d{4})(-(?:[QHW]?\d+))?$/.exec(lastValue ?? '');
  if (named) return `${Number(named[1]) - 1}${named[2] ?? ''}`;
  return published === null ? null : stepValue(published, 'year', -1);
}

/** The day so many units from another, also where these are months. */
export function shiftDay(value: string | null, unit: string, count: number): string | null {
  const day = dayOf(value);
  if (day === null) return null;
  if (unit === 'Y' || unit === 'M') {
    const months = unit === 'Y' ? count * 12 : count;
    const moved = addMonths(toCivil(day), Math.trunc(months));
    if (!(moved.year > 0 && moved.year < 10_000)) return null;
    // `six and a half months later`
    return dayValue(toDay(moved) + Math.round((months % 1) * 30));
  }
  const days = unit === 'W' ? count * 7 : unit === 'D' ? count : 0;
  return dayValue(day + Math.round(unit === 'h' ? Math.trunc(count / 24) : days));
}

/** A date value moved by so many units, as exact as both allow; null where that places nothing. */
export function shiftValue(value: string | null, unit: string, count: number): string | null {
  if (value === null || !(Math.abs(count) < 1e5)) return null;
  const minutes = unit === 'h' ? count * 60 : unit === 'm' ? count : Number.NaN;
  const time =
    Date.parse(/T\d\d:\d\d/.test(value) ? `${value.slice(0, 16)}Z` : '') + minutes * 60_000;
  if (!Number.isNaN(time)) return new Date(time).toISOString().slice(0, 16) + value.slice(16);
  if (unit === 'Y' && dayOf(value) === null) {
    const year = yearOfValue(value) + Math.round(count);
    return Math.abs(year) < 3000 ? yearValue(year) : null;
  }
  // A month moves as its first day.
  const moved = shiftDay(unit === 'M' && value.length === 7 ? `${value}-01` : value, unit, count);
  const whole = Number.isInteger(count);
  if (unit === 'W' && whole) return periodOf(moved, 'week');
  return moved?.slice(0, unit === 'Y' && whole ? 4 : unit === 'Y' || unit === 'M' ? 7 : 10) ?? null;
}
