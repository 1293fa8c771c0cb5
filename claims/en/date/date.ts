import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { readFields } from './fields';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import {
  readMoreDays,
  readNumberedDay,
  readYearBefore,
  readYearBeside,
  readYearToCome,
} from './day-series';
import { ASIDE, keepDate } from './keep-date';
import { placeDate } from './place-date';
import { dayOf, periodOf, shiftValue } from './values';
import { placeBeside } from './place-beside';
import { NONE, type Scan } from '../scan';
import { tenseAt } from '../tense';

/** Words before a date that belong to it. */
const HEDGED = g.pattern(
  "HEDGE|(earlier|later)-?|end-|the year|(the)?(very)?(end|start|beginning|middle|rest|remainder|turn|close|eve) of(the HEDGE|HEDGE|the(?=NTH|ORDINAL|CARDINAL|DIGITS'?s))?|the ((early|late|intervening)?PART|week|weekend|early hours|small hours) of|(the)?(first|second|latter|last|final|closing|opening|early|better) (half|part|days|weeks|months|hours|years|decade|decades) of(the HEDGE|HEDGE|the(?=NTH|ORDINAL|CARDINAL|DIGITS'?s))?",
);
/** Where a date that begins at a token begins with such words. */
export function hedgedFrom(line: Line, index: number): number {
  const first = HEDGED.behind(line, index);
  return first === NONE ? index : first;
}

/** `the day before yesterday`, `the day after tomorrow`. */
const NEXT_BUT_ONE = g.pattern('the day (before(?=yesterday)|after(?=tomorrow))');
const ABOUT = g.pattern('about|around|approximately|roughly|circa');

/** The calendar dates, longest first; each is tried where a day, a month or a number begins. */
const CALENDAR_DATES = [
  'CLOCK((in the PART|(this|last)PART|PART)?(,|on|of|(—|·)(?=MONTH|SHORT_MONTH|DAY))*(this|last|next|the)?DAY_CORE(PART)?|in the PART|(this|last)PART)?',
  'DIGITS:DIGITS(,|on)*DAY_CORE',
  'DAY_PHRASE((,|at)?DIGITS:DIGITS(?![:-]))?',
  'MONTH_NAME(YEAR_TAIL)',
  'PART((,|on)*DAY_CORE)?',
].map((source) => g.pattern(source));

/** Index after the time, and the day that goes with it, at a token; -1 where none is. */
export function endOfTime(line: Line, index: number): number {
  return CALENDAR_DATES[0]?.ahead(line, index) ?? NONE;
}

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
/** `on a Friday in June`, `on a Tuesday night`: some such day; `a Friday deadline` is one. */
const SOME_DAY = g.pattern(
  '(a|one) WEEKDAY(?=(PART)?($|[,.;)]|PREPOSITION|FUNCTION))|(NTH|ORDINAL) WEEKDAY of (each|every|the)',
);
/** `the Friday Times`; at the beginning of a sentence `Sunday Okoro, 34, was seen`. */
const NAME_WITH_DAY = g.pattern(
  'WEEKDAY(times|mirror|telegraph|herald|tribune|night football)|(?<=^|[.])WEEKDAY NAME(?=,(DIGITS|NAME)|PAST|MODAL|is|has|WORD)|(?<=WORD,|PERSON,|[:;—])WEEKDAY (?!MONTH)NAME(?=,(DIGITS|to|who))',
);
const VERB_MONTH = g.pattern('(may|march)(?!,?YEAR)');
/** `every Monday`: a repeated time; names that end in a day. */
const REPEATED = g.pattern('every(other|second|third)?|each|alternate|most|sheffield|tgi|ruby');
const PLURAL = g.pattern('s');

/** `Sunday Book Club`: a short line of capitals, the name of a programme or a part of the site. */
function isTitle(line: Line): boolean {
  if (line.count > 3 || line.is(1, Class.DayPart | Class.Month)) return false;
  for (let at = 1; at < line.count; at++) {
    if (!line.has(at, Shape.Capital) || line.has(at, Shape.AllCapitals)) return false;
  }
  return true;
}

/** `the Friday Times`, a name in a text of small letters. */
function isNamed(line: Line, index: number): boolean {
  const plain = Class.DayPart | Class.Month | Class.ShortMonth | Class.Function;
  return line.word(index - 1) === 'the' && !line.is(index + 1, plain);
}

/** Whether a token is the first of its line, or comes after a bullet. */
function opensLine(line: Line, index: number): boolean {
  return index === 0 || (index === 1 && line.has(0, Shape.Mark));
}

/** Dates that begin with a weekday, a month, a day of the month, a time or a word like `today`. */
export function readCalendarDate(scan: Scan, index: number): number {
  const { line, memory } = scan;
  if (line.is(index + 1, Class.Street) && ADDRESS.behind(line, index + 1) !== NONE) return NONE;
  if (REPEATED.behind(line, index) !== NONE) return NONE;
  if (line.is(index, Class.Weekday | Class.ShortDay)) {
    const day = readNumberedDay(scan, index);
    if (day !== NONE) return day;
  }
  if (line.is(index, Class.Weekday) && SOME_DAY.ahead(line, index - 1) !== NONE) return NONE;
  const named = line.is(index, Class.Weekday) && line.has(index + 1, Shape.Capital);
  if (
    named &&
    (NAMED_DAY.behind(line, index + 1) !== NONE || NAME_WITH_DAY.ahead(line, index) !== NONE)
  )
    return NONE;
  if (named && (index === 0 ? isTitle(line) : isNamed(line, index))) return NONE;
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
    opensLine(line, index) &&
    line.lengthOf(index) === 2 &&
    AFTER_HEADING_TIME.ahead(line, index + 3) !== NONE;
  if (next === NONE && digits && (heading || BEFORE_TIME.behind(line, index) !== NONE)) {
    next = BARE_TIME.ahead(line, index);
    if (next !== NONE && line.lengthOf(next - 1) !== 2) next = NONE;
  }
  if (next === NONE && !digits) {
    next = BARE_MONTH.ahead(line, index);
    if (next !== NONE && !isMonth(line, index, next)) return NONE;
  }
  if (next === NONE || (PLURAL.ahead(line, next) !== NONE && line.glued(next))) return NONE;
  // `on Sunday mornings`
  if (line.is(next - 1, Class.DayPart) && line.endsIn(next - 1, 's')) return NONE;
  let first = hedgedFrom(line, index);
  if (first === index) first = ABOUT.behind(line, index);
  const beyond = NEXT_BUT_ONE.behind(line, index);
  if (beyond !== NONE) first = beyond;
  if (first === NONE || first < scan.floor) first = index;
  const fields = readFields(line, first, next);
  if (beyond !== NONE && fields.offset !== undefined) fields.offset *= 2;
  if (fields.day !== undefined && (fields.month ?? fields.weekday) === undefined) return NONE;
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
    if (line.has(index, Shape.Ordinal) && first === index && line.word(index - 1) === 'the')
      first--;
  }
  // `10 June: Talks open`: an entry of a timeline.
  const timeline =
    opensLine(line, first) && fields.month !== undefined && /[:–—]/.test(line.mark(next));
  if (fields.year === undefined && fields.month !== undefined && fields.step === undefined) {
    const year =
      readYearToCome(scan, next, fields.month) ?? readYearBeside(scan, first, fields.month);
    if (year !== undefined) fields.year = year;
    else if (fields.weekday === undefined) {
      const before = readYearBefore(scan, first, fields.month, timeline);
      if (before !== undefined) fields.year = before;
    }
  } else if (
    fields.year !== undefined &&
    fields.month !== undefined &&
    ASIDE.behind(line, first) === NONE
  ) {
    memory.lastYear = { year: fields.year, month: fields.month, offset: line.startOf(first) };
    memory.withYear++;
  }
  const attack = fields.month === 9 && fields.day === 11 && fields.year === undefined;
  if (attack && SEPTEMBER_11.ahead(line, next) !== NONE) fields.year = 2001;
  // `Friday week`, `yesterday week`
  const { period } = fields;
  const weeksOn =
    first < index || fields.step !== undefined
      ? 0
      : ['week', 'fortnight'].indexOf(period ?? '') + 1;
  const tense =
    timeline && line.mark(next) === ':'
      ? 'unknown'
      : weeksOn > 0
        ? 'future'
        : tenseAt(line, first, next);
  // `was named for the March 24 final`: which may lie ahead.
  const nearest =
    tense === 'past' &&
    ATTRIBUTE.behind(line, first) !== NONE &&
    NAMED_BY_DAY.ahead(line, next) !== NONE;
  // `will phone later Wednesday`: on the day of the news.
  const sameDay = fields.weekday !== undefined && line.word(first) === 'later';
  // `on Monday (21 February)`
  const bracket =
    fields.weekday === undefined || fields.month !== undefined
      ? NONE
      : DAY_IN_BRACKETS.ahead(line, next);
  if (bracket !== NONE) {
    const told = readFields(line, bracket, Math.min(line.count, bracket + 5));
    fields.month = told.month;
    fields.day = told.day;
  }
  let value = placeDate(fields, scan, nearest || sameDay ? 'unknown' : tense);
  if (fields.weekday !== undefined && fields.month === undefined && fields.step === undefined)
    value = placeBeside(scan, fields.weekday, first, next, tense, value);
  if (weeksOn > 0) value = shiftValue(value, 'D', (fields.offset === -1 ? -7 : 7) * weeksOn);
  else if (fields.step === undefined && (period === 'week' || period === 'weekend'))
    value = periodOf(value, period);
  // `LONDON, March 3, 2011 —`: a text that tells its own day.
  if (fields.year !== undefined && (next === line.count || line.isCode(next, '—')))
    memory.published ??= dayOf(value);
  const end = keepDate(scan, first, next, value);
  return bracket !== NONE ||
    fields.day === undefined ||
    fields.clock !== undefined ||
    fields.lastDay !== undefined
    ? end
    : readMoreDays(scan, end, fields.month ?? 0, fields.day, fields.year);
}

const DAY_IN_BRACKETS = g.pattern('\\((?=(MONTH_DAY|DAY_MONTH)\\))');
const ATTRIBUTE = g.pattern('the(?=MONTH_DAY|DAY_MONTH)');
const NAMED_BY_DAY = g.pattern('WORD|meeting|game|hearing|elections|election');

const SEPTEMBER_11 = g.pattern(",?'?s?(terrorist|terror|attacks|attack|hijackers|al)");
/** What stands before a bare month; `May` and the like are the month only then, or in the middle of a sentence. */
const MONTH_INTRODUCED = g.pattern(
  '(PREPOSITION|HEDGE|this|last|next|the|a|and|or|previous|POSSESSIVE|to|between|-|its|until|comes|be)',
);
/** `the March on Rome`: people walking. */
const PROTEST = g.pattern('march(on|for|against)');
/** `April said`: a person. */
const SPEAKS = g.pattern('said|says|told|tells|asked|(and|,)(her|his)');
const TITLE_BEFORE = g.pattern('TITLE\\.?');
const NAMED_AFTER = g.pattern('NAME');

/** Whether a month without a day or a year is the month and no verb or person. */
function isMonth(line: Line, index: number, next: number): boolean {
  if (!line.has(index, Shape.Capital)) return false;
  const word = line.word(index);
  const introduced = MONTH_INTRODUCED.behind(line, index) !== NONE;
  if (!['may', 'march', 'april', 'june', 'august'].includes(word))
    return !line.has(index, Shape.AllCapitals) || introduced || word.length > 4;
  if (SPEAKS.ahead(line, next) !== NONE) return false;
  if (PROTEST.ahead(line, index) !== NONE && !line.is(index - 1, Class.Preposition)) return false;
  if (TITLE_BEFORE.behind(line, index) !== NONE) return false;
  if (!introduced && line.has(index - 1, Shape.Capital)) return false;
  if (introduced)
    return NAMED_AFTER.ahead(line, next) === NONE || line.is(index - 1, Class.Preposition);
  if (NAMED_AFTER.ahead(line, next) !== NONE) return false;
  const opens = index === 0 || /[.“"!?]/.test(line.mark(index - 1) || ' ');
  return !line.has(index, Shape.AllCapitals) && (!opens || (word !== 'may' && word !== 'march'));
}
