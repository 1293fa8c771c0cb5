import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CardState } from '../page/card-slot';
import type { EditableFields } from '../storage/edit-session';
import type { AnnotationChanges } from '../storage/protocol';
import type { SaveState } from '../storage/write-through';
import { AnnotationEditor } from './AnnotationEditor';
import { ChangedNotice } from './ChangedNotice';
import { ClaimReadout } from './ClaimReadout';
import { IconButton } from './IconButton';
import { KindSign } from './KindSign';
import { Menu, type MenuItem } from './Menu';
import type { SourceDraft } from './SourceList';
import { UndoBar } from './UndoBar';
import { KIND_NAMES, type MarkKind } from './words';

export interface CardProps {
  state: CardState;
  /** What is kept and what is being written, the newest of both. */
  fields: EditableFields;
  saveState: SaveState;
  /** An action that failed, in words for people. */
  problem: string | null;
  /** The annotation was just deleted and can be had back. */
  deleted: boolean;
  /** What does not add up: shown first. */
  conflicts?: ComponentChildren;
  /** What adds up and what follows: for those who look. */
  conclusions?: ComponentChildren;
  /** A source that was being typed when the card of this place was closed. */
  sourceDraft?: SourceDraft | null;
  onSourceDraft?: (draft: SourceDraft | null) => void;
  onChange(changes: AnnotationChanges): void;
  onHoldNote(held: boolean): void;
  onRetry(): void;
  onSetPublishedAt(day: string | null): void;
  onAcceptWords(): void;
  onDetach(): void;
  onCopyQuote(): void;
  /** Absent where it can't be exported from here. */
  onExport?: (() => void) | undefined;
  onDelete(): void;
  onUndoDelete(): void;
  onUndoOver(): void;
  onClose(): void;
}

/** All about one claim: what contradicts it, what it means, what the reader thinks of it. */
export function Card(props: CardProps) {
  const { state, problem, deleted } = props;
  const { subject, annotation, place, page } = state;
  const id = useId();
  const headlineId = `${id}-headline`;
  const claim = 'claim' in subject ? subject.claim : null;
  const kind: MarkKind = claim?.kind ?? 'own';
  const changed = annotation !== null && place?.state === 'changed' ? place : null;

  return (
    <div class={`card kind-${kind}`} role="dialog" aria-labelledby={headlineId}>
      <header class="card-head">
        <KindSign kind={kind} />
        <span class="card-kind">
          {KIND_NAMES[kind]}
          {claim?.subject && <span class="card-subject"> · {claim.subject}</span>}
        </span>
        <Menu label="More actions" items={menuItems(props)} />
        <IconButton icon="close" label="Close" title="Close (Esc)" onClick={props.onClose} />
      </header>
      <div class="card-body">
        {problem !== null && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        {changed && (
          <ChangedNotice
            before={annotation?.target.quote.exact ?? ''}
            after={changed.words}
            hasVerdict={props.fields.verdict !== 'unchecked'}
            onAccept={props.onAcceptWords}
            onDetach={props.onDetach}
          />
        )}
        {props.conflicts}
        {claim ? (
          <ClaimReadout
            claim={claim}
            page={page}
            around={state.around}
            checks={state.checks}
            headlineId={headlineId}
            onSetPublishedAt={props.onSetPublishedAt}
          />
        ) : (
          <blockquote id={headlineId} class="card-quote">
            {'selection' in subject && subject.selection}
          </blockquote>
        )}
        {props.conclusions}
        {deleted ? (
          <UndoBar message="Deleted" onUndo={props.onUndoDelete} onEnd={props.onUndoOver} />
        ) : (
          <AnnotationEditor
            fields={props.fields}
            saveState={props.saveState}
            stale={changed !== null}
            onChange={props.onChange}
            onHoldNote={props.onHoldNote}
            onRetry={props.onRetry}
            sourceDraft={props.sourceDraft ?? null}
            onSourceDraft={(draft) => props.onSourceDraft?.(draft)}
          />
        )}
      </div>
    </div>
  );
}

function menuItems({ state, deleted, ...on }: CardProps): MenuItem[] {
  const items: MenuItem[] = [{ name: 'Copy quote', icon: 'copy', run: on.onCopyQuote }];
  if (!state.annotation || deleted) return items;
  if (on.onExport) items.push({ name: 'Export this', icon: 'download', run: on.onExport });
  items.push({ name: 'Detach from the page', icon: 'detach', run: on.onDetach });
  items.push({ name: 'Delete', icon: 'delete', danger: true, run: on.onDelete });
  return items;
}
