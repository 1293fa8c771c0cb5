import { foldWord, type WordList, wordsOf } from './words';

/** Longer texts are not compared in full. Words. */
const LONGEST = 400;

/** Words without marks. A figure may have been corrected: any figure is as good as another. */
function comparable(words: WordList): string[] {
  return Array.from({ length: Math.min(words.count, LONGEST) }, (_, index) =>
    foldWord(words.word(index)).replaceAll(/\d+/g, '0'),
  ).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The share of a text's words that stands in another in the same order, figures apart; 0 to 1. */
export function shareKept(old: string, now: string): number {
  const before = comparable(wordsOf(old));
  const after = comparable(wordsOf(now));
  // Longest common subsequence, row by row.
  let lengths = new Uint16Array(after.length + 1);
  for (const word of before) {
    const next = new Uint16Array(after.length + 1);
    for (const [column, other] of after.entries()) {
      next[column + 1] =
        word === other
          ? (lengths[column] ?? 0) + 1
          : Math.max(next[column] ?? 0, lengths[column + 1] ?? 0);
    }
    lengths = next;
  }
  return before.length === 0 ? 0 : (lengths[after.length] ?? 0) / before.length;
}
