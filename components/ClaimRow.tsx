import type { Claim } from '../claims/claim';
import { summarise } from '../claims/en/reading';

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
        <span class="item-words">
          <mark class={`mark kind-${claim.kind}`}>{claim.text}</mark>
          {meaning.toLowerCase() !== claim.text.toLowerCase() && (
            <span class="item-meaning"> {meaning}</span>
          )}
        </span>
      </button>
    </li>
  );
}
