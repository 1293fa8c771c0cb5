/** What a character does in a text, for comparing texts word by word. */
export const GAP = 0;
export const WORD = 1;
export const MARK = 2;
/** A character of a script that does not part its words: each stands as a word of its own. */
export const SINGLE = 3;
export type CharacterClass = typeof GAP | typeof WORD | typeof MARK | typeof SINGLE;

/** First and last code unit of what is not a letter or a figure beyond Latin-1, in ascending order. */
const RANGES: readonly (readonly [first: number, last: number, kind: CharacterClass])[] = [
  // Thai and Lao, Burmese.
  [0x0e00, 0x0eff, SINGLE],
  [0x1000, 0x109f, SINGLE],
  [0x1680, 0x1680, GAP],
  // Khmer.
  [0x1780, 0x17ff, SINGLE],
  [0x2000, 0x200f, GAP],
  [0x2010, 0x205e, MARK],
  [0x2028, 0x2029, GAP],
  [0x202f, 0x202f, GAP],
  [0x205f, 0x206f, GAP],
  [0x20a0, 0x20cf, MARK],
  [0x2190, 0x2bff, MARK],
  [0x3000, 0x3000, GAP],
  [0x3001, 0x303f, MARK],
  // Kana, Han.
  [0x3040, 0x30ff, SINGLE],
  [0x3400, 0x9fff, SINGLE],
  [0xf900, 0xfaff, SINGLE],
  [0xfeff, 0xfeff, GAP],
  [0xff01, 0xff0f, MARK],
  [0xff1a, 0xff20, MARK],
  [0xff3b, 0xff40, MARK],
  [0xff5b, 0xff65, MARK],
];

function classifyLatin(code: number): CharacterClass {
  if (code <= 0x20 || code === 0x7f) return GAP;
  if (code < 0x80) return /\w/.test(String.fromCharCode(code)) ? WORD : MARK;
  if (code <= 0xa0 || code === 0xad) return GAP;
  // Letters and figures among the symbols of Latin-1: ª ² ³ µ ¹ º ¼ ½ ¾.
  if (code < 0xc0) return /[ª²³µ¹º¼-¾]/.test(String.fromCharCode(code)) ? WORD : MARK;
  return code === 0xd7 || code === 0xf7 ? MARK : WORD;
}

/** What reads the same, by the character that stands for all of them. */
const ALIKE: readonly (readonly [as: string, characters: string])[] = [
  ["'", '‘’‚‛′`´'],
  ['"', '“”„‟″«»'],
  ['-', '‐‑‒–—―−'],
  ['.', '…'],
];

/** A source of a regular expression for a text, however its quotes and dashes are set and with any space. */
export function patternOf(text: string): string {
  return text
    .split('')
    .map((character) => {
      if (/[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(character)) {
        return '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
      }
      const alike = ALIKE.find(
        ([as, characters]) => as === character || characters.includes(character),
      );
      const all = alike === undefined ? character : alike.join('');
      return all.length === 1
        ? all.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
        : `[${all.replace('-', '\\-')}]`;
    })
    .join('');
}

/** Both answers for every UTF-16 code unit, asked a million times a page: 64 kB and 128 kB, made once. */
let classes: Uint8Array | null = null;
let folds: Uint16Array | null = null;

export function characterClasses(): Uint8Array {
  if (classes !== null) return classes;
  classes = new Uint8Array(0x10000).fill(WORD);
  for (let code = 0; code < 0x100; code += 1) classes[code] = classifyLatin(code);
  for (const [first, last, kind] of RANGES) classes.fill(kind, first, last + 1);
  return classes;
}

/**
 * Code units as they are compared: the same text is set with straight or curly quotes, with hyphens or
 * dashes, depending on the edition (desktop, print, AMP).
 */
export function characterFolds(): Uint16Array {
  if (folds !== null) return folds;
  folds = new Uint16Array(0x10000);
  for (let code = 0; code < folds.length; code += 1) folds[code] = code;
  for (const [as, characters] of ALIKE) {
    for (const character of characters) folds[character.charCodeAt(0)] = as.charCodeAt(0);
  }
  return folds;
}
