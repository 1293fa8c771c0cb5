/**
 * A table of the words that matter to detection, looked up by character codes so that reading a text
 * allocates nothing for the nine words in ten that do not matter.
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

export class Lexicon {
  /** Entry 0 is the one of unknown words. */
  readonly entries: LexiconEntry[] = [NO_ENTRY];
  readonly longest: number;
  private readonly slots: Uint16Array;
  private readonly mask: number;

  constructor(table: WordTable) {
    const byWord = new Map<string, LexiconEntry>();
    for (const [classes, words] of table) {
      for (const item of words.split(' ')) {
        const [, word = '', value = '0', unit = '', factor = '1'] =
          /^([^=:]+)(?:=(-?\d+))?(?::([a-zA-Z])(\d+)?)?$/.exec(item) ?? [];
        if (word === '') continue;
        const entry = byWord.get(word) ?? { word, classes: 0, value: 0, unit: '', factor: 0 };
        entry.classes |= classes;
        if (value !== '0') entry.value = Number(value);
        if (unit !== '') {
          entry.unit = unit;
          entry.factor = Number(factor);
        }
        byWord.set(word, entry);
      }
    }
    this.entries.push(...byWord.values());
    let size = 64;
    // A third full at most: unknown words mostly meet an empty slot at once.
    while (size < this.entries.length * 3) size *= 2;
    this.mask = size - 1;
    this.slots = new Uint16Array(size);
    let longest = 0;
    for (let index = 1; index < this.entries.length; index++) {
      const { word } = this.entry(index);
      longest = Math.max(longest, word.length);
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
      let slot = this.slotOf(hash);
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index;
    }
    this.longest = longest;
  }

  /** Index of a word; 0 where the table has none. */
  indexOf(word: string): number {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
    return this.find(word, 0, word.length, hash);
  }

  entry(index: number): LexiconEntry {
    return this.entries[index] ?? NO_ENTRY;
  }

  /** Index of the word whose lower-cased characters gave `hash`; 0 where the table has no such word. */
  find(text: string, start: number, end: number, hash: number): number {
    let slot = this.slotOf(hash);
    for (;;) {
      const index = this.slots[slot] ?? 0;
      if (index === 0 || sameWord(text, start, end, this.entry(index).word)) return index;
      slot = (slot + 1) & this.mask;
    }
  }

  private slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.mask;
  }
}

const SOFT_HYPHEN = 0xad;

function sameWord(text: string, start: number, end: number, word: string): boolean {
  let at = 0;
  for (let from = start; from < end; from++) {
    let code = text.charCodeAt(from);
    if (code === SOFT_HYPHEN) continue;
    if (code >= 65 && code <= 90) code |= 32;
    if (code !== word.charCodeAt(at)) return false;
    at++;
  }
  return at === word.length;
}
