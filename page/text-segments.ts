/** A stretch of flat text. UTF-16 code units; `end` is exclusive. */
export interface TextSpan {
  start: number;
  end: number;
}

/**
 * Which stretch of flat text comes from which stretch of which text node. Within a segment one code
 * unit stands for one code unit. Kept in columns: a page may have hundreds of thousands.
 */
export class TextSegments {
  readonly #texts: Text[] = [];
  /** What each node held when it was read, to notice a change since. */
  readonly #data: string[] = [];
  readonly #textIndex: number[] = [];
  readonly #flatStart: number[] = [];
  readonly #nodeStart: number[] = [];
  readonly #length: number[] = [];

  /** How many segments there are. */
  get count(): number {
    return this.#length.length;
  }

  /** Appends; grows the last segment where the new stretch follows it on both sides. */
  add(text: Text, data: string, flatStart: number, nodeStart: number, length: number): void {
    const last = this.count - 1;
    const lastLength = this.#length[last] ?? 0;
    const sameText = this.#texts.at(-1) === text;
    if (
      sameText &&
      (this.#flatStart[last] ?? 0) + lastLength === flatStart &&
      (this.#nodeStart[last] ?? 0) + lastLength === nodeStart
    ) {
      this.#length[last] = lastLength + length;
      return;
    }
    if (!sameText) {
      this.#texts.push(text);
      this.#data.push(data);
    }
    this.#textIndex.push(this.#texts.length - 1);
    this.#flatStart.push(flatStart);
    this.#nodeStart.push(nodeStart);
    this.#length.push(length);
  }

  /** Takes the last code unit away. */
  shorten(): void {
    const last = this.count - 1;
    this.#length[last] = (this.#length[last] ?? 1) - 1;
  }

  flatStart(segment: number): number {
    return this.#flatStart[segment] ?? 0;
  }

  flatEnd(segment: number): number {
    return this.flatStart(segment) + (this.#length[segment] ?? 0);
  }

  nodeStart(segment: number): number {
    return this.#nodeStart[segment] ?? 0;
  }

  nodeEnd(segment: number): number {
    return this.nodeStart(segment) + (this.#length[segment] ?? 0);
  }

  textOf(segment: number): Text | undefined {
    return this.#texts[this.#textIndex[segment] ?? -1];
  }

  /** The first segment that ends after a flat offset; `count` where there is none. */
  firstEndingAfter(offset: number): number {
    return this.#search(0, this.count, (segment) => this.flatEnd(segment) > offset);
  }

  /** The first segment in `from` to `to` (exclusive) that ends after an offset in its own node, else `to`. */
  firstInNodeEndingAfter(offset: number, from: number, to: number): number {
    return this.#search(from, to, (segment) => this.nodeEnd(segment) > offset);
  }

  /** Whether every text node in the segments `from` to `to` (inclusive) is still there and says the same. */
  areCurrent(from: number, to: number): boolean {
    const first = this.#textIndex[from];
    const last = this.#textIndex[to];
    if (first === undefined || last === undefined) return false;
    for (let index = first; index <= last; index += 1) {
      const text = this.#texts[index];
      if (text === undefined || !text.isConnected || text.data !== this.#data[index]) return false;
    }
    return true;
  }

  #search(from: number, to: number, holds: (segment: number) => boolean): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
