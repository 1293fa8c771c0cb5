import { useEffect } from 'preact/hooks';
import { Icon } from './Icon';

/** How long a delete can be undone at a click, in milliseconds. */
const UNDO_WITHIN = 10_000;

export interface UndoBarProps {
  /** What was done: `Deleted`. */
  message: string;
  onUndo(): void;
  /** The time is over. */
  onEnd(): void;
}

/** Says what was done and offers to undo it while a line runs out. */
export function UndoBar({ message, onUndo, onEnd }: UndoBarProps) {
  useEffect(() => {
    const timer = setTimeout(onEnd, UNDO_WITHIN);
    return () => clearTimeout(timer);
    // One run per bar: a new `onEnd` does not give more time.
  }, []);
  return (
    <div class="undo-bar" role="status">
      <span>{message}</span>
      <button type="button" class="button-quiet" onClick={onUndo}>
        <Icon name="undo" />
        Undo
      </button>
      <span class="undo-line" aria-hidden="true" />
    </div>
  );
}
