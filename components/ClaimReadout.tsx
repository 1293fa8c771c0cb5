import type { Claim } from '../claims/claim';
import { readClaim } from '../claims/en/reading';
import type { PageDetails } from '../storage/protocol';
import { PublishedDate } from './PublishedDate';
import { sentenceCase } from './words';

export interface ClaimReadoutProps {
  claim: Claim;
  page: Pick<PageDetails, 'publishedAt' | 'publishedBy'>;
  /** The element that names the card. */
  headlineId: string;
  onSetPublishedAt(day: string | null): void;
}

/** A claim's own words, what they mean in large, and what follows from it. */
export function ClaimReadout({ claim, page, headlineId, onSetPublishedAt }: ClaimReadoutProps) {
  const { headline, follows, needsPublishedAt } = readClaim(claim, page);
  // The day of publication bears on what is said of ages and dates, and on nothing else.
  const dated = claim.kind === 'age' || claim.kind === 'date';
  return (
    <div class="readout">
      <p class="readout-words">“{claim.text}”</p>
      <h2 id={headlineId} class={claim.value === null ? 'readout-unplaced' : 'readout-headline'}>
        {sentenceCase(headline)}
      </h2>
      {follows !== null && <p>{sentenceCase(follows)}</p>}
      {(needsPublishedAt || dated) && (
        <PublishedDate page={page} needed={needsPublishedAt} onSet={onSetPublishedAt} />
      )}
    </div>
  );
}
