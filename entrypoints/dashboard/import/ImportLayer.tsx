import { ImportDialog } from './ImportDialog';
import { ImportDone } from './ImportDone';
import { useFileDrop } from './use-file-drop';
import type { Import } from './use-import';

export interface ImportLayerProps {
  importing: Import;
  /** Something newer is told where what was done would be. */
  hidden: boolean;
}

/** All that an import lays over the dashboard. */
export function ImportLayer({ importing, hidden }: ImportLayerProps) {
  const { step, done } = importing;
  const isOver = useFileDrop(importing.choose);
  return (
    <>
      {step.step !== 'closed' && (
        <ImportDialog
          step={step}
          onFile={importing.choose}
          onConfirm={importing.confirm}
          onCancel={importing.cancel}
        />
      )}
      {isOver && step.step === 'closed' && <p class="import-drop">Drop the file to import it</p>}
      {done && !hidden && (
        <div class="dashboard-undo">
          <ImportDone
            words={done.words}
            onUndo={done.written ? importing.undo : undefined}
            onClose={importing.dismiss}
          />
        </div>
      )}
    </>
  );
}
