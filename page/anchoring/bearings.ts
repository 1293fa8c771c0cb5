import { isLink } from './complete';
import { type PageWords, TRIPLE, tripleAt } from './page-words';
import type { Pattern } from './pattern';
import type { PatternPart } from './windows';

/** So many more words than before may stand between the quote and what is around it: a box, some posts. */
const NEAR = 120;
/** So many runs of three words on the wrong side are no accident. */
const CROSSED = 4;
const CROSSINGS_TRIED = 8;

/**
 * The word whose place decides where the quote is: the first of it that was found, or the nearest word of
 * its context that was. Marks are everywhere and decide nothing.
 */
export function decisiveWord(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
): number {
  const { words, quoteStart, quoteEnd } = pattern;
  const isFound = (word: number) => (places[word] ?? -1) >= 0;
  for (let word = quoteStart; word < quoteEnd; word += 1) {
    if (isFound(word) && isLink(words, word)) return word;
  }
  for (let word = quoteStart - 1; word >= part.start; word -= 1) {
    if (isFound(word) && isLink(words, word)) return word;
  }
  for (let word = quoteEnd; word < part.end; word += 1) {
    if (isFound(word) && isLink(words, word)) return word;
  }
  return -1;
}

/** Whether context that was not found on its own side of the quote stands near it on the other. */
export function isCrossed(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  page: PageWords,
): boolean {
  const centre = decisiveWord(pattern, part, places);
  const here = places[centre] ?? -1;
  if (here < 0) return false;
  let crossed = 0;
  for (let word = part.start; word + TRIPLE <= part.end; word += 1) {
    const isContext = word + TRIPLE <= pattern.quoteStart || word >= pattern.quoteEnd;
    if (!isContext || (places[word] ?? -1) >= 0 || (places[word + TRIPLE - 1] ?? -1) >= 0) continue;
    const distance = Math.abs(word - centre) + NEAR;
    const isAcross = page.triples
      .places(tripleAt(pattern.words, word), CROSSINGS_TRIED)
      .some((place) => Math.abs(place - here) <= distance && place < here !== word < centre);
    if (isAcross) crossed += 1;
  }
  return crossed >= CROSSED;
}

/** Takes out what was found too far from the quote to be its surroundings. */
export function forgetFarWords(pattern: Pattern, part: PatternPart, places: number[]): void {
  const centre = decisiveWord(pattern, part, places);
  const place = places[centre] ?? -1;
  if (place < 0) return;
  for (let word = part.start; word < part.end; word += 1) {
    const distance = Math.abs((places[word] ?? place) - place);
    if (distance > Math.abs(word - centre) + NEAR) places[word] = -1;
  }
}
