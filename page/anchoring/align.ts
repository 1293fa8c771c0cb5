/**
 * Aligns a pattern's words with those of a window of text: matches in order, each worth the weight of its
 * word, less a penalty wherever the chain breaks. What a gap holds costs next to nothing, so that an
 * inserted box or a deleted paragraph is one break; where it costs alike, the nearer words win.
 *
 * It is local alignment (Smith and Waterman 1981) with a constant gap cost, computed from both ends, so
 * that for every pair of words the best alignment *through* that pair is known: what a decision has to be
 * compared with. Only pairs of the same word are visited, as in sparse dynamic programming (Eppstein, Galil,
 * Giancarlo and Italiano 1992): a pair looks up the best chain before it in running maxima.
 */

import { BestBefore, BestInLine, BestOf, RowBefore } from './best-pairs';
import { type Chains, findPairs, type Sequence } from './pairs';

/** The price of a break, where words were put in or taken out: no lone word is worth being reached for. */
export const BREAK = 1;
/** And of one where words stand in place of others. A row of a list must not pass for the next one. */
const REPLACEMENT = 2;
/** A run of words worth less than this, some three words, explains nothing. */
const LEAST_RUN = 2;
/** What it costs more to go on in another line of the text where the pattern's line goes on. */
const OTHER_LINE = 2;

export interface Alignment {
  score: number;
  /** For each word of the pattern its place in the window, or -1. */
  places: Int32Array;
  /** The score of the best alignment that has a word of the pattern at another place than this. */
  scoreElsewhere(word: number, place: number): number;
  /**
   * The score of the best alignment that leaves out the pattern's words `from` to `to` (exclusive), where
   * the text goes on without a gap from what was before them to what was after.
   */
  scoreWithoutGap(from: number, to: number): number;
}

/** Pauses between its two directions. @param weights Worth of each word of the pattern, above 0. */
export function* align(
  pattern: Sequence,
  weights: Float64Array,
  text: Sequence,
): Generator<void, Alignment, void> {
  const width = text.hashes.length;
  const length = pattern.hashes.length;
  const forward = chain(pattern, weights, text);
  yield;
  const backward = chain(reversed(pattern), weights.toReversed(), reversed(text));
  yield;
  const places = new Int32Array(length).fill(-1);

  let cell = -1;
  let score = 0;
  for (let pair = 0; pair < forward.count; pair += 1) {
    const value = forward.scores[pair] ?? 0;
    if (value > score) {
      score = value;
      cell = pair;
    }
  }
  while (cell >= 0) {
    places[forward.words[cell] ?? 0] = forward.places[cell] ?? -1;
    cell = forward.from[cell] ?? -1;
  }
  return {
    score,
    places,
    scoreElsewhere(word, place) {
      let most = 0;
      for (let pair = forward.rows[word] ?? 0; pair < (forward.rows[word + 1] ?? 0); pair += 1) {
        if (forward.places[pair] === place) continue;
        // Read from the end, the pairs come in the opposite order.
        const starting = backward.scores[forward.count - 1 - pair] ?? 0;
        most = Math.max(most, (forward.scores[pair] ?? 0) + starting - (weights[word] ?? 0));
      }
      return most;
    },
    scoreWithoutGap(from, to) {
      const endings = bestAtRuns(forward, weights, from, width);
      // The same from the other side: what starts with a run is what ends with one, read backwards.
      const startings = bestAtRuns(backward, weights.toReversed(), length - to, width).toReversed();
      let most = 0;
      for (let place = 0; place + 1 < width; place += 1) {
        const [ending, starting] = [endings[place] ?? 0, startings[place + 1] ?? 0];
        if (ending > 0 && starting > 0) most = Math.max(most, ending + starting - BREAK);
      }
      return most;
    },
  };
}

/** Read from the end, a line starts with the word that ended it. */
function reversed({ hashes, startsLine }: Sequence): Sequence {
  const ends = new Uint8Array(startsLine.length).fill(1);
  ends.set(startsLine.subarray(1));
  return { hashes: hashes.toReversed(), startsLine: ends.toReversed() };
}

/** For each pair the best chain that ends with it. */
function chain(pattern: Sequence, weights: Float64Array, text: Sequence): Chains {
  const chains = findPairs(pattern, text);
  const { rows, places, scores, from, diagonal } = chains;
  const width = text.hashes.length;
  // Of any word above, in each place; at or before each place; the same without leaving the place's line.
  const column = new BestInLine(width, () => true);
  const above = new BestBefore(width);
  const aboveInLine = new BestInLine(width, (place) => text.startsLine[place + 1] === 1);
  const lines = lineStarts(text.startsLine);
  const best = new BestOf();
  for (let word = 0; word < pattern.hashes.length; word += 1) {
    const [first, end] = [rows[word] ?? 0, rows[word + 1] ?? 0];
    const jump = pattern.startsLine[word] === 1 ? 0 : OTHER_LINE;
    const beside = new RowBefore(chains, word, lines);
    for (let pair = first; pair < end; pair += 1) {
      const place = places[pair] ?? 0;
      best.start(diagonal[pair] ?? -1, scores);
      if (word > 0 && place > 0) {
        beside.advance(place);
        best.consider(column.score(place - 1) - BREAK, column.pair(place - 1));
        best.consider(beside.score(place) - BREAK - jump, beside.pair);
        best.consider(above.find(place - 1) - REPLACEMENT - jump, above.pair);
        if (jump > 0 && text.startsLine[place] !== 1) {
          best.consider(beside.scoreInLine(place) - BREAK, beside.pairInLine);
          best.consider(aboveInLine.score(place - 1) - REPLACEMENT, aboveInLine.pair(place - 1));
        }
      }
      scores[pair] = (weights[word] ?? 0) + best.score;
      from[pair] = best.pair;
    }
    for (let pair = first; pair < end; pair += 1) {
      const [place, score] = [places[pair] ?? 0, scores[pair] ?? 0];
      column.note(place, score, pair);
      above.note(place, score, pair);
      aboveInLine.note(place, score, pair);
    }
  }
  return chains;
}

/** For each place where its line starts. */
function lineStarts(startsLine: Uint8Array): Int32Array {
  let line = 0;
  return Int32Array.from(startsLine, (starts, place) => {
    if (starts === 1) line = place;
    return line;
  });
}

/**
 * For each place of the text the best chain that ends there with one of the pattern's words up to `limit`
 * (exclusive), and with a run of words that follow one another in both, worth something by itself; 0 for none.
 */
function bestAtRuns(
  { rows, words, places, scores, diagonal }: Chains,
  weights: Float64Array,
  limit: number,
  width: number,
): Float64Array {
  const best = new Float64Array(width);
  const count = rows[limit] ?? 0;
  const runs = new Float64Array(count);
  for (let pair = 0; pair < count; pair += 1) {
    const run = (weights[words[pair] ?? 0] ?? 0) + (runs[diagonal[pair] ?? -1] ?? 0);
    runs[pair] = run;
    const place = places[pair] ?? 0;
    if (run >= LEAST_RUN) best[place] = Math.max(best[place] ?? 0, scores[pair] ?? 0);
  }
  return best;
}
