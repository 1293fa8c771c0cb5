import { type CivilDate, mondayOfWeek, parseDay, toCivil, toDay, weekdayOf } from '../../calendar';

/** Dates in words, day before month: `Wednesday 30 May 2018`. */

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const PARTS_OF_DAY: Record<string, string> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};

const PARTS_OF_YEAR: Record<string, string> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  WI: 'winter',
  Q1: 'first quarter of',
  Q2: 'second quarter of',
  Q3: 'third quarter of',
  Q4: 'fourth quarter of',
  H1: 'first half of',
  H2: 'second half of',
};

/** `30 May 2018`. */
export function writeDay({ year, month, day }: CivilDate): string {
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `Wednesday 30 May 2018`. */
function writeWeekdayAndDay(date: CivilDate): string {
  return `${WEEKDAYS[weekdayOf(toDay(date))] ?? ''} ${writeDay(date)}`;
}

/** `3 to 5 October 2019`, `28 May to 3 June 2018`, `30 December 2018 to 5 January 2019`. */
export function writeDays(first: CivilDate, last: CivilDate): string {
  if (first.year !== last.year) return `${writeDay(first)} to ${writeDay(last)}`;
  if (first.month !== last.month) {
    return `${first.day} ${MONTHS[first.month - 1] ?? ''} to ${writeDay(last)}`;
  }
  return first.day === last.day ? writeDay(last) : `${first.day} to ${writeDay(last)}`;
}

/** `afternoon`, `15:30`, `15:30 UTC`; null where there is none that can be told. */
function writeTime(text: string): string | null {
  const part = PARTS_OF_DAY[text];
  if (part) return part;
  const clock = /^(\d{2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (!clock) return null;
  const zone = clock[3] === undefined ? '' : clock[3] === 'Z' ? ' UTC' : ` UTC${clock[3]}`;
  return `${clock[1]}:${clock[2] ?? '00'}${zone}`;
}

function writePoint(value: string): string | null {
  const date = parseDay(value);
  if (date) {
    const time = value[10] === 'T' ? writeTime(value.slice(11)) : null;
    return time ? `${writeWeekdayAndDay(date)}, ${time}` : writeWeekdayAndDay(date);
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    const last = toCivil(monday + 6);
    return week[3]
      ? `weekend of ${writeDays(toCivil(monday + 5), last)}`
      : `week of ${writeDays(toCivil(monday), last)}`;
  }
  const part = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(value);
  if (part) return `${PARTS_OF_YEAR[part[2] ?? ''] ?? ''} ${part[1] ?? ''}`;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) {
    const name = MONTHS[Number(month[2]) - 1];
    return name ? `${name} ${month[1] ?? ''}` : null;
  }
  const [, christ, years] = /^(BC)?(\d{2,4})X{0,2}$/.exec(value) ?? [];
  if (!years) return null;
  if (christ) {
    const last = Math.max(1, Number(years.padEnd(4, '0')));
    return years.length === 4 ? `${last} BC` : `${Number(years.padEnd(4, '9'))} to ${last} BC`;
  }
  return years.length === 4 ? years : `${years.padEnd(4, '0')} to ${years.padEnd(4, '9')}`;
}

/** Writes a TIMEX3 date value, or an interval of two; null where it is none. */
export function writeDateValue(value: string): string | null {
  const [left = '', right, ...rest] = value.split('/');
  if (rest.length > 0) return null;
  if (right === undefined) return writePoint(left);
  const [first, last] = [parseDay(left), parseDay(right)];
  if (first && last && left.length === 10 && right.length === 10) return writeDays(first, last);
  const [from, to] = [
    left === '..' ? '' : writePoint(left),
    right === '..' ? '' : writePoint(right),
  ];
  if (from === null || to === null || (from === '' && to === '')) return null;
  if (from === '') return `up to ${to}`;
  return to === '' ? `from ${from} on` : `${from} to ${to}`;
}
