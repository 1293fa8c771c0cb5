import type { Target } from '../../storage/records';
import type { TextSpan } from '../text-segments';
import { LEAST_CONTEXT, LONGEST_WORD } from './describe';
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
  /**
   * It has more context than its sentence and the least there is: it was described beside places much
   * like it (see `describe`), which may be all that is left.
   */
  hadDoubles: boolean;
  /** The quote began or ended a line. */
  startsLine: boolean;
  endsLine: boolean;
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
  return {
    words,
    quoteStart,
    quoteEnd,
    skipStart: Math.max(0, start - words.start(quoteStart)),
    skipEnd: Math.max(0, words.end(quoteEnd - 1) - end),
    quote,
    position: { start: target.position.start, end: target.position.end },
    attached: attachedFigures(text, start, end),
    hadDoubles: hasMoreContext(text, start, end),
    startsLine: words.breaksAfter(quoteStart - 1),
    endsLine: words.breaksAfter(quoteEnd - 1),
  };
}

function hasMoreContext(text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end);
  const before = Math.max(LEAST_CONTEXT, start - sentence.start) + LONGEST_WORD;
  const after = Math.max(LEAST_CONTEXT, sentence.end - end) + LONGEST_WORD;
  return start > before || text.length - end > after;
}
