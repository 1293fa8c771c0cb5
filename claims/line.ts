import { INVISIBLES } from './character';
import type { Lexicon, LexiconEntry } from './lexicon';
import { codeOfMark, EDGE_CODE, FIRST_WORD_CODE, UNKNOWN_CODE } from './token-set';

/** What a token looks like, as bits. */
export enum Shape {
  Word = 1,
  Digits = 2,
  /** One character that is neither. */
  Mark = 4,
  /** A word whose first letter is a capital. */
  Capital = 8,
  /** A word of two letters or more, all capitals. */
  AllCapitals = 16,
  /** Digits with an ordinal ending: `30th`. */
  Ordinal = 32,
  /** Digits with thousands separators or a decimal point. */
  Punctuated = 64,
  /** No space before it. */
  Glued = 128,
}

/** More tokens than this in one line and the line is read in pieces; a piece bounds memory and step time. */
export const CAPACITY = 1024;

/**
 * The tokens of one line, in arrays that every line uses anew. Indices out of range are harmless: they read as
 * no word, no number and no mark.
 */
export class Line {
  text = '';
  count = 0;
  /** Where in the text the line begins and ends. */
  from = 0;
  to = 0;
  /** Word classes that any token has. */
  present = 0;
  /**
   * What patterns match, one code a token: known words stand for themselves, marks and digits for their shape.
   * The first token's is at index 1: the edges of the line have codes too.
   */
  readonly codes = new Uint16Array(CAPACITY + 1);
  readonly start = new Int32Array(CAPACITY);
  readonly end = new Int32Array(CAPACITY);
  readonly shapes = new Uint8Array(CAPACITY);
  readonly classes = new Int32Array(CAPACITY);
  readonly numbers = new Float64Array(CAPACITY);

  constructor(private readonly lexicon: Lexicon) {}

  /** Code of a token in `codes`; the edge's where there is no token. */
  codeAt(index: number): number {
    return index >= 0 && index < this.count ? (this.codes[index + 1] ?? EDGE_CODE) : EDGE_CODE;
  }

  /** Whether a token is this mark or of this shape, written as `codes` have it: straight quotes, `y` for a year. */
  isCode(index: number, character: string): boolean {
    return this.codeAt(index) === codeOfMark(character.charCodeAt(0));
  }

  /** Whether there is such a token from `first` to `next` (exclusive). */
  includes(first: number, next: number, character: string): boolean {
    for (let at = first; at < next; at++) if (this.isCode(at, character)) return true;
    return false;
  }

  /** Whether the lexicon has the token. */
  isKnown(index: number): boolean {
    return this.codeAt(index) > UNKNOWN_CODE;
  }

  /** Whether the token is a word in small letters that the lexicon lacks. */
  isUnknown(index: number): boolean {
    return this.codeAt(index) === UNKNOWN_CODE;
  }

  /** Lower-case word where the lexicon knows it, else ''. */
  word(index: number): string {
    return this.lexicon.words[this.entryAt(index)] ?? '';
  }

  entry(index: number): LexiconEntry {
    return this.lexicon.entry(this.entryAt(index));
  }

  private entryAt(index: number): number {
    return Math.max(this.codeAt(index) - FIRST_WORD_CODE, 0);
  }

  /** Whether the token has any of these word classes. */
  is(index: number, classes: number): boolean {
    return index >= 0 && index < this.count && ((this.classes[index] ?? 0) & classes) !== 0;
  }

  /** Whether the token has any of these shapes. */
  has(index: number, shape: number): boolean {
    return index >= 0 && index < this.count && ((this.shapes[index] ?? 0) & shape) !== 0;
  }

  /** Value of a token of digits; NaN for others. */
  number(index: number): number {
    return this.has(index, Shape.Digits) ? (this.numbers[index] ?? Number.NaN) : Number.NaN;
  }

  /** The mark at an index, '' where there is none. */
  mark(index: number): string {
    return this.has(index, Shape.Mark) ? (this.text[this.startOf(index)] ?? '') : '';
  }

  startOf(index: number): number {
    return this.start[index] ?? 0;
  }

  endOf(index: number): number {
    return this.end[index] ?? 0;
  }

  /** Whether no space stands before the token. */
  glued(index: number): boolean {
    return this.has(index, Shape.Glued);
  }

  /** Number of characters of a token. */
  lengthOf(index: number): number {
    return this.endOf(index) - this.startOf(index);
  }

  /** The token as written, without what is invisible in it. */
  token(index: number): string {
    return index >= 0 && index < this.count
      ? this.text.slice(this.startOf(index), this.endOf(index)).replace(INVISIBLES, '')
      : '';
  }

  /** Whether the token is a word in small letters that ends in these and is longer. */
  endsIn(index: number, ending: string): boolean {
    return (
      this.has(index, Shape.Word) &&
      !this.has(index, Shape.Capital) &&
      this.lengthOf(index) > ending.length &&
      this.text.startsWith(ending, this.endOf(index) - ending.length)
    );
  }

  /** The tokens from `first` to `last` (exclusive), as written. */
  stretch(first: number, last: number): string {
    return this.text.slice(this.startOf(first), this.endOf(last - 1));
  }

  /** Adds a token. */
  push(start: number, end: number, shape: number, code: number, classes: number): void {
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.shapes[at] = shape;
    this.codes[at + 1] = code;
    this.classes[at] = classes;
    this.present |= classes;
  }
}
