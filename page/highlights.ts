import type { ClaimKind } from '../claims/claim';

/**
 * Marks as CSS Custom Highlights (https://drafts.csswg.org/css-highlight-api-1/): nothing is added to the page.
 * The page's scripts can read the registry, names and ranges alike, so a name says the kind and nothing else.
 */

/** `own`: words that the reader selected. */
export type MarkKind = ClaimKind | 'own';

export interface MarkedRange {
  kind: MarkKind;
  range: Range;
}

const NAMES: Readonly<Record<MarkKind, string>> = {
  age: 'tickmark-age',
  sentence: 'tickmark-sentence',
  date: 'tickmark-date',
  duration: 'tickmark-duration',
  own: 'tickmark-own',
};
const KINDS: readonly MarkKind[] = ['age', 'sentence', 'date', 'duration', 'own'];

/** The reader's own wash lies under the underlines. */
const priorityOf = (kind: MarkKind): number => (kind === 'own' ? -1 : 0);

/** Whether this browser can draw marks. */
export function canHighlight(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/** The marks of one document and of the frames of its origin. Touches our own names alone. */
export class Highlights {
  readonly #shown = new Map<HighlightRegistry, Map<MarkKind, Highlight>>();

  /** Shows exactly these marks; ranges that are shown already are left as they are. */
  show(marks: readonly MarkedRange[]): void {
    const wanted = new Map<HighlightRegistry, Map<MarkKind, Set<Range>>>();
    for (const { kind, range } of marks) {
      const registry = registryOf(range);
      if (!registry) continue;
      const kinds = wanted.get(registry) ?? new Map<MarkKind, Set<Range>>();
      wanted.set(registry, kinds);
      const ranges = kinds.get(kind) ?? new Set<Range>();
      kinds.set(kind, ranges);
      ranges.add(range);
    }
    for (const registry of new Set([...wanted.keys(), ...this.#shown.keys()])) {
      for (const kind of KINDS) this.#update(registry, kind, wanted.get(registry)?.get(kind));
    }
  }

  clear(): void {
    this.show([]);
    this.#shown.clear();
  }

  #update(registry: HighlightRegistry, kind: MarkKind, wanted: Set<Range> | undefined): void {
    const kinds = this.#shown.get(registry) ?? new Map<MarkKind, Highlight>();
    this.#shown.set(registry, kinds);
    const shown = kinds.get(kind);
    if (!wanted || wanted.size === 0) {
      if (shown && registry.get(NAMES[kind]) === shown) registry.delete(NAMES[kind]);
      kinds.delete(kind);
      return;
    }
    if (shown) {
      // Firefox lets no content script iterate over a Highlight ("Xray wrapping of iterators not supported").
      const gone: AbstractRange[] = [];
      shown.forEach((range) => {
        if (!wanted.has(range as Range)) gone.push(range);
      });
      for (const range of gone) shown.delete(range);
      for (const range of wanted) if (!shown.has(range)) shown.add(range);
      // A page that clears the registry takes ours along.
      if (registry.get(NAMES[kind]) === shown) return;
      registry.set(NAMES[kind], shown);
      return;
    }
    const highlight = new Highlight(...wanted);
    highlight.priority = priorityOf(kind);
    kinds.set(kind, highlight);
    registry.set(NAMES[kind], highlight);
  }
}

/** The registry of the document that a range lies in; undefined once its frame has gone. */
function registryOf(range: Range): HighlightRegistry | undefined {
  const view = range.startContainer.ownerDocument?.defaultView;
  if (!view) return undefined;
  if (view === window) return CSS.highlights;
  const { CSS: css } = view as unknown as { CSS?: typeof CSS };
  return css?.highlights;
}
