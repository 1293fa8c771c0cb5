import type { TextSpan } from '../text-segments';
import { align, BREAK } from './align';
import { completeSides, isLink } from './complete';
import { spanOfQuote } from './copies';
import type { PageWords } from './page-words';
import type { Pattern } from './pattern';
import type { PatternPart, Window } from './windows';
import type { WordList } from './words';

/** What stands at the place in a window that fits a pattern best. */
export interface Finding {
  /** Worth of all words that agree, less the breaks between them. */
  score: number;
  /** The best score of another place in the same window. */
  rival: number;
  /** The surroundings are explained as well by the quote having gone, with a copy of it nearby. */
  mayBeGone: boolean;
  /** Share of the context's worth that was found, 0 to 1; 0 for a side that has none. */
  before: number;
  after: number;
  whole: number;
  /** Share of the quote's worth that was found, 0 to 1. */
  inQuote: number;
  /** Share of what is next to the quote on its own line, 0 to 1; 1 where the quote is the line. */
  besideQuote: number;
  /** The same words are there. */
  isSame: boolean;
  /**
   * The same words stand next to words of their context, or on a line of their own as before. Other words
   * have the same neighbours on both sides.
   */
  isLinked: boolean;
  /** Where the quote or what replaced it stands; null where nothing does. */
  span: TextSpan | null;
}

/** How many words on each side are next to the quote. */
const BESIDE = 12;

/** A word of context next to the quote is a link if it is a word, not a mark; so many are enough. */
const LINKS = 2;
/** Without the quote the alignment must be poorer by this share of a break, or of the quote if it is worth less. */
const OWN_WORTH = 0.5;
/** A quote of so many words carries its own context. */
const LONG_QUOTE = 8;

/** What a word of the pattern is worth on average, against the price of a break. */
const MEAN_WORTH = 0.6;

/**
 * Words are worth less the more often the page has them: names and figures tell places apart, `the` does
 * not. What counts is the proportion: on a long page every word is more frequent.
 */
function weigh(pattern: Pattern, part: PatternPart, page: PageWords): Float64Array {
  const weights = new Float64Array(part.end - part.start);
  for (let word = part.start; word < part.end; word += 1) {
    const count = Math.max(1, page.singles.count(pattern.words.hash(word)));
    weights[word - part.start] = 1 / (1 + Math.log2(count));
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => (weight * MEAN_WORTH) / mean);
}

/** Looks for a part of a pattern (its quote and some context) in a window of the page. */
export function examine(
  pattern: Pattern,
  part: PatternPart,
  page: PageWords,
  window: Window,
): Finding {
  const weights = weigh(pattern, part, page);
  const hashes = pattern.words.hashes.subarray(part.start, part.end);
  const text = page.words.hashes.subarray(window.start, window.end);
  const alignment = align(hashes, weights, text);
  const places = Array.from({ length: pattern.words.count }, () => -1);
  for (const [word, place] of alignment.places.entries()) {
    if (place >= 0) places[part.start + word] = window.start + place;
  }
  completeSides(pattern, part, places, page.words);
  const { quoteStart, quoteEnd } = pattern;

  const share = (from: number, to: number): number => {
    let found = 0;
    let all = 0;
    for (let word = from; word < to; word += 1) {
      const weight = weights[word - part.start] ?? 0;
      all += weight;
      if ((places[word] ?? -1) >= 0) found += weight;
    }
    return all === 0 ? 0 : found / all;
  };
  const context = (from: number, to: number) => {
    let all = 0;
    for (let word = from; word < to; word += 1) all += weights[word - part.start] ?? 0;
    return all;
  };
  const before = share(part.start, quoteStart);
  const after = share(quoteEnd, part.end);
  const weightBefore = context(part.start, quoteStart);
  const weightAfter = context(quoteEnd, part.end);
  const weight = weightBefore + weightAfter;

  // What would the score be if the decisive word stood elsewhere?
  const decisive = decisiveWord(pattern, part, places);
  let rival = 0;
  if (decisive >= 0) {
    const own = (places[decisive] ?? 0) - window.start;
    for (let place = 0; place < text.length; place += 1) {
      if (place === own) continue;
      rival = Math.max(rival, alignment.scoreThrough(decisive - part.start, place));
    }
  }
  const isSame = hasSameWords(pattern, places);
  const [from, to] = [quoteStart - part.start, quoteEnd - part.start];
  const lead = alignment.score - alignment.scoreWithoutGap(from, to);
  const isLinked = isSame
    ? isLinkedSame(pattern, part, places, page.words)
    : isLinkedBefore(pattern, part, places, page.words) &&
      isLinkedAfter(pattern, part, places, page.words);
  return {
    score: alignment.score,
    rival,
    before,
    after,
    whole: weight === 0 ? 0 : (before * weightBefore + after * weightAfter) / weight,
    inQuote: share(quoteStart, quoteEnd),
    besideQuote: shareBeside(pattern, part, places, weights),
    isSame,
    isLinked,
    mayBeGone: isSame && lead < OWN_WORTH * Math.min(BREAK, context(quoteStart, quoteEnd)),
    span: isSame
      ? spanOfQuote(pattern, page.words, places[quoteStart] ?? 0)
      : spanBetween(pattern, part, places, page.words),
  };
}

function shareBeside(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  weights: Float64Array,
): number {
  const { words, quoteStart, quoteEnd } = pattern;
  let found = 0;
  let all = 0;
  const count = (word: number) => {
    const weight = weights[word - part.start] ?? 0;
    all += weight;
    if ((places[word] ?? -1) >= 0) found += weight;
  };
  const first = Math.max(part.start, quoteStart - BESIDE);
  for (let word = quoteStart - 1; word >= first && !words.breaksAfter(word); word -= 1) count(word);
  const end = Math.min(part.end, quoteEnd + BESIDE);
  for (let word = quoteEnd; word < end && !words.breaksAfter(word - 1); word += 1) count(word);
  return all === 0 ? 1 : found / all;
}

/**
 * The word whose place decides where the quote is: the first of it that was found, or the nearest word of
 * its context that was. Marks are everywhere and decide nothing.
 */
function decisiveWord(pattern: Pattern, part: PatternPart, places: readonly number[]): number {
  const { words, quoteStart, quoteEnd } = pattern;
  const isFound = (word: number) => (places[word] ?? -1) >= 0;
  for (let word = quoteStart; word < quoteEnd; word += 1) if (isFound(word)) return word;
  for (let word = quoteStart - 1; word >= part.start; word -= 1) {
    if (isFound(word) && isLink(words, word)) return word;
  }
  for (let word = quoteEnd; word < part.end; word += 1) {
    if (isFound(word) && isLink(words, word)) return word;
  }
  return -1;
}

function hasSameWords(pattern: Pattern, places: readonly number[]): boolean {
  const first = places[pattern.quoteStart] ?? -1;
  if (first < 0) return false;
  for (let word = pattern.quoteStart + 1; word < pattern.quoteEnd; word += 1) {
    if (places[word] !== first + word - pattern.quoteStart) return false;
  }
  return true;
}

function isLinkedSame(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): boolean {
  const { quoteStart, quoteEnd, words } = pattern;
  const first = places[quoteStart] ?? 0;
  const last = places[quoteEnd - 1] ?? 0;
  if (quoteEnd - quoteStart >= LONG_QUOTE) return true;
  let links = 0;
  // The words that stand together reach from the beginning of the line to its end, as they did.
  let before = quoteStart;
  for (; before > part.start && !words.breaksAfter(before - 1); before -= 1) {
    if (places[before - 1] !== first - (quoteStart - before) - 1) break;
    if (isLink(words, before - 1)) links += 1;
  }
  let after = quoteEnd - 1;
  for (; after < part.end - 1 && !words.breaksAfter(after); after += 1) {
    if (places[after + 1] !== last + (after - quoteEnd) + 2) break;
    if (isLink(words, after + 1)) links += 1;
  }
  const isWholeLine =
    words.breaksAfter(before - 1) &&
    words.breaksAfter(after) &&
    text.breaksAfter(first - (quoteStart - before) - 1) &&
    text.breaksAfter(last + (after - quoteEnd) + 1);
  if (isWholeLine) return true;
  return links >= LINKS;
}

/** The quote's first word is there, or the word before it with the marks between. */
function isLinkedBefore(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): boolean {
  const { words, quoteStart } = pattern;
  if ((places[quoteStart] ?? -1) >= 0) return true;
  let expected = places[quoteStart - 1] ?? -1;
  for (let word = quoteStart - 1; word >= part.start; word -= 1, expected -= 1) {
    if (words.breaksAfter(word)) return expected < 0 || text.breaksAfter(expected);
    if (places[word] !== expected || expected < 0) return false;
    if (isLink(words, word)) return true;
  }
  return false;
}

/** The quote's last word is there, or the word after it with the marks between. */
function isLinkedAfter(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): boolean {
  const { words, quoteEnd } = pattern;
  if ((places[quoteEnd - 1] ?? -1) >= 0) return true;
  let expected = places[quoteEnd] ?? -1;
  for (let word = quoteEnd; word < part.end; word += 1, expected += 1) {
    if (words.breaksAfter(word - 1)) return expected < 0 || text.breaksAfter(expected - 1);
    if (places[word] !== expected || expected < 0) return false;
    if (isLink(words, word)) return true;
  }
  return false;
}

/** What stands between the quote's neighbours, or from its own first word to its last where they are there. */
function spanBetween(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  text: WordList,
): TextSpan | null {
  const { quoteStart, quoteEnd } = pattern;
  const at = (word: number) => (word >= part.start && word < part.end ? (places[word] ?? -1) : -1);
  const first = at(quoteStart) >= 0 ? at(quoteStart) : after(at(quoteStart - 1));
  const last = at(quoteEnd - 1) >= 0 ? at(quoteEnd - 1) : at(quoteEnd) - 1;
  if (first < 0 || last < first) return null;
  return { start: text.start(first), end: text.end(last) };
}

function after(place: number): number {
  return place < 0 ? -1 : place + 1;
}
