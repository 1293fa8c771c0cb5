/**
 * Arithmetic on the proleptic Gregorian calendar. A day is an integer: days since 1970-01-01.
 * Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** Day number of a civil date. `day` may lie outside its month: it is counted on from the month's first. */
export function toDay({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day number. */
export function toCivil(dayNumber: number): CivilDate {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 0 is Sunday, 6 is Saturday, as in `Date.prototype.getDay`. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The same day of the month so many months on, or the month's last day where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** ISO 8601 week of a day: the year that the week belongs to, and its number. */
export function isoWeekOf(dayNumber: number): { year: number; week: number } {
  const thursday = dayNumber - ((weekdayOf(dayNumber) + 6) % 7) + 3;
  const { year } = toCivil(thursday);
  return { year, week: Math.floor((thursday - toDay({ year, month: 1, day: 1 })) / 7) + 1 };
}

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = toDay({ year, month: 1, day: 4 });
  return fourth - ((weekdayOf(fourth) + 6) % 7) + (week - 1) * 7;
}

/** Reads `YYYY-MM-DD` at the start of a string; null where it is no real day. By hand: dates of a page ask often. */
export function parseDay(text: string): CivilDate | null {
  const date = {
    year: digitsAt(text, 0, 4),
    month: digitsAt(text, 5, 2),
    day: digitsAt(text, 8, 2),
  };
  const real =
    text[4] === '-' &&
    text[7] === '-' &&
    !(text.length > 10 && digitsAt(text, 10, 1) >= 0) &&
    date.year >= 0 &&
    date.month >= 1 &&
    date.month <= 12 &&
    date.day >= 1 &&
    date.day <= daysInMonth(date.year, date.month);
  return real ? date : null;
}

/** The number of so many digits at an offset; NaN where one is no digit. */
function digitsAt(text: string, at: number, count: number): number {
  if (text.length < at + count) return Number.NaN;
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const digit = text.charCodeAt(index) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

/** `07` of 7. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Writes a civil date as `YYYY-MM-DD`. */
export function formatDay({ year, month, day }: CivilDate): string {
  const writtenYear = year >= 1000 ? year : String(year).padStart(4, '0');
  return `${writtenYear}-${twoDigits(month)}-${twoDigits(day)}`;
}
