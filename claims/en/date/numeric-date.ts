import { toDay } from '../../calendar';
import { readClock } from './fields';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { placeDate } from './place-date';
import { NONE, type Scan } from '../scan';

const NUMERIC = g.pattern(
  '(YEAR-DIGITS-DIGITS|YEAR/DIGITS/DIGITS|(DAY/DAY/|DAY-DAY-|DAY\\.DAY\\.)(YEAR|DIGITS))(?![-/.]DIGITS)',
);
const TIME_FOLLOWS = g.pattern('(,|at)?(?=CLOCK|DIGITS:DIGITS(:DIGITS)?(?![:-]))');
const NUMBER_BEFORE = g.pattern('[-/.$£€#]');

/** `2018-05-30`, `5/30/2018`, `30.5.2018`. */
export function readDateInDigits(scan: Scan, index: number): number {
  const { line } = scan;
  const next = NUMERIC.ahead(line, index);
  if (next === NONE || (line.glued(index) && NUMBER_BEFORE.behind(line, index) !== NONE))
    return readSeptember11(scan, index);
  let year = line.number(index);
  let month = line.number(index + 2);
  let day = line.number(index + 4);
  if (!line.isCode(index, 'y')) {
    const digits = line.lengthOf(index + 4);
    if (digits !== 4 && (digits !== 2 || !line.isCode(index + 1, '/'))) return NONE;
    const dayFirst =
      year > 12 || line.isCode(index + 1, '.') || (month <= 12 && isDayFirst(scan, next, index));
    const short = day < 50 ? day + 2000 : day + 1900;
    [year, month, day] = [
      digits === 4 ? day : short,
      dayFirst ? month : year,
      dayFirst ? year : month,
    ];
  }
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1500)) return NONE;
  const clockAt = TIME_FOLLOWS.ahead(line, next);
  const clock = clockAt === NONE ? null : readClock(line, clockAt, line.count);
  const fields = { year, month, day, clock: clock?.text };
  const end = clock ? clock.last + 1 : next;
  return keepDate(scan, index, end, placeDate(fields, scan, 'unknown'));
}

/** How many tokens ahead the next date that tells may stand. */
const ORDER_REACH = 60;

/** Whether the dates before put the day first, or else the next one that tells, or the day would be nearer. */
function isDayFirst({ line, memory }: Scan, from: number, index: number): boolean {
  if (memory.dayFirst !== 0) return memory.dayFirst > 0;
  for (let at = from; at < Math.min(line.count, from + ORDER_REACH); at++) {
    if (NUMERIC.ahead(line, at) === NONE) continue;
    if (line.number(at) > 12 || line.number(at + 2) > 12)
      return line.number(at) < 32 && line.number(at) > 12;
  }
  const [first, second] = [line.number(index), line.number(index + 2)];
  const year = 2000 + (line.number(from - 1) % 100);
  const away = (month: number, day: number) =>
    Math.abs(toDay({ year, month, day }) - (memory.published ?? Number.NaN));
  return away(second, first) < Math.min(32, away(first, second));
}

/** `9/11`, which news uses as a date. */
function readSeptember11(scan: Scan, index: number): number {
  const { line } = scan;
  if (line.number(index) !== 9 || !line.isCode(index + 1, '/') || line.number(index + 2) !== 11)
    return NONE;
  if (line.isCode(index + 3, '/') || !line.glued(index + 1) || !line.glued(index + 2)) return NONE;
  return keepDate(scan, index, index + 3, '2001-09-11');
}
