import { Candidates } from '../../components/Candidates';
import { AnnotationRow } from '../../components/AnnotationRow';
import { ChangedWords } from '../../components/ChangedWords';
import { Menu, type MenuItem } from '../../components/Menu';
import { isDetached } from '../../storage/detached';
import type { Candidate } from '../../storage/protocol';
import type { Annotation } from '../../storage/records';

/** What can be done with an annotation from a list beside its page. */
export interface AnnotationActions {
  onOpenAnnotation(annotation: Annotation): void;
  onAcceptWords(annotation: Annotation): void;
  onReattach(annotation: Annotation): void;
  onShowCandidate(candidate: Candidate): void;
  onChooseCandidate(candidate: Candidate): void;
  onDetach(annotation: Annotation): void;
  onDelete(annotation: Annotation): void;
}

export interface AnnotationItemProps extends AnnotationActions {
  annotation: Annotation;
  publishedAt: string | null;
  /** Where it may belong, if it stands nowhere. */
  candidates: readonly Candidate[];
}

const ATTACH = 'Attach to the selected words';

/** One annotation beside its page: leads to its place, and offers what can be done about it. */
export function AnnotationItem(props: AnnotationItemProps) {
  const { annotation, publishedAt, candidates, ...on } = props;
  const { place, target } = annotation;
  const items: MenuItem[] = [
    { name: ATTACH, icon: 'edit', run: () => on.onReattach(annotation) },
    { name: 'Delete', icon: 'delete', danger: true, run: () => on.onDelete(annotation) },
  ];
  if (!isDetached(annotation)) {
    const run = () => on.onDetach(annotation);
    items.splice(1, 0, { name: 'Detach from the page', icon: 'detach', run });
  }
  return (
    <AnnotationRow
      annotation={annotation}
      publishedAt={publishedAt}
      menu={<Menu label={`Actions for “${target.quote.exact.slice(0, 60)}”`} items={items} />}
      onOpen={() => on.onOpenAnnotation(annotation)}
    >
      {place?.state === 'changed' && (
        <>
          <ChangedWords before={target.quote.exact} after={place.words} />
          <button type="button" class="button" onClick={() => on.onAcceptWords(annotation)}>
            Accept the new words
          </button>
          <button type="button" class="button-quiet" onClick={() => on.onDetach(annotation)}>
            Detach
          </button>
        </>
      )}
      {place?.state === 'orphaned' && candidates.length > 0 && (
        <Candidates
          candidates={candidates}
          fit={place.reason === 'ambiguous'}
          onShow={on.onShowCandidate}
          onChoose={on.onChooseCandidate}
        />
      )}
      {place?.state === 'orphaned' && (
        <button type="button" class="button" onClick={() => on.onReattach(annotation)}>
          {ATTACH}
        </button>
      )}
    </AnnotationRow>
  );
}
