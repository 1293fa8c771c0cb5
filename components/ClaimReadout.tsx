import type { Birth, Check } from '../claims/check/check';
import type { Claim } from '../claims/claim';
import { readClaim } from '../claims/en/reading/reading';
import type { PageDetails } from '../storage/protocol';
import { PublishedDate } from './PublishedDate';
import { sentenceCase } from './words';

export interface ClaimReadoutProps {
  claim: Claim;
  page: Pick<PageDetails, 'publishedAt' | 'publishedBy'>;
  /** What stands before and after the claim, where that is known. */
  around?: { before: string; after: string } | undefined;
  /** What was concluded from the claim and others. */
  checks: readonly Check[];
  /** The element that names the card. */
  headlineId: string;
  onSetPublishedAt(day: string | null): void;
}

/** A claim's own words, what they mean in large, and what follows from it. */
export function ClaimReadout(props: ClaimReadoutProps) {
  const { claim, page, around, headlineId, onSetPublishedAt } = props;
  const context = { publishedAt: page.publishedAt, around, born: bornBy(props.checks) };
  const { headline, follows, moreExactly, needsPublishedAt } = readClaim(claim, context);
  // The day of publication bears on what is said of ages and dates, and on nothing else.
  const dated = claim.kind === 'age' || claim.kind === 'date';
  return (
    <div class="readout">
      <p class="readout-words">“{claim.text}”</p>
      <h2 id={headlineId} class={claim.value === null ? 'readout-unplaced' : 'readout-headline'}>
        {sentenceCase(headline)}
      </h2>
      {follows !== null && <p>{sentenceCase(follows)}</p>}
      {moreExactly && <p>With the rest of the article: {moreExactly}</p>}
      {(needsPublishedAt || dated) && (
        <PublishedDate page={page} needed={needsPublishedAt} onSet={onSetPublishedAt} />
      )}
    </div>
  );
}

/** The birth days that the checks tell; null where they tell of none, undefined where none speaks of the birth. */
function bornBy(checks: readonly Check[]): Birth | null | undefined {
  const births = checks.filter(({ rule }) => rule === 'birth');
  const [only] = births;
  if (!only) return undefined;
  return births.length > 1 ? null : (only.born ?? null);
}
