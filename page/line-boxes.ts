import { type Layer, styled } from './layer';

/** A box over one line of some words. */
export interface LineBox {
  line: DOMRect;
  /** What it looks like. */
  style: string;
}

/**
 * Boxes in the layer that follow lines of the page. The answer shows them, or draws them anew, or takes them away.
 *
 * @param measure Gives the boxes as they are now: reads the page and writes nothing.
 */
export function createLineBoxes(
  document: Document,
  layer: Layer,
  measure: () => readonly LineBox[],
): (isShown: boolean) => void {
  const element = styled(document, 'div', 'position: absolute; pointer-events: none;');
  let remove: (() => void) | null = null;
  const item = {
    element,
    measure() {
      const boxes = measure();
      const { x, y } = layer.origin();
      return () =>
        element.replaceChildren(
          ...boxes.map(({ line: { left, top, width, height }, style }) =>
            styled(
              document,
              'div',
              `position: absolute; box-sizing: border-box; ${style} left: ${left - x}px; top: ${top - y}px; ` +
                `width: ${width}px; height: ${height}px;`,
            ),
          ),
        );
    },
  };
  return (isShown) => {
    if (!isShown) {
      remove?.();
      remove = null;
    } else if (remove) layer.place();
    else remove = layer.add(item);
  };
}
