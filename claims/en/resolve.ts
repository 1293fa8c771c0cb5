import {
  addMonths,
  daysInMonth,
  formatDay,
  isoWeekOf,
  toCivil,
  toDay,
  weekdayOf,
} from '../calendar';
import { formatClock } from './clock';
import { DAY_PARTS, type DateFields, SEASONS } from './fields';
import type { DateMemory } from './memory';
import type { Tense } from './tense';

/** `2018-05-30`. */
export function dayValue(day: number): string {
  return formatDay(toCivil(day));
}

/** `2018-05`. */
export function monthValue(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** `2018-W22` of the week that a day lies in. */
export function weekValue(day: number): string {
  const { year, week } = isoWeekOf(day);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The value of calendar fields; null where they cannot be placed. */
export function resolveFields(fields: DateFields, memory: DateMemory, tense: Tense): string | null {
  const base = resolveDay(fields, memory, tense);
  if (base === null) return null;
  if (fields.clock)
    return base.length >= 10 ? `${base.slice(0, 10)}${formatClock(fields.clock)}` : null;
  if (fields.part !== undefined) {
    return base.length >= 10 ? `${base.slice(0, 10)}${DAY_PARTS[fields.part] ?? ''}` : null;
  }
  return base;
}

function resolveDay(fields: DateFields, memory: DateMemory, tense: Tense): string | null {
  const { month, day, weekday, season, offset, yearStep } = fields;
  let { year } = fields;
  if (offset !== undefined)
    return memory.published === null ? null : dayValue(memory.published + offset);
  if (yearStep !== undefined) {
    if (memory.published === null) return null;
    year = toCivil(memory.published).year + yearStep;
  }
  if (season !== undefined && month === undefined) {
    const placed = year ?? resolveSeasonYear(season, memory, tense);
    return placed === null ? null : `${placed}-${SEASONS[season] ?? ''}`;
  }
  if (month !== undefined && day !== undefined) {
    const placed = year ?? resolveYear(month, day, memory, tense);
    if (placed === null || day > daysInMonth(placed, month)) return null;
    const first = formatDay({ year: placed, month, day });
    return fields.lastDay === undefined
      ? first
      : `${first}/${formatDay({ year: placed, month, day: fields.lastDay })}`;
  }
  if (month !== undefined) {
    const placed = year ?? resolveYear(month, undefined, memory, tense);
    return placed === null ? null : monthValue(placed, month);
  }
  if (weekday !== undefined) return resolveWeekday(weekday, memory, tense);
  if (year !== undefined) return String(year);
  if (fields.clock || fields.part !== undefined) return currentDay(memory);
  return null;
}

/** The day that a bare time of day belongs to: the last day named, else that of publication. */
export function currentDay(memory: DateMemory): string | null {
  if (memory.lastValue && /^\d{4}-\d{2}-\d{2}/.test(memory.lastValue)) {
    return memory.lastValue.slice(0, 10);
  }
  return memory.published === null ? null : dayValue(memory.published);
}

/** Latest such day on or before publication; from it on where the text speaks of what is to come. */
export function resolveWeekday(
  weekday: number,
  { published }: DateMemory,
  tense: Tense,
): string | null {
  if (published === null) return null;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return dayValue(tense === 'future' && back > 0 ? published - back + 7 : published - back);
}

/** The year of a month or a day without one. */
function resolveYear(
  month: number,
  day: number | undefined,
  { published }: DateMemory,
  tense: Tense,
): number | null {
  if (published === null) return null;
  const now = toCivil(published);
  if (day === undefined) {
    const ahead = month - now.month;
    if (tense === 'future') return ahead >= 0 ? now.year : now.year + 1;
    if (tense === 'past') return ahead <= 0 ? now.year : now.year - 1;
    if (ahead > 6) return now.year - 1;
    return ahead < -6 ? now.year + 1 : now.year;
  }
  const distance = (year: number) => toDay({ year, month, day }) - published;
  const here = distance(now.year);
  if (tense === 'future') return here >= 0 ? now.year : now.year + 1;
  if (tense === 'past') return here <= 0 ? now.year : now.year - 1;
  if (here > 183) return now.year - 1;
  return here < -183 ? now.year + 1 : now.year;
}

/** Months (1 to 12) in the middle of each season of the north. */
const SEASON_MIDDLE = [4, 7, 10, 13];

function resolveSeasonYear(season: number, { published }: DateMemory, tense: Tense): number | null {
  if (published === null) return null;
  const now = toCivil(published);
  const middle = SEASON_MIDDLE[season] ?? 1;
  const ahead = middle - now.month;
  if (tense === 'future' && ahead < -1) return now.year + 1;
  if (tense !== 'future' && ahead > 1 && tense === 'past') return now.year - 1;
  return now.year;
}

/** A day so many of a unit before (negative) or after another, written as exactly as the unit allows. */
export function shift(day: number, unit: string, count: number, exact = false): string | null {
  const civil = toCivil(day);
  if (unit === 'Y' || unit === 'M') {
    const months = unit === 'Y' ? count * 12 : count;
    if (!Number.isFinite(months) || Math.abs(months) > 36000) {
      const year = Math.round(civil.year + months / 12);
      return year > 0 ? String(year) : null;
    }
    const moved = addMonths(civil, Math.round(months));
    if (moved.year < 1) return null;
    if (exact) return formatDay(moved);
    return unit === 'Y' && Number.isInteger(count)
      ? String(moved.year).padStart(4, '0')
      : monthValue(moved.year, moved.month);
  }
  if (unit === 'W') {
    const moved = day + Math.round(count * 7);
    return exact || !Number.isInteger(count) ? dayValue(moved) : weekValue(moved);
  }
  if (unit === 'D') return dayValue(day + Math.round(count));
  if (unit === 'h') return dayValue(day + Math.trunc(count / 24));
  return dayValue(day);
}

/** The value of a unit so many steps from the one that a day lies in. */
export function stepValue(day: number, word: string, step: number): string | null {
  const now = toCivil(day);
  switch (word) {
    case 'year':
      return String(now.year + step);
    case 'month': {
      const index = now.year * 12 + now.month - 1 + step;
      return monthValue(Math.floor(index / 12), (index % 12) + 1);
    }
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
    case 'night':
      return `${dayValue(day + step)}TNI`;
    case 'season': {
      const start = now.month >= 7 ? now.year : now.year - 1;
      return `${start + step}/${start + step + 1}`;
    }
    case 'day':
      return dayValue(day + step);
    default:
      return null;
  }
}
