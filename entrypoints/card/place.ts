/** Sizes and places in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export type Side = 'below' | 'above';

export interface Placement {
  left: number;
  top: number;
  /** What does not fit scrolls inside the card. */
  maxHeight: number;
  side: Side;
  /** Left edge of the arrow within the card; null where it would point at nothing. */
  arrow: number | null;
}

/** Between the card and the line that it belongs to. */
const GAP = 10;
/** Between the card and the edge of the window. */
const EDGE = 8;
/** A card that may be this high stays on its side when it grows: jumping is worse than scrolling. */
const COMFORTABLE = 280;
/** A card is not made lower than this: below it nothing can be used. */
const LEAST = 120;
const ARROW = 12;
/** The arrow keeps off the card's round corners. */
const CORNER = 12;

/**
 * Where a card goes that belongs to a mark: under its lines, or over them where there is more room, never on them
 * as long as a window has room for both; always inside the window. `card.height` is the height that the card would
 * like to have, `before` the side that it is on already. Where the mark has scrolled out of the window, the card
 * stays at that edge.
 */
export function placeCard(mark: Box, card: Size, window: Size, before: Side | null): Placement {
  const below = window.height - EDGE - (mark.bottom + GAP);
  const above = mark.top - GAP - EDGE;
  const side = chooseSide(card.height, below, above, before);
  const most = Math.max(LEAST, window.height - 2 * EDGE);
  const maxHeight = Math.min(most, Math.max(LEAST, side === 'below' ? below : above));
  const height = Math.min(card.height, maxHeight);
  const wanted = side === 'below' ? mark.bottom + GAP : mark.top - GAP - height;
  const top = clamp(wanted, EDGE, window.height - EDGE - height);
  const middle = (mark.left + mark.right) / 2;
  const left = clamp(middle - card.width / 2, EDGE, window.width - EDGE - card.width);
  const arrow = middle - left - ARROW / 2;
  const points =
    Math.abs(top - wanted) <= 1 && arrow >= CORNER && arrow <= card.width - CORNER - ARROW;
  return { left, top, maxHeight, side, arrow: points ? arrow : null };
}

function chooseSide(height: number, below: number, above: number, before: Side | null): Side {
  if (before !== null && (before === 'below' ? below : above) >= Math.min(height, COMFORTABLE)) {
    return before;
  }
  if (height <= below) return 'below';
  if (height <= above) return 'above';
  return below >= above ? 'below' : 'above';
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
