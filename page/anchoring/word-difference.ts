import { foldWord } from './words';

export interface DifferencePart {
  /** In both texts, in the old one only, in the new one only. */
  kind: 'same' | 'old' | 'new';
  /** Words with the white space between them. */
  text: string;
}

/** Longer texts are compared at their ends only; between, all is old and all is new. */
const PAIR_LIMIT = 250_000;

/**
 * What has changed from one text to another, word by word. The `same` and `old` parts make up the old
 * text, the `same` and `new` parts the new one but for the white space at a join; where a word went and
 * another came, the old stands first.
 */
export function wordDifference(old: string, now: string): DifferencePart[] {
  const before = split(old);
  const after = split(now);
  let head = 0;
  while (head < before.length && head < after.length && isSame(before[head], after[head]))
    head += 1;
  let tail = 0;
  const longestTail = Math.min(before.length, after.length) - head;
  while (tail < longestTail && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;

  const parts: DifferencePart[] = after.slice(0, head).map((text) => ({ kind: 'same', text }));
  const oldMiddle = before.slice(head, before.length - tail);
  const newMiddle = after.slice(head, after.length - tail);
  parts.push(...differenceOfMiddles(oldMiddle, newMiddle));
  for (const text of after.slice(after.length - tail)) parts.push({ kind: 'same', text });
  return join(parts);
}

/** Words, each with the white space after it. */
function split(text: string): string[] {
  return text.match(/\s*\S+\s*/gu) ?? [];
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [first, second] = [one.trim(), other.trim()];
  return first === second || foldCharacters(first) === foldCharacters(second);
}

function foldCharacters(word: string): string {
  return Array.from(word.normalize('NFC'), (character) =>
    character.length === 1 ? foldWord(character) : character,
  ).join('');
}

/** Longest common subsequence of words. */
function differenceOfMiddles(old: readonly string[], now: readonly string[]): DifferencePart[] {
  const parts: DifferencePart[] = [];
  let row = 0;
  let column = 0;
  if (old.length * now.length <= PAIR_LIMIT) {
    const width = now.length + 1;
    const lengths = new Uint32Array((old.length + 1) * width);
    const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
    for (let row = old.length - 1; row >= 0; row -= 1) {
      for (let column = now.length - 1; column >= 0; column -= 1) {
        lengths[row * width + column] = isSame(old[row], now[column])
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
      }
    }
    while (row < old.length && column < now.length) {
      if (isSame(old[row], now[column])) {
        parts.push({ kind: 'same', text: now[column] ?? '' });
        row += 1;
        column += 1;
      } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) {
        parts.push({ kind: 'old', text: old[row] ?? '' });
        row += 1;
      } else {
        parts.push({ kind: 'new', text: now[column] ?? '' });
        column += 1;
      }
    }
  }
  for (const text of old.slice(row)) parts.push({ kind: 'old', text });
  for (const text of now.slice(column)) parts.push({ kind: 'new', text });
  return parts;
}

/** Neighbours of a kind become one; between two words that stay, what went comes before what came. */
function join(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let old = '';
  let now = '';
  const flush = () => {
    if (old !== '') joined.push({ kind: 'old', text: old });
    if (now !== '') joined.push({ kind: 'new', text: now });
    old = '';
    now = '';
  };
  for (const { kind, text } of parts) {
    const last = joined.at(-1);
    if (kind === 'old') old += text;
    else if (kind === 'new') now += text;
    else if (old === '' && now === '' && last?.kind === 'same') last.text += text;
    else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
