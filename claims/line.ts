import { checkStep, hashStep, type Lexicon, type LexiconEntry } from './lexicon';
import { EDGE_CODE, FIRST_WORD_CODE } from './token-set';

/** What a token looks like, as bits. */
export const Shape = {
  Word: 1,
  Digits: 2,
  /** One character that is neither. */
  Mark: 4,
  /** A word whose first letter is a capital. */
  Capital: 8,
  /** A word of two letters or more, all capitals. */
  AllCapitals: 16,
  /** Digits with an ordinal ending: `30th`. */
  Ordinal: 32,
  /** Digits with thousands separators or a decimal point. */
  Punctuated: 64,
  /** No space before it. */
  Glued: 128,
} as const;

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** More tokens than this in one line and the line is read in pieces; a piece bounds memory and step time. */
const CAPACITY = 1024;
/** A piece ends at the first end of a sentence past this many tokens. */
const ENOUGH = 768;

const SPACE = 0;
const DIGIT = 1;
const LETTER = 2;
const MARK = 3;
const BREAK = 4;
/** Soft hyphens, joiners, zero-width spaces: inside a word they are nothing. */
const INVISIBLE = 5;

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

/** All of that kind. */
const INVISIBLES = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Kind of a character; past the end a space. To ask a string for what it has not makes V8 slow from then on. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  return KIND_OF_CODE[code] ?? (code === 0xfeff ? INVISIBLE : LETTER);
}

/** Codes of words that the lexicon has not, as in `TOKEN_SHAPES`. */
const SMALL_WORD = 'w'.charCodeAt(0);
const INITIAL = 'I'.charCodeAt(0);
const NAME = 'C'.charCodeAt(0);

/**
 * The tokens of one line, in arrays that are filled again for every line. Indices out of range are
 * harmless: they read as no word, no number and no mark.
 */
export class Line {
  text = '';
  count = 0;
  /** Where in the text the line begins and ends. */
  from = 0;
  to = 0;
  readonly start = new Int32Array(CAPACITY);
  readonly end = new Int32Array(CAPACITY);
  readonly shapes = new Uint8Array(CAPACITY);
  readonly classes = new Int32Array(CAPACITY);
  readonly numbers = new Float64Array(CAPACITY);
  private readonly indices = new Uint16Array(CAPACITY);
  private readonly codeUnits = new Uint16Array(CAPACITY);
  private codesOfLine: string | null = null;

  constructor(
    private readonly lexicon: Lexicon,
    /** What digits end in as an ordinal, two letters each: `30th`. */
    private readonly ordinalEndings: ReadonlySet<string>,
  ) {}

  /** One character a token: what patterns match. Known words stand for themselves, marks and digits for their shape. */
  get codes(): string {
    return (this.codesOfLine ??= UTF16.decode(this.codeUnits.subarray(0, this.count)));
  }

  /** Code of a token in `codes`; that of the edge where no token is. */
  codeAt(index: number): number {
    return index >= 0 && index < this.count ? (this.codeUnits[index] ?? EDGE_CODE) : EDGE_CODE;
  }

  /** Lower-case word where the lexicon knows it, else ''. */
  word(index: number): string {
    return index >= 0 && index < this.count ? this.entry(index).word : '';
  }

  entry(index: number): LexiconEntry {
    return this.lexicon.entry(index >= 0 && index < this.count ? (this.indices[index] ?? 0) : 0);
  }

  /** Whether the token has any of these word classes. */
  is(index: number, classes: number): boolean {
    return index >= 0 && index < this.count && ((this.classes[index] ?? 0) & classes) !== 0;
  }

  /** Whether the token has any of these shapes. */
  has(index: number, shape: number): boolean {
    return index >= 0 && index < this.count && ((this.shapes[index] ?? 0) & shape) !== 0;
  }

  /** Value of a token of digits; NaN for others. */
  number(index: number): number {
    return this.has(index, Shape.Digits) ? (this.numbers[index] ?? Number.NaN) : Number.NaN;
  }

  /** The mark at an index, '' where there is none. */
  mark(index: number): string {
    return this.has(index, Shape.Mark) ? (this.text[this.startOf(index)] ?? '') : '';
  }

  startOf(index: number): number {
    return this.start[index] ?? 0;
  }

  endOf(index: number): number {
    return this.end[index] ?? 0;
  }

  /** Whether no space stands before the token. */
  glued(index: number): boolean {
    return this.has(index, Shape.Glued);
  }

  /** Number of characters of a token. */
  lengthOf(index: number): number {
    return this.endOf(index) - this.startOf(index);
  }

  /** The token as written, without what is invisible in it. */
  token(index: number): string {
    return index >= 0 && index < this.count
      ? this.text.slice(this.startOf(index), this.endOf(index)).replace(INVISIBLES, '')
      : '';
  }

  /** Whether the token is a word in small letters that ends in these, and has more. */
  endsIn(index: number, ending: string): boolean {
    return (
      this.has(index, Shape.Word) &&
      !this.has(index, Shape.Capital) &&
      this.lengthOf(index) > ending.length &&
      this.text.startsWith(ending, this.endOf(index) - ending.length)
    );
  }

  /** The stretch of tokens from `first` up to, not with, `last`, as written. */
  stretch(first: number, last: number): string {
    return this.text.slice(this.startOf(first), this.endOf(last - 1));
  }

  /** Reads the line that begins at `from`; answers where the next begins. */
  read(text: string, from: number): number {
    this.text = text;
    this.from = from;
    this.count = 0;
    this.codesOfLine = null;
    const length = text.length;
    let at = from;
    let glued = Shape.Glued as number;
    while (at < length) {
      const kind = kindAt(text, at);
      if (kind === SPACE || kind === INVISIBLE) {
        glued = kind === SPACE ? 0 : glued;
        at++;
        continue;
      }
      if (kind === BREAK) {
        this.to = at;
        return at + 1;
      }
      if (this.count >= CAPACITY - 1) break;
      const start = at;
      if (kind === LETTER) at = this.readWord(start, glued);
      else if (kind === DIGIT) at = this.readDigits(start, glued);
      else {
        at++;
        this.push(start, at, Shape.Mark | glued, markCode(text, start, glued !== 0));
        if (this.count > ENOUGH && glued !== 0 && endsSentence(text, start)) break;
      }
      // The space after most tokens.
      const spaced = at < length && text.charCodeAt(at) === 32;
      if (spaced) at++;
      glued = spaced ? 0 : Shape.Glued;
    }
    this.to = at;
    return at;
  }

  private readWord(start: number, glued: number): number {
    const { text, lexicon } = this;
    const limit = text.length;
    let at = start;
    let hash = 0;
    let check = 0;
    let small = 0;
    let digits = 0;
    let invisible = 0;
    const first = text.charCodeAt(start);
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      // The bit of 32 is what capitals of ASCII lack.
      const lower = code | 32;
      if (lower >= 97 && lower <= 122) {
        hash = hashStep(hash, lower);
        check = checkStep(check, lower);
        small += (code >> 5) & 1;
      } else {
        const kind = kindAt(text, at);
        if (kind === INVISIBLE) {
          invisible++;
          continue;
        }
        if (kind !== LETTER && kind !== DIGIT) break;
        if (kind === DIGIT) digits++;
        else if (code < 0xc0 || code > 0xde) small++;
        hash = hashStep(hash, code);
        check = checkStep(check, code);
      }
    }
    const length = at - start - invisible;
    const capital = (first >= 65 && first <= 90) || (first >= 0xc0 && first <= 0xde);
    let shape = Shape.Word | glued;
    if (capital) shape |= Shape.Capital;
    if (capital && length > 1 && small === 0 && digits < length - 1) shape |= Shape.AllCapitals;
    const index = lexicon.find(hash, check);
    const unknown = !capital ? SMALL_WORD : length === 1 ? INITIAL : NAME;
    const token = this.push(start, at, shape, index === 0 ? unknown : FIRST_WORD_CODE + index);
    this.indices[token] = index;
    this.classes[token] = lexicon.classes[index] ?? 0;
    return at;
  }

  /** Digits with what belongs to them: `1,200`, `2.5`, `30th`. */
  private readDigits(start: number, glued: number): number {
    const { text } = this;
    let at = start;
    let value = 0;
    let shape = Shape.Digits | glued;
    let scale = 0;
    // The second number of `14.06.2023` is no decimal either.
    const inSeries = isDigit(text, start - 2) && text.charCodeAt(start - 1) === 46;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) {
        value = value * 10 + (code - 48);
        if (scale !== 0) scale *= 10;
        at++;
      } else if (code === 44 && scale === 0 && isThousands(text, at)) {
        shape |= Shape.Punctuated;
        at++;
      } else if (
        !inSeries &&
        code === 46 &&
        scale === 0 &&
        isDigit(text, at + 1) &&
        !isDottedSeries(text, at)
      ) {
        shape |= Shape.Punctuated;
        scale = 1;
        at++;
      } else break;
    }
    if (scale > 1) value /= scale;
    if (
      kindAt(text, at) === LETTER &&
      kindAt(text, at + 2) !== LETTER &&
      this.ordinalEndings.has(text.slice(at, at + 2).toLowerCase())
    ) {
      shape |= Shape.Ordinal;
      at += 2;
    }
    const token = this.push(start, at, shape, digitsCode(value, shape, at - start));
    this.numbers[token] = value;
    return at;
  }

  /** Adds a token that is no word and no number; answers its index. */
  private push(start: number, end: number, shape: number, code: number): number {
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.shapes[at] = shape;
    this.codeUnits[at] = code;
    this.indices[at] = 0;
    this.classes[at] = 0;
    return at;
  }
}

/** Code of a mark: quotes straight, hyphens alike, a spaced or long dash as `—`. */
function markCode(text: string, at: number, glued: boolean): number {
  const code = text.charCodeAt(at);
  if (code === 0x2019 || code === 0x2018) return 39;
  if (code === 0x201c || code === 0x201d) return 34;
  if (code === 45 || (code >= 0x2010 && code <= 0x2013)) {
    return glued || kindAt(text, at + 1) !== SPACE ? 45 : 0x2014;
  }
  return code;
}

/** Code of digits, as in `TOKEN_SHAPES`. */
function digitsCode(value: number, shape: number, length: number): number {
  let code = 'n';
  if (shape & Shape.Ordinal) code = 'o';
  else if (shape & Shape.Punctuated) code = 'p';
  else if (length <= 2 && value >= 1 && value <= 31) code = 'd';
  else if (length <= 3 && value <= 122) code = 'e';
  else if (length === 4 && value >= 1000 && value < 2200) code = 'y';
  return code.charCodeAt(0);
}

function isDigit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A comma between groups of three digits. */
function isThousands(text: string, at: number): boolean {
  return (
    isDigit(text, at + 1) &&
    isDigit(text, at + 2) &&
    isDigit(text, at + 3) &&
    !isDigit(text, at + 4)
  );
}

/** `25.12.2018`, `1.2.3`: no decimal point. */
function isDottedSeries(text: string, at: number): boolean {
  let next = at + 1;
  // Digits after a point that matter are few; a longer run is no date.
  while (next < at + 6 && isDigit(text, next)) next++;
  return isDigit(text, next + 1) && text.charCodeAt(next) === 46;
}

function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 46 || code === 33 || code === 63) && kindAt(text, at + 1) === SPACE;
}
