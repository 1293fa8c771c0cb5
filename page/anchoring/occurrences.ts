/**
 * Where given keys (32-bit hashes) occur in a text: an open-addressing table of the keys that are
 * looked for, each with a chain through the text from its last occurrence to its first. Memory grows
 * with the keys and the text, whatever the text repeats.
 */
export class Occurrences {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #used: Uint8Array;
  readonly #counts: Int32Array;
  readonly #last: Int32Array;
  readonly #previous: Int32Array;

  /** `keyLimit`: how many keys will be looked for at most. `length`: how many places the text has. */
  constructor(keyLimit: number, length: number) {
    let size = 16;
    while (size < keyLimit * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#used = new Uint8Array(size);
    this.#counts = new Int32Array(size);
    this.#last = new Int32Array(size).fill(-1);
    this.#previous = new Int32Array(length);
  }

  /** A key to look for. */
  want(key: number): void {
    const slot = this.#slot(key);
    this.#used[slot] = 1;
    this.#keys[slot] = key;
  }

  /** A key stands at a place of the text. Places come in ascending order. */
  note(key: number, place: number): void {
    const slot = this.#slot(key);
    if (this.#used[slot] === 0) return;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    this.#previous[place] = this.#last[slot] ?? -1;
    this.#last[slot] = place;
  }

  count(key: number): number {
    return this.#counts[this.#slot(key)] ?? 0;
  }

  /** The last `limit` places of a key, last first. */
  places(key: number, limit: number): number[] {
    const places: number[] = [];
    let place = this.#last[this.#slot(key)] ?? -1;
    while (place >= 0 && places.length < limit) {
      places.push(place);
      place = this.#previous[place] ?? -1;
    }
    return places;
  }

  #slot(key: number): number {
    // Fibonacci hashing spreads keys that differ in few bits.
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & this.#mask;
    while (this.#used[slot] === 1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
