import type { TextSpan } from '../text-segments';
import type { Anchoring } from './anchoring';
import { LONGER, LONGER_BY } from './complete';
import { findCopies, findQuote, mayHaveTwin, spanOfQuote } from './copies';
import { shareKept } from './share-kept';
import { attachedFigures } from './figure-edges';
import type { PageWords } from './page-words';
import type { Pattern } from './pattern';
import { findInContext, findWithOneSide, hasTwin, isSetApart } from './reach';
import { examine, type Finding } from './surroundings';
import { findWindows, type PatternPart, type Window } from './windows';
import { foldWord, wordsOf } from './words';

/** Words of context on each side that are compared where the whole pattern is not there as it was. */
const CONTEXT_WORDS = 150;
/** A longer quote is looked for by its beginning and its end. */
const LONGEST_QUOTE = 96;
const END_OF_QUOTE = 48;

/** More, and nothing else will do, where others much like it stood on the page. */
const WHOLE_BESIDE_DOUBLES = 0.8;
const SIDE_BESIDE_DOUBLES = 0.6;
/** Where the quote's line is as it was, less is asked of the lines around it; its copies have a third at most. */
const LINE_KEPT = 0.95;
const WHOLE_BESIDE_LINE = 0.5;
/** A side found by this share is the same side: one word in seven may have been edited. */
const SIDE_FOUND = 0.85;
/** Or both together by this share. */
const WHOLE_FOUND = 0.65;
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
/**
 * The best place must beat the second by this share of its score; by what a word is worth that no other place
 * has at least, by some words at most.
 */
const LEAD_SHARE = 0.08;
const LEAST_LEAD = 0.75;
const MOST_LEAD = 2.5;
/** A quote of whole lines, or of so many words, is a new text rather than changed if less of it is left. */
const LONG_CHANGE = 8;
const KEPT_OF_LONG = 0.6;
const KEPT_WORTH = 0.5;

/** Finds one target's place, or says that there is none. Pauses between the costly steps. */
export function* locate(pattern: Pattern, page: PageWords): Generator<void, Anchoring, void> {
  if (pattern.words.count === pattern.quoteEnd - pattern.quoteStart) {
    return locateWithoutContext(pattern, page);
  }
  const copies = findCopies(pattern, page);
  if (copies === null) return orphan(pattern, page, 'ambiguous');
  const spans = copies.map((place) => spanOfQuote(pattern, page.words, place + pattern.quoteStart));
  const [only] = spans;
  if (only !== undefined) {
    if (spans.length === 1 && !isDoubtful(pattern, page, only)) {
      return sameFigures(pattern, page, only);
    }
    // The whole context is there more than once: only the very same position tells which it was.
    const same = spans.find((span) => isAt(span, pattern.position));
    if (same !== undefined) return sameFigures(pattern, page, same);
    return { state: 'orphaned', reason: 'ambiguous', candidates: spans.slice(0, 10) };
  }
  yield;
  return yield* locateEdited(pattern, page);
}

/** The same context stands around other words: these may be a copy, and those what became of the quote. */
function isDoubtful(pattern: Pattern, page: PageWords, copy: TextSpan): boolean {
  if (isAt(copy, pattern.position) || !mayHaveTwin(pattern, page)) return false;
  return hasTwin(pattern, page, findWindows(pattern, comparedPart(pattern), page));
}

/** A target without context has only its position, unless its quote is long and stands once. */
function locateWithoutContext(pattern: Pattern, page: PageWords): Anchoring {
  const found = findQuote(pattern, page);
  const [only] = found;
  const same = found.find((span) => isAt(span, pattern.position));
  if (same !== undefined) return sameFigures(pattern, page, same);
  const isLong = pattern.words.count >= LONG_CHANGE;
  if (only !== undefined && found.length === 1 && isLong) return sameFigures(pattern, page, only);
  const reason = found.length === 0 ? 'absent' : 'ambiguous';
  return { state: 'orphaned', reason, candidates: found };
}

function* locateEdited(pattern: Pattern, page: PageWords): Generator<void, Anchoring, void> {
  const part = comparedPart(pattern);
  const windows = findWindows(pattern, part, page);
  const kept = findInContext(pattern, page, windows);
  if (kept !== null) {
    const rival = kept.hasNeighbour
      ? null
      : yield* findRival(pattern, part, page, windows, kept.span);
    if (rival !== null) return orphan(pattern, page, 'ambiguous', [kept.span, rival]);
    if (kept.isSame) return sameFigures(pattern, page, kept.span);
    return isReplacement(pattern, page, kept.span)
      ? replaced(pattern, page, kept.span)
      : orphan(pattern, page, 'absent');
  }
  yield;
  if (pattern.quoteEnd - pattern.quoteStart > LONGEST_QUOTE)
    return yield* locateLong(pattern, part, page);
  const result = yield* bestFinding(pattern, part, page, windows);
  if (result === null) return orphan(pattern, page, 'absent');
  const { best, others, isTied } = result;
  const isFound = isContextFound(pattern, part, best);
  if (isTied && isFound) {
    const candidates = [best, ...others].flatMap(({ span }) => span ?? []);
    return orphan(pattern, page, 'ambiguous', candidates);
  }
  if (best.span === null || isTied) return orphan(pattern, page, 'absent');
  if (best.isSame) {
    return isFound && !isSetApart(pattern, page, best.span) && best.isLinked && !best.mayBeGone
      ? sameFigures(pattern, page, best.span)
      : orphan(pattern, page, 'absent');
  }
  if (isChange(pattern, part, best, page)) {
    return replaced(pattern, page, best.span);
  }
  return orphan(pattern, page, 'absent');
}

/** Another place where the context is found, though some of it was edited: the first may be a copy of what it was. */
function* findRival(
  pattern: Pattern,
  part: PatternPart,
  page: PageWords,
  windows: readonly Window[],
  span: TextSpan,
): Generator<void, TextSpan | null, void> {
  const result = yield* bestFinding(pattern, part, page, windows);
  const rival = result?.best;
  if (!rival?.span || overlaps(rival.span, span)) return null;
  return isContextFound(pattern, part, rival) ? rival.span : null;
}

/** The quote and as much context as is compared where some of it was edited. */
function comparedPart({ words, quoteStart, quoteEnd }: Pattern): PatternPart {
  return {
    start: Math.max(0, quoteStart - CONTEXT_WORDS),
    end: Math.min(words.count, quoteEnd + CONTEXT_WORDS),
  };
}

/** Finds where a long quote begins and where it ends, each with the context on that side. */
function* locateLong(
  pattern: Pattern,
  part: PatternPart,
  page: PageWords,
): Generator<void, Anchoring, void> {
  const { quoteStart, quoteEnd } = pattern;
  const head = { ...pattern, quoteEnd: quoteStart + END_OF_QUOTE, skipEnd: 0, endsLine: false };
  const tail = { ...pattern, quoteStart: quoteEnd - END_OF_QUOTE, skipStart: 0, startsLine: false };
  const first = yield* findEdge(head, { start: part.start, end: head.quoteEnd }, page);
  const last = yield* findEdge(tail, { start: tail.quoteStart, end: part.end }, page);
  if (!first?.span || !last?.span) return orphan(pattern, page, 'absent');
  const hasContext = first.before >= WHOLE_FOUND || last.after >= WHOLE_FOUND;
  const span = { start: first.span.start, end: last.span.end };
  const length = pattern.quote.length;
  if (
    !hasContext ||
    span.end - span.start > length * LONGER ||
    span.end - span.start < length / LONGER
  ) {
    return orphan(pattern, page, 'absent');
  }
  const found = page.words.text.slice(span.start, span.end);
  const isSame = first.isSame && last.isSame && fold(found) === fold(pattern.quote);
  return isSame ? sameFigures(pattern, page, span) : changed(page, span);
}

function* findEdge(
  pattern: Pattern,
  part: PatternPart,
  page: PageWords,
): Generator<void, Finding | null, void> {
  const result = yield* bestFinding(pattern, part, page, findWindows(pattern, part, page));
  return result === null || result.isTied || result.best.inQuote < WHOLE_FOUND ? null : result.best;
}

function fold(text: string): string {
  const words = wordsOf(text);
  return Array.from({ length: words.count }, (_, word) => foldWord(words.word(word))).join(' ');
}

interface BestFinding {
  best: Finding;
  others: Finding[];
  /** Another place fits about as well. */
  isTied: boolean;
}

function* bestFinding(
  pattern: Pattern,
  part: PatternPart,
  page: PageWords,
  windows: readonly Window[],
): Generator<void, BestFinding | null, void> {
  const findings: Finding[] = [];
  for (const window of windows) {
    findings.push(yield* examine(pattern, part, page, window));
    yield;
  }
  findings.sort((one, other) => other.score - one.score);
  const [best, ...others] = findings;
  if (best === undefined) return null;
  const second = others.find(({ span }) => span === null || !overlaps(span, best.span));
  const lead = best.score - Math.max(best.rival, second?.score ?? 0);
  const needed = Math.max(LEAST_LEAD, Math.min(MOST_LEAD, LEAD_SHARE * best.score));
  const isTied = lead < needed;
  return { best, others, isTied };
}

function overlaps(one: TextSpan, other: TextSpan | null): boolean {
  return other !== null && one.start < other.end && other.start < one.end;
}

function isContextFound(pattern: Pattern, part: PatternPart, finding: Finding): boolean {
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

function isChange(pattern: Pattern, part: PatternPart, finding: Finding, page: PageWords): boolean {
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
function isReplacement(pattern: Pattern, page: PageWords, span: TextSpan): boolean {
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

/** Anchored, unless a figure goes on beyond the words: then that is what stands there now. */
function sameFigures(pattern: Pattern, page: PageWords, span: TextSpan): Anchoring {
  const { text } = page.words;
  const { before, after } = attachedFigures(text, span.start, span.end);
  if (before === pattern.attached.before && after === pattern.attached.after) {
    return { state: 'anchored', ...span };
  }
  return changed(page, { start: span.start - before.length, end: span.end + after.length });
}

/** Changed, unless the old words stand elsewhere and may be those that were annotated. */
function replaced(pattern: Pattern, page: PageWords, span: TextSpan): Anchoring {
  const others = findWithOneSide(pattern, page).filter((other) => !overlaps(span, other));
  if (others.length === 0) return changed(page, span);
  return orphan(pattern, page, 'ambiguous', [span, ...others]);
}

function changed(page: PageWords, span: TextSpan): Anchoring {
  return { state: 'changed', ...span, words: page.words.text.slice(span.start, span.end) };
}

function orphan(
  pattern: Pattern,
  page: PageWords,
  reason: 'absent' | 'ambiguous',
  candidates: readonly TextSpan[] = findQuote(pattern, page),
): Anchoring {
  const sorted = [...candidates].sort((one, other) => one.start - other.start);
  return { state: 'orphaned', reason, candidates: sorted };
}

function isAt(span: TextSpan, position: TextSpan): boolean {
  return span.start === position.start && span.end === position.end;
}
