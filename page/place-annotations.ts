import type { Annotation, Place, Target } from '../storage/records';
import type { PlacedAnnotation } from './marks';
import type { TextMap, TextSpan } from './text-map';

/** What was found for an annotation in a text, to be used again while neither changes. */
export type PlaceMemory = Map<
  string,
  { text: string; target: Target; place: Place; span: TextSpan | null }
>;

export interface Placing {
  placed: PlacedAnnotation[];
  places: Map<string, Place>;
}

/** Finds the places of annotations in a page's text. Those that the reader detached are not looked for. */
export function* placeAnnotations(
  map: TextMap,
  annotations: readonly Annotation[],
  memory: PlaceMemory,
): Generator<void, Placing> {
  const placed: PlacedAnnotation[] = [];
  const places = new Map<string, Place>();
  for (const annotation of annotations) {
    yield;
    const { id, target, place: stored } = annotation;
    if (stored?.state === 'orphaned' && stored.reason === 'detached') {
      places.set(id, stored);
      continue;
    }
    let known = memory.get(id);
    if (!known || known.text !== map.text || known.target !== target) {
      const start = map.text.indexOf(target.quote.exact);
      const span = start < 0 ? null : { start, end: start + target.quote.exact.length };
      known = {
        text: map.text,
        target,
        span,
        place: span ? { state: 'anchored' } : { state: 'orphaned', reason: 'absent' },
      };
      memory.set(id, known);
    }
    places.set(id, known.place);
    if (known.span) placed.push({ annotation, place: known.place, span: known.span });
  }
  return { placed, places };
}

/** Describes a stretch of a page's text so that it can be found again. */
export function describeSpan(map: TextMap, { start, end }: TextSpan): Target {
  const { text } = map;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 64), start),
      suffix: text.slice(end, end + 64),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}
