import { type Line, Shape } from '../line';
import { readAgeFromNumber } from './age/age';
import { readBareTerm } from './sentence/bare-term';
import { readBirthday } from './age/birthday';
import { readCredit } from './sentence/credit';
import { readCalendarDate } from './date/date';
import { readDateFromQuantity } from './date/offset';
import { readDayAlone, readDayBefore } from './date/day-series';
import { readDuration } from './duration';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { readMilitaryTime, readToldTime } from './date/named-time';
import { readNumber } from './number';
import { readDateInDigits } from './date/numeric-date';
import { readPartOfMonth } from './date/part-of-month';
import { readOrdinalPeriod } from './date/period';
import { readQuantity } from './quantity';
import { NONE, type Scan } from './scan';
import { readSentenceFromQuantity } from './sentence/sentence';
import { readNumberToLife, readSharedTerms } from './sentence/shared-terms';
import { readTimeBefore } from './date/time-before';
import { readYear } from './date/year';

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

/** What a number opens: an age, a punishment, a length, a time or a date; tried in this order. */
export function readFromNumber(scan: Scan, index: number): number {
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
