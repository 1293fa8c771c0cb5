import { CLAIM_KIND_NAMES, VERDICT_NAMES } from '../exchange/words';
import type { MarkKind } from '../page/highlights';
import type { Place, Verdict } from '../storage/records';

/** What the interface calls things. */

export { VERDICT_NAMES };
export type { MarkKind };

/** Five of them fit side by side in 308 px, the one of two words on two lines where letters are wide. */
export const SHORT_VERDICT_NAMES: Record<Verdict, string> = {
  ...VERDICT_NAMES,
  unchecked: 'Unchecked',
};

export const KIND_NAMES: Record<MarkKind, string> = {
  ...CLAIM_KIND_NAMES,
  own: 'Your selection',
};

export const KIND_PLURALS: Record<MarkKind, string> = {
  age: 'Ages',
  sentence: 'Sentences',
  date: 'Dates',
  duration: 'Durations',
  own: 'Your own',
};

export type PlaceState = Place['state'];

export const PLACE_NAMES: Record<PlaceState, string> = {
  anchored: 'Found on the page',
  changed: 'Changed on the page',
  orphaned: 'Not found on the page',
};

/** Where an annotation stands, and why it stands nowhere. */
export function placeName(place: Place): string {
  if (place.state !== 'orphaned' || place.reason === 'absent') return PLACE_NAMES[place.state];
  return place.reason === 'ambiguous' ? 'Matches several places' : 'Detached by you';
}

/** `1 claim`, `2 claims`, `No claims`. */
export function count(number: number, one: string, many = `${one}s`): string {
  if (number === 0) return `No ${many}`;
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** First letter upper case, the rest as it is. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `30 May 2018` for `2018-05-30`; the text itself where it is no day. */
export function writeDay(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
