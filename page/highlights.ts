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

/** One of our highlights, and the ranges in it: browsers differ in letting a content script go through them. */
interface Shown {
  highlight: Highlight;
  ranges: Set<Range>;
}

const NOTHING: ReadonlySet<Range> = new Set();

/** The marks of one document and of the frames of its origin. Touches our own names alone. */
export class Highlights {
  readonly #shown = new Map<HighlightRegistry, Map<MarkKind, Shown>>();

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
      for (const kind of KINDS)
        this.#update(registry, kind, wanted.get(registry)?.get(kind) ?? NOTHING);
    }
  }

  clear(): void {
    this.show([]);
    this.#shown.clear();
  }

  #update(registry: HighlightRegistry, kind: MarkKind, wanted: ReadonlySet<Range>): void {
    const kinds = this.#shown.get(registry) ?? new Map<MarkKind, Shown>();
    this.#shown.set(registry, kinds);
    const name = NAMES[kind];
    let shown = kinds.get(kind);
    if (wanted.size === 0) {
      // Another reader's, once an update of the extension has put a new one beside this: that stays.
      if (shown && registry.get(name) === shown.highlight) registry.delete(name);
      kinds.delete(kind);
      return;
    }
    if (!shown) {
      shown = { highlight: new Highlight(), ranges: new Set() };
      shown.highlight.priority = priorityOf(kind);
      kinds.set(kind, shown);
    }
    const { highlight, ranges } = shown;
    for (const range of ranges) {
      if (wanted.has(range)) continue;
      highlight.delete(range);
      ranges.delete(range);
    }
    for (const range of wanted) {
      if (ranges.has(range)) continue;
      highlight.add(range);
      ranges.add(range);
    }
    // A page that clears the registry takes ours along, and an update leaves the old reader's behind.
    if (registry.get(name) !== highlight) registry.set(name, highlight);
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
