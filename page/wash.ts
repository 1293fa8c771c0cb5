import type { MarkKind } from './highlights';
import { type Layer, type LayerItem, styled } from './layer';
import { linesOf, type Mark } from './marks';

/** The light wash behind the mark that the reader points at. In our layer: the page learns nothing of it. */
export interface Wash {
  show(mark: Mark | null): void;
}

const HUES: Readonly<Record<MarkKind, string>> = {
  age: '20 184 166',
  sentence: '192 38 211',
  date: '59 130 246',
  duration: '132 204 22',
  own: '245 158 11',
};

export function createWash(document: Document, layer: Layer): Wash {
  const element = styled(document, 'div', 'position: absolute; pointer-events: none;');
  let shown: Mark | null = null;
  let remove: (() => void) | null = null;
  const item: LayerItem = {
    element,
    measure() {
      const lines = shown ? linesOf(shown) : [];
      const { x, y } = layer.origin();
      const colour = shown ? `rgb(${HUES[shown.kind]} / 0.16)` : 'transparent';
      return () =>
        element.replaceChildren(
          ...lines.map((box) =>
            styled(
              document,
              'div',
              `position: absolute; border-radius: 2px; background: ${colour}; left: ${box.left - x - 1}px; ` +
                `top: ${box.top - y}px; width: ${box.width + 2}px; height: ${box.height}px;`,
            ),
          ),
        );
    },
  };
  return {
    show(mark) {
      if (mark === shown) return;
      shown = mark;
      if (!mark) {
        remove?.();
        remove = null;
      } else if (remove) layer.place();
      else remove = layer.add(item);
    },
  };
}
