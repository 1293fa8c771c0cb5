import { parseDay, toCivil, toDay, weekdayOf } from '../calendar';
import { type Line, Shape } from '../line';
import { readFields, yearNumber } from './calendar-date';
import { Class } from './classes';
import { keepDate, readNamedTime } from './date';
import { DAY_PARTS, SEASONS, STEP_WORDS } from './fields';
import { isHyphen } from './number';
import { dayValue, monthValue, resolveFields, currentDay, stepValue } from './resolve';
import { NONE, type Scan } from './scan';
import { tenseAt } from './tense';

/** Dates that begin with a word of relation: `today`, `last week`, `the following Monday`, `later this year`. */
export function readRelativeDate(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  switch (word) {
    case 'today':
    case 'tonight':
    case 'yesterday':
    case 'tomorrow':
      return readDayWord(scan, index);
    case 'overnight':
      return keepDate(
        scan,
        index,
        index + 1,
        memory.published === null ? null : `${dayValue(memory.published)}TNI`,
      );
    case 'noon':
      return readNamedTime(scan, index, 12);
    case 'midnight':
      return readNamedTime(scan, index, 0);
    case 'last':
    case 'this':
    case 'next':
    case 'coming':
    case 'past':
      return readStep(
        scan,
        index,
        word === 'last' || word === 'past' ? -1 : word === 'this' ? 0 : 1,
      );
    case 'previous':
    case 'following':
      return readTextStep(scan, index, word === 'previous' ? -1 : 1);
    case 'same':
    case 'that':
      return readSame(scan, index);
    case 'the':
      return readTheDate(scan, index);
    default:
      return NONE;
  }
}

/** `today`, `yesterday morning`, `this afternoon`, `earlier today`, with a time where one follows. */
function readDayWord(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  if (word === 'today' && isNowadays(line, index)) return NONE;
  const reading = readFields(line, index);
  if (!reading) return NONE;
  const before = line.word(index - 1);
  const hedged = ['earlier', 'later', 'late', 'early'].includes(before) && index - 1 >= scan.floor;
  return keepDate(
    scan,
    hedged ? index - 1 : index,
    reading.next,
    resolveFields(reading.fields, memory, 'unknown'),
  );
}

const NOWADAYS = new Set(
  'world society young youth youngsters children kids generation standards environment climate age economy money terms'.split(
    ' ',
  ),
);

/** `today's world`, `Today, cases are rare`, `USA Today`. */
function isNowadays(line: Line, index: number): boolean {
  const mark = line.mark(index + 1);
  if ((mark === '’' || mark === "'") && line.word(index + 2) === 's') {
    return NOWADAYS.has(line.word(index + 3));
  }
  const before = index - 1;
  const opens = index === 0 || /[.“"”‘!?:—–-]/.test(line.mark(before) || ' ');
  if (line.has(index, Shape.Capital) && !opens) {
    return line.has(before, Shape.Capital) || line.word(before) === 's';
  }
  if (!opens || mark !== ',') return false;
  for (let at = index + 2; at < index + 9; at++) {
    if (line.is(at, Class.Past) || line.word(at) === 'we') return false;
    if (['is', 'are', 'has', 'have', 'remains'].includes(line.word(at))) return true;
  }
  return false;
}

/** `last week`, `this May`, `next Friday`, `this morning`, `last summer`. */
function readStep(scan: Scan, index: number, step: number): number {
  const { line, memory } = scan;
  let at = index + 1;
  if (line.word(index) === 'this' && (line.word(at) === 'coming' || line.word(at) === 'past')) {
    step = line.word(at) === 'past' ? -1 : 1;
    at++;
  }
  let first = index;
  const before = line.word(index - 1);
  const hedge = ['earlier', 'later', 'late', 'early', 'mid'].includes(before);
  if (hedge && index - 1 >= scan.floor) first--;
  const { published } = memory;
  const unit = line.entry(at);
  const the = line.word(index - 1) === 'the';
  if (the && line.word(index) === 'next' && (unit.unit !== '' || line.is(at, Class.DayPart))) {
    return readTextStep(scan, index, 1);
  }
  // `the last week of May`, `the past year`: no step from publication.
  if (unit.unit !== '' || unit.word === 'weekend' || unit.word === 'season') {
    if (the && !(line.word(index) === 'last' && unit.word === 'quarter')) return NONE;
    if (unit.word.endsWith('s') && unit.unit !== '') return NONE;
    if (line.word(index) === 'past' && !the) return NONE;
    if (published === null) return keepDate(scan, first, at + 1, null);
    const late = step === 0 && unit.word === 'weekend' && tenseAt(line, first, at + 1) !== 'future';
    const day =
      late && weekdayOf(published) >= 1 && weekdayOf(published) <= 3 ? published - 7 : published;
    return keepDate(scan, first, at + 1, stepValue(day, unit.word, step));
  }
  if (line.is(at, Class.DayPart)) return step > 0 || the ? NONE : readDayWord(scan, index);
  if (line.is(at, Class.Weekday) && !unit.word.endsWith('days')) {
    const reading = readFields(line, at);
    if (!reading) return NONE;
    if (published === null) return keepDate(scan, first, reading.next, null);
    const back = (weekdayOf(published) - unit.value + 7) % 7;
    const day =
      step < 0 ? published - (back || 7) : step > 0 ? published + (7 - back) : published - back;
    const ahead = step === 0 && back > 0 && tenseAt(line, index, reading.next) === 'future' ? 7 : 0;
    const value = dayValue(day + ahead);
    const { part } = reading.fields;
    return keepDate(
      scan,
      first,
      reading.next,
      part === undefined ? value : `${value}${DAY_PARTS[part] ?? ''}`,
    );
  }
  if (line.is(at, Class.Month)) {
    const reading = readFields(line, at);
    if (!reading || reading.fields.day !== undefined) return NONE;
    if (published === null) return keepDate(scan, first, reading.next, null);
    const month = reading.fields.month ?? 1;
    const now = toCivil(published);
    const year =
      step < 0
        ? month < now.month
          ? now.year
          : now.year - 1
        : step > 0
          ? month > now.month
            ? now.year
            : now.year + 1
          : now.year;
    return keepDate(scan, first, reading.next, monthValue(reading.fields.year ?? year, month));
  }
  if (line.is(at, Class.Season)) {
    const value = line.entry(at).value;
    if (published === null) return keepDate(scan, first, at + 1, null);
    const now = toCivil(published);
    const month = [3, 6, 9, 12][value] ?? 1;
    let { year } = now;
    if (step < 0 && now.month < month + 3) year--;
    if (step > 0 && now.month >= month) year++;
    return keepDate(scan, first, at + 1, `${year}-${SEASONS[value] ?? ''}`);
  }
  return NONE;
}

/** `the previous day`, `the following Monday`: counted from the last date in the text. */
function readTextStep(scan: Scan, index: number, step: number): number {
  const { line, memory } = scan;
  const first = line.word(index - 1) === 'the' && index - 1 >= scan.floor ? index - 1 : index;
  const at = index + 1;
  const { word, unit } = line.entry(at);
  const last = memory.lastValue;
  if (unit !== '' && !word.endsWith('s')) {
    let value: string | null = null;
    if (last !== null) {
      const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(last);
      const number = day
        ? toDay({ year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) })
        : null;
      if (word === 'year') value = String(Number(last.slice(0, 4)) + step);
      else if (number !== null) value = stepValue(number, word, step);
      else if (word === 'month' && /^\d{4}-\d{2}$/.test(last)) {
        value = stepValue(
          toDay({ year: Number(last.slice(0, 4)), month: Number(last.slice(5)), day: 1 }),
          word,
          step,
        );
      }
    }
    return keepDate(scan, first, at + 1, value);
  }
  if (line.is(at, Class.DayPart) || line.is(at, Class.Weekday)) {
    const day = currentDay(memory);
    const number = day
      ? toDay({
          year: Number(day.slice(0, 4)),
          month: Number(day.slice(5, 7)),
          day: Number(day.slice(8, 10)),
        })
      : null;
    if (line.is(at, Class.DayPart)) {
      return keepDate(
        scan,
        first,
        at + 1,
        number === null
          ? null
          : `${dayValue(number + step)}${DAY_PARTS[line.entry(at).value] ?? ''}`,
      );
    }
    const reading = readFields(line, at);
    if (!reading) return NONE;
    if (number === null) return keepDate(scan, first, reading.next, null);
    const ahead = (line.entry(at).value - weekdayOf(number) + 7) % 7 || 7;
    return keepDate(
      scan,
      first,
      reading.next,
      dayValue(step > 0 ? number + ahead : number + ahead - (ahead === 7 ? 14 : 7)),
    );
  }
  return NONE;
}

/** `the same day`, `that night`, `the same month last year`. */
function readSame(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const at = index + 1;
  const { word } = line.entry(at);
  const same = line.word(index) === 'same';
  const first =
    same && line.word(index - 1) === 'the' && index - 1 >= scan.floor ? index - 1 : index;
  const last = memory.lastValue;
  if (same && SPANS.has(word)) {
    const compared = readComparison(scan, first, at + 1);
    if (compared !== NONE) return compared;
    if (word === 'period' || word === 'time' || word === 'quarter') return NONE;
  }
  if (line.is(at, Class.DayPart)) {
    const placed = last !== null && /^\d{4}-\d{2}-\d{2}/.test(last);
    const part = DAY_PARTS[line.entry(at).value] ?? '';
    return keepDate(scan, first, at + 1, placed ? `${last.slice(0, 10)}${part}` : null);
  }
  const exact = EXACTNESS[word];
  if (exact === undefined) return NONE;
  if (!same && line.has(at + 1, Shape.Word) && !endsPhrase(line, at + 1)) return NONE;
  return keepDate(
    scan,
    first,
    at + 1,
    last !== null && last.length >= exact ? last.slice(0, exact) : null,
  );
}

const SPANS = new Set(['period', 'time', 'month', 'quarter', 'week', 'day', 'weekend', 'season']);

/** Characters of a value that say as much as the unit. */
const EXACTNESS: Readonly<Record<string, number>> = {
  day: 10,
  month: 7,
  year: 4,
  week: 99,
  weekend: 99,
  summer: 99,
};

function endsPhrase(line: Line, index: number): boolean {
  return line.is(index, Class.Preposition | Class.Function | Class.Past);
}

/** `the same period` with `last year`, `a year ago`, `a year earlier`, `of 2017`: one date. */
function readComparison(scan: Scan, first: number, index: number): number {
  const { line, memory } = scan;
  let at = index;
  if (['of', 'in', 'the'].includes(line.word(at))) at++;
  const step = STEP_WORDS[line.word(at)] ?? (line.word(at) === 'previous' ? -1 : undefined);
  let next = NONE;
  let years = -1;
  if (step !== undefined && line.word(at + 1) === 'year') {
    next = at + 2;
    years = step;
  } else if (
    (line.word(at) === 'a' || line.word(at) === 'one') &&
    line.word(at + 1) === 'year' &&
    ['ago', 'earlier', 'before'].includes(line.word(at + 2))
  ) {
    next = at + 3;
  } else if (!Number.isNaN(yearNumber(line, at))) {
    next = at + 1;
  }
  if (next === NONE) return NONE;
  if (memory.published === null && Number.isNaN(yearNumber(line, at)))
    return keepDate(scan, first, next, null);
  const year = Number.isNaN(yearNumber(line, at))
    ? toCivil(memory.published ?? 0).year + years
    : yearNumber(line, at);
  const last = memory.lastValue;
  const month =
    line.word(index - 1) === 'month' && last !== null && /^\d{4}-\d{2}/.test(last)
      ? last.slice(4, 7)
      : '';
  return keepDate(scan, first, next, `${year}${month}`);
}

/** `the weekend`, `the day before`, `the morning after`, `in the afternoon`, at `the`. */
export function readTheDate(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const at = index + 1;
  const { word, unit } = line.entry(at);
  const after = line.word(at + 1);
  const day = currentDay(memory);
  if (
    (after === 'before' || after === 'after' || after === 'earlier') &&
    !isHyphen(line.mark(at + 1))
  ) {
    const part = line.is(at, Class.DayPart);
    if (part || word === 'day' || word === 'week' || word === 'month' || word === 'year') {
      // With an event after it, the day is that of the event.
      const alone = at + 2 >= line.count || line.mark(at + 2) !== '' || endsPhrase(line, at + 2);
      const placed = alone && day !== null && memory.lastValue !== null ? parseDay(day) : null;
      const step = after === 'after' ? 1 : -1;
      const value = placed ? stepValue(toDay(placed), part ? 'day' : word, step) : null;
      return keepDate(
        scan,
        index,
        at + 2,
        value && part ? `${value}${DAY_PARTS[line.entry(at).value] ?? ''}` : value,
      );
    }
  }
  if (unit === '' && word === 'weekend' && !['a', 'of', 'warrior'].includes(after)) {
    const { published } = memory;
    if (published === null) return keepDate(scan, index, at + 1, null);
    const gone =
      weekdayOf(published) >= 1 &&
      weekdayOf(published) <= 5 &&
      tenseAt(line, index, at + 1) !== 'future';
    return keepDate(scan, index, at + 1, stepValue(gone ? published - 7 : published, 'weekend', 0));
  }
  if (line.is(at, Class.DayPart) && line.word(index - 1) === 'in' && line.mark(at + 1) !== '-') {
    if (day === null || tenseAt(line, index, at + 1) !== 'past') return NONE;
    if (['morning', 'afternoon', 'evening'].includes(word) === false) return NONE;
    return keepDate(scan, index, at + 1, `${day}${DAY_PARTS[line.entry(at).value] ?? ''}`);
  }
  return NONE;
}
