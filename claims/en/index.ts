import type { Claim } from '../claim';
import type { Language, TextReader } from '../language';
import { type Line, Shape } from '../line';
import { readBirthday } from './age/birthday';
import { readMonthQuarter } from './date/business-period';
import { CHRONICLE } from './date/chronicle';
import { Class } from './classes';
import { readCalendarDate } from './date/date';
import { readDateWord } from './date-word';
import { readFromNumber } from './from-number';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { readHoliday } from './date/holiday';
import { HOLIDAY_WORDS } from './date/holiday-names';
import { readLifeOrDeath } from './sentence/life-or-death';
import { newMemory } from './memory';
import { ORDINAL_ENDINGS } from './number';
import { readPartOfMonth } from './date/part-of-month';
import { readOrdinalPeriod, readSeason } from './date/period';
import { type Matcher, NONE, type Scan } from './scan';
import { SubjectReader } from './subject/reader';

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
  [Class.DateWord, readDateWord],
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
