import {
  arrow,
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CardRequest } from '../../page/card-slot';

/** Distances in CSS pixels. */
const FROM_LINE = 10;
const FROM_EDGE = 8;
/** The arrow keeps away from the card's round corners. */
const ARROW_MARGIN = 14;
/** A mark taller than this share of the window is stood beside by its pointed line only. */
const TALL = 0.4;

export interface CardElements {
  /** The fixed, top-layer element that moves. */
  host: HTMLElement;
  /** What scrolls when there is little room. */
  surface: HTMLElement;
  arrow: HTMLElement;
}

/**
 * Keeps the card beside its mark until the signal aborts: above or below the lines, never over them, inside the
 * window, and as high as there is room for. Where the mark has scrolled out of the window, the card stays at
 * the edge. `gone` is called when the mark is no longer there; the card stays where it was.
 */
export function keepPlaced(
  { host, surface, arrow: arrowElement }: CardElements,
  request: Pick<CardRequest, 'anchor' | 'lines'>,
  gone: () => void,
  signal: AbortSignal,
): void {
  let last = new DOMRect();
  const reference: VirtualElement = {
    contextElement: document.documentElement,
    getBoundingClientRect() {
      const anchor = request.anchor();
      if (anchor) last = besideLines(anchor, request.lines());
      else gone();
      return last;
    },
  };
  const place = async () => {
    const { x, y, placement, middlewareData } = await computePosition(reference, host, {
      strategy: 'fixed',
      placement: 'bottom',
      middleware: [
        offset(FROM_LINE),
        flip({ padding: FROM_EDGE }),
        size({
          padding: FROM_EDGE,
          apply({ availableHeight }) {
            const most = Math.max(120, Math.floor(availableHeight));
            surface.style.setProperty('max-height', `${most}px`);
          },
        }),
        shift({ padding: FROM_EDGE, crossAxis: true }),
        arrow({ element: arrowElement, padding: ARROW_MARGIN }),
      ],
    });
    if (signal.aborted) return;
    host.style.setProperty('left', `${Math.round(x)}px`, 'important');
    host.style.setProperty('top', `${Math.round(y)}px`, 'important');
    surface.dataset['side'] = placement.startsWith('top') ? 'above' : 'below';
    const { x: arrowX = 0, centerOffset = 0 } = middlewareData.arrow ?? {};
    const shifted = Math.abs(middlewareData.shift?.y ?? 0) > 1;
    arrowElement.style.setProperty('left', `${arrowX}px`);
    arrowElement.hidden = shifted || centerOffset !== 0;
  };
  // Pages move text at any time (fonts, adverts, carousels): looking at each frame costs one rectangle.
  const stop = autoUpdate(reference, host, () => void place(), { animationFrame: true });
  signal.addEventListener('abort', stop, { once: true });
}

/** As wide as the line pointed at and as high as all lines, where that leaves room for a card. */
function besideLines(anchor: DOMRect, lines: readonly DOMRect[]): DOMRect {
  const top = Math.min(anchor.top, ...lines.map((line) => line.top));
  const bottom = Math.max(anchor.bottom, ...lines.map((line) => line.bottom));
  if (bottom - top > window.innerHeight * TALL) return anchor;
  return new DOMRect(anchor.left, top, anchor.width, bottom - top);
}
