import { twoDigits } from '../../calendar';
import { readFields } from './fields';
import { endOfTime } from './date';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { placeDate } from './place-date';
import { NONE, type Scan } from '../scan';
import { tenseAt } from '../tense';

const LATER_TIME = g.pattern('(:DIGITS)?(and|to|until|till|-)(?=DIGITS(:DIGITS)?AMPM)');
const BETWEEN = g.pattern('between');

/** `between 2 and 4 p.m. on Tuesday`: a time whose half of the day, and whose day, are told with the later one. */
export function readTimeBefore(scan: Scan, index: number): number {
  const { line } = scan;
  const later = LATER_TIME.ahead(line, index + 1);
  if (later === NONE) return NONE;
  if (line.word(later - 1) === 'and' && !BETWEEN.mayEnd(line, index)) return NONE;
  const end = endOfTime(line, later);
  if (end === NONE) return NONE;
  const fields = readFields(line, later, end);
  const hour = hourBefore(line.number(index), Number(fields.clock?.slice(1, 3)));
  if (hour === null) return NONE;
  const hasMinutes = line.mark(index + 1) === ':';
  const minute = hasMinutes ? line.number(index + 2) : 0;
  const clock = `T${twoDigits(hour)}:${twoDigits(minute)}`;
  const value = placeDate({ ...fields, clock }, scan, tenseAt(line, later, end));
  return keepDate(scan, index, index + (hasMinutes ? 3 : 1), value);
}

/** The last hour of a day of 24 that a clock of 12 shows as this before another; null where there is none. */
function hourBefore(shown: number, later: number): number | null {
  if (!(shown >= 1 && shown <= 12)) return null;
  const morning = shown % 12;
  if (morning > later) return null;
  return morning + 12 <= later ? morning + 12 : morning;
}
