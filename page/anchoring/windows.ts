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
/** Room on both sides beyond where the pattern would begin and end. */
const MARGIN = 24;
/** Places that are looked at closely; if more look alike, no place will stand out. */
const WINDOW_LIMIT = 4;

/** A place where fewer of the pattern's words stand in runs of three is not the same, however it is aligned. */
const LEAST_FOUND = 0.2;
/** And one that has so few of what another has is no rival to it. */
const LEAST_OF_BEST = 0.4;

/** So many words in a row are no chance: on a page of some length any three frequent words meet somewhere. */
const LEAST_RUN = 5;

/** A run of three words that stands in the pattern and in the page. */
interface Find {
  place: number;
  /** Where in the part it stands. */
  offset: number;
  worth: number;
}

/** The places of a page that share most runs of three words with a part of a pattern, the best first. */
export function findWindows(pattern: Pattern, part: PatternPart, page: PageWords): Window[] {
  const length = part.end - part.start;
  const finds = findTriples(pattern, part, page).sort((one, other) => one.place - other.place);
  const clusters: { first: Find; last: Find; worth: number; words: number; run: number }[] = [];
  // How long a run is that ends with a find: of words that follow one another in both.
  const runs = new Map<number, number>();
  for (const find of finds) {
    const run = (runs.get(diagonalOf(find, length) - 1) ?? TRIPLE - 1) + 1;
    runs.set(diagonalOf(find, length), run);
    const cluster = clusters.at(-1);
    const isNear =
      cluster !== undefined &&
      find.place - cluster.last.place <= REACH &&
      find.place - cluster.first.place <= length + 2 * REACH;
    if (isNear) {
      // Triples that overlap add the words that are new.
      cluster.words += Math.min(TRIPLE, find.place - cluster.last.place);
      cluster.worth += find.worth;
      cluster.run = Math.max(cluster.run, run);
      cluster.last = find;
    } else clusters.push({ first: find, last: find, worth: find.worth, words: TRIPLE, run });
  }
  const most = Math.max(0, ...clusters.map(({ words }) => words));
  const least = Math.max(length * LEAST_FOUND, most * LEAST_OF_BEST);
  return clusters
    .filter(({ words, run }) => words >= least && run >= Math.min(LEAST_RUN, length))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, WINDOW_LIMIT)
    .map(({ first, last }) => ({
      start: Math.max(0, first.place - first.offset - MARGIN),
      end: Math.min(page.words.count, last.place + length - last.offset + MARGIN),
    }));
}

/** The same for no two finds; one less for the find just before in both. */
function diagonalOf({ place, offset }: Find, length: number): number {
  return (place - offset) * length + offset;
}

function findTriples(pattern: Pattern, part: PatternPart, page: PageWords): Find[] {
  const finds: Find[] = [];
  for (let word = part.start; word + TRIPLE <= part.end; word += 1) {
    const triple = tripleAt(pattern.words, word);
    const count = page.triples.count(triple);
    if (count === 0 || count > COMMON) continue;
    for (const place of page.triples.places(triple, COMMON)) {
      finds.push({ place, offset: word - part.start, worth: 1 / count });
    }
  }
  return finds;
}
