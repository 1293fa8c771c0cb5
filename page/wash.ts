import type { MarkKind } from './highlights';
import type { Layer } from './layer';
import { createLineBoxes } from './line-boxes';
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
  let shown: Mark | null = null;
  const draw = createLineBoxes(document, layer, () => {
    const mark = shown;
    if (!mark) return [];
    const style = `border-radius: 2px; background: rgb(${HUES[mark.kind]} / 0.16);`;
    return linesOf(mark).map((line) => ({ line, style }));
  });
  return {
    show(mark) {
      if (mark === shown) return;
      shown = mark;
      draw(mark !== null);
    },
  };
}
