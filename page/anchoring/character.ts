/** What a character does in a text, for comparing texts word by word. */
export const GAP = 0;
export const WORD = 1;
export const MARK = 2;
/** A character of a script that does not part its words: each stands as a word of its own. */
export const SINGLE = 3;
export type CharacterClass = typeof GAP | typeof WORD | typeof MARK | typeof SINGLE;

const BREAKS = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

function within(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}

function classify(code: number): CharacterClass {
  if (code <= 0x20 || code === 0x7f) return GAP;
  if (code < 0x80) return /\w/.test(String.fromCharCode(code)) ? WORD : MARK;
  if (code <= 0xa0 || code === 0xad) return GAP;
  // Letters and figures among the symbols of Latin-1: ª ² ³ µ ¹ º ¼ ½ ¾.
  if (code < 0xc0) return /[ª²³µ¹º¼-¾]/.test(String.fromCharCode(code)) ? WORD : MARK;
  if (code === 0xd7 || code === 0xf7) return MARK;
  if (within(code, 0x2000, 0x200f) || within(code, 0x2060, 0x206f)) return GAP;
  if (BREAKS.has(code)) return GAP;
  if (within(code, 0x2010, 0x205e) || within(code, 0x20a0, 0x20cf)) return MARK;
  if (within(code, 0x2190, 0x2bff) || within(code, 0x3001, 0x303f)) return MARK;
  if (within(code, 0xff01, 0xff0f) || within(code, 0xff1a, 0xff20)) return MARK;
  if (within(code, 0xff3b, 0xff40) || within(code, 0xff5b, 0xff65)) return MARK;
  // Thai and Lao, Burmese, Khmer, kana, Han.
  if (within(code, 0x0e00, 0x0eff) || within(code, 0x1000, 0x109f)) return SINGLE;
  if (within(code, 0x1780, 0x17ff) || within(code, 0x3040, 0x30ff)) return SINGLE;
  if (within(code, 0x3400, 0x9fff) || within(code, 0xf900, 0xfaff)) return SINGLE;
  return WORD;
}

function foldCode(code: number): number {
  const character = String.fromCharCode(code);
  if (/[‘’‚‛′`´]/.test(character)) return 0x27;
  if (/[“”„‟″«»]/.test(character)) return 0x22;
  if (/[‐‑‒–—―−]/.test(character)) return 0x2d;
  if (character === '…') return 0x2e;
  return code;
}

/** Both answers for every UTF-16 code unit, asked a million times a page: 64 kB and 128 kB, made once. */
let classes: Uint8Array | null = null;
let folds: Uint16Array | null = null;

export function characterClasses(): Uint8Array {
  classes ??= Uint8Array.from({ length: 0x10000 }, (_, code) => classify(code));
  return classes;
}

/**
 * Code units as they are compared: the same text is set with straight or curly quotes, with hyphens or
 * dashes, depending on the edition (desktop, print, AMP).
 */
export function characterFolds(): Uint16Array {
  folds ??= Uint16Array.from({ length: 0x10000 }, (_, code) => foldCode(code));
  return folds;
}
