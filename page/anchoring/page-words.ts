import { Occurrences } from './occurrences';
import type { Pattern } from './pattern';
import { readWords, type WordList } from './words';

/** Three words in a row are rare enough to find a place by, and short enough to survive an edit nearby. */
export const TRIPLE = 3;

/** Words read between two pauses. */
const PAUSE_AFTER = 8192;

/** A page's text, read once for all that is to be found in it. */
export interface PageWords {
  words: WordList;
  /** Where the patterns' words stand. */
  singles: Occurrences;
  /** Where the patterns' runs of three words begin. */
  triples: Occurrences;
}

/** One key for the three words from `word` on. */
export function tripleAt(words: WordList, word: number): number {
  const mixed = Math.imul(words.hash(word), 0x85ebca6b) ^ words.hash(word + 1);
  return Math.imul(mixed, 0xc2b2ae35) ^ (words.hash(word + 2) >>> 1);
}

/** Reads a text and notes where the words of the patterns stand in it. Linear in both. */
export function* readPageWords(
  text: string,
  patterns: readonly Pattern[],
): Generator<void, PageWords, void> {
  const words = yield* readWords(text);
  let limit = 0;
  for (const pattern of patterns) limit += pattern.words.count;
  const singles = new Occurrences(limit, words.count);
  const triples = new Occurrences(limit, words.count);
  for (const { words: wanted } of patterns) {
    for (let word = 0; word < wanted.count; word += 1) {
      singles.want(wanted.hash(word));
      if (word + TRIPLE <= wanted.count) triples.want(tripleAt(wanted, word));
    }
    yield;
  }
  for (let word = 0; word < words.count; word += 1) {
    singles.note(words.hash(word), word);
    if (word + TRIPLE <= words.count) triples.note(tripleAt(words, word), word);
    if (word % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
  }
  return { words, singles, triples };
}
