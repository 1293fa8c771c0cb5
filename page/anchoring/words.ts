import { runAtOnce } from '../slices';
import { characterClasses, characterFolds, GAP, MARK, SINGLE, WORD } from './character';

/** A page is read this many words at a time: under a millisecond. */
const PAUSE_AFTER = 4096;

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_SEED = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/**
 * A text as a list of words and marks, without the white space. A figure is one word with the points,
 * commas and colons in it (`3.5`, `1,000`, `10:30`), so that no part of it can be taken for a figure. A
 * run of one mark is one mark (`...` and `…` are the same).
 *
 * Words are compared by their hashes; what is concluded from them is verified with `sameWords`.
 */
export class WordList {
  readonly text: string;
  count = 0;
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;

  constructor(text: string) {
    this.text = text;
    const expected = (text.length >> 2) + 16;
    this.hashes = new Int32Array(expected);
    this.starts = new Int32Array(expected);
    this.ends = new Int32Array(expected);
  }

  start(word: number): number {
    return this.starts[word] ?? this.text.length;
  }

  end(word: number): number {
    return this.ends[word] ?? this.text.length;
  }

  hash(word: number): number {
    return this.hashes[word] ?? 0;
  }

  /** The word or mark as written. */
  word(word: number): string {
    return this.text.slice(this.start(word), this.end(word));
  }

  /** Whether the line ends between a word and the next; so it does after the last, and before the first. */
  breaksAfter(word: number): boolean {
    if (word < 0 || word >= this.count - 1) return true;
    const next = this.start(word + 1);
    for (let offset = this.end(word); offset < next; offset += 1) {
      if (this.text.charCodeAt(offset) === 0x0a) return true;
    }
    return false;
  }

  /** For each of the words `from` to `to` (exclusive) whether a line starts with it: 1 or 0. */
  lineStarts(from: number, to: number): Uint8Array {
    return Uint8Array.from({ length: to - from }, (_, index) =>
      this.breaksAfter(from + index - 1) ? 1 : 0,
    );
  }

  /** The first word that ends after an offset of the text. */
  firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.end(middle) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  push(hash: number, start: number, end: number): void {
    if (this.count === this.hashes.length) {
      this.hashes = grow(this.hashes);
      this.starts = grow(this.starts);
      this.ends = grow(this.ends);
    }
    this.hashes[this.count] = hash;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
}

function grow(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** Reads a text into words, pausing often. */
export function* readWords(text: string): Generator<void, WordList, void> {
  const words = new WordList(text);
  const classes = characterClasses();
  const folds = characterFolds();
  let untilPause = PAUSE_AFTER;
  let offset = 0;
  while (offset < text.length) {
    const first = text.charCodeAt(offset);
    const kind = classes[first];
    const start = offset;
    offset += 1;
    if (kind === GAP) continue;
    const folded = folds[first] ?? first;
    let hash = Math.imul(HASH_SEED ^ folded, HASH_FACTOR);
    if (kind === MARK) {
      while (folds[text.charCodeAt(offset)] === folded) offset += 1;
    } else if (kind !== SINGLE) {
      let hasMarkAbove = false;
      for (; ; offset += 1) {
        const code = text.charCodeAt(offset);
        if (classes[code] !== WORD && !joinsFigure(text, offset)) break;
        hasMarkAbove ||= code >= 0x300 && code <= 0x36f;
        hash = Math.imul(hash ^ (folds[code] ?? code), HASH_FACTOR);
      }
      if (hasMarkAbove) hash = hashOf(foldWord(text.slice(start, offset)));
    }
    words.push(hash, start, offset);
    untilPause -= 1;
    if (untilPause === 0) {
      untilPause = PAUSE_AFTER;
      yield;
    }
  }
  return words;
}

/** Reads a short text into words at one go. */
export function wordsOf(text: string): WordList {
  return runAtOnce(readWords(text));
}

/** Whether a word is one, not a mark. */
export function isLink(words: WordList, word: number): boolean {
  return /[\p{L}\p{N}]/u.test(words.word(word));
}

/** Whether two texts say the same in the same words: quotes, dashes and white space don't count. */
export function sameWords(one: string, other: string): boolean {
  const words = wordsOf(one);
  const others = wordsOf(other);
  if (words.count !== others.count) return false;
  for (let index = 0; index < words.count; index += 1) {
    if (foldWord(words.word(index)) !== foldWord(others.word(index))) return false;
  }
  return true;
}

/** A word as it is compared. */
export function foldWord(word: string): string {
  const folds = characterFolds();
  const classes = characterClasses();
  if (classes[word.charCodeAt(0)] === MARK) {
    return String.fromCharCode(folds[word.charCodeAt(0)] ?? 0);
  }
  return word.normalize('NFC');
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let offset = 0; offset < word.length; offset += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(offset), HASH_FACTOR);
  }
  return hash;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A point, comma or colon with a digit on each side. */
function joinsFigure(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code !== 0x2e && code !== 0x2c && code !== 0x3a) return false;
  return isDigit(text.charCodeAt(offset - 1)) && isDigit(text.charCodeAt(offset + 1));
}
