import { type Line, Shape } from '../line';
import { Class } from './classes';
import { readClock } from './clock';
import { type DateFields, DAY_WORDS, type FieldsReading, STEP_WORDS } from './fields';
import { isHyphen } from './number';

/** Abbreviations of weekdays and months that are words of their own. */
const AMBIGUOUS = new Set([
  'sun',
  'sat',
  'wed',
  'mon',
  'mar',
  'may',
  'march',
  'august',
  'dec',
  'jan',
  'jun',
  'april',
  'june',
]);

/** Steps over the period of an abbreviation. */
function skipPeriod(line: Line, index: number): number {
  return line.mark(index) === '.' &&
    line.glued(index) &&
    line.lengthOf(index - 1) <= 5 &&
    line.word(index - 1) !== 'may'
    ? index + 1
    : index;
}

function dayNumber(line: Line, index: number): number {
  const value = line.number(index);
  if (line.has(index, Shape.Punctuated) || line.lengthOf(index) > 4) return Number.NaN;
  return value >= 1 && value <= 31 ? value : Number.NaN;
}

/** A year of four digits. */
export function yearNumber(line: Line, index: number): number {
  const value = line.number(index);
  if (line.has(index, Shape.Punctuated | Shape.Ordinal) || line.lengthOf(index) !== 4)
    return Number.NaN;
  return value >= 1000 && value <= 2199 ? value : Number.NaN;
}

/** Reads weekdays, months, days, years, parts of day and times that stand together as one date. */
export function readFields(line: Line, index: number): FieldsReading | null {
  const fields: DateFields = {};
  let at = index;
  let next = index;
  for (let count = 0; count < 6; count++) {
    const after = readField(
      line,
      at,
      fields,
      count === 0,
      at > index ? line.word(at - 1) : line.word(index - 1),
    );
    if (after === at) break;
    next = after;
    at = skipConnector(line, after, fields);
  }
  return next === index ? null : { fields, first: index, next };
}

/** `,`, `on`, `at`, `of`, `in the` between the parts of one date. */
function skipConnector(line: Line, index: number, fields: DateFields): number {
  let at = index;
  if (line.mark(at) === ',') at++;
  const word = line.word(at);
  if (word === 'on' || word === 'at') {
    // `on Monday at 3 p.m.`, `3 p.m. on Monday`
    return at + 1;
  }
  if (
    word === 'in' &&
    line.word(at + 1) === 'the' &&
    line.is(at + 2, Class.DayPart) &&
    fields.clock
  )
    return at + 2;
  if (word === 'of' && fields.month !== undefined && fields.day === undefined) return at + 1;
  if (word === 'the' && fields.weekday !== undefined) return at + 1;
  return at;
}

function readField(
  line: Line,
  at: number,
  fields: DateFields,
  opening: boolean,
  before: string,
): number {
  if (line.is(at, Class.Weekday) && fields.weekday === undefined) {
    if (line.word(at).endsWith('days')) return at;
    const abbreviated = line.lengthOf(at) <= 5;
    if (abbreviated && !line.has(at, Shape.Capital)) return at;
    const next = abbreviated ? skipPeriod(line, at + 1) : at + 1;
    if (
      abbreviated &&
      next === at + 1 &&
      line.mark(next) !== ',' &&
      !line.is(next, Class.Month | Class.DayPart) &&
      !line.has(next, Shape.Digits)
    )
      return at;
    if (fields.day !== undefined && fields.clock === undefined && fields.part === undefined)
      return at;
    fields.weekday = line.entry(at).value;
    return next;
  }
  const offset = DAY_WORDS[line.word(at)];
  if (
    offset !== undefined &&
    fields.day === undefined &&
    fields.offset === undefined &&
    fields.weekday === undefined
  ) {
    fields.offset = offset;
    if (line.word(at) === 'tonight' && fields.part === undefined) fields.part = 4;
    return at + 1;
  }
  const step = STEP_WORDS[line.word(at)];
  if (step !== undefined && fields.offset === undefined && fields.weekday === undefined) {
    // `this morning`, `last night`; `3 p.m. this afternoon`
    const part = at + 1;
    const night = line.word(part) === 'night' || line.word(part) === 'evening';
    if (
      line.is(part, Class.DayPart) &&
      fields.part === undefined &&
      fields.day === undefined &&
      (step === 0 || (step < 0 && night))
    ) {
      fields.offset = step;
      fields.part = line.entry(part).value;
      return part + 1;
    }
  }
  if (line.is(at, Class.Month) && fields.month === undefined)
    return readMonth(line, at, fields, opening);
  if (line.is(at, Class.DayPart) && fields.part === undefined && !opening) {
    if (fields.clock === undefined && (line.glued(at) || line.mark(at - 1) === ',')) return at;
    if (fields.year === undefined && fields.weekday === undefined && fields.day === undefined)
      return at;
    fields.part = line.entry(at).value;
    return at + 1;
  }
  if (line.has(at, Shape.Digits)) {
    if (fields.clock === undefined) {
      const clock = readClock(
        line,
        at,
        [
          'at',
          'by',
          'until',
          'from',
          'around',
          'about',
          'before',
          'after',
          'since',
          'approximately',
          'shortly',
          'between',
        ].includes(before),
      );
      if (clock) {
        fields.clock = clock;
        return clock.next;
      }
    }
    if (fields.month === undefined) return readDayMonth(line, at, fields);
  }
  return at;
}

/** `May 30, 2018`, `May 3-5`, `May 2018`, `May`. */
function readMonth(line: Line, index: number, fields: DateFields, opening: boolean): number {
  const word = line.word(index);
  const capital = line.has(index, Shape.Capital);
  let at = index + 1;
  const abbreviated = line.is(index, Class.Abbreviation);
  if (abbreviated) at = skipPeriod(line, at);
  const dotted = at > index + 1;
  if (line.word(at) === 'the' && line.has(at + 1, Shape.Ordinal)) at++;
  const day = dayNumber(line, at);
  const dayAfter = line.mark(at + 1);
  const numberGoesOn =
    (line.glued(at + 1) && (dayAfter === '%' || dayAfter === ':')) ||
    line.is(at + 1, Class.Measure | Class.Unit) ||
    line.word(at + 1) === 'million';
  if (!Number.isNaN(day) && !numberGoesOn) {
    if (!capital && word === 'second') return index;
    fields.month = line.entry(index).value;
    fields.day = day;
    at++;
    if (isHyphen(line.mark(at)) && line.glued(at)) {
      const last = dayNumber(line, at + 1);
      if (last > day && line.mark(at + 2) !== ':') {
        fields.lastDay = last;
        at += 2;
      }
    }
    return readYearAfter(line, at, fields);
  }
  const yearAt = line.mark(at) === ',' || line.word(at) === 'of' ? at + 1 : at;
  const year = yearNumber(line, yearAt);
  if (!Number.isNaN(year) && year > 1500) {
    fields.month = line.entry(index).value;
    fields.year = year;
    return yearAt + 1;
  }
  const short = readShortYear(line, at);
  if (short > 0) {
    fields.month = line.entry(index).value;
    fields.year = short;
    return at + 2;
  }
  const stepped = readYearStep(line, at, fields);
  if (stepped > at && capital) {
    fields.month = line.entry(index).value;
    return stepped;
  }
  if (!opening && fields.weekday !== undefined) return index;
  if (!capital) return index;
  if (abbreviated && !dotted && word !== 'sept') return index;
  if (AMBIGUOUS.has(word) && !isMonthName(line, index, at)) return index;
  fields.month = line.entry(index).value;
  return at;
}

/** Whether a capitalised `May`, `April`, `March` alone is the month and no verb or person. */
function isMonthName(line: Line, index: number, next: number): boolean {
  const before = index - 1;
  if (line.is(before, Class.Title)) return false;
  const introduced =
    line.is(before, Class.Preposition) ||
    [
      'early',
      'late',
      'mid',
      'last',
      'this',
      'next',
      'the',
      'a',
      'and',
      'or',
      'of',
      'every',
      'each',
      'previous',
      'its',
      'their',
      'his',
      'to',
    ].includes(line.word(before)) ||
    isHyphen(line.mark(before));
  if (line.has(index, Shape.AllCapitals) && !introduced) return false;
  const nameFollows =
    line.has(next, Shape.Capital) &&
    !line.is(next, Class.Function | Class.Weekday | Class.Month) &&
    line.mark(next - 1) !== '.';
  const nameBefore =
    line.has(before, Shape.Capital) && !line.is(before, Class.Function | Class.Preposition);
  if (nameFollows || nameBefore) return introduced && !nameBefore && !nameFollows;
  if (introduced) return true;
  const word = line.word(index);
  const first = before < 0 || /[.“"!?]/.test(line.mark(before) || ' ');
  if (first && (word === 'may' || word === 'march')) return false;
  return true;
}

/** `30 May 2018`, `30th of May`. */
function readDayMonth(line: Line, index: number, fields: DateFields): number {
  const day = dayNumber(line, index);
  if (Number.isNaN(day)) return index;
  let at = index + 1;
  if (isHyphen(line.mark(at)) && line.glued(at) && !Number.isNaN(dayNumber(line, at + 1))) {
    const month = line.is(at + 2, Class.Month) && isFreeMonth(line, at + 2);
    if (!month || dayNumber(line, at + 1) <= day) return index;
    fields.lastDay = dayNumber(line, at + 1);
    at += 2;
  }
  if (line.word(at) === 'of') at++;
  if (isHyphen(line.mark(at)) && line.glued(at)) at++;
  if (!line.is(at, Class.Month) || !isFreeMonth(line, at)) {
    delete fields.lastDay;
    return index;
  }
  fields.day = day;
  fields.month = line.entry(at).value;
  at = line.is(at, Class.Abbreviation) ? skipPeriod(line, at + 1) : at + 1;
  if (isHyphen(line.mark(at)) && line.glued(at) && !Number.isNaN(yearNumber(line, at + 1))) at++;
  return readYearAfter(line, at, fields);
}

/** A month that may follow a day: `12 March` but not `12 march`, `3 may`. */
function isFreeMonth(line: Line, index: number): boolean {
  return line.has(index, Shape.Capital) || !AMBIGUOUS.has(line.word(index));
}

function readYearAfter(line: Line, index: number, fields: DateFields): number {
  const at = line.mark(index) === ',' || line.word(index) === 'of' ? index + 1 : index;
  const year = yearNumber(line, at);
  if (
    !Number.isNaN(year) &&
    fields.year === undefined &&
    year > 1000 &&
    !line.is(at + 1, Class.Measure | Class.Zone)
  ) {
    fields.year = year;
    return at + 1;
  }
  const short = readShortYear(line, index);
  if (short > 0) {
    fields.year = short;
    return index + 2;
  }
  return readYearStep(line, index, fields);
}

/** `this year`, `of last year` after a month. */
function readYearStep(line: Line, index: number, fields: DateFields): number {
  const at = line.word(index) === 'of' ? index + 1 : index;
  const step = STEP_WORDS[line.word(at)];
  if (step === undefined || line.word(at + 1) !== 'year') return index;
  fields.yearStep = step;
  return at + 2;
}

/** `’18` after a month: the year, or 0. */
function readShortYear(line: Line, index: number): number {
  const mark = line.mark(index);
  if ((mark !== '’' && mark !== "'" && mark !== '‘') || line.glued(index) || !line.glued(index + 1))
    return 0;
  if (line.lengthOf(index + 1) !== 2 || !line.has(index + 1, Shape.Digits)) return 0;
  const year = line.number(index + 1);
  return year < 50 ? 2000 + year : 1900 + year;
}

/** `2018-05-30`, `5/30/2018`, `30.5.2018`, at the first number. */
export function readNumericDate(
  line: Line,
  index: number,
  dayFirst: boolean,
): FieldsReading | null {
  const mark = line.mark(index + 1);
  if (mark === '' || !line.glued(index + 1) || line.mark(index + 3) !== mark) return null;
  if (mark !== '/' && mark !== '-' && mark !== '.') return null;
  if (index > 0 && line.glued(index) && '/-.$£€#'.includes(line.mark(index - 1) || ' '))
    return null;
  if (!line.glued(index + 2) || !line.glued(index + 3) || !line.glued(index + 4)) return null;
  const [a, b, c] = [line.number(index), line.number(index + 2), line.number(index + 4)];
  if (line.mark(index + 5) === mark && line.glued(index + 6)) return null;
  let next = index + 5;
  const fields: DateFields = {};
  if (line.lengthOf(index) === 4) Object.assign(fields, { year: a, month: b, day: c });
  else if (line.lengthOf(index + 4) === 4 || (line.lengthOf(index + 4) === 2 && mark === '/')) {
    const year = line.lengthOf(index + 4) === 4 ? c : c < 50 ? 2000 + c : 1900 + c;
    const monthFirst = b > 12 || (a <= 12 && !dayFirst && mark !== '.');
    Object.assign(fields, monthFirst ? { year, month: a, day: b } : { year, month: b, day: a });
  } else return null;
  const { year = 0, month = 0, day = 0 } = fields;
  if (!(year >= 1500 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31))
    return null;
  // `2018-05-30T15:30`
  if (line.token(next) === 'T') next = index + 5;
  return { fields, first: index, next };
}
