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
  const clusters: { first: Find; last: Find; worth: number; words: number }[] = [];
  for (const find of finds) {
    const cluster = clusters.at(-1);
    const isNear =
      cluster !== undefined &&
      find.place - cluster.last.place <= REACH &&
      find.place - cluster.first.place <= length + 2 * REACH;
    if (isNear) {
      // Triples that overlap add the words that are new.
      cluster.words += Math.min(TRIPLE, find.place - cluster.last.place);
      cluster.worth += find.worth;
      cluster.last = find;
    } else clusters.push({ first: find, last: find, worth: find.worth, words: TRIPLE });
  }
  const most = Math.max(0, ...clusters.map(({ words }) => words));
  const least = Math.max(length * LEAST_FOUND, most * LEAST_OF_BEST);
  return clusters
    .filter(({ words }) => words >= least)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, WINDOW_LIMIT)
    .map(({ first, last }) => ({
      start: Math.max(0, first.place - first.offset - MARGIN),
      end: Math.min(page.words.count, last.place + length - last.offset + MARGIN),
    }));
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
