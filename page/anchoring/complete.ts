import type { Pattern } from './pattern';
import type { PatternPart } from './windows';
import { isLink, type WordList } from './words';

/** New words may be this much longer than the old. */
export const LONGER = 2;
export const LONGER_BY = 6;

/**
 * Finds the words on one side of a changed quote where the other side was found. What is left of a
 * paragraph after its last figure is often too little for an alignment to reach over the change for
 * (`years.`): up to the next word, or to the end of the line, it is looked for within reach.
 *
 * @param places For each word of the pattern its place in the text, or -1; filled in.
 */
export function completeSides(
  pattern: Pattern,
  part: PatternPart,
  places: number[],
  text: WordList,
): void {
  const { quoteStart, quoteEnd } = pattern;
  const isFound = (word: number) => (places[word] ?? -1) >= 0;
  const reach = (quoteEnd - quoteStart) * LONGER + LONGER_BY;
  if (isFound(quoteStart - 1) && !isFound(quoteEnd - 1) && !isFound(quoteEnd)) {
    const from = Math.max(...places.slice(part.start, quoteEnd)) + 1;
    for (let place = from; place <= from + reach; place += 1) {
      if (!fits(pattern, part, text, quoteEnd, place, 1)) continue;
      fill(pattern, part, places, text, quoteEnd, place, 1);
      return;
    }
  } else if (isFound(quoteEnd) && !isFound(quoteStart) && !isFound(quoteStart - 1)) {
    const found = places.slice(quoteStart, part.end).filter((place) => place >= 0);
    const from = Math.min(...found) - 1;
    for (let place = from; place >= Math.max(0, from - reach); place -= 1) {
      if (!fits(pattern, part, text, quoteStart - 1, place, -1)) continue;
      fill(pattern, part, places, text, quoteStart - 1, place, -1);
      return;
    }
  }
}

/** Whether the context from a word on stands at a place, up to its next word or the edge of its line. */
function fits(
  pattern: Pattern,
  part: PatternPart,
  text: WordList,
  word: number,
  place: number,
  step: 1 | -1,
): boolean {
  const { words } = pattern;
  for (let offset = 0; ; offset += step) {
    const [here, there] = [word + offset, place + offset];
    // Between this word and the one before it in the direction of reading.
    const isEdge = words.breaksAfter(step === 1 ? here - 1 : here);
    if (isEdge || here < part.start || here >= part.end) {
      return text.breaksAfter(step === 1 ? there - 1 : there);
    }
    if (words.hash(here) !== text.hash(there) || there < 0 || there >= text.count) return false;
    if (isLink(words, here)) return true;
  }
}

/** Notes the words that stand there, and the quote's own where they go on to the other side. */
function fill(
  pattern: Pattern,
  part: PatternPart,
  places: number[],
  text: WordList,
  word: number,
  place: number,
  step: 1 | -1,
): void {
  const { words, quoteStart, quoteEnd } = pattern;
  const isFree = (index: number) => (places[index] ?? -1) < 0;
  for (let index = word, at = place; index >= part.start && index < part.end; index += step) {
    if (words.hash(index) !== text.hash(at) || !isFree(index)) break;
    places[index] = at;
    at += step;
  }
  const taken = new Set(places);
  for (
    let index = word - step, at = place - step;
    index >= quoteStart && index < quoteEnd;
    index -= step
  ) {
    if (words.hash(index) !== text.hash(at) || !isFree(index) || taken.has(at)) break;
    places[index] = at;
    at -= step;
  }
}
