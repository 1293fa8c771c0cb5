import { Icon } from '../../../components/Icon';
import { IconButton } from '../../../components/IconButton';

export interface ImportDoneProps {
  /** What was done: `Imported 204 annotations`. */
  words: string;
  /** Absent where it can't be undone. */
  onUndo: (() => void) | undefined;
  onClose(): void;
}

/** Says what was imported, and offers to undo it for as long as the reader looks at it: that takes more than a moment. */
export function ImportDone({ words, onUndo, onClose }: ImportDoneProps) {
  return (
    <div class="undo-bar import-done">
      <span role="status">{words}</span>
      {onUndo && (
        <button type="button" class="button-quiet" onClick={onUndo}>
          <Icon name="undo" />
          Undo
        </button>
      )}
      <IconButton icon="close" label="Close" onClick={onClose} />
    </div>
  );
}
