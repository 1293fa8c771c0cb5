import type { TextSpan } from '../../page/text-map';

/** So much on each side of a place is its neighbourhood. */
const NEIGHBOURHOOD = 64;
/** Boxes of this length may have come between. */
const ROOM = 400;

/** Another edition of a text reads alike: quotes, dashes and spaces, and figures that were corrected, apart. */
function fold(text: string): string {
  return text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll('–', '-')
    .replaceAll(/\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b/g, '#')
    .replaceAll(/[^\S\n]+/gu, ' ');
}

/**
 * Whether what stood around a place stands around it still: each piece of line within 64 code units, in the
 * same order, with nothing but some new lines between.
 */
export function keepsNeighbourhood(
  text: string,
  place: TextSpan,
  now: string,
  placeNow: TextSpan,
): boolean {
  const before = text.slice(Math.max(0, place.start - NEIGHBOURHOOD), place.start);
  const after = text.slice(place.end, place.end + NEIGHBOURHOOD);
  const beforeNow = now.slice(Math.max(0, placeNow.start - NEIGHBOURHOOD - ROOM), placeNow.start);
  const afterNow = now.slice(placeNow.end, placeNow.end + NEIGHBOURHOOD + ROOM);
  return holdsInOrder(beforeNow, before) && holdsInOrder(afterNow, after);
}

/**
 * Whether a place and its neighbourhood on one side stand in the text more than once: captions, teasers and
 * menus are often there twice. Only what is farther away tells such places apart.
 */
export function standsTwice(text: string, { start, end }: TextSpan): boolean {
  const sides = [
    text.slice(Math.max(0, start - NEIGHBOURHOOD), end),
    text.slice(start, end + NEIGHBOURHOOD),
  ];
  return sides.some((side) => text.indexOf(side) !== text.lastIndexOf(side));
}

function holdsInOrder(text: string, pieces: string): boolean {
  const folded = fold(text);
  let from = 0;
  for (const piece of fold(pieces).split('\n')) {
    const at = folded.indexOf(piece.trim(), from);
    if (at === -1) return false;
    from = at + piece.trim().length;
  }
  return true;
}
