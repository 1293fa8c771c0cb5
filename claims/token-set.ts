/** Words of the lexicon begin at this code, above those of Latin-1, which stand for shapes and marks. */
export const FIRST_WORD_CODE = 0x100;

/** Code of words in small letters that the lexicon lacks: those of its entry 0. */
export const UNKNOWN_CODE = FIRST_WORD_CODE;

/** Code of the line's edge: before the first token, after the last. No token has it. */
export const EDGE_CODE = 0;

/** The marks past Latin-1 that patterns name, where Windows-1252 has them. */
const LATER_MARKS: Readonly<Record<number, number>> = { 0x2014: 0x97, 0x20ac: 0x80 };
/** All other marks past Latin-1; no character has this code in Windows-1252. */
const OTHER_MARK = 0x81;

/** Code of a mark that is kept as it is. */
export function codeOfMark(code: number): number {
  return code < FIRST_WORD_CODE ? code : (LATER_MARKS[code] ?? OTHER_MARK);
}

/** Tokens by their codes (see `Line.codes`), as bits; never changed once it is made. */
export class TokenSet {
  private constructor(
    /** 32 codes in each. */
    readonly bits: Uint32Array,
  ) {}

  /** The tokens with these codes; `words` is how many words the lexicon has. */
  static of(codes: Iterable<number>, words: number): TokenSet {
    const bits = new Uint32Array(((FIRST_WORD_CODE + words) >> 5) + 1);
    for (const code of codes) bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
    return new TokenSet(bits);
  }

  has(code: number): boolean {
    return (((this.bits[code >> 5] ?? 0) >>> (code & 31)) & 1) === 1;
  }

  /** The codes of its tokens, in order. */
  *codes(): Generator<number> {
    for (const [at, bits] of this.bits.entries()) {
      for (let left = bits; left !== 0; left &= left - 1)
        yield at * 32 + 31 - Math.clz32(left & -left);
    }
  }

  /** All tokens of some sets. */
  static union(sets: readonly TokenSet[]): TokenSet | null {
    const [first, ...others] = sets;
    if (!first || others.length === 0) return first ?? null;
    const bits = first.bits.slice();
    for (const other of others) {
      for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (other.bits[at] ?? 0);
    }
    return new TokenSet(bits);
  }

  and(other: TokenSet): TokenSet {
    return new TokenSet(this.bits.map((own, at) => own & (other.bits[at] ?? 0)));
  }

  /** All other tokens; the edge of the line is none. */
  others(): TokenSet {
    const bits = this.bits.map((own) => ~own);
    bits[0] = (bits[0] ?? 0) & ~(1 << EDGE_CODE);
    return new TokenSet(bits);
  }
}
