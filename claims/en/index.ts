import { Lexicon } from '../lexicon';
import { type Line, Shape } from '../line';
import { readAgeFromNumber, readAgeFromWord, readBirthday } from './age';
import { Class } from './classes';
import { readCalendarDate, readDateFromQuantity, readDateInDigits, readYear } from './date';
import { readDuration, readPastUnit } from './duration';
import { PHRASE_WORDS } from './phrases';
import { readQuantity } from './quantity';
import { readOrdinalPeriod, readPeriodPart, readRelativeDate, readSeason } from './relative-date';
import { NONE, type Scan } from './scan';
import {
  readLifeOrDeath,
  readNumberToLife,
  readSentenceFromQuantity,
  SENTENCE_WORDS,
} from './sentence';
import { WORDS } from './words';

const LITERALS =
  'a an half couple o clock am pm m p y yo ago later earlier supervised suspended life parole behind bars knocked shaved taken off hard labor labour house arrest home unpaid work public post control corrections payback disqualification institution arrest driving formal informal longest lengthiest possible down sent away put off up is s re be been has have had possessive quarter quarters three dies dead dying retired married died die and long entire camp coat sports vegetables water break conditional determinate indeterminate federal minimum extended youth hospital federal penal time custodial supervision punishment penalties close';

export const LEXICON = new Lexicon([
  ...WORDS,
  [0, `${PHRASE_WORDS} ${SENTENCE_WORDS} ${LITERALS}`],
]);

const NUMBER = Class.Cardinal | Class.Ordinal;
const TRIGGER =
  NUMBER |
  Class.Month |
  Class.Weekday |
  Class.Season |
  Class.DateWord |
  Class.AgeWord |
  Class.PunishmentWord;

/** Finds the claims of one line. */
export function scanLine(scan: Scan): void {
  const { line } = scan;
  scan.floor = 0;
  for (let index = 0; index < line.count; index++) {
    if (line.is(index, Class.Court)) scan.lastCourtWord = line.startOf(index);
    const trigger =
      line.is(index, TRIGGER) || line.has(index, Shape.Digits) || startsArticle(line, index);
    if (!trigger || index < scan.floor) continue;
    const next = readAt(scan, index);
    if (next > index) index = next - 1;
  }
}

/** `a` before a unit or a number. */
function startsArticle(line: Line, index: number): boolean {
  const word = line.word(index);
  if (word !== 'a' && word !== 'an') return '½¼¾'.includes(line.mark(index) || ' ');
  return line.is(index + 1, Class.Unit | Class.Cardinal);
}

function readAt(scan: Scan, index: number): number {
  const { line } = scan;
  const digits = line.has(index, Shape.Digits);
  if (digits || line.is(index, Class.Cardinal) || !line.is(index, TRIGGER)) {
    const next = readFromNumber(scan, index);
    if (next !== NONE) return next;
  }
  if (digits) return NONE;
  const matchers: ((scan: Scan, index: number) => number)[] = [];
  if (line.is(index, Class.PunishmentWord)) matchers.push(readLifeOrDeath);
  if (line.is(index, Class.AgeWord)) matchers.push(readAgeFromWord);
  if (line.is(index, Class.Ordinal)) matchers.push(readBirthday, readOrdinalPeriod);
  if (line.is(index, Class.Month | Class.Weekday)) matchers.push(readCalendarDate);
  if (line.is(index, Class.Season)) matchers.push(readSeason);
  if (line.is(index, Class.DateWord))
    matchers.push(readPastUnit, readRelativeDate, readPeriodPart, readYear);
  for (const matcher of matchers) {
    const next = matcher(scan, index);
    if (next !== NONE) return next;
  }
  return NONE;
}

function readFromNumber(scan: Scan, index: number): number {
  const { line } = scan;
  let next = readAgeFromNumber(scan, index);
  if (next !== NONE) return next;
  next = readBirthday(scan, index);
  if (next !== NONE) return next;
  const quantity = readQuantity(line, index);
  if (quantity) {
    next = readSentenceFromQuantity(scan, quantity);
    if (next !== NONE) return next;
    next = readDateFromQuantity(scan, quantity);
    if (next !== NONE) return next;
    return readDuration(scan, quantity);
  }
  next = readNumberToLife(scan, index);
  if (next !== NONE) return next;
  if (!line.has(index, Shape.Digits)) return NONE;
  next = readDateInDigits(scan, index);
  if (next !== NONE) return next;
  next = readCalendarDate(scan, index);
  if (next !== NONE) return next;
  if (line.has(index, Shape.Ordinal)) return readOrdinalPeriod(scan, index);
  return readYear(scan, index);
}
