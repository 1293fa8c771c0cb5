import type { ClaimKind } from '../claims/claim';
import { readClaim, summarise } from '../claims/en/reading/reading';
import type { Annotation, Page, Place, Verdict } from '../storage/records';

/** What files for people, and the interface, call things. */

export const VERDICT_NAMES: Record<Verdict, string> = {
  unchecked: 'Not checked yet',
  confirmed: 'Confirmed',
  'needs-context': 'Needs context',
  disputed: 'Disputed',
  false: 'False',
};

export const CLAIM_KIND_NAMES: Record<ClaimKind, string> = {
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
      return 'Not found on the page';
    case 'ambiguous':
      return 'Matches several places on the page';
    case 'detached':
      return 'Detached by you';
  }
}

/** What a claim means (`63 years old`, `Wednesday 30 May 2018`); empty where it is no claim or has no value. */
export function describeMeaning({ claim, target }: Annotation, page: Page): string {
  if (!claim || claim.value === null) return '';
  const { publishedAt } = page;
  return readClaim({ ...claim, text: target.quote.exact }, { publishedAt }).headline;
}

/** What a claim means, with sanction and status where it is a punishment: `life imprisonment, imposed`. */
export function describeInFull(annotation: Annotation, page: Page): string {
  const { claim, target } = annotation;
  if (claim?.kind !== 'sentence' || claim.value === null) return describeMeaning(annotation, page);
  return summarise({ ...claim, text: target.quote.exact });
}
