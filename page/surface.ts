import { type Cursor, createCursor } from './cursor';
import { createDrawnMarks } from './drawn-marks';
import { createLayer, type Layer } from './layer';
import type { Mark } from './marks';
import { createNotice, type Notice } from './notice';
import { type Point, watchPointer } from './pointer';
import { watchSelection } from './selection-button';
import { createSigns } from './signs';
import { createWash } from './wash';

/** What is drawn over a page that is read, and what the reader does with it. */
export interface Surface {
  layer: Layer;
  cursor: Cursor;
  notice: Notice;
  /** Draws what belongs to the marks that stand now. */
  show(marks: readonly Mark[]): void;
}

export interface SurfaceOptions {
  document: Document;
  signal: AbortSignal;
  /** On the button at a selection. */
  label: () => string;
  markAt: (point: Point) => Mark | null;
  /** The pointer has left its mark. */
  left: () => void;
  open: (mark: Mark, options: { focus: boolean }) => void;
  step: (direction: 'next' | 'previous') => void;
  accepts: (range: Range) => boolean;
  annotate: () => void;
}

/** Puts the layer over the page and starts to listen to pointer and selection. */
export function createSurface(options: SurfaceOptions): Surface {
  const { document, signal, open } = options;
  const layer = createLayer(document, signal);
  const signs = createSigns(document, layer);
  const drawn = createDrawnMarks(document, layer);
  const wash = createWash(document, layer);
  const notice = createNotice(document, layer.root, signal);
  const cursor = createCursor({
    document,
    layer,
    open: (mark) => open(mark, { focus: true }),
    step: options.step,
  });
  watchPointer({
    document,
    signal,
    markAt: options.markAt,
    hover: (mark) => {
      wash.show(mark);
      if (!mark) options.left();
    },
    open,
    isOurs: (target) => target === layer.host,
  });
  watchSelection({
    document,
    layer,
    signal,
    label: options.label,
    accepts: options.accepts,
    annotate: options.annotate,
  });
  return {
    layer,
    cursor,
    notice,
    show(marks) {
      signs.show(marks);
      drawn.show(marks);
    },
  };
}
