import type { ClaimKind } from '../claims/claim';
import { readClaim } from '../claims/en/reading';
import type { Annotation, Page, Place, Verdict } from '../storage/records';

/** What files for people call things. */

export const VERDICTS: Record<Verdict, string> = {
  unchecked: 'Not checked yet',
  confirmed: 'Confirmed',
  'needs-context': 'Needs context',
  disputed: 'Disputed',
  false: 'False',
};

export const KINDS: Record<ClaimKind, string> = {
  age: 'Age',
  sentence: 'Sentence',
  date: 'Date',
  duration: 'Duration',
};

/** Where the words stood when the page was last read, in one line; empty where that is where they were. */
export function describePlace(place: Place | null): string {
  if (place === null || place.state === 'anchored') return '';
  if (place.state === 'changed') return `The page has changed: now “${place.words}”`;
  switch (place.reason) {
    case 'absent':
      return 'Not on the page any more';
    case 'ambiguous':
      return 'Stands on the page more than once';
    case 'detached':
      return 'Taken off the page';
  }
}

/** What a claim means (`63 years old`, `Wednesday 30 May 2018`); empty where it is no claim or has no value. */
export function describeMeaning({ claim, target }: Annotation, page: Page): string {
  if (!claim || claim.value === null) return '';
  const { publishedAt } = page;
  return readClaim({ ...claim, text: target.quote.exact }, { publishedAt }).headline;
}
