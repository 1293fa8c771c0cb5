import { toCivil, toDay, weekdayOf } from '../calendar';
import { Shape } from '../line';
import { readFields, yearNumber } from './calendar-date';
import { Class } from './classes';
import { keepDate, readNamedTime } from './date';
import { DAY_PARTS, SEASONS } from './fields';
import { isHyphen } from './number';
import { dayValue, monthValue, resolveFields, weekValue, currentDay } from './resolve';
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
    default:
      return NONE;
  }
}

const OFFSETS: Record<string, number> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** `today`, `yesterday morning`, `tomorrow night`, `earlier today`. */
function readDayWord(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  if (
    word === 'today' &&
    (line.mark(index + 1) === '’' || line.mark(index + 1) === "'") &&
    line.word(index + 2) === 's'
  )
    return NONE;
  let next = index + 1;
  let part = word === 'tonight' ? 4 : -1;
  if (line.is(next, Class.DayPart)) {
    part = line.entry(next).value;
    next++;
  }
  let first = index;
  const before = line.word(first - 1);
  if (
    (before === 'earlier' || before === 'later' || before === 'late' || before === 'early') &&
    first - 1 >= scan.floor
  )
    first--;
  const { published } = memory;
  if (published === null) return keepDate(scan, first, next, null);
  const day = dayValue(published + (OFFSETS[word] ?? 0));
  return keepDate(scan, first, next, part < 0 ? day : `${day}${DAY_PARTS[part] ?? ''}`);
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
  // `the last week of May`, `the past year`: no step from publication.
  if (unit.unit !== '' || unit.word === 'weekend' || unit.word === 'season') {
    if (the && step !== 1) return NONE;
    if (unit.word.endsWith('s') && unit.unit !== '') return NONE;
    if (line.word(index) === 'past' && !the) return NONE;
    if (published === null) return keepDate(scan, first, at + 1, null);
    return keepDate(scan, first, at + 1, stepValue(published, unit.word, step));
  }
  if (line.is(at, Class.DayPart) || unit.word === 'night') {
    if (published === null) return keepDate(scan, first, at + 1, null);
    return keepDate(
      scan,
      first,
      at + 1,
      `${dayValue(published + step)}${DAY_PARTS[unit.value] ?? ''}`,
    );
  }
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

/** The value of a unit so many steps from the one that a day lies in. */
function stepValue(day: number, word: string, step: number): string | null {
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
    case 'weekend': {
      const weekday = (weekdayOf(day) + 6) % 7;
      // On Monday to Wednesday `this weekend` is mostly the one gone by.
      return `${weekValue(day + step * 7 - (step === 0 && weekday === 0 ? 7 : 0))}-WE`;
    }
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

/** `the same day`, `that night`. */
function readSame(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const at = index + 1;
  const { word } = line.entry(at);
  const same = line.word(index) === 'same';
  const first =
    same && line.word(index - 1) === 'the' && index - 1 >= scan.floor ? index - 1 : index;
  if (line.is(at, Class.DayPart)) {
    const placed = memory.lastValue !== null && /^\d{4}-\d{2}-\d{2}/.test(memory.lastValue);
    return keepDate(
      scan,
      first,
      at + 1,
      placed ? `${memory.lastValue?.slice(0, 10)}${DAY_PARTS[line.entry(at).value] ?? ''}` : null,
    );
  }
  if (
    word === 'day' ||
    word === 'week' ||
    word === 'month' ||
    word === 'year' ||
    word === 'weekend' ||
    word === 'summer'
  ) {
    if (
      !same &&
      line.has(at + 1, Shape.Word) &&
      !line.is(at + 1, Class.Preposition | Class.Function | Class.Past)
    )
      return NONE;
    const last = memory.lastValue;
    const long = word === 'year' ? 4 : word === 'month' ? 7 : word === 'day' ? 10 : 99;
    return keepDate(
      scan,
      first,
      at + 1,
      last !== null && last.length >= long ? last.slice(0, long) : null,
    );
  }
  return NONE;
}

const PERIOD_HEDGES = new Set([
  'end',
  'start',
  'beginning',
  'middle',
  'rest',
  'remainder',
  'close',
  'turn',
]);

/** `the end of the year`, `the first half of 2019`, `earlier in the day`, `late in the week`. */
export function readPeriodPart(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  const { published } = memory;
  if (PERIOD_HEDGES.has(word) && line.word(index + 1) === 'of') {
    let at = index + 2;
    if (line.word(at) !== 'the') return NONE;
    at++;
    const unit = line.entry(at);
    if (unit.unit === '' || unit.word.endsWith('s')) return NONE;
    const first = line.word(index - 1) === 'the' && index - 1 >= scan.floor ? index - 1 : index;
    return keepDate(
      scan,
      first,
      at + 1,
      published === null ? null : stepValue(published, unit.word, 0),
    );
  }
  if (
    ['earlier', 'later', 'late', 'early'].includes(word) &&
    line.word(index + 1) === 'in' &&
    line.word(index + 2) === 'the'
  ) {
    const unit = line.word(index + 3);
    if (
      [
        'day',
        'week',
        'month',
        'year',
        'season',
        'evening',
        'afternoon',
        'morning',
        'decade',
      ].includes(unit)
    ) {
      const day = currentDay(memory);
      const value =
        unit === 'day' ? day : published === null ? null : stepValue(published, unit, 0);
      return keepDate(scan, index, index + 4, value);
    }
  }
  return NONE;
}

/** `the first quarter of 2019`, `second half of this year`, `the 14th century`, at the ordinal. */
export function readOrdinalPeriod(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const ordinal = line.has(index, Shape.Ordinal) ? line.number(index) : line.entry(index).value;
  let at = index + 1;
  if (isHyphen(line.mark(at))) at++;
  const noun = line.word(at);
  let first = index;
  if (
    ['early', 'late', 'mid'].includes(
      line.word(isHyphen(line.mark(first - 1)) ? first - 2 : first - 1),
    )
  )
    first -= isHyphen(line.mark(first - 1)) ? 2 : 1;
  if (line.word(first - 1) === 'the' && first - 1 >= scan.floor) first--;
  first = Math.max(first, scan.floor);
  if (noun === 'century' && ordinal > 0 && ordinal <= 30) {
    return keepDate(scan, first, at + 1, String(ordinal - 1).padStart(2, '0'));
  }
  if (noun !== 'quarter' && noun !== 'half') return NONE;
  const letter = noun === 'quarter' ? 'Q' : 'H';
  const count = ordinal === -1 ? (noun === 'quarter' ? 4 : 2) : ordinal;
  if (!(count >= 1 && count <= (noun === 'quarter' ? 4 : 2))) return NONE;
  let next = at + 1;
  let year: number | null = null;
  if (line.word(next) === 'of' || line.word(next) === 'in') {
    const from = next + 1;
    const number = yearNumber(line, from);
    if (!Number.isNaN(number)) {
      year = number;
      next = from + 1;
    } else if (
      ['this', 'last', 'next', 'the'].includes(line.word(from)) &&
      (line.word(from + 1) === 'year' || line.word(from + 1) === 'decade')
    ) {
      if (memory.published !== null) {
        year =
          toCivil(memory.published).year +
          (line.word(from) === 'last' ? -1 : line.word(from) === 'next' ? 1 : 0);
      }
      next = from + 2;
    } else if (noun === 'half' || !/[.,]/.test(line.mark(next) || ' ')) {
      if (noun === 'half') return NONE;
    }
  } else {
    const number = yearNumber(line, next);
    if (!Number.isNaN(number)) {
      year = number;
      next++;
    } else if (noun === 'half' || ordinal === -1) return NONE;
  }
  if (year === null && memory.published !== null) {
    const now = toCivil(memory.published);
    const current = Math.floor((now.month - 1) / 3) + 1;
    year = noun === 'quarter' && count > current ? now.year - 1 : now.year;
  }
  return keepDate(scan, first, next, year === null ? null : `${year}-${letter}${count}`);
}

/** `summer 2015`, `the summer of 2015`, `in the fall`, at the season. */
export function readSeason(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const season = line.entry(index).value;
  let next = index + 1;
  let year: number | undefined;
  const of = line.word(next) === 'of' || line.mark(next) === ',' ? next + 1 : next;
  const number = yearNumber(line, of);
  if (!Number.isNaN(number)) {
    year = number;
    next = of + 1;
  }
  let first = index;
  const before = line.word(index - 1);
  const hedged = ['early', 'late', 'mid'].includes(
    line.word(isHyphen(line.mark(index - 1)) ? index - 2 : index - 1),
  );
  if (hedged) first -= isHyphen(line.mark(index - 1)) ? 2 : 1;
  if (
    line.word(first - 1) === 'the' &&
    (line.word(next) === 'season' || hedged || year !== undefined) &&
    first - 1 >= scan.floor
  )
    first--;
  if (line.word(next) === 'season') next++;
  const fall = line.word(index) === 'fall' || line.word(index) === 'spring';
  if (year === undefined) {
    const allowed =
      [
        'in',
        'by',
        'since',
        'during',
        'until',
        'through',
        'the',
        'throughout',
        'over',
        'from',
        'of',
        'a',
        'and',
      ].includes(before) || hedged;
    if (!allowed && line.word(next - 1) !== 'season') return NONE;
    if (
      fall &&
      !['in', 'by', 'since', 'until'].includes(before) &&
      !(
        before === 'the' &&
        ['in', 'by', 'during', 'since', 'until', 'for', 'from', 'of', 'through'].includes(
          line.word(index - 2),
        )
      ) &&
      !hedged
    )
      return NONE;
    if (
      [
        'camp',
        'coat',
        'sports',
        'vegetables',
        'water',
        'in',
        'break',
        'olympics',
        'games',
      ].includes(line.word(next)) &&
      line.word(next) !== 'in'
    )
      return NONE;
    if (
      !line.is(
        next,
        Class.Function | Class.Preposition | Class.Past | Class.Future | Class.Modal,
      ) &&
      line.has(next, Shape.Word) &&
      !line.has(next, Shape.Capital) &&
      before !== 'in' &&
      before !== 'the'
    )
      return NONE;
  }
  const fields = year === undefined ? { season } : { season, year };
  return keepDate(
    scan,
    Math.max(first, scan.floor),
    next,
    resolveFields(fields, memory, tenseAt(line, first, next)),
  );
}
