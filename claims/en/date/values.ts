import {
  addMonths,
  formatDay,
  isoWeekOf,
  parseDay,
  toCivil,
  toDay,
  twoDigits,
} from '../../calendar';

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
export function monthValue(index: number): string {
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
