import type { ClaimKind } from '../claims/claim';
import { type Backgrounds, isDarkBehind } from './backdrop';

/**
 * Marks as CSS Custom Highlights (https://drafts.csswg.org/css-highlight-api-1/): nothing is added to the page.
 * The page's scripts can read the registry, names and ranges alike, so a name says the kind, whether the page itself
 * is dark there, and nothing else.
 */

/** `own`: words that the reader selected. */
export type MarkKind = ClaimKind | 'own';

export interface MarkedRange {
  kind: MarkKind;
  range: Range;
}

/** The reader's own wash suits any ground, and lies under the underlines. */
const OWN = 'tickmark-own';

/**
 * A highlight's style can't know what lies behind it, and Chromium takes the text for black there
 * (`oklch(from currentColor ...)` in `::highlight()`, Chromium 156): the name has to say it.
 */
function nameOf({ kind, range }: MarkedRange, known: Backgrounds): string {
  if (kind === 'own') return OWN;
  const around = range.startContainer.parentElement;
  return `tickmark-${kind}${around && isDarkBehind(around, known) ? '-dark' : ''}`;
}

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
  readonly #shown = new Map<HighlightRegistry, Map<string, Shown>>();

  /** Shows exactly these marks; ranges that are shown already are left as they are. */
  show(marks: readonly MarkedRange[]): void {
    const wanted = new Map<HighlightRegistry, Map<string, Set<Range>>>();
    const known: Backgrounds = new Map();
    for (const mark of marks) {
      const registry = registryOf(mark.range);
      if (!registry) continue;
      const names = wanted.get(registry) ?? new Map<string, Set<Range>>();
      wanted.set(registry, names);
      const name = nameOf(mark, known);
      const ranges = names.get(name) ?? new Set<Range>();
      names.set(name, ranges);
      ranges.add(mark.range);
    }
    for (const registry of new Set([...wanted.keys(), ...this.#shown.keys()])) {
      const names = wanted.get(registry);
      for (const name of new Set([
        ...(names?.keys() ?? []),
        ...(this.#shown.get(registry)?.keys() ?? []),
      ]))
        this.#update(registry, name, names?.get(name) ?? NOTHING);
    }
  }

  clear(): void {
    this.show([]);
    this.#shown.clear();
  }

  #update(registry: HighlightRegistry, name: string, wanted: ReadonlySet<Range>): void {
    const names = this.#shown.get(registry) ?? new Map<string, Shown>();
    this.#shown.set(registry, names);
    let shown = names.get(name);
    if (wanted.size === 0) {
      // Another reader's, once an update of the extension has put a new one beside this: that stays.
      if (shown && registry.get(name) === shown.highlight) registry.delete(name);
      names.delete(name);
      return;
    }
    if (!shown) {
      shown = { highlight: new Highlight(), ranges: new Set() };
      if (name === OWN) shown.highlight.priority = -1;
      names.set(name, shown);
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
