/** Words to align: of a pattern, or of a window of text. */
export interface Sequence {
  hashes: Int32Array;
  /** For each word whether a line starts with it. */
  startsLine: Uint8Array;
}

/** Pairs of the same word in pattern and text, by the pattern's word and then by place. */
export interface Chains {
  count: number;
  /** For each word of the pattern its first pair; one more for the end. */
  rows: Int32Array;
  words: Int32Array;
  places: Int32Array;
  /** The best chain that ends with a pair. */
  scores: Float64Array;
  /** The pair before it in that chain, or -1. */
  from: Int32Array;
  /** The pair of the words just before both, or -1. */
  diagonal: Int32Array;
}

/** Finds the pairs; their chains are still to be told. */
export function findPairs(pattern: Sequence, text: Sequence): Chains {
  const first = new Map<number, number>();
  const next = new Int32Array(text.hashes.length);
  for (let place = text.hashes.length - 1; place >= 0; place -= 1) {
    const hash = text.hashes[place] ?? 0;
    next[place] = first.get(hash) ?? -1;
    first.set(hash, place);
  }
  const rows = new Int32Array(pattern.hashes.length + 1);
  const words: number[] = [];
  const places: number[] = [];
  const diagonal: number[] = [];
  for (let word = 0; word < pattern.hashes.length; word += 1) {
    let above = rows[word - 1] ?? 0;
    const row = places.length;
    let place = first.get(pattern.hashes[word] ?? 0) ?? -1;
    for (; place >= 0; place = next[place] ?? -1) {
      while (above < row && (places[above] ?? 0) < place - 1) above += 1;
      diagonal.push(word > 0 && above < row && places[above] === place - 1 ? above : -1);
      words.push(word);
      places.push(place);
    }
    rows[word] = row;
    rows[word + 1] = places.length;
  }
  return {
    count: places.length,
    rows,
    words: Int32Array.from(words),
    places: Int32Array.from(places),
    scores: new Float64Array(places.length),
    from: new Int32Array(places.length).fill(-1),
    diagonal: Int32Array.from(diagonal),
  };
}
