import type { Target } from '../../storage/records';
import type { TextSpan } from '../text-segments';
import {
  BEYOND_DOUBLES,
  LEAST_CONTEXT,
  LONGEST_WORD,
  MOST_FOR_ONE_SIDE,
  plainLength,
} from './describe';
import { type LengthsApart, lengthsApart, LONGEST_LIKENESS } from './doubles';
import { attachedFigures } from './figure-edges';
import { sentenceAround } from './sentence';
import { type WordList, wordsOf } from './words';

/** More context than this is left unread, so that a target from elsewhere costs no more than our own. */
const CONTEXT_LIMIT = 2000;

/** A target as words: its prefix, its quote and its suffix in one list. */
export interface Pattern {
  words: WordList;
  /** The words of the quote: `quoteStart` inclusive, `quoteEnd` exclusive. */
  quoteStart: number;
  quoteEnd: number;
  /** Code units of the first and the last of them that do not belong to the quote. */
  skipStart: number;
  skipEnd: number;
  quote: string;
  /** Where the quote stood when it was described, in code units. */
  position: TextSpan;
  /** What is written against the quote's ends and belongs to their figures: `$` in `$5`, `-10` in `5-10`. */
  attached: { before: string; after: string };
  /** How much of its context other places had when it was described: they may be all that is left. */
  apart: LengthsApart;
  /** They had so much that it was given more context than its sentence and the least there is. */
  hadDoubles: boolean;
  /** The words that are compared where some of them were edited: without doubles the sentence will do. */
  nearStart: number;
  nearEnd: number;
  /** The quote began or ended a line. */
  startsLine: boolean;
  endsLine: boolean;
  /** The context begins where the page began, or ends where it ended. */
  startsPage: boolean;
  endsPage: boolean;
}

/** Invisible characters, which the flat text leaves out, may stand in targets made elsewhere. */
function visible(text: string): string {
  return text.replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/** Reads a target; null where it quotes no word. */
export function readPattern(target: Target): Pattern | null {
  const { exact, prefix, suffix } = target.quote;
  const quote = visible(exact).trim();
  const before = visible(prefix).slice(-CONTEXT_LIMIT) + /^\s*/.exec(visible(exact))?.[0];
  const after = /\s*$/.exec(visible(exact))?.[0] + visible(suffix).slice(0, CONTEXT_LIMIT);
  const text = before + quote + after;
  const start = before.length;
  const end = start + quote.length;
  const words = wordsOf(text);
  const quoteStart = words.firstEndingAfter(start);
  let quoteEnd = quoteStart;
  while (quoteEnd < words.count && words.start(quoteEnd) < end) quoteEnd += 1;
  if (quoteEnd === quoteStart) return null;
  const startsPage = target.position.start <= before.length;
  const sentence = sentenceAround(text, start, end);
  const { apart, hadDoubles } = readDoubles(text, { start, end }, sentence, startsPage);
  return {
    words,
    quoteStart,
    quoteEnd,
    skipStart: Math.max(0, start - words.start(quoteStart)),
    skipEnd: Math.max(0, words.end(quoteEnd - 1) - end),
    quote,
    position: { start: target.position.start, end: target.position.end },
    attached: attachedFigures(text, start, end),
    apart,
    hadDoubles,
    nearStart: hadDoubles
      ? 0
      : words.firstEndingAfter(Math.min(start - LEAST_CONTEXT, sentence.start)),
    nearEnd: hadDoubles
      ? words.count
      : words.firstEndingAfter(Math.max(end + LEAST_CONTEXT, sentence.end)),
    startsLine: words.breaksAfter(quoteStart - 1),
    endsLine: words.breaksAfter(quoteEnd - 1),
    startsPage,
    // What has enough context on one side (see `describe`) has it on the other, if the page had.
    endsPage: (startsPage || before.length >= LEAST_CONTEXT) && after.length < LEAST_CONTEXT,
  };
}

/**
 * Reads from the length of a context how much of it other places had (see `describe`). Where the page began or ended
 * first, the length says too little, but then that side holds all there was, and is searched for them.
 */
function readDoubles(
  text: string,
  quote: TextSpan,
  sentence: TextSpan,
  startsPage: boolean,
): { apart: LengthsApart; hadDoubles: boolean } {
  const [before, after] = [quote.start, text.length - quote.end];
  const [ofSentenceBefore, ofSentenceAfter] = [before - sentence.start, sentence.end - quote.end];
  const isLonger =
    before > plainLength(ofSentenceBefore) + LONGEST_WORD ||
    after > plainLength(ofSentenceAfter) + LONGEST_WORD;
  const longest = startsPage ? after : Math.max(before, after);
  const told =
    longest < MOST_FOR_ONE_SIDE
      ? { onOneSide: longest / BEYOND_DOUBLES, onBoth: longest / BEYOND_DOUBLES }
      : { onOneSide: LONGEST_LIKENESS, onBoth: (longest - MOST_FOR_ONE_SIDE) / BEYOND_DOUBLES };
  if (!startsPage) return { apart: told, hadDoubles: isLonger };
  const seen = lengthsApart(text, quote, sentence);
  const least = Math.max(LEAST_CONTEXT, ofSentenceBefore, ofSentenceAfter);
  return {
    apart: {
      onOneSide: Math.max(told.onOneSide, seen.onOneSide),
      onBoth: Math.max(told.onBoth, seen.onBoth),
    },
    hadDoubles: isLonger || seen.onOneSide * BEYOND_DOUBLES > least,
  };
}
