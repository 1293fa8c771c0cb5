import type { Claim, ClaimKind } from '../../claims/claim';
import { ClaimRow } from '../../components/ClaimRow';
import { Findings, type KeptDismissal } from '../../components/Findings';
import { count } from '../../components/words';
import type { OtherPage, PageCheck } from '../../storage/protocol';
import { type AnnotationActions, AnnotationItem } from './AnnotationItem';
import { type ListedFrame, untouchedClaims } from './page-lists';

/** What can be done with what is listed of one frame. */
export interface FrameActions extends AnnotationActions {
  onOpenClaim(claim: Claim): void;
  onDismiss(check: PageCheck, reason: string): void;
  onRestore(dismissal: KeptDismissal): void;
  /** Opens another page at a claim; where absent, plain links lead to it. */
  onOpenOtherPage?: ((page: OtherPage, claim: Claim) => void) | undefined;
}

export interface FrameListsProps {
  frame: ListedFrame;
  /** The host of the page; a frame says where it comes from. */
  host: string;
  /** Nothing of other kinds is listed; null: all is. */
  kind: ClaimKind | null;
  actions: FrameActions;
}

/** The findings, annotations and claims of the page, or of a frame of it. */
export function FrameLists({ frame, host, kind, actions }: FrameListsProps) {
  const { frameId, reading, annotations, findings, dismissals } = frame;
  const { page, candidates } = reading;
  const ofKind = (claimKind: ClaimKind | undefined) => kind === null || claimKind === kind;
  const kept = annotations.filter(({ claim }) => ofKind(claim?.kind));
  const rest = untouchedClaims(reading, annotations).filter((claim) => ofKind(claim.kind));
  const checks = kind === null ? findings : [];
  if (kept.length + rest.length + checks.length === 0) return null;
  const isPage = frameId === 0;
  const from = new URL(page.url).hostname;
  const title = from === host ? 'Embedded in the page' : `Embedded from ${siteName(from)}`;
  /** Regions of the page and of a frame are told apart by their names. */
  const named = (id: string) => (isPage ? id : `frame-${frameId} ${id}`);
  const lists = (
    <>
      {checks.length > 0 && (
        <div class="popup-findings">
          <Findings
            label={isPage ? 'Findings' : `${title}: findings`}
            checks={checks}
            dismissals={dismissals}
            onGoTo={actions.onOpenClaim}
            onOpenPage={actions.onOpenOtherPage}
            onDismiss={actions.onDismiss}
            onRestore={actions.onRestore}
          />
        </div>
      )}
      {kept.length > 0 && (
        <section aria-labelledby={named(`kept-${frameId}`)}>
          <h3 class="list-title" id={`kept-${frameId}`}>
            {count(kept.length, 'annotation')}
          </h3>
          <ul>
            {kept.map((annotation) => (
              <AnnotationItem
                key={annotation.id}
                annotation={annotation}
                publishedAt={page.publishedAt}
                candidates={candidates.filter(({ annotationId }) => annotationId === annotation.id)}
                onOpenAnnotation={actions.onOpenAnnotation}
                onAcceptWords={actions.onAcceptWords}
                onReattach={actions.onReattach}
                onShowCandidate={actions.onShowCandidate}
                onChooseCandidate={actions.onChooseCandidate}
                onDetach={actions.onDetach}
                onDelete={actions.onDelete}
              />
            ))}
          </ul>
        </section>
      )}
      {rest.length > 0 && (
        <section aria-labelledby={named(`found-${frameId}`)}>
          <h3 class="list-title" id={`found-${frameId}`}>
            {kept.length > 0 ? 'Not annotated' : count(rest.length, 'claim')}
          </h3>
          <ul>
            {rest.map((claim) => (
              <ClaimRow
                key={claim.start}
                claim={claim}
                publishedAt={page.publishedAt}
                onOpen={() => actions.onOpenClaim(claim)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
  if (isPage) return lists;
  return (
    <section class="popup-frame" aria-labelledby={`frame-${frameId}`}>
      <h2 class="popup-frame-title" id={`frame-${frameId}`}>
        {title}
      </h2>
      {page.title !== '' && <p class="popup-frame-page quiet small">{page.title}</p>}
      {lists}
    </section>
  );
}

/** A host as people say it. */
export function siteName(host: string): string {
  return host.replace(/^www\./, '');
}
