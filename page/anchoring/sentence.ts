import type { TextSpan } from '../text-segments';

/** A sentence that runs on for longer is cut: it would be no context but a page. */
const LONGEST = 300;

/**
 * A full stop with its closing quotes, white space, and something a sentence can begin with; not after an
 * initial or what looks like a title (`Mr.`, `Gov.`, `St.`).
 */
const END_OF_SENTENCE = /(?<!\b\p{Lu}\p{L}{0,3})[.!?…]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])|\n/gu;

/** The sentence, or what looks like it, around a stretch of text; it never crosses a line break. */
export function sentenceAround(text: string, start: number, end: number): TextSpan {
  const from = Math.max(0, start - LONGEST);
  let first = from;
  for (const match of text.slice(from, start).matchAll(END_OF_SENTENCE)) {
    first = from + match.index + match[0].length;
  }
  // From before the end: what comes before a full stop says whether it ends the sentence.
  const near = Math.max(0, end - 8);
  for (const match of text.slice(near, end + LONGEST).matchAll(END_OF_SENTENCE)) {
    const mark = near + match.index + match[0].trimEnd().length;
    if (mark >= end) return { start: first, end: mark };
  }
  return { start: first, end: Math.min(text.length, end + LONGEST) };
}
