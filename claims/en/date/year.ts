import { type Line, Shape } from '../../line';
import { decadeAt } from '../decade';
import { Class } from '../classes';
import { hedgedFrom } from './date';
import { yearOfTwoDigits } from './fields';
import { endOfSpan, SPAN } from './fiscal-year';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { yearValue } from './values';
import { NONE, type Scan } from '../scan';
import { isSentenceEnd, tenseAt } from '../tense';

const AFTER_NO_YEAR = g.pattern(
  '[:/]DIGITS|(?<!(in|since|by)YEAR)DIGITS|[%°]|UNIT|MEASURE|ZONE|CARDINAL|-?(point|strong|page|block)|(NAME|COURT|TITLE|ORGANISATION|PERSON|and|world|FUNCTION)*EVENT|(NAME|NTH|ORGANISATION|ORDINAL)+\\.?STREET|-DIGITS',
);
/** `the Companies Act 2006`, `the Penal Code, 1860`, `the 2003 Act`: a year inside a name. */
const LAW_BEFORE = g.pattern(
  '(act|acts|code|bill|regulations|constitution|ordinance|convention|decree)(of|,)?',
);
const LAW_AFTER = g.pattern('(act|regulations|constitution|ordinance|convention)');
const BEFORE_YEAR = g.pattern(
  '(in|come|copyright|since|by|until|till|from|during|before|after|between|through|circa|HEDGE|year|back|throughout|c\\.|YEAR(to|—)|between YEAR and|of)',
);
const BEFORE_NO_YEAR = g.pattern(
  '[$£€#]|DIGITS|about|around|over|than|some|nearly|almost|least|approximately|under|roughly|no|no\\.|number|flight|route|room|channel|another|all|page|NAME|EVENT|up to',
);

/** Not so in `555-2019`. */
const BEFORE_GLUED_YEAR = g.pattern('[("\'—[]|(?<!DIGITS)-|YEAR-|c\\.');

/** `2018-19`, `2022/23`, `the 1990s`, a year. */
export function readYear(scan: Scan, index: number): number {
  const { line } = scan;
  const decade = readDecade(scan, index);
  if (decade !== NONE) return decade;
  const era = readEra(scan, index);
  if (era !== NONE) return era;
  if (!line.isCode(index, 'y'))
    return line.lengthOf(index) === 3 ? readOldYear(scan, index) : readShortYear(scan, index);
  if (line.glued(index) && index > 0 && BEFORE_GLUED_YEAR.behind(line, index) === NONE) return NONE;
  const year = line.number(index);
  let next = index + 1;
  let value = String(year);
  const span = SPAN.ahead(line, next);
  if (span !== NONE && line.glued(next)) {
    const second = line.number(next + 1);
    const digits = line.lengthOf(next + 1);
    const last = digits === 1 ? year - (year % 10) + second : endOfSpan(year, second);
    if (!(last > year && last < year + 100) || digits === 3) return NONE;
    value = `${year}/${last}`;
    next = span;
  } else {
    const quarter = QUARTER_AFTER.ahead(line, next);
    if (quarter !== NONE) {
      const part = line.word(quarter - 1) === 'half' ? 'H' : 'Q';
      const count = line.number(quarter - 2) || line.entry(quarter - 2).value;
      // `the 1988 period`: that of which the text has told.
      const told = /-[QH]\d$/.exec(scan.memory.lastValue ?? '') ?? '';
      value += quarter === next + 1 ? told : `-${part}${count}`;
      const the = line.word(index - 1) === 'the' ? index - 1 : index;
      return keepDate(scan, the, quarter, value);
    }
    if (!isYear(line, index, year)) return NONE;
  }
  return keepDate(scan, hedgedFrom(line, index), next, value);
}

const ERA = g.pattern('BC|AD');
const ANNO = g.pattern('AD');

/** The first of `264–241 BC`, `from 264 to 241 BC`. */
const ERA_TO_COME = g.pattern('(-|to|and|or|until) (?=DIGITS(BC|AD))');

/** `410 AD`, `AD 79`, `753 BC`, `264–241 BC`. */
function readEra(scan: Scan, index: number): number {
  const { line } = scan;
  const later = ERA_TO_COME.ahead(line, index + 1);
  const after = ERA.ahead(line, (later === NONE ? index : later) + 1);
  const first = after === NONE ? ANNO.behind(line, index) : index;
  const mark = after === NONE ? first : (later === NONE ? index : later) + 1;
  if (mark === NONE || !line.has(mark, Shape.Capital)) return NONE;
  const year = line.number(index);
  const christ = line.word(mark).startsWith('b');
  // `in 2010 B.C. voters`: the province.
  const isNone = christ ? line.isCode(index, 'y') && year > 1500 : !(year < 2200);
  if (isNone || year < 1) return NONE;
  const value = year < 10_000 ? yearValue(christ ? 1 - year : year) : null;
  if (later === NONE) return keepDate(scan, first, Math.max(after, index + 1), value);
  const last = line.number(later);
  if (christ ? last >= year : last <= year) return NONE;
  if (!line.isCode(index + 1, '-')) return keepDate(scan, first, index + 1, value);
  return keepDate(scan, first, after, `${value}/${yearValue(christ ? 1 - last : last)}`);
}

/** `the 1989 fourth quarter`, `the 1990 first half`. */
const QUARTER_AFTER = g.pattern(
  '(fiscal)?((first|second|third|fourth|NTH) quarter|(first|second) half)(?!of|[:-])|(quarter|half|period)(?=CLOSED)',
);
const BEFORE_OLD_YEAR = g.pattern(
  '(in|since|from|between|by|until|before|after|of|(?<=from DIGITS)to|(?<=between DIGITS)and)',
);
const AFTER_OLD_YEAR = g.pattern('(?!of|or|out|from)(CLOSED)|NAME');
/** `In 476 the`, `was crowned in 476.` */
const FIRST_OLD_YEAR = g.pattern('(?<=^|[.])in|(?<!CARDINAL|DIGITS)in(?=DIGITS([,.;]|in|at|by|$))');

/** `in 476`, where the text tells years as old, or has told no number in the sentence and nothing of its present. */
function readOldYear(scan: Scan, index: number): number {
  const { line, memory } = scan;
  if (
    BEFORE_OLD_YEAR.behind(line, index) === NONE ||
    line.has(index, Shape.Punctuated | Shape.Ordinal)
  )
    return NONE;
  if (AFTER_OLD_YEAR.ahead(line, index + 1) === NONE) return NONE;
  const year = line.number(index);
  if (!/^(BC|0|10|11)/.test(memory.lastValue ?? '')) {
    if (memory.present || year % 100 === 0 || FIRST_OLD_YEAR.behind(line, index) === NONE)
      return NONE;
    for (let at = index - 1; at >= 0 && !isSentenceEnd(line, at); at--) {
      if (line.has(at, Shape.Digits)) return NONE;
    }
    if (tenseAt(line, index, index + 1) !== 'past') return NONE;
  }
  // `in 44 BC, until 31`
  const before = Number(/^BC(\d{4})$/.exec(memory.lastValue ?? '')?.[1]);
  return keepDate(scan, index, index + 1, yearValue(year < before ? 1 - year : year));
}

const BEFORE_SHORT_YEAR = g.pattern("(in|since|of|from|by|until|before|after|SEASON|and|to)'");

/** `since ’82`. */
function readShortYear(scan: Scan, index: number): number {
  const { line } = scan;
  const short = line.number(index);
  const plain = line.lengthOf(index) === 2 && line.glued(index);
  if (!plain || BEFORE_SHORT_YEAR.behind(line, index) === NONE || line.word(index + 1) === 's')
    return NONE;
  return keepDate(scan, index - 1, index + 1, String(yearOfTwoDigits(short)));
}

/** `a 1657 map`: not so many of a thing. */
const OLD_THING = g.pattern('(a|the) YEAR WORD');
/** Odds: `one in 2000`. */
const ONE_IN = g.pattern('(?<!the)one in');
const COUNTED = g.pattern('WORD');
/** `founded around 1250`, `from about 1900` */
const ABOUT = g.pattern('about|around');
/** `for 1601 to 1640` */
const TO_YEAR = g.pattern('(to|until) YEAR');

/** Whether four digits are a year, by what stands around them. */
function isYear(line: Line, index: number, year: number): boolean {
  const glued = line.glued(index + 1) && line.has(index + 1, Shape.Word);
  if (glued || AFTER_NO_YEAR.ahead(line, index + 1) !== NONE) return false;
  // `"1984"`
  if (line.isCode(index - 1, '"') && line.isCode(index + 1, '"')) return false;
  const law = LAW_BEFORE.behind(line, index);
  if (law !== NONE && line.has(law, Shape.Capital)) return false;
  if (line.has(index + 1, Shape.Capital) && LAW_AFTER.ahead(line, index + 1) !== NONE) return false;
  const counted = line.is(index + 1, Class.Person);
  if (year % 100 === 0 && ONE_IN.behind(line, index) !== NONE) return false;
  if (BEFORE_YEAR.behind(line, index) !== NONE) {
    const word = line.word(index - 1);
    return !counted || word === 'in' || word === 'since';
  }
  if (TO_YEAR.ahead(line, index + 1) !== NONE) return true;
  if (ABOUT.behind(line, index) !== NONE)
    return line.endsIn(index - 2, 'ed') || line.is(index - 2, Class.Preposition);
  if (year > 2100 || (year < 1800 && !(year > 1500 && OLD_THING.ahead(line, index - 1) !== NONE)))
    return false;
  if (
    year % 100 === 0 &&
    (counted || (COUNTED.ahead(line, index + 1) !== NONE && line.token(index + 1).endsWith('s')))
  )
    return false;
  // `Deals 2025`, `HR 1994`: a name, although patterns know its word.
  const classes = line.entry(index - 1).classes & ~Class.Unit;
  if (line.has(index - 1, Shape.Capital) && classes === 0) return false;
  if (BEFORE_NO_YEAR.behind(line, index) === NONE) return true;
  // `Windows 2000` is a name with a number.
  return false;
}

const SHORT_DECADE = g.pattern(
  "(?<!(highs|lows|temperatures|shot)[^,.]{0,4})(the|') (HEDGE)?'?|s and",
);

/** `the 1990s`, `the late ’70s`, `the sixties`. */
export function readDecade(scan: Scan, index: number): number {
  const { line } = scan;
  const { value, next } = decadeAt(line, index);
  if (Number.isNaN(value)) return NONE;
  let text: string;
  if (value >= 1000 && value < 2200) {
    text = String(value % 100 === 0 && value < 2000 ? value / 100 : value / 10);
  } else if (value >= 20 && value <= 90 && SHORT_DECADE.behind(line, index) !== NONE) {
    text = String(190 + value / 10);
  } else return NONE;
  const first = Math.min(DECADE_BEFORE.behind(line, index), hedgedFrom(line, index));
  return keepDate(scan, first, next, text);
}

const DECADE_BEFORE = g.pattern("(the)?(HEDGE)?'?");
