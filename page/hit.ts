/** What lies under a point of the viewport. */

interface HighlightHit {
  ranges: readonly AbstractRange[];
}
/** Chromium 140, Firefox 150. */
interface HitTester {
  highlightsFromPoint?: (x: number, y: number, options?: object) => HighlightHit[];
}

/**
 * The first of some ranges that is under a point, or null. The browser tells where it can; elsewhere the nearest
 * caret does, checked against the boxes of the text, since the nearest caret may be far off.
 */
export function rangeAtPoint(
  document: Document,
  ranges: Iterable<Range>,
  x: number,
  y: number,
): Range | null {
  const known = new Set<AbstractRange>(ranges);
  const registry = (globalThis as { CSS?: { highlights?: HitTester } }).CSS?.highlights;
  if (typeof registry?.highlightsFromPoint === 'function') {
    const shadowRoots = new Set<ShadowRoot>();
    for (const range of known) {
      const root = range.startContainer.getRootNode();
      if (root instanceof ShadowRoot) shadowRoots.add(root);
    }
    for (const { ranges: hit } of registry.highlightsFromPoint(x, y, {
      shadowRoots: [...shadowRoots],
    })) {
      for (const range of hit) if (known.has(range)) return range as Range;
    }
    return null;
  }
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return null;
  for (const range of known as Set<Range>) {
    if (!touches(range, caret.offsetNode, caret.offset)) continue;
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return range;
    }
  }
  return null;
}

function touches(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    // The caret lies in another tree: a frame or a shadow root.
    return false;
  }
}
