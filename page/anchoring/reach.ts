import type { TextSpan } from '../text-segments';
import { placesOfQuote, spanOfQuote } from './copies';
import { BEYOND_DOUBLES, LEAST_CONTEXT, MOST_FOR_ONE_SIDE } from './describe';
import { LONGEST_LIKENESS } from './doubles';
import type { PageWords } from './page-words';
import type { Pattern } from './pattern';
import { sameWordOrFigure, walk, type WalkOptions } from './walk';
import type { Window } from './windows';
import { sameWords, type WordList } from './words';

/** A quote that stands more often is looked for where its context is. */
const OFTEN = 64;

/** Where a quote stands in its context, or the same with other figures. */
export interface Found {
  span: TextSpan;
  isSame: boolean;
}

/**
 * Finds the quote, or the same with one word or some figures changed, where its nearest context stands around
 * it as it did, but for new lines between the lines. That is enough where it is more than any other place had
 * when the target was described.
 */
export function findInContext(
  pattern: Pattern,
  page: PageWords,
  windows: readonly Window[],
): Found[] {
  const places = new Set(placesOfQuote(pattern, page, OFTEN));
  for (const { start, end } of windows) {
    for (let place = start; place < end; place += 1) {
      if (mayBeQuote(pattern, page.words, place)) places.add(place);
    }
  }
  const found = [...places]
    .filter((place) => isInContext(pattern, page.words, place))
    .map((place) => {
      const span = spanOfQuote(pattern, page.words, place);
      return {
        span,
        isSame: sameWords(page.words.text.slice(span.start, span.end), pattern.quote),
      };
    });
  const same = found.filter(({ isSame }) => isSame);
  return same.length > 0 ? same : found;
}

/** A quote that has so much of its context on one side may be the one that was annotated. Code units. */
const SIDE_KEPT = 48;

/**
 * Where the very words stand with more of one side of their context than any other place had when the target was
 * described: nothing else has become of them then.
 */
export function findWithOneSide(pattern: Pattern, page: PageWords): TextSpan[] {
  const longest = longestSide(pattern);
  if (longest >= MOST_FOR_ONE_SIDE) return [];
  const least = Math.max(SIDE_KEPT, longest / BEYOND_DOUBLES);
  return placesOfQuote(pattern, page, OFTEN)
    .filter((place) => {
      const { before, after } = reachAround(pattern, page.words, place, { room: 0 });
      return Math.max(before, after) >= least;
    })
    .map((place) => spanOfQuote(pattern, page.words, place));
}

/** The words are there, or other figures in their place; in a quote of several words another word. */
function mayBeQuote(pattern: Pattern, text: WordList, place: number): boolean {
  const { words, quoteStart, quoteEnd } = pattern;
  if (place + quoteEnd - quoteStart > text.count) return false;
  let left = quoteEnd - quoteStart > 1 ? 1 : 0;
  for (let word = quoteStart; word < quoteEnd; word += 1) {
    if (sameWordOrFigure(words, word, text, place + word - quoteStart)) continue;
    if (left === 0) return false;
    left -= 1;
  }
  return true;
}

/** How much of a pattern's context stands around a place without a break. */
interface Reach {
  /** Code units. */
  before: number;
  after: number;
  /** All that there is. */
  isAllBefore: boolean;
  isAllAfter: boolean;
}

function reachAround(
  { words, quoteStart, quoteEnd }: Pattern,
  text: WordList,
  place: number,
  options?: WalkOptions,
): Reach {
  const first = walk(words, quoteStart - 1, text, place - 1, -1, options);
  const last = walk(words, quoteEnd, text, place + quoteEnd - quoteStart, 1, options);
  const [start, end] = [words.start(quoteStart), words.end(quoteEnd - 1)];
  return {
    before: first < 0 ? start : start - words.end(first),
    after: last >= words.count ? words.text.length - end : words.start(last) - end,
    isAllBefore: first < 0,
    isAllAfter: last >= words.count,
  };
}

function isInContext(pattern: Pattern, text: WordList, place: number): boolean {
  // Figures nearby may have been corrected with it; they do not tell it from its doubles then.
  const near = reachAround(pattern, text, place, { agrees: sameWordOrFigure });
  if (near.before < LEAST_CONTEXT && !near.isAllBefore) return false;
  if (near.after < LEAST_CONTEXT && !near.isAllAfter) return false;
  const { before, after, isAllBefore, isAllAfter } = reachAround(pattern, text, place);
  const longest = longestSide(pattern);
  if (longest < MOST_FOR_ONE_SIDE) {
    return isAllBefore || isAllAfter || Math.max(before, after) > longest / BEYOND_DOUBLES;
  }
  const needed = (longest - MOST_FOR_ONE_SIDE) / BEYOND_DOUBLES;
  return (
    (isAllBefore || (before >= needed && needed < LONGEST_LIKENESS)) &&
    (isAllAfter || (after >= needed && needed < LONGEST_LIKENESS))
  );
}

/** The longer side of a pattern's context, in code units. */
function longestSide({ words, quoteStart, quoteEnd }: Pattern): number {
  return Math.max(words.start(quoteStart), words.text.length - words.end(quoteEnd - 1));
}
