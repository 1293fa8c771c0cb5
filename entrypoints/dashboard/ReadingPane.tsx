import { readClaim } from '../../claims/en/reading/reading';
import { AnnotationEditor } from '../../components/AnnotationEditor';
import { ChangedNotice } from '../../components/ChangedNotice';
import { Icon } from '../../components/Icon';
import { KindSign } from '../../components/KindSign';
import { Menu } from '../../components/Menu';
import { KIND_NAMES, placeName, sentenceCase, writeDay } from '../../components/words';
import { isDetached } from '../../storage/detached';
import type { Annotation, Page, Place } from '../../storage/records';
import { after, before } from './surroundings';
import { useEditSession } from './use-edit-session';

export interface ReadingPaneProps {
  annotation: Annotation;
  page: Page;
  onBack(): void;
  onOpenPage(): void;
  onExport(): void;
  onAcceptWords(): void;
  /** Leads to the page, to choose the place there. */
  onAttach(): void;
  onDetach(): void;
  onDelete(): void;
}

/** What becomes of an annotation that stands nowhere. */
const ORPHANED: Record<Extract<Place, { state: 'orphaned' }>['reason'], string> = {
  absent: 'It is kept, and looked for at each visit.',
  ambiguous: 'Its words fit more than one place there. Choose the right one on the page.',
  detached: 'It is kept, and looked for no more.',
};

/** One annotation in full: its words where they stood, what they mean, and what the reader thinks of them. */
export function ReadingPane(props: ReadingPaneProps) {
  const { annotation, page } = props;
  const { claim, target, place } = annotation;
  const { exact, prefix, suffix } = target.quote;
  const session = useEditSession(annotation, page);
  const kind = claim?.kind ?? 'own';
  const around = { before: prefix, after: suffix };
  const reading = claim
    ? readClaim({ ...claim, text: exact }, { publishedAt: page.publishedAt, around })
    : null;
  const changed = place?.state === 'changed' ? place : null;

  return (
    <article class="reading" aria-label={exact}>
      <div class="reading-bar">
        <button type="button" class="button-quiet reading-back" onClick={props.onBack}>
          <Icon name="back" />
          All annotations
        </button>
        <span class="reading-kind">
          <KindSign kind={kind} />
          <span>
            {KIND_NAMES[kind]}
            {claim?.subject && ` · ${claim.subject}`}
          </span>
        </span>
        <button type="button" class="button" onClick={props.onOpenPage}>
          <Icon name="out" />
          Open the page
        </button>
        <Menu
          label="More actions"
          items={[
            { name: 'Export this', icon: 'download', run: props.onExport },
            { name: 'Attach to other words', icon: 'edit', run: props.onAttach },
            ...(isDetached(annotation)
              ? []
              : [
                  {
                    name: 'Detach from the page',
                    icon: 'detach' as const,
                    run: props.onDetach,
                  },
                ]),
            { name: 'Delete', icon: 'delete', danger: true, run: props.onDelete },
          ]}
        />
      </div>
      <blockquote class="passage">
        {before(prefix)}
        <mark class={`mark kind-${kind}`}>{exact}</mark>
        {after(suffix)}
      </blockquote>
      {reading && (
        <div class="readout">
          <h2 class="readout-headline">{sentenceCase(reading.headline)}</h2>
          {reading.follows !== null && <p>{sentenceCase(reading.follows)}</p>}
        </div>
      )}
      {changed && (
        <ChangedNotice
          before={exact}
          after={changed.words}
          hasVerdict={session.fields.verdict !== 'unchecked'}
          onAccept={props.onAcceptWords}
          onDetach={props.onDetach}
        />
      )}
      {place?.state === 'orphaned' && (
        <section class="changed-notice" aria-label={placeName(place)}>
          <p class="changed-title">{placeName(place)}</p>
          <p>{ORPHANED[place.reason]}</p>
          <div class="row">
            <button type="button" class="button" onClick={props.onAttach}>
              Open the page to attach it again
            </button>
          </div>
        </section>
      )}
      <AnnotationEditor
        key={annotation.id}
        fields={session.fields}
        saveState={session.saveState}
        stale={changed !== null}
        onChange={(changes) => session.change(changes)}
        onHoldNote={(held) => session.holdNote(held)}
        onRetry={() => session.flush()}
      />
      <footer class="reading-foot quiet small">
        <p>
          <a href={page.url} target="_blank" rel="noopener noreferrer">
            {page.title || page.url}
          </a>
        </p>
        <p>
          {[
            page.siteName,
            page.publishedAt === null
              ? 'publication date unknown'
              : `published ${writeDay(page.publishedAt)}`,
            `annotated ${writeDay(annotation.createdAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </footer>
    </article>
  );
}
