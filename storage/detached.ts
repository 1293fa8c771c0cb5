import type { Place } from './records';

/** Whether the reader took an annotation off its page: kept and listed, looked for and marked no more. */
export function isDetached({ place }: { place: Place | null }): boolean {
  return place?.state === 'orphaned' && place.reason === 'detached';
}
