import type { TokenSet } from './token-set';

/**
 * Sets of tokens, laid out as patterns ask for them, many about one token: what is known of a token lies side by side
 * in memory, a row of bits for each code, one bit for each set.
 */
export class TokenTable {
  /** Read by the machine of patterns as they stand; `numbers` gives the numbers of sets. */
  rows = new Uint32Array(0);
  /** A row has two to the power of this 32 bits each. */
  shift = 3;
  private readonly numbers = new Map<TokenSet, number>();

  /** Number of a set, which is added where it is new. */
  numberOf(set: TokenSet): number {
    const known = this.numbers.get(set);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(set, number);
    const codes = set.bits.length * 32;
    if (this.rows.length === 0) this.rows = new Uint32Array(codes << this.shift);
    while (number >> 5 >= 1 << this.shift) this.widen();
    for (const code of set.codes()) {
      const at = (code << this.shift) + (number >> 5);
      this.rows[at] = (this.rows[at] ?? 0) | (1 << (number & 31));
    }
    return number;
  }

  /** Whether a set, by its number, has a token, by its code. */
  has(number: number, code: number): boolean {
    return holds(this.rows, this.shift, number, code);
  }

  private widen(): void {
    const { rows, shift } = this;
    this.shift++;
    this.rows = new Uint32Array(rows.length * 2);
    for (let code = 0; code < rows.length >> shift; code++) {
      const row = rows.subarray(code << shift, (code + 1) << shift);
      this.rows.set(row, code << this.shift);
    }
  }
}

/** `TokenTable.has` on the parts of a table, for loops that keep them at hand. */
export function holds(rows: Uint32Array, shift: number, set: number, code: number): boolean {
  return (((rows[(code << shift) + (set >> 5)] ?? 0) >>> (set & 31)) & 1) === 1;
}
