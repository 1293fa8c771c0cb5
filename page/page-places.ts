import { isDetached } from '../storage/detached';
import { LONGEST_TEXT } from '../storage/limits';
import type { Annotation, Place } from '../storage/records';
import type { PlacedAnnotation } from './marks';
import type { Anchoring } from './anchoring/anchoring';
import { type FindPlaces, Places, type Placing } from './place-annotations';
import { mapOf, type PageTexts, type Spot } from './scan';

/** Where a page's annotations stand. */
export interface PagePlacing {
  /** Those in the article. */
  placed: PlacedAnnotation[];
  /** Those elsewhere, on spans of the whole page's text. */
  outside: PlacedAnnotation[];
  /** By id. On a page that is no article, of those alone that were found: it may become one. */
  places: Map<string, Place>;
  /** Of those that are not detached. */
  outcomes: Anchoring[];
  /** Where those that stand nowhere may belong, by id. */
  candidates: Map<string, Spot[]>;
}

export const NOTHING_PLACED: PagePlacing = {
  placed: [],
  outside: [],
  places: new Map(),
  outcomes: [],
  candidates: new Map(),
};

/**
 * Finds annotations in the article first, and in the whole page those alone that the article has no trace of. What
 * is found in the article stays there, even where its words have changed: a comment may quote the old ones.
 */
export class PagePlaces {
  readonly #inArticle: Places;
  readonly #inWhole: Places;

  constructor(ask: FindPlaces) {
    this.#inArticle = new Places(ask);
    this.#inWhole = new Places(ask);
  }

  /** `readWhole` fills in `texts.whole` where it is needed. Rejects with a `StorageFailure`. */
  async find(
    key: string,
    texts: PageTexts,
    annotations: readonly Annotation[],
    readWhole: () => Promise<void>,
  ): Promise<PagePlacing> {
    const { article } = texts;
    const first = article
      ? inScope('article', await this.#inArticle.find(key, cut(article.map.text), annotations))
      : NOTHING_PLACED;
    const missing = annotations.filter(
      (annotation) =>
        !isDetached(annotation) && (!article || isAbsent(first.places.get(annotation.id))),
    );
    if (missing.length > 0 && !texts.whole) await readWhole();
    if (missing.length === 0 || !texts.whole) return { ...NOTHING_PLACED, ...first };
    const second = inScope('page', await this.#inWhole.find(key, cut(texts.whole.text), missing));
    const found = [...second.places].filter(([, place]) => article || place.state !== 'orphaned');
    return {
      placed: first.placed,
      outside: second.placed,
      places: new Map([...first.places, ...found]),
      // Of those looked for in both, the places in the article come first: the whole text has them too.
      candidates: new Map([...second.candidates, ...first.candidates]),
      outcomes: [...first.outcomes.filter((outcome) => !isAbsent(outcome)), ...second.outcomes],
    };
  }

  /** An annotation was made on this very spot: it need not be looked for, unless the text has changed since. */
  remember(annotation: Annotation, texts: PageTexts, { scope, span }: Spot): void {
    const map = mapOf(texts, scope);
    const places = scope === 'article' ? this.#inArticle : this.#inWhole;
    const words = map?.text.slice(span.start, span.end).trim();
    if (map && words === annotation.target.quote.exact)
      places.remember(annotation, cut(map.text), span);
  }
}

function inScope(
  scope: Spot['scope'],
  { candidates, ...placing }: Placing,
): Omit<Placing, 'candidates'> & Pick<PagePlacing, 'candidates'> {
  const spots = Array.from(candidates, ([id, spans]): [string, Spot[]] => [
    id,
    spans.map((span) => ({ scope, span })),
  ]);
  return { ...placing, candidates: new Map(spots) };
}

const cut = (text: string): string => text.slice(0, LONGEST_TEXT);

const isAbsent = (place: Place | Anchoring | undefined): boolean =>
  place?.state === 'orphaned' && place.reason === 'absent';
