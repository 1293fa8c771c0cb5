import { daysInMonth, formatDay, toCivil, toDay, twoDigits, weekdayOf } from '../../calendar';
import { chronicleDate, chronicleDay, monthOf, SEASON_STARTS } from './chronicle';
import { DAY_PARTS, type DateFields, SEASONS } from './fields';
import type { DateMemory } from '../memory';
import type { Scan } from '../scan';
import type { Tense } from '../tense';
import { dayOf, dayValue, monthValue, shiftValue, stepValue } from './values';

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
