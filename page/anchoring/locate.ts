import type { TextSpan } from '../text-segments';
import type { Anchoring } from './anchoring';
import { LONGER } from './complete';
import { findCopies, findQuote, mayHaveTwin, spanOfQuote } from './copies';
import { attachedFigures } from './figure-edges';
import { isChange, isContextFound, isReplacement, LONG_CHANGE, WHOLE_FOUND } from './judge';
import type { PageWords } from './page-words';
import type { Pattern } from './pattern';
import { findInContext, findWithOneSide, hasTwin, isSetApart } from './reach';
import { examine, type Finding } from './surroundings';
import { findWindows, type PatternPart, type Window } from './windows';
import { sameWords } from './words';

/** Words of context on each side that are compared where the whole pattern is not there as it was. */
const CONTEXT_WORDS = 150;
/** A longer quote is looked for by its beginning and its end. */
const LONGEST_QUOTE = 96;
const END_OF_QUOTE = 48;

/**
 * The best place must beat the second by this share of its score; by what a word is worth that no other place
 * has at least, by some words at most.
 */
const LEAD_SHARE = 0.08;
const LEAST_LEAD = 0.75;
const MOST_LEAD = 2.5;

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
    const rival = kept.hasNeighbour ? null : yield* findRival(pattern, part, page, kept.span);
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
  whole: Pattern,
  wholePart: PatternPart,
  page: PageWords,
  span: TextSpan,
): Generator<void, TextSpan | null, void> {
  const isLong = whole.quoteEnd - whole.quoteStart > LONGEST_QUOTE;
  const { pattern, part } = isLong ? headOf(whole, wholePart) : { pattern: whole, part: wholePart };
  const result = yield* bestFinding(pattern, part, page, findWindows(pattern, part, page));
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
  const first = yield* findEdge(headOf(pattern, part), page);
  const last = yield* findEdge(tailOf(pattern, part), page);
  if (first === 'tied' || last === 'tied') return orphan(pattern, page, 'ambiguous');
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
  const isSame = sameWords(found, pattern.quote);
  return isSame ? sameFigures(pattern, page, span) : changed(page, span);
}

/** One end of a long quote, with the context on its side. */
interface Edge {
  pattern: Pattern;
  part: PatternPart;
}

function headOf(pattern: Pattern, { start }: PatternPart): Edge {
  const end = pattern.quoteStart + END_OF_QUOTE;
  return {
    pattern: { ...pattern, quoteEnd: end, skipEnd: 0, endsLine: false },
    part: { start, end },
  };
}

function tailOf(pattern: Pattern, { end }: PatternPart): Edge {
  const start = pattern.quoteEnd - END_OF_QUOTE;
  return {
    pattern: { ...pattern, quoteStart: start, skipStart: 0, startsLine: false },
    part: { start, end },
  };
}

function* findEdge(
  { pattern, part }: Edge,
  page: PageWords,
): Generator<void, Finding | 'tied' | null, void> {
  const result = yield* bestFinding(pattern, part, page, findWindows(pattern, part, page));
  if (result === null || result.best.inQuote < WHOLE_FOUND) return null;
  return result.isTied ? 'tied' : result.best;
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

function overlaps(one: TextSpan, other: TextSpan | null | undefined): boolean {
  return !!other && one.start < other.end && other.start < one.end;
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
  candidates: readonly TextSpan[] = [],
): Anchoring {
  // Of places that lie close together the search names one: then all where the words stand are offered.
  const others = candidates.length > 1 ? [] : findQuote(pattern, page);
  const offered = [...candidates, ...others.filter((other) => !overlaps(other, candidates[0]))];
  return {
    state: 'orphaned',
    reason,
    candidates: offered.sort((one, other) => one.start - other.start),
  };
}

function isAt(span: TextSpan, position: TextSpan): boolean {
  return span.start === position.start && span.end === position.end;
}
