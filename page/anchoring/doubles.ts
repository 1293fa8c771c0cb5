import type { TextSpan } from '../text-segments';
import { characterClasses, characterFolds, GAP, patternOf } from './character';
import { walk } from './walk';
import { wordsOf } from './words';

/** Places are compared so far on each side, in code units. */
export const LONGEST_LIKENESS = 300;
/** Code units next to the quote whose copies are looked at too: rows of a table may differ in the quote alone. */
export const NEIGHBOUR = 12;
/** A row's other words may be longer than the quote by a factor, and by so many code units. */
const LONGER = 2;
const LONGER_BY = 40;
/** Where only the other place has lines, it is followed so much farther: they may be taken out later. */
const ROOM_UNITS = 3000;
const ROOM_WORDS = 500;
/** A sentence is much like another if it shares so many of its longer words: teasers, captions. */
const ALIKE = 0.5;
/** What comparing may cost, in code units, and costs at least. A text that repeats more gets the longest context. */
const COMPARE_LIMIT = 100_000;
const LEAST_COST = 16;
/** A longer quote is searched for by its beginning: engines refuse expressions of some ten thousand characters. */
const LONGEST_SEARCHED = 1000;

/** How much context it takes to tell a place from all that look like it, in code units; 0 if nothing does. */
export interface LengthsApart {
  /** No other place has so much on either side. */
  onOneSide: number;
  /** No other place has so much on both sides. */
  onBoth: number;
}

/** Compares a place with its copies, with other rows of its table and with sentences much like its own. */
export function lengthsApart(text: string, place: TextSpan, sentence: TextSpan): LengthsApart {
  const { start, end } = place;
  const apart = { onOneSide: 0, onBoth: 0 };
  const words = longerWords(text.slice(sentence.start, sentence.end));
  let budget = COMPARE_LIMIT;

  /** Notes a rival whose likeness ends or begins at offsets of the text; null where it has no such side. */
  const note = (copyStart: number | null, copyEnd: number | null) => {
    const before = copyStart === null ? 0 : likeness(text, start - 1, copyStart - 1, -1) + 1;
    const after = copyEnd === null ? 0 : likeness(text, end, copyEnd, 1) + 1;
    apart.onOneSide = Math.max(apart.onOneSide, before, after);
    apart.onBoth = Math.max(apart.onBoth, Math.min(before, after));
    budget -= before + after + LEAST_COST;
    // What has no more in common with the place than its words is no rival, however its sentence runs.
    if (before < NEIGHBOUR && after < NEIGHBOUR) return;
    budget -= sentence.end - sentence.start;
    const copy = copyStart ?? copyEnd ?? 0;
    if (copy >= sentence.start && copy < sentence.end) return;
    const offset = copyStart === null ? end : start;
    const around = text.slice(
      Math.max(0, copy - offset + sentence.start),
      copy + sentence.end - offset,
    );
    if (shareOf(words, around) >= ALIKE) apart.onOneSide = LONGEST_LIKENESS;
  };

  const length = end - start;
  const before = { start: Math.max(0, start - NEIGHBOUR), end: start };
  const after = { start: end, end: Math.min(text.length, end + NEIGHBOUR) };
  for (const copy of copiesOf(text, place)) {
    note(copy, copy + length);
    if (budget < 0) return TOO_MANY;
  }
  const next = after.start === after.end ? null : searchFor(text, after);
  for (const copy of copiesOf(text, before)) {
    const from = copy + before.end - before.start;
    const row = text.slice(from, from + length * LONGER + LONGER_BY + after.end - after.start);
    const to = next === null ? -1 : row.search(next);
    note(from, to === -1 || from + to === end ? null : from + to);
    if (budget < 0) return TOO_MANY;
  }
  for (const copy of copiesOf(text, after)) {
    note(null, copy);
    if (budget < 0) return TOO_MANY;
  }
  return apart;
}

const TOO_MANY: LengthsApart = { onOneSide: LONGEST_LIKENESS + 1, onBoth: LONGEST_LIKENESS };

/** Where the words of a stretch stand elsewhere in its text, with whatever quotes, dashes and spaces. */
function* copiesOf(text: string, { start, end }: TextSpan): Generator<number, void, void> {
  if (start === end) return;
  const searched = Math.min(end, start + LONGEST_SEARCHED);
  const search = searchFor(text, { start, end: searched }, 'g');
  for (let found = search.exec(text); found !== null; found = search.exec(text)) {
    const { index } = found;
    search.lastIndex = index + 1;
    if (index !== start && readsOnAlike(text, searched, end, index + searched - start)) yield index;
  }
}

function searchFor(text: string, { start, end }: TextSpan, flags = ''): RegExp {
  return new RegExp(patternOf(text.slice(start, end)), flags);
}

/** Whether what stands from `from` to `to` (exclusive) stands at another place too, character by character. */
function readsOnAlike(text: string, from: number, to: number, other: number): boolean {
  const distance = other - from;
  for (let here = from; here < to; here += 1) {
    const there = here + distance;
    if (!isAlike(text, here, there) && !(isSpace(text, here) && isSpace(text, there))) return false;
  }
  return true;
}

/**
 * How far two places read alike, but for white space and for lines that only the other has, in code units of
 * the first. Where its text ends there is nothing that could tell them apart.
 */
function likeness(text: string, one: number, other: number, step: 1 | -1): number {
  let here = one;
  let there = other;
  // Where a line of the other began last: more may go before it.
  let line: [here: number, there: number] | null = null;
  let isLineStart = startsLine(text, other, step);
  while (Math.abs(here - one) < LONGEST_LIKENESS) {
    while (isSpace(text, here)) here += step;
    for (; isSpace(text, there); there += step) isLineStart ||= text[there] === '\n';
    if (text[here] === undefined) return LONGEST_LIKENESS;
    if (isLineStart) line = [here, there];
    if (text[there] === undefined || !isAlike(text, here, there)) break;
    isLineStart = false;
    here += step;
    there += step;
  }
  const alike = Math.abs(here - one);
  if (alike >= LONGEST_LIKENESS || line === null) return Math.min(LONGEST_LIKENESS, alike);
  const beyond = Math.abs(line[0] - one) + likenessOfLines(text, line[0], line[1], step);
  return Math.min(LONGEST_LIKENESS, Math.max(alike, beyond));
}

function likenessOfLines(text: string, here: number, there: number, step: 1 | -1): number {
  const own = wordsOf(cut(text, here, LONGEST_LIKENESS, step));
  const others = wordsOf(cut(text, there, LONGEST_LIKENESS + ROOM_UNITS, step));
  const [from, at] = step === 1 ? [0, 0] : [own.count - 1, others.count - 1];
  const { word } = walk(own, from, others, at, step, { room: ROOM_WORDS });
  // The farthest word may be cut.
  if (step === 1 ? word >= own.count - 1 : word <= 0) return LONGEST_LIKENESS;
  return step === 1 ? own.start(word) : own.text.length - own.end(word);
}

function cut(text: string, from: number, length: number, step: 1 | -1): string {
  return step === 1
    ? text.slice(from, from + length)
    : text.slice(Math.max(0, from + 1 - length), from + 1);
}

/** In the direction of reading: read back, a line starts with its last character. */
function startsLine(text: string, offset: number, step: 1 | -1): boolean {
  let edge = offset - step;
  while (text[edge] !== '\n' && isSpace(text, edge)) edge -= step;
  return text[edge] === '\n' || text[edge] === undefined;
}

function isSpace(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && characterClasses()[text.charCodeAt(offset)] === GAP;
}

function isAlike(text: string, one: number, other: number): boolean {
  const folds = characterFolds();
  return folds[text.charCodeAt(one)] === folds[text.charCodeAt(other)];
}

function longerWords(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]{4,}/gu));
}

function shareOf(words: ReadonlySet<string>, text: string): number {
  const others = longerWords(text);
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return words.size === 0 ? 0 : shared / words.size;
}
