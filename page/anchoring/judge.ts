import type { TextSpan } from '../text-segments';
import { LONGER, LONGER_BY } from './complete';
import type { PageWords } from './page-words';
import type { Pattern } from './pattern';
import { shareKept } from './share-kept';
import type { Finding } from './surroundings';
import type { PatternPart } from './windows';
import { wordsOf } from './words';

/**
 * How far a place must agree with what was described, where some of the context was edited. The shares are of the
 * worth of words (`surroundings`), and were set by the trial on edited pages.
 */

/** Where the quote's line is as it was, less is asked of the lines around it; its copies have a third at most. */
const LINE_KEPT = 0.95;
const WHOLE_BESIDE_LINE = 0.5;
/** A side found by this share is the same side: one word in seven may have been edited. */
const SIDE_FOUND = 0.85;
/** Or both together by this share. */
export const WHOLE_FOUND = 0.65;
/** What is next to the quote on its line has to be there by this share: a line rewritten is another line. */
const BESIDE_FOUND = 0.65;
/** And by this share where only one side is there. */
const BESIDE_FOUND_ALONE = 0.8;
/** A side of fewer words, or of a smaller part of the context (the text ends there), is no evidence on its own. */
const SIDE_WORDS = 5;
const SIDE_PART = 0.4;
/** And by this share where the words differ: the rest of the line is all that vouches for them. */
const BESIDE_CHANGE = 0.75;
/** A sentence that was edited elsewhere too has to have this share of what is beyond it: it may be another of its kind. */
const BEYOND_CHANGE = 0.3;
/** Where the words differ, what is around them has to agree on both sides. */
const SIDE_OF_CHANGE = 0.2;
/** More of the whole, and of both sides, where others much like it stood on the page. */
const WHOLE_BESIDE_DOUBLES = 0.8;
const SIDE_BESIDE_DOUBLES = 0.6;
/** A quote of whole lines, or of so many words, is a new text rather than changed if less of it is left. */
export const LONG_CHANGE = 8;
const KEPT_OF_LONG = 0.6;
const KEPT_WORTH = 0.5;

/** Whether so much of the context is there that the place is the one it was. */
export function isContextFound(pattern: Pattern, part: PatternPart, finding: Finding): boolean {
  if (finding.besideQuote < BESIDE_FOUND) return false;
  if (finding.wordsBeside < SIDE_WORDS && finding.isLineLonger) return false;
  if (finding.besideQuote < LINE_KEPT && finding.beyond < BEYOND_CHANGE) return false;
  if (pattern.hadDoubles) return isBesideDoubles(pattern, part, finding);
  if (finding.whole >= WHOLE_FOUND) return true;
  const isLineKept = keepsLine(finding);
  if (isLineKept && finding.whole >= WHOLE_BESIDE_LINE) return true;
  if (finding.besideQuote < BESIDE_FOUND_ALONE || finding.wordsBeside < SIDE_WORDS) return false;
  if (finding.isCrossed) return false;
  const isBefore =
    finding.before >= SIDE_FOUND && isEvidence(pattern.quoteStart - part.start, finding.partBefore);
  const isAfter =
    finding.after >= SIDE_FOUND && isEvidence(part.end - pattern.quoteEnd, 1 - finding.partBefore);
  return isBefore || isAfter;
}

/** Much like it stood elsewhere: all that is around it has to be there, and both sides. */
function isBesideDoubles(pattern: Pattern, part: PatternPart, finding: Finding): boolean {
  if (finding.isCrossed || finding.besideQuote < LINE_KEPT) return false;
  if (pattern.quoteStart > part.start && finding.before < SIDE_BESIDE_DOUBLES) return false;
  if (pattern.quoteEnd < part.end && finding.after < SIDE_BESIDE_DOUBLES) return false;
  return finding.whole >= WHOLE_BESIDE_DOUBLES;
}

/** A line of few words may stand anywhere: a date, a heading. */
function keepsLine(finding: Finding): boolean {
  return (
    finding.besideQuote >= LINE_KEPT && finding.wordsBeside >= SIDE_WORDS && !finding.isCrossed
  );
}

function isEvidence(words: number, share: number): boolean {
  return words >= SIDE_WORDS && share >= SIDE_PART;
}

/** Whether the words found are what became of the quote at its place. */
export function isChange(
  pattern: Pattern,
  part: PatternPart,
  finding: Finding,
  page: PageWords,
): boolean {
  const { quoteStart, quoteEnd } = pattern;
  if (finding.span === null || !finding.isLinked) return false;
  if (finding.besideQuote < BESIDE_CHANGE || finding.mayBeGone) return false;
  if (pattern.hadDoubles && !isBesideDoubles(pattern, part, finding)) return false;
  if (finding.besideQuote < LINE_KEPT && finding.beyond < BEYOND_CHANGE) return false;
  if (finding.whole < (keepsLine(finding) ? WHOLE_BESIDE_LINE : WHOLE_FOUND)) return false;
  if (quoteStart > part.start && finding.before < SIDE_OF_CHANGE) return false;
  if (quoteEnd < part.end && finding.after < SIDE_OF_CHANGE) return false;
  const isLong = quoteEnd - quoteStart >= LONG_CHANGE;
  return (!isLong || finding.inQuote >= KEPT_WORTH) && isReplacement(pattern, page, finding.span);
}

/** Whether words may be what the quote was made into, and not what is left without it, or another text. */
export function isReplacement(pattern: Pattern, page: PageWords, span: TextSpan): boolean {
  const words = page.words.text.slice(span.start, span.end);
  const length = wordsOf(words).count;
  // Marks alone are what is left around words that were taken out.
  if (!/[\p{L}\p{N}]/u.test(words)) return false;
  const oldLength = pattern.quoteEnd - pattern.quoteStart;
  if (length > oldLength * LONGER + LONGER_BY) return false;
  if (words.includes('\n') && !pattern.quote.includes('\n')) return false;
  const isLong = oldLength >= LONG_CHANGE || (pattern.startsLine && pattern.endsLine);
  return !isLong || shareKept(pattern.quote, words) >= KEPT_OF_LONG;
}
