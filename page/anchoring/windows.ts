import { type PageWords, TRIPLE, tripleAt } from './page-words';
import type { Pattern } from './pattern';

/** A stretch of the page's words in which a pattern may stand. `end` is exclusive. */
export interface Window {
  start: number;
  end: number;
}

/** The words of a pattern that are looked for: `end` is exclusive. */
export interface PatternPart {
  start: number;
  end: number;
}

/** Three words that occur more often say little of a place. */
const COMMON = 16;
/** Finds this many words apart belong to one place: a box of that length may stand between its lines. */
const REACH = 250;
/** Room on both sides of the finds, beyond the pattern's own length. */
const MARGIN = 24;
/** Places that are looked at closely; if more look alike, no place will stand out. */
const WINDOW_LIMIT = 4;
/** Pairs of words compared in one window: some tenths of a millisecond. */
const PAIR_LIMIT = 60_000;

/** The places of a page that share most runs of three words with a part of a pattern, the best first. */
export function findWindows(pattern: Pattern, part: PatternPart, page: PageWords): Window[] {
  const length = part.end - part.start;
  const widest = Math.max(2 * length + 2 * MARGIN, Math.floor(PAIR_LIMIT / length));
  const margin = Math.min(length + MARGIN, widest >> 1);
  const finds = findTriples(pattern, part, page).sort((one, other) => one.place - other.place);
  const clusters: { first: number; last: number; worth: number }[] = [];
  for (const { place, worth } of finds) {
    const cluster = clusters.at(-1);
    const isNear =
      cluster !== undefined &&
      place - cluster.last <= REACH &&
      place - cluster.first <= widest - 2 * margin;
    if (isNear) {
      cluster.last = place;
      cluster.worth += worth;
    } else clusters.push({ first: place, last: place, worth });
  }
  return clusters
    .sort((one, other) => other.worth - one.worth)
    .slice(0, WINDOW_LIMIT)
    .map(({ first, last }) => ({
      start: Math.max(0, first - margin),
      end: Math.min(page.words.count, last + TRIPLE + margin),
    }));
}

function findTriples(
  pattern: Pattern,
  part: PatternPart,
  page: PageWords,
): { place: number; worth: number }[] {
  const finds: { place: number; worth: number }[] = [];
  for (let word = part.start; word + TRIPLE <= part.end; word += 1) {
    const triple = tripleAt(pattern.words, word);
    const count = page.triples.count(triple);
    if (count === 0 || count > COMMON) continue;
    for (const place of page.triples.places(triple, COMMON))
      finds.push({ place, worth: 1 / count });
  }
  return finds;
}
