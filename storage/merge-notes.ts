const BETWEEN = '\n\n';

/**
 * Brings together a note that was changed in two places at once. `base` is what the incoming one began
 * from, `stored` what is kept now. Nothing that either side wrote is lost: where the two can't be told apart
 * for certain both stand, the stored one first, with a blank line between.
 */
export function mergeNotes(base: string, stored: string, incoming: string): string {
  if (stored === base || stored === incoming) return incoming;
  // Emptied on one side, written on at the other: the text outweighs.
  if (stored.trim() === '') return incoming;
  if (incoming.trim() === '') return stored;
  if (incoming === base) return stored;
  // A write that adds to its base and is in what is kept was sent twice.
  if (incoming.includes(base) && replaceWhole(stored, incoming, '') !== null) return stored;
  // One side wrote only around the base: the other side's change fits into its middle.
  const woven = replaceWhole(stored, base, incoming) ?? replaceWhole(incoming, base, stored);
  if (woven !== null) return woven;
  if (incoming.includes(stored)) return incoming;
  if (stored.includes(incoming)) return stored;
  // A card that writes on after its words were joined to others sends them again, longer.
  const cut = stored.lastIndexOf(BETWEEN);
  const last = cut < 0 ? '' : stored.slice(cut + BETWEEN.length);
  if (last.trim() !== '' && incoming.startsWith(last)) {
    return stored.slice(0, cut) + BETWEEN + incoming;
  }
  return stored + BETWEEN + incoming;
}

/** Puts `next` where `part` stands in `text`, once and as whole words; null where it does not stand so. */
function replaceWhole(text: string, part: string, next: string): string | null {
  const at = part.trim() === '' ? -1 : text.indexOf(part);
  if (at < 0 || text.includes(part, at + 1)) return null;
  const before = text.slice(0, at);
  const after = text.slice(at + part.length);
  const cutsWord =
    (isWordLike(before.slice(-1)) && isWordLike(part.slice(0, 1))) ||
    (isWordLike(part.slice(-1)) && isWordLike(after.slice(0, 1)));
  return cutsWord ? null : before + next + after;
}

/** Letters, digits and halves of surrogate pairs. */
function isWordLike(character: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character);
}
