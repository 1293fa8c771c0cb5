import { parseDay, toDay, weekdayOf } from '../calendar';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { dayValue } from './place-date';
import type { Scan } from './scan';
import type { Tense } from './tense';

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

const JOINT = ENGLISH_GRAMMAR.pattern(',?(to|through|thru|until|till|and|or|into|-|,)');

/**
 * `Friday to Tuesday`, `Monday night into Tuesday morning`: the first such weekday from the day before on. Answers
 * `value` where no day stands before, or where that would bring what is past after publication.
 */
export function placeAfterDay(
  { line, drafts, memory }: Scan,
  weekday: number,
  first: number,
  tense: Tense,
  value: string | null,
): string | null {
  const last = drafts.at(-1);
  const joint = JOINT.behind(line, first);
  const day = parseDay(last?.claim.value?.slice(0, 10) ?? '');
  if (!day || value === null || last?.claim.kind !== 'date' || last.next !== joint) return value;
  const from = toDay(day);
  const placed = from + ((weekday - weekdayOf(from) + 7) % 7);
  if (tense === 'past' && placed > (memory.published ?? placed)) return value;
  return `${dayValue(placed)}${value.slice(10)}`;
}
