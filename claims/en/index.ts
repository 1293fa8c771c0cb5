// In this order modules that name the same words lie together in the bundle, within reach of gzip.
import { type Line, Shape } from '../line';
import { readBareTerm } from './bare-term';
import { readSentenceFromQuantity } from './sentence';
import { readLifeOrDeath } from './life-or-death';
import { readCredit } from './credit';
import { readNumberToLife, readSharedTerms } from './shared-terms';
import { readBirthday } from './birthday';
import { readAgeFromNumber } from './age';
import { SubjectReader } from './subject-reader';
import { newMemory } from './memory';
import { readDayAlone, readDayBefore } from './day-series';
import { CHRONICLE } from './chronicle';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { Class } from './classes';
import { readDateInDigits } from './numeric-date';
import { readDecade, readYear } from './year';
import { readCalendarDate } from './date';
import { readMilitaryTime, readPartOfDay } from './named-time';
import { isNowadays, readNewYear, readRelativeDate } from './relative-date';
import { ORDINAL_ENDINGS, readNumber } from './number';
import { readOrdinalPeriod, readSeason } from './period';
import { readFiscal, readMonthQuarter, readPeriodEnd, readYearAgo } from './business-period';
import { readPartOfMonth } from './part-of-month';
import { readQuantity } from './quantity';
import { readHoliday } from './holiday';
import { HOLIDAY_WORDS } from './holiday-names';
import { type Matcher, NONE, type Scan } from './scan';
import type { Claim } from '../claim';
import { readDuration, readLongUnit, readPastUnit } from './duration';
import { readTimeBefore } from './time-before';
import { readAgeFromDecade } from './decade';
import type { Language, TextReader } from '../language';
import { readDateFromQuantity } from './date-offset';

const NUMBER = Class.Cardinal | Class.Ordinal;
const TRIGGER =
  NUMBER |
  Class.Month |
  Class.Weekday |
  Class.ShortDay |
  Class.Season |
  Class.DateWord |
  Class.PunishmentWord |
  Class.Article |
  Class.Holiday;
g.set(HOLIDAY_WORDS);

/** How English is read. */
export const ENGLISH: Language = {
  // Built when the first text is read: a background page mostly starts for something else.
  get lexicon() {
    return g.lexicon;
  },
  ordinalEndings: ORDINAL_ENDINGS,
  begin: (publishedAt) => new EnglishReader(publishedAt),
};

/** Characters after which a date is no longer what `a year later` counts from. */
const MEMORY_REACH = 600;

class EnglishReader implements TextReader {
  private readonly claims: Claim[] = [];
  private readonly subjects = new SubjectReader();
  private scan: Scan | null = null;
  private readonly memory;

  constructor(publishedAt: string | undefined) {
    this.memory = newMemory(publishedAt);
  }

  readLine(line: Line): void {
    const scan = (this.scan ??= {
      line,
      floor: 0,
      memory: this.memory,
      drafts: [],
      lastCourtWord: Number.NEGATIVE_INFINITY,
    });
    // To empty what is empty costs as much as reading a word.
    if (scan.drafts.length > 0) scan.drafts.length = 0;
    this.forget(line.from);
    scanLine(scan);
    for (const { claim } of scan.drafts) this.claims.push(claim);
    this.subjects.read(line, scan.drafts);
  }

  /** Forgets dates that are too far back to count from, the year in which a text of many goes on less soon. */
  private forget(from: number): void {
    const { memory } = this;
    const away = from - memory.lastOffset;
    if (away <= MEMORY_REACH) return;
    memory.lastValue = null;
    memory.lastYear = null;
    if (away > MEMORY_REACH * 4 || memory.withYear < CHRONICLE) memory.told = null;
  }

  *finish(text: string): Generator<void, Claim[], void> {
    if (this.subjects.waits) yield;
    this.subjects.resolve(text);
    return this.claims;
  }
}

/** Finds the claims of one line: one pass over its tokens, most of which set off nothing. */
function scanLine(scan: Scan): void {
  const { line } = scan;
  const { classes, shapes, count } = line;
  scan.floor = 0;
  for (let index = 0; index < count; index++) {
    const bits = classes[index] ?? 0;
    if ((bits & Class.Court) !== 0) scan.lastCourtWord = line.startOf(index);
    if ((bits & TRIGGER) === 0) {
      const shape = shapes[index] ?? 0;
      if ((shape & Shape.Word) !== 0) continue;
      if ((shape & Shape.Mark) !== 0 && !isFraction(line.codeAt(index))) continue;
    }
    if (index < scan.floor || !opensClaim(line, index, bits)) continue;
    const next = readAt(scan, index);
    if (next > index) index = next - 1;
  }
}

/** `¼`, `½`, `¾`: the marks that open claims. */
function isFraction(code: number): boolean {
  return code >= 0xbc && code <= 0xbe;
}

/** `a full year` */
const WHOLE = g.pattern('full|whole|solid|further|additional');

/** The commonest words that open dates; nine in ten of them open none. */
const DETERMINER = g.pattern('the|that');
const DATED = Class.DateWord | Class.DayPart | Class.Season | Class.Weekday | Class.Month;

/** Whether a trigger may open a claim: articles and determiners only before what they often stand with. */
function opensClaim(line: Line, index: number, bits: number): boolean {
  if ((bits & Class.Article) !== 0) {
    if (line.is(index + 1, Class.Unit | Class.Cardinal)) return true;
    return line.is(index + 2, Class.Unit) && WHOLE.ahead(line, index + 1) !== NONE;
  }
  const common = (bits & Class.DateWord) !== 0 && DETERMINER.mayBegin(line, index);
  return !common || line.is(index + 1, DATED);
}

/** What the class of a word says to try. */
const READERS_BY_CLASS: readonly (readonly [classes: number, read: Matcher])[] = [
  [Class.DateWord, (scan, index) => readDateWord(scan, index)],
  [Class.Month, readMonthQuarter],
  [Class.Month | Class.Weekday | Class.ShortDay, readCalendarDate],
  [Class.Holiday, readHoliday],
  [Class.Ordinal, readPartOfMonth],
  [Class.Ordinal, readBirthday],
  [Class.Ordinal | Class.Cardinal, readOrdinalPeriod],
  [Class.PunishmentWord, readLifeOrDeath],
  [Class.Season, readSeason],
];

function readAt(scan: Scan, index: number): number {
  const { line } = scan;
  const digits = line.has(index, Shape.Digits);
  const bits = line.classes[index] ?? 0;
  if (digits || (bits & (Class.Cardinal | Class.Article)) !== 0 || (bits & TRIGGER) === 0) {
    const next = readFromNumber(scan, index);
    if (next !== NONE) return next;
  }
  if (digits) return NONE;
  for (const [classes, read] of READERS_BY_CLASS) {
    if ((bits & classes) === 0) continue;
    const next = read(scan, index);
    if (next !== NONE) return next;
  }
  return NONE;
}

/** Five numbers or more in a row are a list, a version or a phone number. */
const NUMBER_CHAIN = g.pattern('([-.:/,]DIGITS){4,}');
/** What may follow the first digits of a date or a time. */
const DATE_GOES_ON = g.pattern(
  "[:/.]DIGITS|-(DIGITS(-|MONTH|of)|MONTH)|MONTH|SHORT_MONTH|of|am|pm|a|p|ZONE|o'|MINUTES_OF_HOUR|in the PART|(on)?(this|last|tomorrow|yesterday|DAY_NAME)PART|tonight|tomorrow|(,DAY)*,?JOINT(the)?(DAY_NAME)?(DAY|NTH)",
);

/** The last digits of `R8 000`, `R20,000`: they begin no number. */
function isThousands(line: Line, index: number): boolean {
  if (line.lengthOf(index) !== 3 || line.text.charCodeAt(line.startOf(index)) !== 48) return false;
  const joined = line.mark(index - 1) === ',' && line.glued(index) && line.glued(index - 1);
  return joined || line.has(index - 1, Shape.Digits | Shape.Word);
}

function readFromNumber(scan: Scan, index: number): number {
  const { line } = scan;
  if (isThousands(line, index)) return NONE;
  const digits = line.has(index, Shape.Digits);
  if (digits && !line.has(index, Shape.Ordinal) && !line.has(index - 1, Shape.Word)) {
    const chain = NUMBER_CHAIN.ahead(line, index + 1);
    const date = chain === NONE ? NONE : readDateInDigits(scan, index);
    if (chain !== NONE) return date === NONE ? chain - 1 : date;
  }
  if (!digits || line.has(index, Shape.Ordinal)) {
    const birthday = readBirthday(scan, index);
    if (birthday !== NONE) return birthday;
  }
  const time = readMilitaryTime(scan, index);
  if (time !== NONE) return time;
  const earlier = digits ? readTimeBefore(scan, index) : NONE;
  if (earlier !== NONE) return earlier;
  const number = readNumber(line, index);
  if (number) {
    const quantity = readQuantity(line, index, number);
    const age = readAgeFromNumber(scan, index, number, quantity);
    if (age !== NONE) return age;
    if (quantity) {
      for (const read of [
        readCredit,
        readSentenceFromQuantity,
        readDateFromQuantity,
        readDuration,
      ]) {
        const next = read(scan, quantity);
        if (next !== NONE) return next;
      }
      return NONE;
    }
    const life = readNumberToLife(scan, index, number);
    if (life !== NONE) return life;
  }
  let next = readSharedTerms(scan, index);
  if (next !== NONE) return next;
  next = readBareTerm(scan, index);
  if (next !== NONE) return next;
  if (!digits) return readToldTime(scan, index);
  if (DATE_GOES_ON.ahead(line, index + 1) !== NONE) {
    next = readDateInDigits(scan, index);
    if (next !== NONE) return next;
    next = readDayBefore(scan, index);
    if (next !== NONE) return next;
    next = readCalendarDate(scan, index);
    if (next !== NONE) return next;
  }
  if (line.has(index, Shape.Ordinal)) {
    for (const read of [readPartOfMonth, readOrdinalPeriod, readDayAlone]) {
      next = read(scan, index);
      if (next !== NONE) return next;
    }
    return NONE;
  }
  return readYear(scan, index);
}

const TOLD_TIME = g.pattern("TOLD_TIME|NUM o'clock|AT_HOUR");
/** What may follow its first word: most numbers have none of it. */
const IN_TOLD_TIME = g.pattern(
  '[-½¼¾]|past|to|quarter|and|hundred|thousand|o|minutes|in|on|this|last|tonight|tomorrow|yesterday|CARDINAL|PART|DAY_NAME',
);

/** `half past four`, `six o'clock`. */
function readToldTime(scan: Scan, index: number): number {
  const { line } = scan;
  const told = IN_TOLD_TIME.mayBegin(line, index + 1) && TOLD_TIME.ahead(line, index) !== NONE;
  return told ? readCalendarDate(scan, index) : NONE;
}

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

function readDateWord(scan: Scan, index: number): number {
  for (const read of READERS.at(scan.line, index) ?? OTHER_READERS) {
    const next = read(scan, index);
    if (next !== NONE) return next;
  }
  return NONE;
}
