import { parseDay, toDay, weekdayOf } from '../../calendar';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { dayValue } from './values';
import type { Scan } from '../scan';
import type { Tense } from '../tense';

const JOINT = g.pattern(',?JOINT');

/**
 * The day of a weekday that stands beside another date: the first such day from it on (`Friday to Tuesday`, `Monday
 * night into Tuesday`), or, in brackets, the moment just named by the clocks of another zone, a day away at most
 * (`on Tuesday (early Wednesday AEST)`). Answers `value` where no such date stands there, or where that would bring
 * what is past after publication.
 */
export function placeBeside(
  { line, drafts, memory }: Scan,
  weekday: number,
  first: number,
  next: number,
  tense: Tense,
  value: string | null,
): string | null {
  const last = drafts.at(-1);
  const bracket = line.mark(first - 1) === '(';
  const joint = bracket ? first - 1 : JOINT.behind(line, first);
  const day = parseDay(last?.claim.value?.slice(0, 10) ?? '');
  if (!day || value === null || last?.claim.kind !== 'date' || last.next !== joint) return value;
  if (bracket && !line.is(next - 1, Class.Zone) && line.word(next) !== 'local') return value;
  const from = toDay(day) - (bracket ? 1 : 0);
  const placed = from + ((weekday - weekdayOf(from) + 7) % 7);
  if (!bracket && tense === 'past' && placed > (memory.published ?? placed)) return value;
  return `${dayValue(placed)}${value.slice(10)}`;
}
