import { formatDay, toCivil, weekdayOf } from '../../calendar';
import { Class } from '../classes';
import type { DateFields } from './fields';
import { chronicleDate } from './chronicle';
import { eventDateAt } from './event-date';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { centuryOfTurn, eraOf, yearBefore } from './era';
import { currentDay, placeDate } from './place-date';
import { dayValue, shiftValue, stepValue } from './values';
import { NONE, type Scan } from '../scan';
import type { Tense } from '../tense';

const TOLD_EVENT = g.pattern('(?<=before|after)(?!PREPOSITION)(WORD|FUNCTION|NAME|PAST)');

const UNITS: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** The value of a date of relation at tokens `index` to `next`. */
export function placeRelative(
  scan: Scan,
  index: number,
  next: number,
  fields: DateFields,
  tense: Tense,
): string | null {
  const { line, memory } = scan;
  const { period, step, fromText } = fields;
  const last = line.word(next - 1);
  const before = line.word(next - 2);
  if ((before === 'before' || before === 'after') && next > index + 2)
    return placeBeforeLast(scan, fields, last);
  const unit = UNITS[period ?? ''];
  const event =
    unit !== undefined && (last === 'before' || last === 'after')
      ? eventDateAt(scan, next)
      : undefined;
  if (event !== undefined) return shiftValue(event, unit ?? 'D', last === 'before' ? -1 : 1);
  // The day before an event that is told is the event's, not the text's.
  if (TOLD_EVENT.ahead(line, next) !== NONE) return null;
  if (line.word(index) === 'full' || line.word(index) === 'entire')
    return placeYearOfResults(scan, tense);
  // `this time last year`
  if (line.word(index) === 'this' && line.is(next - 1, Class.Unit) && next === index + 4)
    return placeYearApart(scan, index);
  if (period !== undefined && next > index + 2 && COMPARED.mayBegin(line, index))
    return placeCompared(scan, fields);
  const the = line.word(index) === 'the';
  if (period === 'weekend' && !fromText && (step === 0 || (the && next === index + 2)))
    return placeWeekend(scan, tense, the ? 5 : 3);
  if (step === undefined && period === 'day') return currentDay(memory);
  if (step === undefined && period === 'decade') return eraOf(memory, 10);
  if (step === undefined && period === 'century')
    return line.word(index) === 'turn' ? centuryOfTurn(memory, tense) : eraOf(memory, 100);
  if (step === undefined && period !== undefined && chronicleDate(memory) !== null)
    return placeDate({ ...fields, step: 0, fromText: true }, scan, tense);
  if (step === undefined && period !== undefined && memory.published !== null) {
    return stepValue(memory.published, period, 0);
  }
  return placeDate(fields, scan, tense);
}

/** `the year before last`, `the night before last`: two steps from publication. */
function placeBeforeLast({ memory }: Scan, fields: DateFields, word: string): string | null {
  if (memory.published === null) return null;
  const from = { ...memory, lastValue: dayValue(memory.published) };
  const step = word === 'last' ? -2 : 2;
  return placeDate({ ...fields, step, fromText: true }, { memory: from }, 'unknown');
}

/** `a loss for the full year`: the year that the text speaks of, else the last that is over. */
function placeYearOfResults({ memory }: Scan, tense: Tense): string | null {
  const { lastValue, published } = memory;
  if (lastValue !== null && /^\d{4}/.test(lastValue)) return lastValue.slice(0, 4);
  return published === null ? null : stepValue(published, 'year', tense === 'future' ? 0 : -1);
}

/** `this day last year`, `this time next year`: a year from publication. */
function placeYearApart({ line, memory: { published } }: Scan, index: number): string | null {
  if (published === null) return null;
  const now = toCivil(published);
  const step = line.word(index + 2) === 'last' ? -1 : 1;
  const unit = line.word(index + 3);
  if (unit !== 'year') return stepValue(published, unit, step);
  const told = line.word(index + 1);
  const day = formatDay({ ...now, year: now.year + step });
  return day.slice(0, told === 'day' ? 10 : told === 'month' ? 7 : 4);
}

const COMPARED = g.pattern('same|comparable|corresponding');

/** The same month, quarter or year, a year before the last one named or that of publication. */
function placeCompared({ memory }: Scan, { year, period = '' }: DateFields): string | null {
  if (year !== undefined) return String(year);
  return yearBefore(memory, period);
}

/** `this weekend` on a Monday is mostly the one gone by, `the weekend` that on any working day. */
function placeWeekend(
  { memory: { published } }: Scan,
  tense: string,
  reach: number,
): string | null {
  if (published === null) return null;
  const early = weekdayOf(published) >= 1 && weekdayOf(published) <= reach;
  return stepValue(published, 'weekend', early && tense !== 'future' ? -1 : 0);
}
