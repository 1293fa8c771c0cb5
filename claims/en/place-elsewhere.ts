import { parseDay, toDay, weekdayOf } from '../calendar';
import { Class } from './classes';
import { dayValue } from './place-date';
import type { Scan } from './scan';

/**
 * `on Tuesday (early Wednesday AEST)`: the moment just named, by the clocks of another zone; it is a day away at
 * most. Answers `value` where that is not what the brackets say.
 */
export function placeElsewhere(
  { line, drafts, memory }: Scan,
  weekday: number,
  first: number,
  next: number,
  value: string | null,
): string | null {
  const zoned = line.is(next - 1, Class.Zone) || line.word(next) === 'local';
  const named = drafts.at(-1)?.next === first - 1 ? memory.lastValue : null;
  const day = parseDay(named ?? '');
  if (!zoned || !day) return value;
  for (const step of [0, 1, -1]) {
    const other = toDay(day) + step;
    if (weekdayOf(other) === weekday) return `${dayValue(other)}${value?.slice(10) ?? ''}`;
  }
  return value;
}
