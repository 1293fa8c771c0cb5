/** What a character is in a line of text. */
export const SPACE = 0;
export const DIGIT = 1;
export const LETTER = 2;
export const MARK = 3;
export const BREAK = 4;
/** Soft hyphens, joiners, zero-width spaces: inside a word they count for nothing. */
export const INVISIBLE = 5;

/** Kinds of the characters up to the end of CJK punctuation; later rows win. Almost all past them are letters. */
const KIND_OF_CODE = new Uint8Array(0x3100).fill(LETTER);
for (const [kind, from, to = from] of [
  [SPACE, 0, 0x20],
  [MARK, 0x21, 0x40],
  [DIGIT, 0x30, 0x39],
  [MARK, 0x5b, 0x60],
  [MARK, 0x7b, 0xbf],
  [LETTER, 0xaa],
  [LETTER, 0xb5],
  [LETTER, 0xba],
  [SPACE, 0xa0],
  [INVISIBLE, 0xad],
  [MARK, 0xd7],
  [MARK, 0xf7],
  [SPACE, 0x1680],
  [SPACE, 0x2000, 0x200a],
  [MARK, 0x2010, 0x2bff],
  [INVISIBLE, 0x200b, 0x200f],
  [BREAK, 0x2028, 0x2029],
  [SPACE, 0x202f],
  [SPACE, 0x205f],
  [INVISIBLE, 0x2060],
  [SPACE, 0x3000],
  [BREAK, 10],
  [BREAK, 13],
] as const) {
  KIND_OF_CODE.fill(kind, from, to + 1);
}

/** Every character of that kind. */
export const INVISIBLES = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Kind of a character. */
export function kindOf(code: number): number {
  return KIND_OF_CODE[code] ?? (code === 0xfeff ? INVISIBLE : LETTER);
}

/** Kind of the character at an offset; past the end a space. V8 is slower once a string was read out of its bounds. */
export function kindAt(text: string, at: number): number {
  return at < text.length ? kindOf(text.charCodeAt(at)) : SPACE;
}

/** The bit that small letters of ASCII have and capitals lack. */
export const SMALL = 32;

/** Whether a character belongs to the word before it. */
export function goesOn(code: number): boolean {
  const kind = kindOf(code);
  return kind === LETTER || kind === DIGIT || kind === INVISIBLE;
}

/** Whether a character is a capital of ASCII or Latin-1. */
export function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}

/** Whether a digit of ASCII stands at an offset. */
export function isDigit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
