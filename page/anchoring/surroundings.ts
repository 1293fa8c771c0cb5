import type { TextSpan } from '../text-segments';
import { align, BREAK, type Sequence } from './align';
import { completeSides, isLink } from './complete';
import { spanOfQuote } from './copies';
import { type PageWords, TRIPLE, tripleAt } from './page-words';
import type { Pattern } from './pattern';
import type { PatternPart, Window } from './windows';
import { sameWords, type WordList } from './words';

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
  /** How much of the context's worth is before the quote, 0 to 1. */
  partBefore: number;
  /** Share of the quote's worth that was found, 0 to 1. */
  inQuote: number;
  /** Share of what is next to the quote on its own line, 0 to 1; 1 where the quote is the line. */
  besideQuote: number;
  /** How many words that is. */
  wordsBeside: number;
  /** The same words are there. */
  isSame: boolean;
  /**
   * The same words stand next to words of their context, or on a line of their own as before. Other words
   * have the same neighbours on both sides.
   */
  isLinked: boolean;
  /** What followed the quote stands before it now, or what came before it follows: it is another place. */
  isCrossed: boolean;
  /** Where the quote or what replaced it stands; null where nothing does. */
  span: TextSpan | null;
}

/** So many more words than before may stand between the quote and what is around it: a box, some posts. */
const NEAR = 120;
/** So many runs of three words on the wrong side are no accident. */
const CROSSED = 4;
const CROSSINGS_TRIED = 8;
/** How many words on each side are next to the quote. */
const BESIDE = 12;

/** A word of context next to the quote is a link if it is a word, not a mark; so many are enough. */
const LINKS = 2;
/** Without the quote the alignment must be poorer by this share of a break, or of the quote if it is worth less. */
const OWN_WORTH = 0.5;
/** And by this share of its score, but by a few words at most. */
const GONE_LEAD = 0.04;
const MOST_GONE_LEAD = 1.5;
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
  const text = sequenceOf(page.words, window);
  const alignment = align(sequenceOf(pattern.words, part), weights, text);
  const places = Array.from({ length: pattern.words.count }, () => -1);
  for (const [word, place] of alignment.places.entries()) {
    if (place >= 0) places[part.start + word] = window.start + place;
  }
  completeSides(pattern, part, places, page.words);
  const { quoteStart, quoteEnd } = pattern;
  forgetFarWords(pattern, part, places);

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
    for (let place = 0; place < text.hashes.length; place += 1) {
      if (place === own) continue;
      rival = Math.max(rival, alignment.scoreThrough(decisive - part.start, place));
    }
  }
  const hasSame = hasSameWords(pattern, places);
  const span = hasSame
    ? spanOfQuote(pattern, page.words, places[quoteStart] ?? 0)
    : spanBetween(pattern, part, places, page.words);
  // An alignment may tear a quote apart whose words are all there, where a copy of some of them is near.
  const isSame =
    span !== null && sameWords(page.words.text.slice(span.start, span.end), pattern.quote);
  const [from, to] = [quoteStart - part.start, quoteEnd - part.start];
  const lead = alignment.score - alignment.scoreWithoutGap(from, to);
  const isLinked = hasSame
    ? isLinkedSame(pattern, part, places, page.words)
    : isLinkedBefore(pattern, part, places, page.words) &&
      isLinkedAfter(pattern, part, places, page.words);
  return {
    score: alignment.score,
    rival,
    before,
    after,
    whole: weight === 0 ? 0 : (before * weightBefore + after * weightAfter) / weight,
    partBefore: weight === 0 ? 0 : weightBefore / weight,
    inQuote: share(quoteStart, quoteEnd),
    ...sharesBeside(pattern, part, places, weights),
    isCrossed: isCrossed(pattern, part, places, page),
    isSame,
    isLinked,
    mayBeGone:
      lead < OWN_WORTH * Math.min(BREAK, context(quoteStart, quoteEnd)) ||
      lead < Math.min(MOST_GONE_LEAD, GONE_LEAD * alignment.score),
    span,
  };
}

/** Whether context that was not found on its own side of the quote stands near it on the other. */
function isCrossed(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  page: PageWords,
): boolean {
  const centre = decisiveWord(pattern, part, places);
  const here = places[centre] ?? -1;
  if (here < 0) return false;
  let crossed = 0;
  for (let word = part.start; word + TRIPLE <= part.end; word += 1) {
    const isContext = word + TRIPLE <= pattern.quoteStart || word >= pattern.quoteEnd;
    if (!isContext || (places[word] ?? -1) >= 0 || (places[word + TRIPLE - 1] ?? -1) >= 0) continue;
    const distance = Math.abs(word - centre) + NEAR;
    const isAcross = page.triples
      .places(tripleAt(pattern.words, word), CROSSINGS_TRIED)
      .some((place) => Math.abs(place - here) <= distance && place < here !== word < centre);
    if (isAcross) crossed += 1;
  }
  return crossed >= CROSSED;
}

/** Takes out what was found too far from the quote to be its surroundings. */
function forgetFarWords(pattern: Pattern, part: PatternPart, places: number[]): void {
  const centre = decisiveWord(pattern, part, places);
  const place = places[centre] ?? -1;
  if (place < 0) return;
  for (let word = part.start; word < part.end; word += 1) {
    const distance = Math.abs((places[word] ?? place) - place);
    if (distance > Math.abs(word - centre) + NEAR) places[word] = -1;
  }
}

function sequenceOf(words: WordList, { start, end }: PatternPart | Window): Sequence {
  return { hashes: words.hashes.subarray(start, end), startsLine: words.lineStarts(start, end) };
}

function sharesBeside(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  weights: Float64Array,
): { besideQuote: number; wordsBeside: number } {
  const { words, quoteStart, quoteEnd } = pattern;
  let found = 0;
  let all = 0;
  let wordsBeside = 0;
  const count = (word: number) => {
    const weight = weights[word - part.start] ?? 0;
    all += weight;
    if ((places[word] ?? -1) >= 0) found += weight;
    if (isLink(words, word)) wordsBeside += 1;
  };
  const first = Math.max(part.start, quoteStart - BESIDE);
  for (let word = quoteStart - 1; word >= first && !words.breaksAfter(word); word -= 1) count(word);
  const end = Math.min(part.end, quoteEnd + BESIDE);
  for (let word = quoteEnd; word < end && !words.breaksAfter(word - 1); word += 1) count(word);
  return { besideQuote: all === 0 ? 1 : found / all, wordsBeside };
}

/**
 * The word whose place decides where the quote is: the first of it that was found, or the nearest word of
 * its context that was. Marks are everywhere and decide nothing.
 */
function decisiveWord(pattern: Pattern, part: PatternPart, places: readonly number[]): number {
  const { words, quoteStart, quoteEnd } = pattern;
  const isFound = (word: number) => (places[word] ?? -1) >= 0;
  for (let word = quoteStart; word < quoteEnd; word += 1) {
    if (isFound(word) && isLink(words, word)) return word;
  }
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
  let first = at(quoteStart) >= 0 ? at(quoteStart) : after(at(quoteStart - 1));
  let last = at(quoteEnd - 1) >= 0 ? at(quoteEnd - 1) : at(quoteEnd) - 1;
  // Where the next line has gone, a quote that ended its line still does; so with the line before.
  if (last < 0 && first >= 0 && pattern.endsLine) {
    last = first;
    while (!text.breaksAfter(last)) last += 1;
  } else if (first < 0 && last >= 0 && pattern.startsLine) {
    first = last;
    while (!text.breaksAfter(first - 1)) first -= 1;
  }
  if (first < 0 || last < first) return null;
  return { start: text.start(first), end: text.end(last) };
}

function after(place: number): number {
  return place < 0 ? -1 : place + 1;
}
