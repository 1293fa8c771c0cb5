import type { ComponentChildren } from 'preact';
import { summarise } from '../claims/en/reading/reading';
import type { Annotation, Place } from '../storage/records';
import { Icon } from './Icon';
import { MarkedWords } from './MarkedWords';
import { plainNote } from './plain-note';
import { VerdictSign } from './VerdictSign';
import { placeName } from './words';

export interface AnnotationRowProps {
  annotation: Annotation;
  /** Where it stands, if that is known better than the annotation says. */
  place?: Place | null;
  publishedAt?: string | null;
  /** It is the one that is open beside the list. */
  current?: boolean;
  onOpen(): void;
  /** Stands at the end of the row. */
  menu?: ComponentChildren;
  /** Stands under the row: what can be done about its place. */
  children?: ComponentChildren;
}

/** One annotation in a list: verdict, words, the note's beginning, and its place if that needs a look. */
export function AnnotationRow(props: AnnotationRowProps) {
  const { annotation, publishedAt = null, current = false, onOpen, menu, children } = props;
  const { claim, target, note, tags, verdict } = annotation;
  const place = props.place ?? annotation.place;
  const words = target.quote.exact;
  const meaning = claim ? summarise({ ...claim, text: words }, { publishedAt }) : '';
  const text = plainNote(note);
  return (
    <li class="item" data-annotation={annotation.id}>
      <button
        type="button"
        class="item-button"
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
      >
        <VerdictSign verdict={verdict} stale={place?.state === 'changed'} alone />
        <MarkedWords words={words} kind={claim?.kind ?? 'own'} meaning={meaning} />
        {text !== '' && <span class="item-note">{text}</span>}
        {(tags.length > 0 || needsLook(place)) && (
          <span class="item-more">
            {needsLook(place) && <PlaceLabel place={place} />}
            {tags.map((tag) => (
              <span key={tag} class="item-tag">
                {tag}
              </span>
            ))}
          </span>
        )}
      </button>
      {menu && <div class="item-menu">{menu}</div>}
      {children && <div class="item-actions">{children}</div>}
    </li>
  );
}

/** The place of an annotation, where it is not simply found. */
function PlaceLabel({ place }: { place: Place }) {
  return (
    <span class={`place-label place-${place.state}`}>
      <Icon name={place.state === 'changed' ? 'edit' : 'detach'} />
      {placeName(place)}
    </span>
  );
}

function needsLook(place: Place | null): place is Exclude<Place, { state: 'anchored' }> {
  return place !== null && place.state !== 'anchored';
}
