import type { Chains } from './pairs';

/** For each word of text passed over, to prefer the nearer of two. */
const PASSING = 0.001;

/** The best of what a pair may go on from; -1 where it starts a chain. */
export class BestOf {
  score = 0;
  pair = -1;

  /** What follows on without a break is the measure of the others. */
  start(diagonal: number, scores: Float64Array): void {
    this.pair = diagonal;
    this.score = diagonal < 0 ? 0 : (scores[diagonal] ?? 0);
  }

  consider(score: number, pair: number): void {
    if (pair < 0 || score <= this.score) return;
    this.score = score;
    this.pair = pair;
  }
}

/** The row above, read along with the row that is told: its best pair before a place, at all and in the place's line. */
export class RowBefore {
  pair = -1;
  pairInLine = -1;
  readonly #chains: Chains;
  readonly #lines: Int32Array;
  readonly #end: number;
  #next: number;
  #key = 0;
  #keyInLine = 0;

  constructor(chains: Chains, word: number, lines: Int32Array) {
    this.#chains = chains;
    this.#lines = lines;
    this.#next = chains.rows[word - 1] ?? 0;
    this.#end = word > 0 ? (chains.rows[word] ?? 0) : 0;
  }

  /** Reads on to the pairs before a place. Places come in ascending order. */
  advance(place: number): void {
    const { places, scores } = this.#chains;
    const line = this.#lines[place] ?? 0;
    if (this.pairInLine >= 0 && (places[this.pairInLine] ?? 0) < line) this.pairInLine = -1;
    for (; this.#next < this.#end; this.#next += 1) {
      const at = places[this.#next] ?? 0;
      if (at >= place) return;
      const key = (scores[this.#next] ?? 0) + PASSING * at;
      if (this.pair < 0 || key > this.#key) {
        this.#key = key;
        this.pair = this.#next;
      }
      if (at >= line && (this.pairInLine < 0 || key > this.#keyInLine)) {
        this.#keyInLine = key;
        this.pairInLine = this.#next;
      }
    }
  }

  score(place: number): number {
    return this.#key - PASSING * (place - 1);
  }

  scoreInLine(place: number): number {
    return this.#keyInLine - PASSING * (place - 1);
  }
}

/** The best pair so far at or before each place: a tree of prefixes (Fenwick 1994). */
export class BestBefore {
  readonly #keys: Float64Array;
  readonly #pairs: Int32Array;
  /** What was found last. */
  pair = -1;

  constructor(width: number) {
    this.#keys = new Float64Array(width + 1);
    this.#pairs = new Int32Array(width + 1).fill(-1);
  }

  note(from: number, score: number, pair: number): void {
    const key = score + PASSING * from;
    for (let node = from + 1; node < this.#keys.length; node += node & -node) {
      if ((this.#pairs[node] ?? -1) >= 0 && (this.#keys[node] ?? 0) >= key) continue;
      this.#keys[node] = key;
      this.#pairs[node] = pair;
    }
  }

  /** The score of the best, less what is passed over up to the place. */
  find(place: number): number {
    let most = 0;
    this.pair = -1;
    for (let node = place + 1; node > 0; node -= node & -node) {
      const pair = this.#pairs[node] ?? -1;
      if (pair < 0) continue;
      const key = this.#keys[node] ?? 0;
      if (this.pair >= 0 && (key < most || (key === most && pair > this.pair))) continue;
      most = key;
      this.pair = pair;
    }
    return most - PASSING * place;
  }
}

/** The best pair so far in each place, or at or before it in its line. */
export class BestInLine {
  readonly #keys: Float64Array;
  readonly #pairs: Int32Array;
  readonly #ends: (place: number) => boolean;

  /** `ends`: whether what is noted for a place says nothing of the next. */
  constructor(width: number, ends: (place: number) => boolean) {
    this.#keys = new Float64Array(width);
    this.#pairs = new Int32Array(width).fill(-1);
    this.#ends = ends;
  }

  note(from: number, score: number, pair: number): void {
    const key = score + PASSING * from;
    for (let place = from; place < this.#keys.length; place += 1) {
      // What is better here is better in all that follow.
      if ((this.#pairs[place] ?? -1) >= 0 && (this.#keys[place] ?? 0) >= key) return;
      this.#keys[place] = key;
      this.#pairs[place] = pair;
      if (this.#ends(place)) return;
    }
  }

  /** The score of the best, less what is passed over up to the place. */
  score(place: number): number {
    return (this.#keys[place] ?? 0) - PASSING * place;
  }

  pair(place: number): number {
    return this.#pairs[place] ?? -1;
  }
}
