import { isDetached } from '../storage/detached';
import type { FoundPlace } from '../storage/protocol';
import type { Annotation, Place, Target } from '../storage/records';
import type { Anchoring } from './anchoring/anchoring';
import type { PlacedAnnotation } from './marks';
import type { TextSpan } from './text-map';

/** Where a page's annotations stand in one text. */
export interface Placing {
  placed: PlacedAnnotation[];
  /** Of all annotations, by id. */
  places: Map<string, Place>;
  outcomes: Anchoring[];
  /** Where those that stand nowhere may belong, by id. */
  candidates: Map<string, TextSpan[]>;
}

/** Has the annotations kept under a key looked for in a text. */
export type FindPlaces = (data: { key: string; text: string }) => Promise<FoundPlace[]>;

const DETACHED: Anchoring = { state: 'orphaned', reason: 'absent', candidates: [] };

/** Finds the places of annotations, and remembers them while neither text nor target changes. */
export class Places {
  readonly #ask: FindPlaces;
  #text = '';
  #known = new Map<string, { target: string; anchoring: Anchoring }>();

  constructor(ask: FindPlaces) {
    this.#ask = ask;
  }

  /** Rejects with a `StorageFailure` where the background does not answer. */
  async find(key: string, text: string, annotations: readonly Annotation[]): Promise<Placing> {
    if (text !== this.#text) this.#known.clear();
    this.#text = text;
    const wanted = annotations.filter((annotation) => !isDetached(annotation));
    if (wanted.some((annotation) => !this.#recall(annotation))) {
      const found = new Map(
        (await this.#ask({ key, text })).map(({ id, anchoring }) => [id, anchoring]),
      );
      for (const { id, target } of wanted) {
        const anchoring = found.get(id);
        if (anchoring && this.#text === text) {
          this.#known.set(id, { target: JSON.stringify(target), anchoring });
        }
      }
    }
    const placing: Placing = {
      placed: [],
      places: new Map(),
      outcomes: [],
      candidates: new Map(),
    };
    for (const annotation of annotations) {
      const anchoring = isDetached(annotation) ? DETACHED : this.#recall(annotation);
      if (!anchoring) continue;
      const place =
        isDetached(annotation) && annotation.place ? annotation.place : placeOf(anchoring);
      placing.places.set(annotation.id, place);
      if (!isDetached(annotation)) placing.outcomes.push(anchoring);
      if (anchoring.state === 'orphaned') {
        const { candidates } = anchoring;
        if (candidates.length > 0) placing.candidates.set(annotation.id, candidates);
        continue;
      }
      const span = { start: anchoring.start, end: anchoring.end };
      placing.placed.push({ annotation, place, span });
    }
    return placing;
  }

  /** An annotation was made on this very span: it need not be looked for. */
  remember({ id, target }: Annotation, text: string, { start, end }: TextSpan): void {
    if (text !== this.#text) return;
    const anchoring: Anchoring = { state: 'anchored', start, end };
    this.#known.set(id, { target: JSON.stringify(target), anchoring });
  }

  #recall({ id, target }: { id: string; target: Target }): Anchoring | null {
    const known = this.#known.get(id);
    return known && known.target === JSON.stringify(target) ? known.anchoring : null;
  }
}

function placeOf(anchoring: Anchoring): Place {
  if (anchoring.state === 'anchored') return { state: 'anchored' };
  if (anchoring.state === 'changed') return { state: 'changed', words: anchoring.words };
  return { state: 'orphaned', reason: anchoring.reason };
}
