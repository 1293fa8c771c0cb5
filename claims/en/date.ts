import type { ClaimKind } from '../claim';
import { type Line, Shape } from '../line';
import { decadeAt } from './age';
import { readFields, readNumericDate, yearNumber } from './calendar-date';
import { Class } from './classes';
import type { DateFields } from './fields';
import { isHyphen } from './number';
import type { Quantity } from './quantity';
import { readBoundBefore } from './quantity';
import { currentDay, resolveFields, shift } from './resolve';
import { keep, NONE, type Scan } from './scan';
import { tenseAt } from './tense';

/** Keeps a date and remembers it for those that follow. */
export function keepDate(
  scan: Scan,
  first: number,
  next: number,
  value: string | null,
  kind: ClaimKind = 'date',
): number {
  const result = keep(scan, kind, first, next, value);
  if (value !== null) {
    scan.memory.lastValue = value;
    scan.memory.lastOffset = scan.line.startOf(first);
  }
  return result;
}

const MODIFIERS = new Set([
  'early',
  'late',
  'mid',
  'about',
  'around',
  'approximately',
  'circa',
  'roughly',
  'shortly',
  'nearly',
]);

/** `early`, `mid-`, `the end of`, `the night of` before a date: where it begins, and a part of day. */
export function readModifierBefore(scan: Scan, index: number): { first: number; part?: number } {
  const { line, floor } = scan;
  let first = index;
  const joined = isHyphen(line.mark(first - 1)) ? first - 2 : first - 1;
  if (
    joined >= floor &&
    MODIFIERS.has(line.word(joined)) &&
    line.word(joined) !== 'shortly' &&
    line.word(joined) !== 'nearly'
  ) {
    first = joined;
    if (line.word(first - 1) === 'the' && first - 1 >= floor) first--;
  }
  if (line.word(first - 1) === 'of' && first - 2 >= floor) {
    const noun = line.word(first - 2);
    let at = first - 2;
    if (
      ['end', 'start', 'beginning', 'middle', 'rest', 'remainder', 'turn', 'close'].includes(noun)
    ) {
      if (line.word(at - 1) === 'the' || line.word(at - 1) === 'very') at--;
      if (line.word(at - 1) === 'the') at--;
      return { first: Math.max(at, floor) };
    }
    if (line.is(at, Class.DayPart) && line.word(at - 1) === 'the') {
      return { first: Math.max(at - 1, floor), part: line.entry(at).value };
    }
    if (['early', 'late'].includes(line.word(at))) return { first: at };
  }
  return { first };
}

/** Dates that begin with a weekday, a month, a day of the month or a time. */
export function readCalendarDate(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const reading = readFields(line, index);
  if (!reading) return NONE;
  const { fields, next } = reading;
  if (line.is(index, Class.Weekday) && isRepeated(line, index)) return NONE;
  if (line.has(index, Shape.Digits) && fields.month !== undefined) memory.dayFirst++;
  else if (fields.day !== undefined) memory.dayFirst--;
  const before = readModifierBefore(scan, index);
  let { first } = before;
  if (before.part !== undefined && fields.part === undefined && fields.clock === undefined)
    fields.part = before.part;
  if (fields.clock && first === index) {
    const bound = readBoundBefore(line, index, scan.floor);
    if (bound?.bound === 'exact') first = bound.first;
  }
  if (
    fields.day !== undefined &&
    line.word(first - 1) === 'the' &&
    first === index &&
    first - 1 >= scan.floor &&
    line.has(index, Shape.Digits)
  )
    first--;
  borrowYear(line, next, fields);
  const value = resolveFields(fields, memory, tenseAt(line, first, next));
  let end = keepDate(scan, first, next, value);
  if (fields.day !== undefined && fields.lastDay === undefined && !fields.clock)
    end = readMoreDays(scan, end, fields);
  return end;
}

/** `between April and November 2008`: the first month has the year of the second. */
function borrowYear(line: Line, next: number, fields: DateFields): void {
  if (fields.year !== undefined || fields.month === undefined) return;
  const link = line.word(next);
  if (
    !['and', 'to', 'through', 'until', 'till', 'or'].includes(link) &&
    !isHyphen(line.mark(next)) &&
    line.mark(next) !== ','
  )
    return;
  const other = readFields(line, next + 1);
  if (other?.fields.year === undefined || other.fields.month === undefined) return;
  fields.year = fields.month > other.fields.month ? other.fields.year - 1 : other.fields.year;
}

/** `May 3 and 4`, `Oct. 3 to 5`: the days that go on without a month. */
function readMoreDays(scan: Scan, index: number, fields: DateFields): number {
  const { line, memory } = scan;
  const word = line.word(index);
  if (word !== 'to' && word !== 'and' && word !== 'through') return index;
  const day = line.number(index + 1);
  if (!(day > (fields.day ?? 0) && day <= 31) || line.has(index + 1, Shape.Punctuated))
    return index;
  const after = line.mark(index + 2);
  const closed =
    index + 2 >= line.count ||
    (after !== '' && !'%:/-$'.includes(after)) ||
    line.is(index + 2, Class.Preposition | Class.Function);
  if (!closed || line.is(index + 2, Class.Month)) return index;
  const value = resolveFields({ ...fields, day }, memory, tenseAt(line, index, index + 2));
  return keepDate(scan, index + 1, index + 2, value);
}

/** `every Monday`, `Mondays`. */
function isRepeated(line: Line, index: number): boolean {
  const before = line.word(index - 1);
  return before === 'every' || before === 'each' || before === 'alternate';
}

/** `2018-05-30`, `5/30/2018`. */
export function readDateInDigits(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const reading = readNumericDate(line, index, memory.dayFirst > 0);
  if (!reading) return NONE;
  return keepDate(
    scan,
    reading.first,
    reading.next,
    resolveFields(reading.fields, memory, 'unknown'),
  );
}

/** `2018-19`, `2022/23`, `the 1990s`, `the '90s`, a year. */
export function readYear(scan: Scan, index: number): number {
  const { line } = scan;
  const year = yearNumber(line, index);
  const decade = readDecade(scan, index);
  if (decade !== NONE) return decade;
  if (Number.isNaN(year)) return NONE;
  if (index > 0 && line.glued(index) && !'(["“‘—–\'’-'.includes(line.mark(index - 1) || ' '))
    return NONE;
  const joint = line.mark(index + 1);
  if ((isHyphen(joint) || joint === '/') && line.glued(index + 1) && line.glued(index + 2)) {
    const second = line.number(index + 2);
    const digits = line.lengthOf(index + 2);
    const full = digits === 4 ? second : Math.floor(year / 100) * 100 + second;
    if (
      (digits === 2 || digits === 4) &&
      full > year &&
      full < year + 100 &&
      !isHyphen(line.mark(index + 3))
    ) {
      return keepDate(scan, readModifierBefore(scan, index).first, index + 3, `${year}/${full}`);
    }
    if (joint === '/' || line.has(index + 2, Shape.Digits)) return NONE;
  }
  if (!isYearInContext(line, index, year)) return NONE;
  const { first } = readModifierBefore(scan, index);
  return keepDate(scan, first, index + 1, String(year));
}

function readDecade(scan: Scan, index: number): number {
  const { line } = scan;
  const decade = decadeAt(line, index);
  if (Number.isNaN(decade.value)) return NONE;
  const { value } = decade;
  let { first } = readModifierBefore(scan, index);
  const quote = line.mark(first - 1);
  if ((quote === '’' || quote === "'" || quote === '‘') && line.glued(first)) first--;
  const the = line.word(first - 1) === 'the';
  let text: string;
  if (value >= 1000 && value < 2200)
    text = value % 100 === 0 && value < 2000 ? String(value / 100) : String(value / 10);
  else if (value >= 20 && value <= 90 && (the || quote === '’' || quote === "'"))
    text = String(190 + value / 10);
  else return NONE;
  if (the && first - 1 >= scan.floor) first--;
  return keepDate(scan, first, decade.next, text);
}

/** Whether four digits are a year, by what stands around them. */
function isYearInContext(line: Line, index: number, year: number): boolean {
  const before = index - 1;
  const after = index + 1;
  const mark = line.mark(after);
  if (line.glued(after)) {
    if (mark === '%' || mark === ':' || mark === '/' || mark === '°') return false;
    if (line.has(after, Shape.Word)) return false;
    if (isHyphen(mark) && line.glued(after + 1) && line.has(after + 1, Shape.Digits)) return false;
  }
  if (line.is(after, Class.Unit | Class.Measure | Class.Zone | Class.Cardinal)) return false;
  if (isEventName(line, after) || isAddress(line, after)) return false;
  const prepositions = [
    'in',
    'since',
    'by',
    'until',
    'till',
    'from',
    'during',
    'before',
    'after',
    'between',
    'through',
    'circa',
    'early',
    'late',
    'mid',
    'year',
    'back',
    'throughout',
  ];
  const word = line.word(before);
  if (prepositions.includes(word) || (word === 'to' && line.has(before - 1, Shape.Digits))) {
    return !(word !== 'in' && word !== 'since' && line.is(after, Class.Person));
  }
  if (year < 1700) return false;
  if (year < 1800 && !['the', 'of', 'and'].includes(word)) return false;
  if ('$£€#'.includes(line.mark(before) || ' ')) return false;
  if (
    [
      'about',
      'around',
      'over',
      'than',
      'some',
      'nearly',
      'almost',
      'least',
      'approximately',
      'under',
      'roughly',
      'no',
      'number',
      'flight',
      'route',
      'room',
      'channel',
      'another',
      'all',
      'page',
    ].includes(word)
  )
    return false;
  if (line.is(after, Class.Person) && year % 100 === 0) return false;
  // `Windows 2000`, `Euro 2020`: a name with a number, unless the capital opens the sentence or tells time.
  if (
    line.has(before, Shape.Capital) &&
    !line.is(
      before,
      Class.Function |
        Class.Month |
        Class.Weekday |
        Class.Season |
        Class.Preposition |
        Class.DateWord |
        Class.Past |
        Class.Modal,
    )
  ) {
    return false;
  }
  return true;
}

/** `2019 American Music Awards`: the capitals after the year end in an event. */
function isEventName(line: Line, index: number): boolean {
  for (let at = index; at < index + 6; at++) {
    if (line.is(at, Class.Event)) return true;
    if (!line.has(at, Shape.Capital)) return false;
  }
  return false;
}

/** `1909 Main Drive` */
function isAddress(line: Line, index: number): boolean {
  for (let at = index; at < index + 4; at++) {
    if (line.is(at, Class.Street) && at > index) return true;
    if (!line.has(at, Shape.Capital | Shape.Ordinal) && line.mark(at) !== '.') return false;
  }
  return false;
}

/** `two weeks ago`, `three days later`, `a week after`, `nine days before`, at the amount. */
export function readDateFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line, memory } = scan;
  if (quantity.hyphenated && !line.word(quantity.next)) return NONE;
  const word = line.word(quantity.next);
  let next = quantity.next + 1;
  const before = readBoundBefore(line, quantity.first, scan.floor);
  const first = before?.first ?? quantity.first;
  const count = quantity.amount * quantity.factor;
  let value: string | null = null;
  if (word === 'ago') {
    if (memory.published !== null) value = shiftBack(memory.published, quantity);
  } else if (word === 'from' && line.word(next) === 'now') {
    next++;
    if (memory.published !== null) value = shift(memory.published, quantity.unit, count);
  } else if (word === 'earlier' || word === 'later') {
    value = shiftValue(lastValue(scan), quantity.unit, word === 'later' ? count : -count);
    if (line.word(next) === 'this' || line.word(next) === 'than') value = null;
  } else if (word === 'before' || word === 'after') {
    const anchor = readFields(line, line.word(next) === 'the' ? next + 1 : next);
    if (anchor) {
      const day = resolveFields(anchor.fields, memory, tenseAt(line, next, anchor.next));
      value = shiftValue(day, quantity.unit, word === 'after' ? count : -count);
    }
  } else return NONE;
  if (quantity.high !== quantity.low) value = null;
  return keepDate(scan, first, next, value);
}

/** The value of `N units ago`: as exact as the unit, or a step finer where the amount has a fraction. */
function shiftBack(published: number, { unit, amount, factor, low }: Quantity): string | null {
  const count = amount * factor;
  const parts = Object.keys(low).length;
  if (parts > 1 && low.Y !== undefined && low.M !== undefined)
    return shift(published, 'M', -(low.Y * 12 + low.M));
  return shift(published, unit, -count);
}

function lastValue(scan: Scan): string | null {
  return scan.memory.lastValue;
}

/** A date value moved by so many units; null where it is not exact enough to tell. */
function shiftValue(value: string | null, unit: string, count: number): string | null {
  if (value === null) return null;
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) {
    const day =
      Date.UTC(
        Number(value.slice(0, 4)),
        Number(value.slice(5, 7)) - 1,
        Number(value.slice(8, 10)),
      ) / 864e5;
    return shift(day, unit, count);
  }
  if (/^\d{4}-\d{2}$/.test(value) && (unit === 'Y' || unit === 'M')) {
    const months =
      Number(value.slice(0, 4)) * 12 +
      Number(value.slice(5)) -
      1 +
      (unit === 'Y' ? count * 12 : count);
    if (unit === 'Y') return String(Math.floor(months / 12));
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  }
  if (/^\d{4}$/.test(value) && unit === 'Y') return String(Number(value) + Math.round(count));
  return null;
}

/** `noon`, `midnight`: a time by name. */
export function readNamedTime(scan: Scan, index: number, hour: number): number {
  const { line, memory } = scan;
  const day = currentDay(memory);
  const on = line.word(index + 1) === 'on' ? index + 2 : index + 1;
  const reading = readFields(line, on);
  if (reading && (reading.fields.weekday !== undefined || reading.fields.day !== undefined)) {
    const value = resolveFields(reading.fields, memory, tenseAt(line, index, reading.next));
    return keepDate(scan, index, reading.next, value ? `${value.slice(0, 10)}T${hour}:00` : null);
  }
  return keepDate(
    scan,
    index,
    index + 1,
    day ? `${day}T${String(hour).padStart(2, '0')}:00` : null,
  );
}
