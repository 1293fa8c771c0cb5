import type { Pattern } from './pattern';
import type { PatternPart } from './windows';
import { isLink, type WordList } from './words';

/** A word of context next to the quote is a link if it is a word, not a mark; so many are enough. */
const LINKS = 2;
/** A quote of so many words carries its own context. */
const LONG_QUOTE = 8;

/** Whether the same words stand next to words of their context, or are a line, or part of one, as before. */
export function isLinkedSame(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): boolean {
  const { quoteStart, quoteEnd, words } = pattern;
  const first = places[quoteStart] ?? 0;
  const last = places[quoteEnd - 1] ?? 0;
  if (quoteEnd - quoteStart >= LONG_QUOTE) return true;
  let links = 0;
  // The words that stand together reach from the beginning of the line to its end, as they did.
  let before = quoteStart;
  for (; before > part.start && !words.breaksAfter(before - 1); before -= 1) {
    if (places[before - 1] !== first - (quoteStart - before) - 1) break;
    if (isLink(words, before - 1)) links += 1;
  }
  let after = quoteEnd - 1;
  for (; after < part.end - 1 && !words.breaksAfter(after); after += 1) {
    if (places[after + 1] !== last + (after - quoteEnd) + 2) break;
    if (isLink(words, after + 1)) links += 1;
  }
  const isWholeLine =
    words.breaksAfter(before - 1) &&
    words.breaksAfter(after) &&
    text.breaksAfter(first - (quoteStart - before) - 1) &&
    text.breaksAfter(last + (after - quoteEnd) + 1);
  if (isWholeLine) return true;
  return links >= LINKS;
}

/** The quote's first word is there, or the word before it with the marks between. */
export function isLinkedBefore(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): boolean {
  const { words, quoteStart } = pattern;
  if ((places[quoteStart] ?? -1) >= 0) return true;
  let expected = places[quoteStart - 1] ?? -1;
  for (let word = quoteStart - 1; word >= part.start; word -= 1, expected -= 1) {
    if (words.breaksAfter(word)) return expected < 0 || text.breaksAfter(expected);
    if (places[word] !== expected || expected < 0) return false;
    if (isLink(words, word)) return true;
  }
  return false;
}

/** The quote's last word is there, or the word after it with the marks between. */
export function isLinkedAfter(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): boolean {
  const { words, quoteEnd } = pattern;
  if ((places[quoteEnd - 1] ?? -1) >= 0) return true;
  let expected = places[quoteEnd] ?? -1;
  for (let word = quoteEnd; word < part.end; word += 1, expected += 1) {
    if (words.breaksAfter(word - 1)) return expected < 0 || text.breaksAfter(expected - 1);
    if (places[word] !== expected || expected < 0) return false;
    if (isLink(words, word)) return true;
  }
  return false;
}
