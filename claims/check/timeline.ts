import { formatDay, toCivil } from '../calendar';
import type { Claim } from '../claim';
import type { DayRange } from '../value';
import type { TimelinePoint } from './check';

/** A point to draw; null where an end is open and nothing can be drawn. */
export function pointOf(label: string, days: DayRange, claim?: Claim): TimelinePoint | null {
  const { first, last } = days;
  if (first === null || last === null || first > last) return null;
  return {
    label,
    from: formatDay(toCivil(first)),
    to: formatDay(toCivil(last)),
    ...(claim ? { claim } : {}),
  };
}

/** A timeline of the points that can be drawn, oldest first; absent for fewer than two. */
export function timelineOf(points: readonly (TimelinePoint | null)[]): {
  timeline?: readonly TimelinePoint[];
} {
  const drawn = points
    .filter((point) => point !== null)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
  return drawn.length < 2 ? {} : { timeline: drawn };
}

/** Claims in the order of the text, each once. */
export function inOrder(claims: readonly (Claim | null | undefined)[]): Claim[] {
  const present = claims.filter((claim) => claim !== null && claim !== undefined);
  return [...new Set(present)].sort((a, b) => a.start - b.start || a.end - b.end);
}
