import type { TextSpan } from '../text-segments';
import type { Pattern } from './pattern';
import type { PatternPart } from './windows';
import type { WordList } from './words';

/** Whether the quote's words were all found, next to each other. */
export function hasSameWords(pattern: Pattern, places: readonly number[]): boolean {
  const first = places[pattern.quoteStart] ?? -1;
  if (first < 0) return false;
  for (let word = pattern.quoteStart + 1; word < pattern.quoteEnd; word += 1) {
    if (places[word] !== first + word - pattern.quoteStart) return false;
  }
  return true;
}

/** What stands between the quote's neighbours, or from its own first word to its last where they are there. */
export function spanBetween(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): TextSpan | null {
  const { quoteStart, quoteEnd } = pattern;
  const at = (word: number) => (word >= part.start && word < part.end ? (places[word] ?? -1) : -1);
  let first = at(quoteStart) >= 0 ? at(quoteStart) : after(at(quoteStart - 1));
  let last = at(quoteEnd - 1) >= 0 ? at(quoteEnd - 1) : at(quoteEnd) - 1;
  // Where the next line has gone, a quote that ended its line still does; so with the line before.
  if (last < 0 && first >= 0 && pattern.endsLine) {
    last = first;
    while (!text.breaksAfter(last)) last += 1;
  } else if (first < 0 && last >= 0 && pattern.startsLine) {
    first = last;
    while (!text.breaksAfter(first - 1)) first -= 1;
  }
  if (first < 0 || last < first) return null;
  return { start: text.start(first), end: text.end(last) };
}

function after(place: number): number {
  return place < 0 ? -1 : place + 1;
}
