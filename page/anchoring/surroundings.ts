import type { TextSpan } from '../text-segments';
import { align, BREAK } from './align';
import { decisiveWords, forgetFarWords, isCrossed } from './bearings';
import { completeSides } from './complete';
import { spanOfQuote } from './copies';
import { isLinkedAfter, isLinkedBefore, isLinkedSame } from './links';
import type { PageWords } from './page-words';
import type { Sequence } from './pairs';
import type { Pattern } from './pattern';
import { hasSameWords, spanBetween } from './quote-span';
import type { PatternPart, Window } from './windows';
import { isLink, sameWords, type WordList } from './words';

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
  /** Share of what is beyond the sentence, 0 to 1; 1 where nothing is. */
  beyond: number;
  /** Share of the quote's worth that was found, 0 to 1. */
  inQuote: number;
  /** Share of what is next to the quote on its own line, 0 to 1; 1 where the quote is the line. */
  besideQuote: number;
  /** How many words that is. */
  wordsBeside: number;
  /** The line has words that it did not have before. */
  isLineLonger: boolean;
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

/** How many words on each side are next to the quote. */
const BESIDE = 12;

/** Without the quote the alignment must be poorer by this share of a break, or of the quote if it is worth less. */
const OWN_WORTH = 0.5;
/** And by this share of its score, but by a few words at most. */
const GONE_LEAD = 0.04;
const MOST_GONE_LEAD = 1.5;

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

/** Looks for a part of a pattern (its quote and some context) in a window of the page. Pauses while it aligns. */
export function* examine(
  pattern: Pattern,
  part: PatternPart,
  page: PageWords,
  window: Window,
): Generator<void, Finding, void> {
  const weights = weigh(pattern, part, page);
  const text = sequenceOf(page.words, window);
  const alignment = yield* align(sequenceOf(pattern.words, part), weights, text);
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
  const nearStart = Math.max(part.start, pattern.nearStart);
  const nearEnd = Math.min(part.end, pattern.nearEnd);
  const before = share(nearStart, quoteStart);
  const after = share(quoteEnd, nearEnd);
  const weightBefore = context(nearStart, quoteStart);
  const weightAfter = context(quoteEnd, nearEnd);
  const beyondBefore = context(part.start, nearStart);
  const beyondAfter = context(nearEnd, part.end);
  const weightBeyond = beyondBefore + beyondAfter;
  const weight = weightBefore + weightAfter;

  // What would the score be if the quote, or the words next to it, stood elsewhere?
  let rival = 0;
  for (const word of decisiveWords(pattern, part, places)) {
    const own = (places[word] ?? 0) - window.start;
    rival = Math.max(rival, alignment.scoreElsewhere(word - part.start, own));
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
    beyond:
      weightBeyond === 0
        ? 1
        : (share(part.start, nearStart) * beyondBefore + share(nearEnd, part.end) * beyondAfter) /
          weightBeyond,
    inQuote: share(quoteStart, quoteEnd),
    ...sharesBeside(pattern, part, places, weights, page.words),
    isCrossed: isCrossed(pattern, part, places, page),
    isSame,
    isLinked,
    mayBeGone:
      lead < OWN_WORTH * Math.min(BREAK, context(quoteStart, quoteEnd)) ||
      lead < Math.min(MOST_GONE_LEAD, GONE_LEAD * alignment.score),
    span,
  };
}

function sequenceOf(words: WordList, { start, end }: PatternPart | Window): Sequence {
  return { hashes: words.hashes.subarray(start, end), startsLine: words.lineStarts(start, end) };
}

function sharesBeside(
  pattern: Pattern,
  part: PatternPart,
  places: readonly number[],
  weights: Float64Array,
  text: WordList,
): { besideQuote: number; wordsBeside: number; isLineLonger: boolean } {
  const { words, quoteStart, quoteEnd } = pattern;
  let found = 0;
  let all = 0;
  let wordsBeside = 0;
  const line = lineAround(text, places[decisiveWords(pattern, part, places)[0] ?? -1] ?? -1);
  const isOnLine = (place: number) => place >= line.start && place < line.end;
  const count = (word: number) => {
    const weight = weights[word - part.start] ?? 0;
    all += weight;
    if (isOnLine(places[word] ?? -1)) found += weight;
    if (isLink(words, word)) wordsBeside += 1;
  };
  const first = Math.max(part.start, quoteStart - BESIDE);
  for (let word = quoteStart - 1; word >= first && !words.breaksAfter(word); word -= 1) count(word);
  const end = Math.min(part.end, quoteEnd + BESIDE);
  for (let word = quoteEnd; word < end && !words.breaksAfter(word - 1); word += 1) count(word);
  const own = lineAround(words, quoteStart);
  return {
    besideQuote: all === 0 ? 1 : found / all,
    wordsBeside,
    isLineLonger: line.end - line.start > own.end - own.start,
  };
}

function lineAround(text: WordList, place: number): Window {
  if (place < 0) return { start: 0, end: 0 };
  let start = place;
  while (!text.breaksAfter(start - 1)) start -= 1;
  let end = place + 1;
  while (!text.breaksAfter(end - 1)) end += 1;
  return { start, end };
}
