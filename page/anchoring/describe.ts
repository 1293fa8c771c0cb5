import type { Target } from '../../storage/records';
import type { TextSpan } from '../text-segments';
import { sentenceAround } from './sentence';

/** The least context on each side, in code units, where the text has it: enough for the lines of a list. */
export const LEAST_CONTEXT = 64;
/** Context grows to this length at most to set a quote apart from its copies. */
const MOST = 900;
/** Copies are compared so far on each side. */
const LONGEST_COPY = MOST / 3;
/** Code units next to the quote whose copies are looked at too: rows of a table may differ in the quote alone. */
const NEIGHBOUR = 12;
/** Each side is so much longer than what it has in common with a copy. */
const BEYOND_COPIES = 3;
/** A sentence is much like another if it shares so many of its longer words: teasers, captions. */
const ALIKE = 0.5;
/** What comparing with copies may cost, in code units. A text that repeats more gets the longest context. */
const COMPARE_LIMIT = 100_000;

/**
 * Describes a stretch of text so that it can be found again, and told from its copies.
 *
 * White space at its ends is left out. The context holds 64 code units on each side at least, and the
 * sentence. Where the quote or what is next to it stands more than once, each side holds three times as much
 * as sets it apart from the copy that is most alike: so no copy can match more than a third of a side, and
 * if this place goes, none is taken for it.
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
  const apart = BEYOND_COPIES * lengthApart(text, first, last, sentence);
  const before = Math.min(MOST, Math.max(LEAST_CONTEXT, first - sentence.start, apart));
  const after = Math.min(MOST, Math.max(LEAST_CONTEXT, sentence.end - last, apart));
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

/** How much context on each side it takes to tell a place from all that look like it; 0 if nothing does. */
function lengthApart(text: string, start: number, end: number, sentence: TextSpan): number {
  const words = longerWords(text.slice(sentence.start, sentence.end));
  let apart = 0;
  let budget = COMPARE_LIMIT;
  // The quote itself, what comes before it, what comes after it.
  const spans: [from: number, to: number][] = [
    [start, end],
    [Math.max(0, start - NEIGHBOUR), start],
    [end, Math.min(text.length, end + NEIGHBOUR)],
  ];
  for (const [from, to] of spans) {
    const copied = text.slice(from, to);
    if (copied === '') continue;
    for (let copy = text.indexOf(copied); copy !== -1; copy = text.indexOf(copied, copy + 1)) {
      if (copy === from) continue;
      const before = commonBefore(text, from, copy);
      const after = commonAfter(text, to, copy + copied.length);
      // How far the likeness reaches beyond the quote, and the first code unit that differs.
      apart = Math.max(apart, before + start - from + 1, after + to - end + 1);
      if (copy < sentence.start || copy >= sentence.end) {
        const around = text.slice(
          Math.max(0, copy - (from - sentence.start)),
          copy + (sentence.end - from),
        );
        if (shareOf(words, around) >= ALIKE) {
          apart = Math.max(apart, start - sentence.start + 1, sentence.end - end + 1);
        }
      }
      budget -= before + after + sentence.end - sentence.start;
      if (budget < 0) return MOST;
    }
  }
  return apart;
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

function commonBefore(text: string, one: number, other: number): number {
  return common(text, one - 1, other - 1, -1);
}

function commonAfter(text: string, one: number, other: number): number {
  return common(text, one, other, 1);
}

/** How far two places read alike, but for white space, in code units of the first. */
function common(text: string, one: number, other: number, step: 1 | -1): number {
  let here = one;
  let there = other;
  while (Math.abs(here - one) < LONGEST_COPY) {
    while (isSpace(text[here])) here += step;
    while (isSpace(text[there])) there += step;
    if (text[here] === undefined || text[here] !== text[there]) break;
    here += step;
    there += step;
  }
  return Math.abs(here - one);
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
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
