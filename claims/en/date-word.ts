import { readFiscal, readPeriodEnd, readYearAgo } from './date/business-period';
import { Class } from './classes';
import { readCalendarDate } from './date/date';
import { readAgeFromDecade } from './decade';
import { readLongUnit, readPastUnit } from './duration';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { readPartOfDay, readToldTime } from './date/named-time';
import { readPartOfMonth } from './date/part-of-month';
import { isNowadays, readNewYear, readRelativeDate } from './date/relative-date';
import { type Matcher, NONE, type Scan } from './scan';
import { readDecade } from './date/year';

/** `today`, unless it means nowadays. */
function readToday(scan: Scan, index: number): number {
  return isNowadays(scan.line, index) ? NONE : readCalendarDate(scan, index);
}

/** `this morning`, `last night`. */
function readThisPart(scan: Scan, index: number): number {
  return scan.line.is(index + 1, Class.DayPart) ? readCalendarDate(scan, index) : NONE;
}

/** What each word that may open a date by itself is tried for, in this order. */
const DATE_WORDS: readonly (readonly [words: string, ...readers: Matcher[]])[] = [
  ['today tonight yesterday tomorrow', readToday],
  ['noon midnight overnight', readCalendarDate],
  ['past', readPastUnit],
  ['last', readPartOfMonth, readPastUnit, readRelativeDate, readThisPart],
  ['next coming', readPastUnit, readRelativeDate],
  ['prior', readYearAgo, readRelativeDate],
  ['this', readRelativeDate, readThisPart],
  ['hour day minute decade century', readLongUnit],
  ['week month', readYearAgo, readPeriodEnd, readLongUnit],
  ['year', readNewYear, readYearAgo, readPeriodEnd, readLongUnit],
  ['quarter mid midyear', readPeriodEnd, readRelativeDate, readToldTime],
  ['morning afternoon dawn dusk sunrise sunset midday nightfall', readPartOfDay],
];

const READERS = g.map(DATE_WORDS.map(([words, ...readers]) => [words, readers] as const));

/** Words that have no readers of their own: `the`, `earlier`, `weeklong`, `sixties`, `Q1`, `FY24`. */
const OTHER_READERS: readonly Matcher[] = [
  readRelativeDate,
  readFiscal,
  readLongUnit,
  readAgeFromDecade,
  readDecade,
];

/** What a word opens that may be a date by itself, or begin one: `today`, `last`, `Q1`. */
export function readDateWord(scan: Scan, index: number): number {
  for (const read of READERS.at(scan.line, index) ?? OTHER_READERS) {
    const next = read(scan, index);
    if (next !== NONE) return next;
  }
  return NONE;
}
