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
  // The best chain, and the cell where it ends: in any row above, at or before each column; the same without
  // leaving the column's line; in any row above, in each column. One column more: none before the first.
  const above = new BestCells(width + 1);
  const aboveInLine = new BestCells(width + 1);
  const column = new BestCells(width + 1);
  // The same for the row just above.
  let beside = new BestCells(width + 1);
  let besideInLine = new BestCells(width + 1);
  let next = new BestCells(width + 1);
  let nextInLine = new BestCells(width + 1);

  for (let row = 0; row < height; row += 1) {
    const base = row * width;
    const hash = pattern.hashes[row];
    const weight = weights[row] ?? 0;
    const jump = pattern.startsLine[row] === 1 ? 0 : OTHER_LINE;
    for (let place = text.hashes.indexOf(hash ?? 0); place !== -1; ) {
      let reached = 0;
      let previous = -1;
      if (row > 0 && place > 0) {
        const diagonal = base - width + place - 1;
        reached = scores[diagonal] ?? 0;
        if (reached > 0) previous = diagonal;
        const isJump = jump > 0;
        const inLine = isJump && text.startsLine[place] !== 1;
        for (let kind = 0; kind < 5; kind += 1) {
          if (kind > 2 && !inLine) break;
          const cells =
            kind === 0
              ? column
              : kind === 1
                ? beside
                : kind === 2
                  ? above
                  : kind === 3
                    ? besideInLine
                    : aboveInLine;
          const cost =
            (kind === 2 || kind === 4 ? REPLACEMENT : BREAK) +
            (kind === 1 || kind === 2 ? jump : 0);
          const score = (cells.scores[place] ?? 0) - cost;
          if (score <= reached) continue;
          reached = score;
          previous = cells.cells[place] ?? -1;
        }
      }
      scores[base + place] = weight + reached;
      from[base + place] = previous;
      place = text.hashes.indexOf(hash ?? 0, place + 1);
    }
    next.update(scores, base, null);
    nextInLine.update(scores, base, text.startsLine);
    above.merge(next);
    aboveInLine.merge(nextInLine);
    column.take(scores, base);
    [beside, next] = [next, beside];
    [besideInLine, nextInLine] = [nextInLine, besideInLine];
  }
  return { scores, from };
}

/** Scores and the cells they come from, by column; index 0 stands before the first column. */
class BestCells {
  readonly scores: Float64Array;
  readonly cells: Int32Array;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.cells = new Int32Array(size).fill(-1);
  }

  /** The best of one row at or before each column, from the start of its line where lines are given. */
  update(rowScores: Float64Array, base: number, lineStarts: Uint8Array | null): void {
    const { scores, cells } = this;
    let score = 0;
    let cell = -1;
    for (let place = 0; place + 1 < scores.length; place += 1) {
      score = lineStarts !== null && lineStarts[place] === 1 ? 0 : score - PASSING;
      const here = rowScores[base + place] ?? 0;
      if (here > score) {
        score = here;
        cell = base + place;
      }
      scores[place + 1] = score > 0 ? score : 0;
      cells[place + 1] = cell;
    }
  }

  /** The better of both, by column. */
  merge(other: BestCells): void {
    const { scores, cells } = this;
    for (let index = 0; index < scores.length; index += 1) {
      const score = other.scores[index] ?? 0;
      if (score <= (scores[index] ?? 0)) continue;
      scores[index] = score;
      cells[index] = other.cells[index] ?? -1;
    }
  }

  /** The better of each column's own score and one row's. */
  take(rowScores: Float64Array, base: number): void {
    const { scores, cells } = this;
    for (let place = 0; place + 1 < scores.length; place += 1) {
      const score = rowScores[base + place] ?? 0;
      if (score <= (scores[place + 1] ?? 0)) continue;
      scores[place + 1] = score;
      cells[place + 1] = base + place;
    }
  }
}
