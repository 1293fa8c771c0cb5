import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { MarkedWords } from '../../components/MarkedWords';
import { plainNote } from '../../components/plain-note';
import { VerdictSign } from '../../components/VerdictSign';
import type { DeletedAnnotation } from '../../storage/delete-annotation';
import type { Annotation } from '../../storage/records';

export interface DeletedPaneProps {
  deleted: readonly DeletedAnnotation[];
  onRestore(annotation: Annotation): void;
}

/** What was deleted within the last day, and a way to have it back. */
export function DeletedPane({ deleted, onRestore }: DeletedPaneProps) {
  if (deleted.length === 0) {
    return (
      <div class="dashboard-start">
        <EmptyState title="Nothing deleted">
          What you delete stays here for a day, in case you want it back.
        </EmptyState>
      </div>
    );
  }
  return (
    <section class="deleted" aria-label="Deleted annotations">
      <p class="quiet">Deleted annotations stay here for a day. Then they are gone for good.</p>
      <ul>
        {deleted.map(({ annotation, page }) => (
          <li key={annotation.id} class="deleted-item">
            <VerdictSign verdict={annotation.verdict} alone />
            <div>
              <MarkedWords
                words={annotation.target.quote.exact}
                kind={annotation.claim?.kind ?? 'own'}
                meaning=""
              />
              <p>{plainNote(annotation.note)}</p>
              <p class="quiet small">{page?.title || annotation.pageKey}</p>
            </div>
            <button type="button" class="button" onClick={() => onRestore(annotation)}>
              <Icon name="undo" />
              Restore
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
