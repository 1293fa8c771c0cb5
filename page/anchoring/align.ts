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
/** A run of words worth less than this, some three words, explains nothing. */
const LEAST_RUN = 2;
/** What it costs more to go on in another line of the text where the pattern's line goes on. */
const OTHER_LINE = 2;
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

/** Words to align: of a pattern, or of a window of text. */
export interface Sequence {
  hashes: Int32Array;
  /** For each word whether a line starts with it. */
  startsLine: Uint8Array;
}

/** @param weights Worth of each word of the pattern, above 0. */
export function align(pattern: Sequence, weights: Float64Array, text: Sequence): Alignment {
  const forward = chainScores(pattern, weights, text);
  const backward = chainScores(reversed(pattern), weights.toReversed(), reversed(text));
  const width = text.hashes.length;
  const length = pattern.hashes.length;
  const size = length * width;
  const places = new Int32Array(length).fill(-1);

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
      const endings = bestAtRuns(pattern, weights, text, forward.scores, from);
      // The same from the other side: what starts with a run is what ends with one, read backwards.
      const startings = bestAtRuns(
        reversed(pattern),
        weights.toReversed(),
        reversed(text),
        backward.scores,
        length - to,
      ).toReversed();
      let most = 0;
      for (let place = 0; place + 1 < width; place += 1) {
        const [ending, starting] = [endings[place] ?? 0, startings[place + 1] ?? 0];
        if (ending > 0 && starting > 0) most = Math.max(most, ending + starting - BREAK);
      }
      return most;
    },
  };
}

/**
 * For each place of the text the best chain that ends there with one of the pattern's words up to `limit`
 * (exclusive), and with a run of words that follow one another in both, worth something by itself; 0 for none.
 */
function bestAtRuns(
  pattern: Sequence,
  weights: Float64Array,
  text: Sequence,
  scores: Float64Array,
  limit: number,
): Float64Array {
  const width = text.hashes.length;
  const best = new Float64Array(width);
  let above = new Float64Array(width);
  for (let row = 0; row < limit; row += 1) {
    const runs = new Float64Array(width);
    for (let place = 0; place < width; place += 1) {
      if (text.hashes[place] !== pattern.hashes[row]) continue;
      const run = (weights[row] ?? 0) + (above[place - 1] ?? 0);
      runs[place] = run;
      if (run >= LEAST_RUN)
        best[place] = Math.max(best[place] ?? 0, scores[row * width + place] ?? 0);
    }
    above = runs;
  }
  return best;
}

/** Read from the end, a line starts with the word that ended it. */
function reversed({ hashes, startsLine }: Sequence): Sequence {
  const ends = new Uint8Array(startsLine.length).fill(1);
  ends.set(startsLine.subarray(1));
  return { hashes: hashes.toReversed(), startsLine: ends.toReversed() };
}

/** For each cell (word of the pattern, word of the text) the best chain that ends there, and the cell before it. */
function chainScores(
  pattern: Sequence,
  weights: Float64Array,
  text: Sequence,
): { scores: Float64Array; from: Int32Array } {
  const width = text.hashes.length;
  const height = pattern.hashes.length;
  const scores = new Float64Array(height * width);
  const from = new Int32Array(height * width).fill(-1);
  // The best chain, and the cell where it ends: in any row above, at or before each column,
  const above = new BestCells(width);
  const aboveInLine = new BestCells(width);
  // in the row just above, at or before each column,
  let beside = new BestCells(width);
  let besideInLine = new BestCells(width);
  // and in any row above, in each column.
  const column = new BestCells(width);

  for (let row = 0; row < height; row += 1) {
    const base = row * width;
    const hash = pattern.hashes[row];
    const weight = weights[row] ?? 0;
    const jump = pattern.startsLine[row] === 1 ? 0 : OTHER_LINE;
    const next = new BestCells(width);
    const nextInLine = new BestCells(width);
    for (let place = 0; place < width; place += 1) {
      if (text.hashes[place] !== hash) continue;
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
        reach(beside.score(place - 1) - BREAK - jump, beside.cell(place - 1));
        reach(above.score(place - 1) - REPLACEMENT - jump, above.cell(place - 1));
        if (jump > 0 && text.startsLine[place] !== 1) {
          reach(besideInLine.score(place - 1) - BREAK, besideInLine.cell(place - 1));
          reach(aboveInLine.score(place - 1) - REPLACEMENT, aboveInLine.cell(place - 1));
        }
      }
      scores[base + place] = weight + reached;
      from[base + place] = previous;
    }
    for (let place = 0; place < width; place += 1) {
      const score = scores[base + place] ?? 0;
      for (const best of [column, above, aboveInLine, next, nextInLine]) {
        best.offer(place, score, base + place);
      }
      if (place === 0) continue;
      above.pass(place);
      next.pass(place);
      if (text.startsLine[place] === 1) continue;
      aboveInLine.pass(place);
      nextInLine.pass(place);
    }
    beside = next;
    besideInLine = nextInLine;
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

  /** Takes over what the place before has, if that is better. */
  pass(place: number): void {
    this.offer(place, this.score(place - 1) - PASSING, this.cell(place - 1));
  }

  offer(place: number, score: number, cell: number): void {
    if (score <= this.score(place)) return;
    this.#scores[place] = score;
    this.#cells[place] = cell;
  }
}
