import type { TextSpan } from '../text-segments';

/** A sentence that runs on for longer is cut: it would be no context but a page. */
const LONGEST = 300;

/** A full stop with its closing quotes, white space, and something a sentence can begin with. */
const END_OF_SENTENCE = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])|\n/gu;

/** The sentence, or what looks like it, around a stretch of text; it never crosses a line break. */
export function sentenceAround(text: string, start: number, end: number): TextSpan {
  const from = Math.max(0, start - LONGEST);
  let first = from;
  for (const match of text.slice(from, start).matchAll(END_OF_SENTENCE)) {
    first = from + match.index + match[0].length;
  }
  const ending = text.slice(end, end + LONGEST).search(/[.!?…]["'”’)\]]*(?=\s|$)|\n/u);
  if (ending === -1) return { start: first, end: Math.min(text.length, end + LONGEST) };
  const mark = /^[.!?…]["'”’)\]]*/u.exec(text.slice(end + ending, end + ending + 8))?.[0] ?? '';
  return { start: first, end: end + ending + mark.length };
}
