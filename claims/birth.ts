import { parseDay, toDay } from './calendar';
import { dayBefore, parseLengthRange } from './value';

/**
 * First and last day, as day numbers, on which someone can be born who has this age on a given day.
 *
 * `value` is an age (`P63Y`, `P60Y/P69Y`), `on` a day `YYYY-MM-DD`. Null where the age has no two bounds or is
 * past the span of a human life.
 */
export function bornBetween(value: string, on: string): { first: number; last: number } | null {
  const day = parseDay(on);
  const range = parseLengthRange(value);
  if (!day || !range) return null;
  const { least, most } = range;
  if (!least || !most || typeof least === 'string' || typeof most === 'string') return null;
  // An age counts whole units passed: `3 months old` is anything up to a day short of four months.
  const unit =
    most.days > 0
      ? { months: 0, days: most.days % 7 === 0 ? 7 : 1 }
      : { months: most.months % 12 === 0 ? 12 : 1, days: 0 };
  const oldest = { months: most.months + unit.months, days: most.days + unit.days, seconds: 0 };
  if (oldest.months > 130 * 12) return null;
  const number = toDay(day);
  return { first: dayBefore(number, oldest) + 1, last: dayBefore(number, least) };
}
