/**
 * A table of the words that matter to detection, looked up by two hashes of their letters so that reading a
 * text allocates nothing and compares nothing.
 */

/** One word of a language: what it can be, as a set of bits, and what it stands for. */
export interface LexiconEntry {
  /** Lower case. */
  word: string;
  /** Bits of the language's word classes. */
  classes: number;
  /** Number, month, weekday or other index that the word stands for; 0 where it stands for none. */
  value: number;
  /** Unit of time that the word names, in the letters of `length.ts`, or ''. */
  unit: string;
  /** How many of that unit: 10 for a decade of years. */
  factor: number;
}

/** Class bits and the words that have them: `word`, `word=3` (a value) or `word:Y10` (a unit and factor). */
export type WordTable = readonly (readonly [classes: number, words: string])[];

const NO_ENTRY: LexiconEntry = { word: '', classes: 0, value: 0, unit: '', factor: 0 };

/** Hash of one more character; callers start from 0. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/**
 * Another hash of one more character. Two hashes of 32 bits stand for a word: that an unknown word shares both with a
 * known one is less likely than a fault of the machine.
 */
export function checkStep(check: number, code: number): number {
  return Math.imul(check ^ code, 0x01000193);
}

export class Lexicon {
  /** Entry 0 is the one of unknown words. */
  readonly entries: LexiconEntry[] = [NO_ENTRY];
  /** Words by entry; they are asked for more often than the rest of it. */
  readonly words: readonly string[];
  /** Class bits by entry. */
  readonly classes: Int32Array;
  /** Indices of entries by hash, 0 where a slot is empty. */
  private readonly slots: Uint16Array;
  private readonly mask: number;
  /** How far to shift a hash so that it keeps as many bits as a slot's number has. */
  private readonly shift: number;
  /** The two hashes of each entry's word, side by side. */
  private readonly hashes: Int32Array;

  constructor(table: WordTable) {
    // V8 keeps the keys of objects once each: they are compared as fast as numbers.
    const byWord: Record<string, LexiconEntry> = Object.create(null);
    for (const [classes, words] of table) {
      for (const item of words.split(' ')) {
        const [, word = '', value = '0', unit = '', factor = '1'] =
          /^([^=:]+)(?:=(-?\d+))?(?::([a-zA-Z])(\d+)?)?$/.exec(item) ?? [];
        if (word === '') continue;
        const entry = (byWord[word] ??= { ...NO_ENTRY });
        entry.classes |= classes;
        if (value !== '0') entry.value = Number(value);
        if (unit !== '') {
          entry.unit = unit;
          entry.factor = Number(factor);
        }
      }
    }
    for (const [word, entry] of Object.entries(byWord)) {
      entry.word = word;
      this.entries.push(entry);
    }
    this.words = this.entries.map(({ word }) => word);
    this.classes = Int32Array.from(this.entries, ({ classes }) => classes);
    this.hashes = Int32Array.from(
      this.entries.flatMap(({ word }) => [fold(word, hashStep), fold(word, checkStep)]),
    );
    let size = 64;
    // A sixth full at most: most words are unknown, and meet an empty slot at once.
    while (size < this.entries.length * 6) size *= 2;
    this.mask = size - 1;
    this.shift = Math.clz32(this.mask);
    this.slots = new Uint16Array(size);
    for (let index = 1; index < this.entries.length; index++) {
      let slot = this.slotOf(this.hashes[index * 2] ?? 0);
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index;
    }
  }

  /** Index of a word; 0 where the table has none. */
  indexOf(word: string): number {
    return this.find(fold(word, hashStep), fold(word, checkStep));
  }

  entry(index: number): LexiconEntry {
    return this.entries[index] ?? NO_ENTRY;
  }

  /** Index of the word whose lower-cased characters gave both hashes; 0 where the table has no such word. */
  find(hash: number, check: number): number {
    let slot = this.slotOf(hash);
    for (;;) {
      const index = this.slots[slot] ?? 0;
      const at = index * 2;
      const difference = ((this.hashes[at] ?? 0) ^ hash) | ((this.hashes[at + 1] ?? 0) ^ check);
      // One branch that is nearly always taken: whether a word is known can't be predicted, and a wrong guess costs as
      // much as reading a word.
      if ((index & ((difference | -difference) >> 31)) === 0) return index;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Multiplicative hashing with the golden ratio: D. Knuth, The Art of Computer Programming, volume 3, 6.4. */
  private slotOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.shift;
  }
}

function fold(word: string, step: (hash: number, code: number) => number): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}
