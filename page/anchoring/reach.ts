import type { TextSpan } from '../text-segments';
import { LONGER, LONGER_BY } from './complete';
import { placesOfQuote, spanOfQuote } from './copies';
import { LEAST_CONTEXT } from './describe';
import { LONGEST_LIKENESS, NEIGHBOUR } from './doubles';
import type { PageWords } from './page-words';
import type { Pattern } from './pattern';
import { sameWordOrFigure, walk, type WalkOptions } from './walk';
import type { Window } from './windows';
import { sameWords, type WordList } from './words';

/** A quote that stands more often is looked for where its context is. */
const OFTEN = 64;

/** Two or three letters more than a double had are chance. Code units. */
const CHANCE = 8;

/** Words of a page that may be the quote's place, `end` exclusive; none where its context has closed up. */
interface Stretch {
  start: number;
  end: number;
}

/** A place whose context is as it was. */
export interface Found {
  /** Empty where nothing stands between what was before the quote and what was after it. */
  span: TextSpan;
  isSame: boolean;
  /** Its line stands next to one of the lines it stood next to. */
  hasNeighbour: boolean;
}

/**
 * Finds the quote, or what stands in place of it, where its nearest context stands around it as it did, but for new
 * lines between the lines. That is enough where it is more than any other place had when the target was described.
 * Where the old words stand in their context elsewhere too (a pull-quote, a sentence said again), the place with more
 * of the context is the quote's own; of several that are alike none is taken.
 */
export function findInContext(
  pattern: Pattern,
  page: PageWords,
  windows: readonly Window[],
): Found | null {
  const found: (Found & { reach: Reach })[] = [];
  const copies: { span: TextSpan; reach: Reach }[] = [];
  for (const stretch of stretches(pattern, page, windows)) {
    if (!touches(pattern, page.words, stretch)) continue;
    const span = spanOf(pattern, page.words, stretch);
    const isSame = isQuote(pattern, page.words, stretch, span);
    const reach = reachAround(pattern, page.words, stretch);
    if (isSame) copies.push({ span, reach });
    if (isInContext(pattern, page.words, stretch, reach, isSame)) {
      found.push({ span, isSame, hasNeighbour: reach.hasNeighbour, reach });
    }
  }
  const [same, anotherSame] = found.filter(({ isSame }) => isSame);
  if (anotherSame !== undefined) return null;
  if (same !== undefined && copies.some((copy) => comesNear(copy, same))) return null;
  const others = found.filter(
    (one) => !one.isSame && (same === undefined || surpasses(one.reach, same.reach)),
  );
  const [other, another] = others;
  if (another !== undefined) return null;
  return other ?? same ?? null;
}

/** Whether the whole context stands, without a word between, around words that are not the quote's. */
export function hasTwin(pattern: Pattern, page: PageWords, windows: readonly Window[]): boolean {
  for (const stretch of stretches(pattern, page, windows)) {
    const span = spanOf(pattern, page.words, stretch);
    const { isAllBefore, isAllAfter } = reachAround(pattern, page.words, stretch, { room: 0 });
    if (!isAllBefore || !isAllAfter) continue;
    if (!isQuote(pattern, page.words, stretch, span)) return true;
  }
  return false;
}

/** Whether anything of the context may stand around it: the word next to it does, or a line begins or ends there. */
function touches(
  { words, quoteStart, quoteEnd }: Pattern,
  text: WordList,
  { start, end }: Stretch,
): boolean {
  return (
    text.breaksAfter(start - 1) ||
    text.breaksAfter(end - 1) ||
    sameWordOrFigure(words, quoteStart - 1, text, start - 1) ||
    sameWordOrFigure(words, quoteEnd, text, end)
  );
}

/** Whether another copy of the quote has nearly as much of the context. */
function comesNear(
  other: { span: TextSpan; reach: Reach },
  own: { span: TextSpan; reach: Reach },
): boolean {
  return (
    other.span.start !== own.span.start &&
    other.reach.before + NEIGHBOUR > own.reach.before &&
    other.reach.after + NEIGHBOUR > own.reach.after
  );
}

function surpasses(one: Reach, other: Reach): boolean {
  return (
    one.before >= other.before &&
    one.after >= other.after &&
    one.before + one.after > other.before + other.after
  );
}

/** Where the quote stands, where the same stands with other figures, and what stands between its context. */
function stretches(
  pattern: Pattern,
  page: PageWords,
  windows: readonly Window[],
): Iterable<Stretch> {
  const length = pattern.quoteEnd - pattern.quoteStart;
  const found = new Map<string, Stretch>();
  const add = (start: number, end: number) => found.set(`${start}-${end}`, { start, end });
  for (const { start, end } of windows) {
    for (let place = start; place <= end; place += 1) {
      if (mayBeQuote(pattern, page.words, place)) add(place, place + length);
      const between = endBetween(pattern, page.words, place);
      if (between !== null) add(place, between);
    }
  }
  for (const place of placesOfQuote(pattern, page, OFTEN)) add(place, place + length);
  return found.values();
}

/** Where the context after the quote begins again, if the one before it ends before a place. */
function endBetween(pattern: Pattern, text: WordList, place: number): number | null {
  const { words, quoteStart, quoteEnd } = pattern;
  if (quoteStart === 0 || quoteEnd === words.count) return null;
  if (place === 0 || text.hash(place - 1) !== words.hash(quoteStart - 1)) return null;
  const last = place + (quoteEnd - quoteStart) * LONGER + LONGER_BY;
  for (let end = place; end <= last && end < text.count; end += 1) {
    if (text.hash(end) === words.hash(quoteEnd)) return end;
    if (text.breaksAfter(end) && !pattern.quote.includes('\n')) {
      return end + 1 < text.count && text.hash(end + 1) === words.hash(quoteEnd) ? end + 1 : null;
    }
  }
  return null;
}

function spanOf(pattern: Pattern, text: WordList, { start, end }: Stretch): TextSpan {
  if (end - start === pattern.quoteEnd - pattern.quoteStart) {
    return spanOfQuote(pattern, text, start);
  }
  return { start: text.start(start), end: end === start ? text.start(start) : text.end(end - 1) };
}

/** By so many words at most a quote is cut otherwise in its context than by itself: one at each end. */
const CUT_OTHERWISE = 2;

/** Whether a stretch says what the quote does. Most differ in length, and a quote may be a whole article. */
function isQuote(
  { quote, quoteStart, quoteEnd }: Pattern,
  { text }: WordList,
  stretch: Stretch,
  span: TextSpan,
): boolean {
  const longer = stretch.end - stretch.start - (quoteEnd - quoteStart);
  return Math.abs(longer) <= CUT_OTHERWISE && sameWords(text.slice(span.start, span.end), quote);
}

/** Whether the quote stands there in its sentence, which is set apart from what was next to it. */
export function isSetApart(pattern: Pattern, page: PageWords, span: TextSpan): boolean {
  const start = page.words.firstEndingAfter(span.start);
  const end = start + pattern.quoteEnd - pattern.quoteStart;
  return reachAround(pattern, page.words, { start, end }).isSetApart;
}

/** A quote that has so much of its context on one side may be the one that was annotated. Code units. */
const SIDE_KEPT = 48;

/**
 * Where the very words stand with more of one side of their context than any other place had when the target was
 * described: nothing else has become of them then. A sentence set apart is none.
 */
export function findWithOneSide(pattern: Pattern, page: PageWords): TextSpan[] {
  const { onOneSide } = pattern.apart;
  if (onOneSide >= LONGEST_LIKENESS) return [];
  const least = Math.max(SIDE_KEPT, onOneSide);
  const length = pattern.quoteEnd - pattern.quoteStart;
  return placesOfQuote(pattern, page, OFTEN)
    .filter((start) => {
      const stretch = { start, end: start + length };
      const reach = reachAround(pattern, page.words, stretch, { room: 0 });
      return Math.max(reach.before, reach.after) >= least && !reach.isSetApart;
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

/** How much of a pattern's context stands around a place. */
interface Reach {
  /** Code units. */
  before: number;
  after: number;
  /** All that there is. */
  isAllBefore: boolean;
  isAllAfter: boolean;
  /** So much of it without new lines in it. */
  besideBefore: number;
  besideAfter: number;
  /**
   * All that agrees is part of a line of the pattern and a line of its own here: the sentence was set apart, and
   * this is not where it stood.
   */
  isSetApart: boolean;
  /** Words of another line than the quote's own agree, without new lines between. */
  hasNeighbour: boolean;
}

function reachAround(
  { words, quoteStart, quoteEnd, startsPage, endsPage }: Pattern,
  text: WordList,
  { start, end }: Stretch,
  options?: WalkOptions,
): Reach {
  const back = walk(words, quoteStart - 1, text, start - 1, -1, options);
  const on = walk(words, quoteEnd, text, end, 1, options);
  const [first, last] = [words.start(quoteStart), words.end(quoteEnd - 1)];
  const unitsBefore = (word: number) => (word < 0 ? first : first - words.end(word));
  const unitsAfter = (word: number) =>
    word >= words.count ? words.text.length - last : words.start(word) - last;
  return {
    before: unitsBefore(back.word),
    after: unitsAfter(on.word),
    // Where the page began or ended, so did the line.
    isAllBefore: back.word < 0 && (!startsPage || text.breaksAfter(back.place)),
    isAllAfter: on.word >= words.count && (!endsPage || text.breaksAfter(on.place - 1)),
    besideBefore: unitsBefore(back.besideWord),
    besideAfter: unitsAfter(on.besideWord),
    isSetApart:
      (back.isCut || on.isCut) &&
      !back.passesLines &&
      !on.passesLines &&
      !holdsLineBreak(words, back.word + 1, quoteStart) &&
      !holdsLineBreak(words, quoteEnd - 1, on.word - 1),
    hasNeighbour:
      holdsLineBreak(words, back.besideWord + 1, quoteStart) ||
      holdsLineBreak(words, quoteEnd - 1, on.besideWord - 1),
  };
}

/** Whether a line ends after one of the words `from` to `to` (exclusive). */
function holdsLineBreak(words: WordList, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) if (words.breaksAfter(word)) return true;
  return false;
}

function isInContext(
  pattern: Pattern,
  text: WordList,
  stretch: Stretch,
  reach: Reach,
  isSame: boolean,
): boolean {
  const { before, after, isAllBefore, isAllAfter, besideBefore, besideAfter } = reach;
  if (reach.isSetApart) return false;
  // Other words were compared with when the target was described if they had so much of it next to them.
  if (!isSame && Math.max(besideBefore, besideAfter) < NEIGHBOUR) return false;
  // Figures nearby may have been corrected with it; they do not tell it from its doubles then.
  const near = reachAround(pattern, text, stretch, { agrees: sameWordOrFigure });
  if (near.before < LEAST_CONTEXT && !near.isAllBefore) return false;
  if (near.after < LEAST_CONTEXT && !near.isAllAfter) return false;
  const { onOneSide, onBoth } = pattern.apart;
  if (onOneSide < LONGEST_LIKENESS && Math.max(before, after) > onOneSide + CHANCE) return true;
  // What was compared no farther may be alike beyond.
  const suffices = (length: number) => onBoth < LONGEST_LIKENESS && length > onBoth + CHANCE;
  return (isAllBefore || suffices(before)) && (isAllAfter || suffices(after));
}
