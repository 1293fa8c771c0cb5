import type { CardRequest } from '../../page/card-slot';
import { type Box, placeCard, type Side } from './place';

/** A mark taller than this share of the window is stood beside by its pointed line only. */
const TALL = 0.4;

/** Those of the sheet, above and below, in CSS pixels. */
const BORDERS = 2;

export interface CardElements {
  /** The fixed, top-layer element that moves. */
  host: HTMLElement;
  /** The sheet, as wide as the card. */
  surface: HTMLElement;
  /** Stands on the sheet; as high as what is in it. */
  frame: HTMLElement;
  /** What is in the frame. */
  content: HTMLElement;
  /** What scrolls when there is little room. */
  body(): HTMLElement | null;
  arrow: HTMLElement;
}

/**
 * Keeps the card beside its mark until the signal aborts. `gone` is called in each frame in which the mark is not
 * there; the card stays where it was.
 *
 * Pages move text at any time (fonts, adverts, carousels, scrolling in boxes), which no observer tells: looking at
 * each frame costs a few rectangles, and styles are written only where something has moved.
 */
export function keepPlaced(
  elements: CardElements,
  request: Pick<CardRequest, 'anchor' | 'lines'>,
  gone: () => void,
  signal: AbortSignal,
): void {
  const { host, surface, frame, content, arrow } = elements;
  let mark: Box | null = null;
  let side: Side | null = null;
  let written = '';
  let next = 0;
  const place = () => {
    const anchor = request.anchor();
    if (anchor) mark = besideLines(anchor, request.lines());
    else gone();
    if (signal.aborted) return;
    next = requestAnimationFrame(place);
    if (!mark) return;
    const body = elements.body();
    const hidden = body ? body.scrollHeight - body.clientHeight : 0;
    const height = content.offsetHeight;
    const size = { width: surface.offsetWidth, height: height + hidden + BORDERS };
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const placement = placeCard(mark, size, view, side);
    side = placement.side;
    const writing = JSON.stringify([placement, height]);
    if (writing === written) return;
    written = writing;
    host.style.setProperty('left', `${Math.round(placement.left)}px`, 'important');
    host.style.setProperty('top', `${Math.round(placement.top)}px`, 'important');
    content.style.setProperty('max-height', `${Math.floor(placement.maxHeight) - BORDERS}px`);
    frame.style.setProperty('height', `${content.offsetHeight}px`);
    surface.dataset['side'] = placement.side;
    arrow.hidden = placement.arrow === null;
    if (placement.arrow !== null) arrow.style.setProperty('left', `${placement.arrow}px`);
  };
  place();
  signal.addEventListener('abort', () => cancelAnimationFrame(next), { once: true });
}

/** As wide as the line pointed at and as high as all lines, where that leaves room for a card. */
function besideLines(anchor: DOMRect, lines: readonly DOMRect[]): Box {
  const { left, right } = anchor;
  const top = Math.min(anchor.top, ...lines.map((line) => line.top));
  const bottom = Math.max(anchor.bottom, ...lines.map((line) => line.bottom));
  return bottom - top > innerHeight * TALL ? anchor : { left, right, top, bottom };
}
