import type { Target } from '../../storage/records';
import { LONGEST_LIKENESS, lengthsApart } from './doubles';
import { sentenceAround } from './sentence';

/** The least context on each side, in code units, where the text has it: enough for the lines of a list. */
export const LEAST_CONTEXT = 64;
/** So much beyond the sentence, at least: it may be set apart elsewhere, whole. */
const BEYOND_SENTENCE = 32;
/** Each side is so much longer than what any other place has of it. */
export const BEYOND_DOUBLES = 3;
/** A longer context says how much it takes on both sides together: any one of them stands elsewhere too. */
export const MOST_FOR_ONE_SIDE = LONGEST_LIKENESS * BEYOND_DOUBLES;

/**
 * Describes a stretch of text so that it can be found again, and told from its copies.
 *
 * White space at its ends is left out. The context holds 64 code units on each side at least, and the
 * sentence with something beyond it. Where the quote or what is next to it stands more than once, each side
 * holds three times as much as sets it apart from the place that is most alike: so none can match more than a
 * third of a side, and if this place goes, none is taken for it. Where another place has all of one side, it is
 * 900 code units and three times as much as no other place has on both sides.
 *
 * @param text The page's flat text.
 * @param start Offset of the first code unit. @param end Offset after the last.
 */
export function describe(text: string, start: number, end: number): Target {
  const raw = text.slice(start, end);
  const exact = raw.trim();
  const first = exact === '' ? start : start + raw.indexOf(exact);
  const last = first + exact.length;
  const sentence = sentenceAround(text, first, last);
  const { onOneSide, onBoth } = lengthsApart(text, { start: first, end: last }, sentence);
  const apart =
    onOneSide < LONGEST_LIKENESS
      ? onOneSide * BEYOND_DOUBLES
      : MOST_FOR_ONE_SIDE + onBoth * BEYOND_DOUBLES;
  const before = sideLength(first - sentence.start, apart);
  const after = sideLength(sentence.end - last, apart);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(wordStart(text, Math.max(0, first - before)), first),
      suffix: text.slice(last, wordEnd(text, Math.min(text.length, last + after))),
    },
    position: { type: 'TextPositionSelector', start: first, end: last },
  };
}

/** How long a context is without doubles, before it is cut, for so much of the sentence. */
export function plainLength(ofSentence: number): number {
  return Math.max(LEAST_CONTEXT, ofSentence + BEYOND_SENTENCE);
}

/** With doubles it is plainly longer: so it says that there were some. */
function sideLength(ofSentence: number, apart: number): number {
  const plain = plainLength(ofSentence);
  const hasDoubles = apart > Math.max(LEAST_CONTEXT, ofSentence);
  return hasDoubles ? Math.max(apart, plain + LONGEST_WORD + 1) : plain;
}

/** Context is cut between words; a word longer than this is cut all the same. */
export const LONGEST_WORD = 40;

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_WORD && !/\s/.test(text[start - 1] ?? ' '))
    start -= 1;
  return start;
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && end - offset < LONGEST_WORD && !/\s/.test(text[end] ?? ' ')) end += 1;
  return end;
}
