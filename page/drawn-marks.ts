import { isDarkBehind } from './backdrop';
import type { MarkKind } from './highlights';
import { type Layer, type LayerItem, styled } from './layer';
import { linesOf, type Mark } from './marks';

/**
 * Marks that the browser has and does not draw: Firefox 153 applies a document's `::highlight()` rules to no text
 * in a shadow tree. They are drawn in our layer then, in the same styles.
 */
export interface DrawnMarks {
  show(marks: readonly Mark[]): void;
}

/** Line styles, and hues on light and on dark pages. */
const STYLES: Readonly<Record<MarkKind, readonly [string, string, string]>> = {
  age: ['2px solid', '#0f766e', '#5eead4'],
  sentence: ['4px double', '#86198f', '#f0abfc'],
  date: ['2px dotted', '#1d4ed8', '#93c5fd'],
  duration: ['2px dashed', '#4d7c0f', '#bef264'],
  own: ['2px solid', '#d97706', '#fbbf24'],
};

export function createDrawnMarks(document: Document, layer: Layer): DrawnMarks {
  const element = styled(document, 'div', 'position: absolute; pointer-events: none;');
  let drawn: { mark: Mark; border: string }[] = [];
  let remove: (() => void) | null = null;
  const item: LayerItem = {
    element,
    measure() {
      const lines = drawn.flatMap(({ mark, border }) =>
        linesOf(mark).map((box) => ({ box, border })),
      );
      const { x, y } = layer.origin();
      return () =>
        element.replaceChildren(
          ...lines.map(({ box, border }) =>
            styled(
              document,
              'div',
              `position: absolute; box-sizing: border-box; border-bottom: ${border}; left: ${box.left - x}px; ` +
                `top: ${box.top - y}px; width: ${box.width}px; height: ${box.height}px;`,
            ),
          ),
        );
    },
  };
  return {
    show(marks) {
      drawn = marks.flatMap((mark) => {
        const around = undrawnAround(mark);
        if (!around) return [];
        const [line, light, dark] = STYLES[mark.kind];
        return [{ mark, border: `${line} ${isDarkBehind(around) ? dark : light}` }];
      });
      if (drawn.length === 0) {
        remove?.();
        remove = null;
      } else if (remove) layer.place();
      else remove = layer.add(item);
    },
  };
}

/** The element around a mark that the browser leaves undrawn; null where it draws it. */
function undrawnAround({ range, kind }: Mark): Element | null {
  const around = range.startContainer.parentElement;
  if (!around || !(around.getRootNode() instanceof ShadowRoot)) return null;
  const style = getComputedStyle(around, `::highlight(tickmark-${kind})`);
  const isDrawn =
    kind === 'own'
      ? style.backgroundColor !== 'rgba(0, 0, 0, 0)'
      : style.textDecorationLine !== 'none';
  return isDrawn ? null : around;
}
