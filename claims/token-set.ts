/** Words of the lexicon begin at this code. No mark that is kept as it is lies above it but those past U+2000. */
export const FIRST_WORD_CODE = 0x100;

/** Code of the line's edge: before the first token, after the last. No token has it. */
export const EDGE_CODE = 0;

/** Tokens, by the characters that stand for them in `Line.codes`, as bits. */
export class TokenSet {
  private readonly bits: Uint32Array;
  /** All marks past U+2000 in one: they are few, and the expression tells them apart. */
  private others = 0;

  /** `words` is how many words the lexicon has. */
  constructor(words: number) {
    this.bits = new Uint32Array(((FIRST_WORD_CODE + words) >> 5) + 1);
  }

  has(code: number): boolean {
    return (((this.bits[code >> 5] ?? this.others) >>> (code & 31)) & 1) === 1;
  }

  /** Adds the tokens from one code to another. */
  add(from: number, to: number): void {
    for (let code = from; code <= to; code++) {
      const at = code >> 5;
      if (at < this.bits.length) this.bits[at] = (this.bits[at] ?? 0) | (1 << (code & 31));
      else this.others = -1;
    }
  }

  /** Adds the tokens that another set lacks; of the marks past U+2000 none counts as lacked by it. */
  addOthers(than: TokenSet): void {
    this.bits.forEach((own, at) => {
      this.bits[at] = own | ~(than.bits[at] ?? 0);
    });
    this.others = -1;
  }
}
