import { isDarkBehind } from './backdrop';
import type { MarkKind } from './highlights';
import type { Layer } from './layer';
import { createLineBoxes } from './line-boxes';
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
  let drawn: { mark: Mark; style: string }[] = [];
  const draw = createLineBoxes(document, layer, () =>
    drawn.flatMap(({ mark, style }) => linesOf(mark).map((line) => ({ line, style }))),
  );
  return {
    show(marks) {
      drawn = marks.flatMap((mark) => {
        const around = undrawnAround(mark);
        if (!around) return [];
        const [line, light, dark] = STYLES[mark.kind];
        return [{ mark, style: `border-bottom: ${line} ${isDarkBehind(around) ? dark : light};` }];
      });
      draw(drawn.length > 0);
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
