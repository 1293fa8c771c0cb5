import { CLAIM_KINDS, type ClaimKind } from '../claims/claim';
import { KindSign } from './KindSign';
import { KIND_NAMES, KIND_PLURALS } from './words';

export interface KindCountsProps {
  counts: Readonly<Record<ClaimKind, number>>;
  /** The kind that the list below is narrowed to. */
  chosen: ClaimKind | null;
  onChoose(kind: ClaimKind | null): void;
}

/** Four figures that narrow the list below when pressed. */
export function KindCounts({ counts, chosen, onChoose }: KindCountsProps) {
  return (
    <div class="kind-counts" role="group" aria-label="Show one kind only">
      {CLAIM_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class={`kind-count kind-${kind}`}
          aria-pressed={chosen === kind}
          disabled={counts[kind] === 0}
          onClick={() => onChoose(chosen === kind ? null : kind)}
        >
          <span class="kind-figure">{counts[kind]}</span>
          <KindSign kind={kind} />
          <span class="kind-name">
            {counts[kind] === 1 ? KIND_NAMES[kind] : KIND_PLURALS[kind]}
          </span>
        </button>
      ))}
    </div>
  );
}
