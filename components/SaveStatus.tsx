import type { SaveState } from '../storage/write-through';

/** `Saving…`, `Saved`, which fades, or `Not saved`; said to screen readers too. */
export function SaveStatus({ state }: { state: SaveState }) {
  return (
    <span class="save-status" data-phase={state.phase} role="status">
      {state.phase === 'saving' && 'Saving…'}
      {state.phase === 'saved' && 'Saved'}
      {state.phase === 'failed' && 'Not saved'}
    </span>
  );
}
