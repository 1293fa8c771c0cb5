import type { TextSpan } from '../../page/text-map';

/** So much on each side of a place is its neighbourhood, and the rest of a line's first words. */
const NEIGHBOURHOOD = 64;
const LINE_OPENING = 24;
const NEXT_TO = 3;
/** Boxes of this length may have come between. */
const ROOM = 400;

/** Another edition of a text reads alike, with other quotes, dashes and spaces. Lengths stay as they are. */
function fold(text: string): string {
  return text
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll('–', '-')
    .replaceAll(/[^\S\n]/gu, ' ');
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
  return (
    keepsBefore(text, place.start, now, placeNow.start) &&
    keepsAfter(text, place.end, now, placeNow.end)
  );
}

/**
 * Whether by the same measure a neighbourhood on one side stands around other words like the place's own:
 * captions, teasers and menus are often there twice. Only what is farther away tells such places apart.
 */
export function standsTwice(page: string, { start, end }: TextSpan): boolean {
  const text = fold(page);
  const quote = text.slice(start, end);
  for (let copy = text.indexOf(quote); copy !== -1; copy = text.indexOf(quote, copy + 1)) {
    if (copy === start) continue;
    const to = copy + quote.length;
    // What differs at once is not looked at closely: common words have thousands of copies.
    const before = text.slice(copy - NEXT_TO, copy);
    const isLikeBefore = before.includes('\n') || before === text.slice(start - NEXT_TO, start);
    if (isLikeBefore && keepsBefore(text, start, text, copy)) return true;
    const after = text.slice(to, to + NEXT_TO);
    const isLikeAfter = after.includes('\n') || after === text.slice(end, end + NEXT_TO);
    if (isLikeAfter && keepsAfter(text, end, text, to)) return true;
  }
  return false;
}

function keepsAfter(text: string, from: number, now: string, fromNow: number): boolean {
  let end = Math.min(text.length, from + NEIGHBOURHOOD);
  const opening = end - 1 - text.lastIndexOf('\n', end - 1);
  if (opening < LINE_OPENING) {
    const lineEnd = text.indexOf('\n', end);
    end = Math.min(end + LINE_OPENING - opening, lineEnd === -1 ? text.length : lineEnd);
  }
  return holdsInOrder(now.slice(fromNow, fromNow + end - from + ROOM), text.slice(from, end));
}

/** The same read backwards. */
function keepsBefore(text: string, to: number, now: string, toNow: number): boolean {
  const own = reversed(text.slice(Math.max(0, to - NEIGHBOURHOOD - LINE_OPENING), to));
  const others = reversed(now.slice(Math.max(0, toNow - NEIGHBOURHOOD - ROOM), toNow));
  return keepsAfter(own, 0, others, 0);
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}

function holdsInOrder(text: string, wanted: string): boolean {
  const [now, old] = [fold(text), fold(wanted)];
  let here = 0;
  for (let offset = 0; offset < old.length; ) {
    while (isSpace(old[offset])) offset += 1;
    while (isSpace(now[here])) here += 1;
    if (offset === old.length) return true;
    const isLineStart = here > 0 && /\n\s*$/.test(now.slice(0, here));
    if (old[offset] === now[here]) {
      const isMiddle = !isLineStart || opensLine(now, here, old, offset);
      if (isMiddle) {
        offset += 1;
        here += 1;
        continue;
      }
    }
    if (!isLineStart) return false;
    do here = now.indexOf('\n', here) + 1;
    while (here > 0 && !opensLine(now, here, old, offset));
    if (here === 0) return false;
  }
  return true;
}

function opensLine(now: string, here: number, old: string, offset: number): boolean {
  const opening = old.slice(offset, offset + LINE_OPENING).split('\n')[0] ?? '';
  return now.startsWith(opening.trimEnd(), here);
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n';
}
