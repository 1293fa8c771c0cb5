export interface WordPiece {
  text: string;
  /** Stands in one of the two texts only. */
  differs: boolean;
}

/** Beyond so many words the texts are shown as differing as a whole. */
const MOST_WORDS = 400;

/**
 * Compares two texts word by word (longest common subsequence) and gives each in pieces, joined where
 * neighbours are alike. The pieces of a side joined are the text of that side.
 */
export function diffWords(
  before: string,
  after: string,
): { before: WordPiece[]; after: WordPiece[] } {
  const left = splitWords(before);
  const right = splitWords(after);
  if (left.length > MOST_WORDS || right.length > MOST_WORDS) {
    return {
      before: [{ text: before, differs: true }],
      after: [{ text: after, differs: true }],
    };
  }
  const shared = commonWords(left, right);
  return {
    before: join(left, (index) => !shared.left.has(index)),
    after: join(right, (index) => !shared.right.has(index)),
  };
}

/** Words with the white space that follows them; what stands between figures stays with them (`3.5`, `1,000`). */
function splitWords(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+(?:[.,'’:][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? [];
}

function commonWords(left: readonly string[], right: readonly string[]) {
  const width = right.length + 1;
  // Cell (i, j): length of the longest common subsequence of left from i and right from j.
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const shared = { left: new Set<number>(), right: new Set<number>() };
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      shared.left.add(i);
      shared.right.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}

function join(words: readonly string[], differs: (index: number) => boolean): WordPiece[] {
  const pieces: WordPiece[] = [];
  for (const [index, text] of words.entries()) {
    const last = pieces.at(-1);
    // A space between two words that differ belongs to what differs.
    const between = text.trim() === '' && differs(index - 1) && differs(index + 1);
    const other = index > 0 && index < words.length - 1 && between ? true : differs(index);
    if (last && last.differs === other) last.text += text;
    else pieces.push({ text, differs: other });
  }
  return pieces;
}
