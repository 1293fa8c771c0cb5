import type { SaveState } from '../storage/write-through';

export interface SaveFailureProps {
  state: SaveState;
  onRetry(): void;
}

/** What went wrong with the last save and what is safe; nothing where nothing did. */
export function SaveFailure({ state, onRetry }: SaveFailureProps) {
  if (state.phase !== 'failed') return null;
  return (
    <div class="save-failed" role="alert">
      <span>{state.message} It stays here until you leave this page.</span>
      <button type="button" class="button-quiet" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
