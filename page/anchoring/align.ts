/**
 * Aligns a pattern's words with those of a window of text: matches in order, each worth the weight of its
 * word, less a penalty wherever the chain breaks. What a gap holds costs next to nothing, so that an
 * inserted box or a deleted paragraph is one break; where it costs alike, the nearer words win.
 *
 * It is local alignment (Smith and Waterman 1981) with a constant gap cost, computed from both ends, so
 * that for every pair of words the best alignment *through* that pair is known: what a decision has to be
 * compared with.
 */

/** The price of a break, where words were put in or taken out: no lone word is worth being reached for. */
export const BREAK = 1;
/** And of one where words stand in place of others. A row of a list must not pass for the next one. */
const REPLACEMENT = 2;
/** For each word of text passed over, to prefer the nearer of two. */
const PASSING = 0.001;

export interface Alignment {
  score: number;
  /** For each word of the pattern its place in the window, or -1. */
  places: Int32Array;
  /** The score of the best alignment that has a word of the pattern at a place of the window; 0 for none. */
  scoreThrough(word: number, place: number): number;
  /**
   * The score of the best alignment that leaves out the pattern's words `from` to `to` (exclusive), where
   * the text goes on without a gap from what was before them to what was after.
   */
  scoreWithoutGap(from: number, to: number): number;
}

/**
 * @param pattern Hashes of the pattern's words.
 * @param weights Worth of each of them, above 0, at most 1.
 * @param text Hashes of the window's words.
 */
export function align(pattern: Int32Array, weights: Float64Array, text: Int32Array): Alignment {
  const forward = chainScores(pattern, weights, text);
  const backward = chainScores(pattern.toReversed(), weights.toReversed(), text.toReversed());
  const width = text.length;
  const size = pattern.length * width;
  const places = new Int32Array(pattern.length).fill(-1);

  let cell = -1;
  let score = 0;
  for (let index = 0; index < size; index += 1) {
    const value = forward.scores[index] ?? 0;
    if (value > score) {
      score = value;
      cell = index;
    }
  }
  while (cell >= 0) {
    places[Math.floor(cell / width)] = cell % width;
    cell = forward.from[cell] ?? -1;
  }
  return {
    score,
    places,
    scoreThrough(word, place) {
      const index = word * width + place;
      const ending = forward.scores[index] ?? 0;
      const starting = backward.scores[size - 1 - index] ?? 0;
      return ending === 0 ? 0 : ending + starting - (weights[word] ?? 0);
    },
    scoreWithoutGap(from, to) {
      const endings = new Float64Array(width + 1);
      const startings = new Float64Array(width + 1);
      for (let index = 0; index < from * width; index += 1) {
        const after = (index % width) + 1;
        endings[after] = Math.max(endings[after] ?? 0, forward.scores[index] ?? 0);
      }
      for (let index = to * width; index < size; index += 1) {
        const place = index % width;
        const starting = backward.scores[size - 1 - index] ?? 0;
        startings[place] = Math.max(startings[place] ?? 0, starting);
      }
      let most = 0;
      for (let place = 0; place <= width; place += 1) {
        const ending = endings[place] ?? 0;
        const starting = startings[place] ?? 0;
        if (ending > 0 && starting > 0) most = Math.max(most, ending + starting - BREAK);
      }
      return most;
    },
  };
}

/** For each cell (word of the pattern, word of the text) the best chain that ends there, and the cell before it. */
function chainScores(
  pattern: Int32Array,
  weights: Float64Array,
  text: Int32Array,
): { scores: Float64Array; from: Int32Array } {
  const width = text.length;
  const scores = new Float64Array(pattern.length * width);
  const from = new Int32Array(pattern.length * width).fill(-1);
  // The best chain, and the cell where it ends: in any row above, at or before each column,
  const above = new BestCells(width);
  // in the row just above, at or before each column,
  let beside = new BestCells(width);
  // and in any row above, in each column.
  const column = new BestCells(width);

  for (let row = 0; row < pattern.length; row += 1) {
    const base = row * width;
    const hash = pattern[row];
    const weight = weights[row] ?? 0;
    const next = new BestCells(width);
    for (let place = 0; place < width; place += 1) {
      if (text[place] !== hash) continue;
      let reached = 0;
      let previous = -1;
      const reach = (score: number, cell: number) => {
        if (score <= reached) return;
        reached = score;
        previous = cell;
      };
      if (place > 0 && row > 0) {
        const diagonal = base - width + place - 1;
        reach(scores[diagonal] ?? 0, diagonal);
        reach(column.score(place - 1) - BREAK, column.cell(place - 1));
        reach(beside.score(place - 1) - BREAK, beside.cell(place - 1));
        reach(above.score(place - 1) - REPLACEMENT, above.cell(place - 1));
      }
      scores[base + place] = weight + reached;
      from[base + place] = previous;
    }
    for (let place = 0; place < width; place += 1) {
      const score = scores[base + place] ?? 0;
      column.offer(place, score, base + place);
      above.offer(place, score, base + place);
      next.offer(place, score, base + place);
      if (place === 0) continue;
      above.offer(place, above.score(place - 1) - PASSING, above.cell(place - 1));
      next.offer(place, next.score(place - 1) - PASSING, next.cell(place - 1));
    }
    beside = next;
  }
  return { scores, from };
}

class BestCells {
  readonly #scores: Float64Array;
  readonly #cells: Int32Array;

  constructor(width: number) {
    this.#scores = new Float64Array(width);
    this.#cells = new Int32Array(width).fill(-1);
  }

  score(place: number): number {
    return this.#scores[place] ?? 0;
  }

  cell(place: number): number {
    return this.#cells[place] ?? -1;
  }

  offer(place: number, score: number, cell: number): void {
    if (score <= this.score(place)) return;
    this.#scores[place] = score;
    this.#cells[place] = cell;
  }
}
