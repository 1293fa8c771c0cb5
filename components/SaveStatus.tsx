import type { SaveState } from '../storage/write-through';

export interface SaveStatusProps {
  state: SaveState;
  onRetry(): void;
}

/** `Saving…`, `Saved` that fades, or what went wrong and what is safe; said to screen readers too. */
export function SaveStatus({ state, onRetry }: SaveStatusProps) {
  return (
    <>
      <span class="save-status" data-phase={state.phase} role="status">
        {state.phase === 'saving' && 'Saving…'}
        {state.phase === 'saved' && 'Saved'}
      </span>
      {state.phase === 'failed' && (
        <div class="save-failed" role="alert">
          <span>{state.message} Closing this doesn't lose it.</span>
          <button type="button" class="button-quiet" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </>
  );
}
