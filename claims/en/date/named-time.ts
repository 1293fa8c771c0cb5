import { Shape } from '../../line';
import { Class } from '../classes';
import { readCalendarDate } from './date';
import { DAY_PARTS } from './fields';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { currentDay } from './place-date';
import { NONE, type Scan } from '../scan';

const HOURS = g.pattern('(hours|hrs)(?!of)');
const AT_TIME = g.pattern('(at|by|until|till|from|between|around)(about|around|approximately)?');

/** `0930 hours`, `at 2330hrs`, `at 23.40 hrs`: digits that are a time and no amount. */
export function readMilitaryTime(scan: Scan, index: number): number {
  const { line } = scan;
  if (HOURS.ahead(line, index + 1) === NONE) return NONE;
  const token = line.token(index);
  if (!/^\d\d?\.?\d\d$/.test(token)) return NONE;
  const value = Number(token.replace('.', ''));
  const told = /^0\d/.test(token) || AT_TIME.behind(line, index) !== NONE;
  return told && value < 2400 && value % 100 < 60 ? readCalendarDate(scan, index) : NONE;
}

const TRADING = g.pattern('(?=(trading|trade|dealings|deals|session)(?!volume|floor))');
/** `by mid-morning`, `until late afternoon`. */
const HEDGED_PART = g.pattern('(?<=by|until|till|before|after|since|around)HEDGE');
const IN_PART = g.pattern('(?<=in|during)(HEDGE)?');
const AT_PART = g.pattern('(?<=(?<!from)(at|before|by|until|till|since|around|after|to|about))');
/** `from dawn to dusk` is all day long. */
const ALL_DAY = g.pattern('from (dawn|sunrise|morning)(to|till|until)');

/** `in early morning trading`, `at dawn`, `before dusk on Saturday`. */
export function readPartOfDay(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  if (HEDGED_PART.behind(line, index) !== NONE) return readCalendarDate(scan, index);
  if (word === 'morning' || word === 'afternoon') {
    const first = IN_PART.behind(line, index);
    if (first === NONE || TRADING.ahead(line, index + 1) === NONE) return NONE;
    const day = currentDay(memory);
    const part = DAY_PARTS[line.entry(index).value] ?? '';
    return keepDate(scan, first, index + 1, day === null ? null : `${day}${part}`);
  }
  if (AT_PART.behind(line, index) === NONE || ALL_DAY.behind(line, index) !== NONE) return NONE;
  const dated = line.is(index + 1, Class.Weekday | Class.Month);
  if ((line.has(index + 1, Shape.Capital) && !dated) || line.has(index, Shape.Capital)) return NONE;
  if (line.isCode(index + 1, '-') || line.isUnknown(index + 1)) return NONE;
  return readCalendarDate(scan, index);
}

const TOLD_TIME = g.pattern("TOLD_TIME|NUM o'clock|AT_HOUR");
/** What may follow its first word: most numbers have none of it. */
const IN_TOLD_TIME = g.pattern(
  '[-½¼¾]|past|to|quarter|and|hundred|thousand|o|minutes|in|on|this|last|tonight|tomorrow|yesterday|CARDINAL|PART|DAY_NAME',
);

/** `half past four`, `six o'clock`. */
export function readToldTime(scan: Scan, index: number): number {
  const { line } = scan;
  const told = IN_TOLD_TIME.mayBegin(line, index + 1) && TOLD_TIME.ahead(line, index) !== NONE;
  return told ? readCalendarDate(scan, index) : NONE;
}
