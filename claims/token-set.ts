/** Words of the lexicon begin at this code: past all marks of Latin-1, punctuation aside. */
export const FIRST_WORD_CODE = 0x3400;

/** Place of the line's edge in a set: before the first token, after the last. No token has this code. */
export const EDGE_CODE = 0;
/** Place of every mark past Latin-1: they are few, and the expression tells them apart. */
const OTHER_MARKS = 0x100;
const FIRST_WORD_PLACE = 0x101;

/** Tokens, by the characters that stand for them in `Line.codes`, as bits. */
export class TokenSet {
  private readonly bits: Uint32Array;

  /** `words` is how many words the lexicon has. */
  constructor(words: number) {
    this.bits = new Uint32Array(((FIRST_WORD_PLACE + words) >> 5) + 1);
  }

  has(code: number): boolean {
    const place = placeOf(code);
    return (((this.bits[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }

  /** Adds the tokens from one code to another. */
  add(from: number, to: number): void {
    for (let place = placeOf(from), last = placeOf(to); place <= last; place++) {
      this.bits[place >> 5] = (this.bits[place >> 5] ?? 0) | (1 << (place & 31));
    }
  }

  /** Adds the tokens that another set lacks; of the marks past Latin-1 none counts as lacked by it. */
  addOthers(than: TokenSet): void {
    for (let at = 0; at < this.bits.length; at++) {
      this.bits[at] = (this.bits[at] ?? 0) | ~(than.bits[at] ?? 0);
    }
    this.add(OTHER_MARKS, OTHER_MARKS);
  }
}

function placeOf(code: number): number {
  if (code >= FIRST_WORD_CODE) return code - FIRST_WORD_CODE + FIRST_WORD_PLACE;
  return code < OTHER_MARKS ? code : OTHER_MARKS;
}
