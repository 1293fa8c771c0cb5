import { type Line, Shape } from '../line';
import { toCivil } from '../calendar';
import { Class } from './classes';
import { readFields } from './date-fields';
import { ENGLISH_GRAMMAR } from './grammar';
import { currentDay, dayValue, periodOf, placeDate, shiftValue } from './place-date';
import { type Quantity, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';
import { isSentenceEnd, tenseAt } from './tense';

const g = ENGLISH_GRAMMAR;

/** Keeps a date and remembers it for those that follow. */
export function keepDate(scan: Scan, first: number, next: number, value: string | null): number {
  const start = Math.max(first, scan.floor);
  if (value !== null) {
    scan.memory.lastValue = value;
    scan.memory.lastOffset = scan.line.startOf(start);
  }
  return keep(scan, 'date', start, next, value);
}

/** Words before a date that belong to it. */
export const HEDGED = g.pattern(
  '(early|late|mid|earlier|later)-?|(the)?(very)?(end|start|beginning|middle|rest|remainder|turn|close|eve) of(the HEDGE|HEDGE)?|the (PART|week|weekend|early hours|small hours) of',
);
/** `the day before yesterday`, `the day after tomorrow`. */
const NEXT_BUT_ONE = g.pattern('the day (before(?=yesterday)|after(?=tomorrow))');
const ABOUT = g.pattern('about|around|approximately|roughly|circa');

/** The calendar dates, longest first; each is tried where a day, a month or a number begins. */
const CALENDAR_DATES = [
  'CLOCK((in the PART|(this|last)PART|PART)?(,|on|of)*DAY_CORE(PART)?|in the PART|(this|last)PART)?',
  'DIGITS:DIGITS(,|on)*DAY_CORE',
  'DAY_PHRASE((,|at)?DIGITS:DIGITS(?![:-]))?',
  'MONTH_NAME(YEAR_TAIL)',
].map((source) => g.pattern(source));
const BARE_TIME = g.pattern('DIGITS:DIGITS(?![:-])');
const BEFORE_TIME = g.pattern(
  'at|by|until|till|from|to|around|about|before|after|since|between|approximately',
);
/** `14:05 Police confirm`: the entries of a live report. */
const AFTER_HEADING_TIME = g.pattern('$|—|(?!is|was|of|and|or|to|MEASURE)[^:;,.%/+-]');
const BARE_MONTH = g.pattern('SHORT_MONTH\\.|(?!SHORT_MONTH)MONTH');
/** `12 March Road`: a street that is called after a month. */
const ADDRESS = g.pattern('(DIGITS)?MONTH');
/** `one Sunday Okoro`, `Mr Friday Udo`: a person who is called after a day. */
const NAMED_DAY = g.pattern('(TITLE\\.?|one|named|called|identified as) WEEKDAY');
const PAPER = g.pattern(
  'WEEKDAY(times|mirror|telegraph|express|world|tribune|herald|independent|star|business post|morning herald|night football|league)',
);
const VERB_MONTH = g.pattern('(may|march)(?!,?YEAR)');
/** `every Monday`: a repeated time. */
const REPEATED = g.pattern('every(other|second|third)?|each|alternate|most');
const PLURAL = g.pattern('s');

/** Dates that begin with a weekday, a month, a day of the month, a time or a word like `today`. */
export function readCalendarDate(scan: Scan, index: number): number {
  const { line, memory } = scan;
  if (line.is(index + 1, Class.Street) && ADDRESS.behind(line, index + 1) !== NONE) return NONE;
  if (REPEATED.behind(line, index) !== NONE) return NONE;
  const named = line.is(index, Class.Weekday) && line.has(index + 1, Shape.Capital);
  if (named && (NAMED_DAY.behind(line, index + 1) !== NONE || PAPER.ahead(line, index) !== NONE))
    return NONE;
  // `The 5 may join`: no month.
  if (line.has(index, Shape.Digits) && VERB_MONTH.ahead(line, index + 1) !== NONE) {
    if (!line.has(index + 1, Shape.Capital)) return NONE;
  }
  let next = NONE;
  for (const pattern of CALENDAR_DATES) {
    next = pattern.ahead(line, index);
    if (next !== NONE) break;
  }
  const digits = line.has(index, Shape.Digits);
  const heading =
    index === 0 && line.lengthOf(0) === 2 && AFTER_HEADING_TIME.ahead(line, 3) !== NONE;
  if (next === NONE && digits && (heading || BEFORE_TIME.behind(line, index) !== NONE)) {
    next = BARE_TIME.ahead(line, index);
    if (next !== NONE && line.lengthOf(next - 1) !== 2) next = NONE;
  }
  if (next === NONE && !digits) {
    next = BARE_MONTH.ahead(line, index);
    if (next !== NONE && !isMonth(line, index, next)) return NONE;
  }
  if (next === NONE || (PLURAL.ahead(line, next) !== NONE && line.glued(next))) return NONE;
  let first = HEDGED.behind(line, index);
  if (first === NONE) first = ABOUT.behind(line, index);
  const beyond = NEXT_BUT_ONE.behind(line, index);
  if (beyond !== NONE) first = beyond;
  if (first === NONE || first < scan.floor) first = index;
  const fields = readFields(line, first, next);
  if (beyond !== NONE && fields.offset !== undefined) fields.offset *= 2;
  if (fields.day !== undefined && fields.month === undefined) return NONE;
  if (
    fields.month !== undefined &&
    !line.has(index, Shape.Capital | Shape.Digits) &&
    fields.day === undefined &&
    fields.weekday === undefined &&
    fields.offset === undefined
  )
    return NONE;
  if (fields.month !== undefined && fields.day !== undefined) {
    memory.dayFirst += digits ? 1 : -1;
    if (digits && first === index && line.word(index - 1) === 'the') first--;
  }
  if (fields.year === undefined && fields.month !== undefined && fields.step === undefined) {
    const year = readYearToCome(line, next, fields.month);
    if (year !== undefined) fields.year = year;
    else if (fields.weekday === undefined) {
      const before = readYearBefore(scan, first, fields.month);
      if (before !== undefined) fields.year = before;
    }
  } else if (fields.year !== undefined && fields.month !== undefined) {
    memory.lastYear = { year: fields.year, month: fields.month, offset: line.startOf(first) };
  }
  const attack = fields.month === 9 && fields.day === 11 && fields.year === undefined;
  if (attack && SEPTEMBER_11.ahead(line, next) !== NONE) fields.year = 2001;
  // `10 June: Talks open`: the present of a timeline.
  const timeline = first === 0 && fields.month !== undefined && line.mark(next) === ':';
  const tense = timeline ? 'unknown' : tenseAt(line, first, next);
  let value = placeDate(fields, scan, tense);
  if (fields.period === 'week' || fields.period === 'weekend')
    value = periodOf(value, fields.period);
  const end = keepDate(scan, first, next, value);
  return fields.day === undefined || fields.clock !== undefined || fields.lastDay !== undefined
    ? end
    : readMoreDays(scan, end, fields.month ?? 0, fields.day, fields.year);
}

const SEPTEMBER_11 = g.pattern(",?'?s?(terrorist|terror|attacks|attack|hijackers|al)");
const MONTH_TO_COME = g.pattern(
  '(and|to|through|until|till|or|-|,)(?=(MONTH_DAY|DAY_MONTH|MONTH_NAME YEAR))',
);

/** `between April and November 2008`: the first month has the year of the second. */
function readYearToCome(line: Line, index: number, month: number): number | undefined {
  const from = MONTH_TO_COME.ahead(line, index);
  if (from === NONE) return undefined;
  const other = readFields(line, from, Math.min(line.count, from + 5));
  if (other.year === undefined || other.month === undefined) return undefined;
  return month > other.month ? other.year - 1 : other.year;
}

/** Tokens back that a year may be taken from. */
const YEAR_REACH = 40;

/** `February 20, 2027, for the president and March 6 for governors`: the year of the date before in its sentence. */
function readYearBefore({ line, memory }: Scan, first: number, month: number): number | undefined {
  const last = memory.lastYear;
  if (last === null || last.offset < line.from) return undefined;
  for (let at = first - 1; at >= 0 && line.startOf(at) > last.offset; at--) {
    if (at < first - YEAR_REACH || isSentenceEnd(line, at) || line.mark(at) === ';')
      return undefined;
  }
  const year = month >= last.month ? last.year : last.year + 1;
  // `was charged on May 2, 2023 and will be sentenced on July 3`
  const { published } = memory;
  const gone = published !== null && year < toCivil(published).year;
  return gone && tenseAt(line, first, first) === 'future' ? undefined : year;
}

const MORE_DAYS = g.pattern(
  '(to|and|through|or|,|-)DAY(?=$|[,.;)—]|PREPOSITION|FUNCTION|PAST)(?!,?(MONTH|YEAR|DIGITS))',
);

/** `May 3 and 4`, `Oct. 3 to 5`: the days that go on without a month. */
function readMoreDays(
  scan: Scan,
  index: number,
  month: number,
  after: number,
  year?: number,
): number {
  const { line } = scan;
  const next = MORE_DAYS.ahead(line, index);
  if (next === NONE || line.codes[index] === ',') return index;
  const day = line.number(next - 1);
  if (day <= after) return index;
  const fields = year === undefined ? { month, day } : { month, day, year };
  return keepDate(scan, next - 1, next, placeDate(fields, scan, tenseAt(line, index, next)));
}

/** What stands before a bare month; `May` and the like are the month only then, or in the middle of a sentence. */
const MONTH_INTRODUCED = g.pattern(
  '(PREPOSITION|HEDGE|this|last|next|the|a|and|or|previous|POSSESSIVE|to|between|-|its|until|comes|be)',
);
/** `the March on Rome`: people walking. */
const PROTEST = g.pattern('march(on|for|against)');
const NAMED_BEFORE = g.pattern('TITLE\\.?|NAME');
const NAMED_AFTER = g.pattern('NAME');

/** Whether a month without a day or a year is the month and no verb or person. */
function isMonth(line: Line, index: number, next: number): boolean {
  if (!line.has(index, Shape.Capital)) return false;
  const word = line.word(index);
  const introduced = MONTH_INTRODUCED.behind(line, index) !== NONE;
  if (!['may', 'march', 'april', 'june', 'august'].includes(word))
    return !line.has(index, Shape.AllCapitals) || introduced || word.length > 4;
  if (PROTEST.ahead(line, index) !== NONE && !line.is(index - 1, Class.Preposition)) return false;
  if (NAMED_BEFORE.behind(line, index) !== NONE && line.has(index - 1, Shape.Capital)) return false;
  if (introduced)
    return NAMED_AFTER.ahead(line, next) === NONE || line.is(index - 1, Class.Preposition);
  if (NAMED_AFTER.ahead(line, next) !== NONE) return false;
  const opens = index === 0 || /[.“"!?]/.test(line.mark(index - 1) || ' ');
  return !line.has(index, Shape.AllCapitals) && (!opens || (word !== 'may' && word !== 'march'));
}

const NUMERIC = g.pattern(
  '(YEAR-DIGITS-DIGITS|YEAR/DIGITS/DIGITS|(DAY/DAY/|DAY-DAY-|DAY\\.DAY\\.)(YEAR|DIGITS))(?![-/.]DIGITS)',
);
const NUMBER_BEFORE = g.pattern('[-/.$£€#]');

/** `2018-05-30`, `5/30/2018`, `30.5.2018`. */
export function readDateInDigits(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const next = NUMERIC.ahead(line, index);
  if (next === NONE || (line.glued(index) && NUMBER_BEFORE.behind(line, index) !== NONE))
    return readSeptember11(scan, index);
  let year = line.number(index);
  let month = line.number(index + 2);
  let day = line.number(index + 4);
  if (line.codes[index] !== 'y') {
    const digits = line.lengthOf(index + 4);
    if (digits !== 4 && (digits !== 2 || line.codes[index + 1] !== '/')) return NONE;
    const dayFirst =
      year > 12 || line.codes[index + 1] === '.' || (memory.dayFirst > 0 && month <= 12);
    const short = day < 50 ? day + 2000 : day + 1900;
    [year, month, day] = [
      digits === 4 ? day : short,
      dayFirst ? month : year,
      dayFirst ? year : month,
    ];
  }
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1500)) return NONE;
  return keepDate(scan, index, next, placeDate({ year, month, day }, scan, 'unknown'));
}

/** `9/11`, which news uses as a date. */
function readSeptember11(scan: Scan, index: number): number {
  const { line } = scan;
  if (line.number(index) !== 9 || line.codes[index + 1] !== '/' || line.number(index + 2) !== 11)
    return NONE;
  if (line.codes[index + 3] === '/' || !line.glued(index + 1) || !line.glued(index + 2))
    return NONE;
  return keepDate(scan, index, index + 3, '2001-09-11');
}

/** `two weeks ago`, `three days later`, `a week after`, `nine days before`, at the amount. */
const AGO = g.pattern('ago');
const FROM_NOW = g.pattern("from (now|today)|'?time");
const AFTERWARDS = g.pattern('(earlier|later|before|after|afterwards|on)(?!DIGITS)');
const EVENT_DATE = g.pattern('(the)?(?=DAY_CORE)');

export function readDateFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line, memory } = scan;
  const { published } = memory;
  const count = quantity.amount * quantity.factor;
  const months = (quantity.low.Y ?? 0) * 12 + (quantity.low.M ?? 0);
  const fine = quantity.low.Y !== undefined && quantity.low.M !== undefined;
  const bound = readBoundBefore(line, quantity.first, scan.floor);
  const first = bound?.first ?? quantity.first;
  let next = AGO.ahead(line, quantity.next);
  let value: string | null = null;
  const now = () => (published === null ? null : dayValue(published));
  if (next !== NONE)
    value = fine ? shiftValue(now(), 'M', -months) : shiftValue(now(), quantity.unit, -count);
  else {
    next = FROM_NOW.ahead(line, quantity.next);
    if (next !== NONE && line.word(quantity.next) === 'from')
      value = shiftValue(now(), quantity.unit, count);
    else {
      next = AFTERWARDS.ahead(line, quantity.next);
      const word = line.word(quantity.next);
      // `for seven years after`, `less than six weeks after` are lengths; `years on` needs an end.
      if (next === NONE || LENGTH_WORD.behind(line, first) !== NONE) return NONE;
      if (word === 'on' && next < line.count && !/[,.]/.test(line.mark(next))) return NONE;
      const sign =
        word === 'later' || word === 'after' || word === 'afterwards' || word === 'on' ? 1 : -1;
      const dated = word === 'before' || word === 'after' ? EVENT_DATE.ahead(line, next) : NONE;
      if (dated !== NONE) {
        const event = readFields(line, dated, Math.min(line.count, dated + 6));
        value = shiftValue(
          placeDate(event, scan, tenseAt(line, next, dated)),
          quantity.unit,
          sign * count,
        );
      } else if (
        word !== 'before' &&
        word !== 'after' &&
        line.word(next) !== 'than' &&
        line.word(next) !== 'this'
      ) {
        value = shiftValue(memory.lastValue, quantity.unit, sign * count);
      }
    }
  }
  if (quantity.high !== quantity.low) value = null;
  return keepDate(scan, first, next, value);
}

/** `for two years after`, `first win in nine months after`: a length. */
const LENGTH_WORD = g.pattern('for|in|over|within');
const ON_DAY = g.pattern('(on)?(?=DAY_CORE)');

/** `noon`, `midnight`, with the day where one follows. */
export function readNamedTime(scan: Scan, index: number, clock: string): number {
  const { line } = scan;
  const from = ON_DAY.ahead(line, index + 1);
  if (from !== NONE) {
    const next = CALENDAR_DATES[2]?.ahead(line, from) ?? NONE;
    const fields = readFields(line, from, next);
    return keepDate(
      scan,
      index,
      next,
      placeDate({ ...fields, clock }, scan, tenseAt(line, index, next)),
    );
  }
  const day = currentDay(scan.memory);
  return keepDate(scan, index, index + 1, day === null ? null : `${day}${clock}`);
}
