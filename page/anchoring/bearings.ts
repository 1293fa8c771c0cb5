import { type PageWords, TRIPLE, tripleAt } from './page-words';
import type { Pattern } from './pattern';
import type { PatternPart } from './windows';
import { isLink } from './words';

/** So many more words than before may stand between the quote and what is around it: a box, some posts. */
const NEAR = 120;
/** So many runs of three words on the wrong side are no accident. */
const CROSSED = 4;
const CROSSINGS_TRIED = 8;

/**
 * The words whose places decide where the quote is: the first of it that was found, and the nearest on each
 * side. Marks are everywhere and decide nothing.
 */
export function decisiveWords(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
): number[] {
  const { words, quoteStart, quoteEnd } = pattern;
  const decides = (word: number) => (places[word] ?? -1) >= 0 && isLink(words, word);
  const found: number[] = [];
  let word = quoteStart;
  while (word < quoteEnd && !decides(word)) word += 1;
  if (word < quoteEnd) found.push(word);
  word = quoteStart - 1;
  while (word >= part.start && !decides(word)) word -= 1;
  if (word >= part.start) found.push(word);
  word = quoteEnd;
  while (word < part.end && !decides(word)) word += 1;
  if (word < part.end) found.push(word);
  return found;
}

/** Whether context that was not found on its own side of the quote stands near it on the other. */
export function isCrossed(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  page: PageWords,
): boolean {
  const centre = decisiveWords(pattern, part, places)[0] ?? -1;
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
  const centre = decisiveWords(pattern, part, places)[0] ?? -1;
  const place = places[centre] ?? -1;
  if (place < 0) return;
  for (let word = part.start; word < part.end; word += 1) {
    const distance = Math.abs((places[word] ?? place) - place);
    if (distance > Math.abs(word - centre) + NEAR) places[word] = -1;
  }
}
