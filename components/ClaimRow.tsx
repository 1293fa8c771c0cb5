import type { Claim } from '../claims/claim';
import { summarise } from '../claims/en/reading/reading';
import { MarkedWords } from './MarkedWords';

export interface ClaimRowProps {
  claim: Claim;
  publishedAt: string | null;
  onOpen(): void;
}

/** A claim in a list: its words as they are marked, and what they mean. */
export function ClaimRow({ claim, publishedAt, onOpen }: ClaimRowProps) {
  const meaning = summarise(claim, { publishedAt });
  return (
    <li class="item">
      <button type="button" class="item-button item-plain" onClick={onOpen}>
        <MarkedWords words={claim.text} kind={claim.kind} meaning={meaning} />
      </button>
    </li>
  );
}
