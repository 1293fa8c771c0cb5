import type { Verdict } from '../storage/records';
import { VERDICT_NAMES } from './words';

const SHAPES: Record<Verdict, string> = {
  unchecked: 'M8 2.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Z',
  confirmed: 'm3 8.8 3.3 3.4L13 4',
  'needs-context': 'M8 2.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8Z',
  disputed: 'M5.2 5.9a2.8 2.8 0 1 1 4.2 2.4C8.5 8.8 8 9.3 8 10.2m0 2.9v.1',
  false: 'm3.8 3.8 8.4 8.4m0-8.4-8.4 8.4',
};

export interface VerdictSignProps {
  verdict: Verdict;
  /** Stands without words beside it: says the verdict to screen readers and on pointing. */
  alone?: boolean;
  /** The verdict was given on words that have changed since: it is shown in grey. */
  stale?: boolean;
}

/** ✓ ◐ ? ✕ and a dotted ring: the shape says the verdict, the colour repeats it. */
export function VerdictSign({ verdict, alone = false, stale = false }: VerdictSignProps) {
  const isOld = stale && verdict !== 'unchecked';
  const name = VERDICT_NAMES[verdict] + (isOld ? ', on the old words' : '');
  return (
    <span
      class={`verdict-sign verdict-${isOld ? 'old' : verdict}`}
      title={alone ? name : undefined}
    >
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[verdict]} />
        {verdict === 'needs-context' && <path class="solid" d="M8 2.8a5.2 5.2 0 0 0 0 10.4Z" />}
      </svg>
      {alone && <span class="hidden-label">{name}</span>}
    </span>
  );
}
