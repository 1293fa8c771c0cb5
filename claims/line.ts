import {
  BREAK,
  DIGIT,
  goesOn,
  INVISIBLE,
  INVISIBLES,
  isCapital,
  isDigit,
  kindAt,
  kindOf,
  LETTER,
  MARK,
  SMALL,
  SPACE,
} from './character';
import { checkStep, hashStep, type Lexicon, type LexiconEntry } from './lexicon';
import { codeOfMark, EDGE_CODE, FIRST_WORD_CODE, UNKNOWN_CODE } from './token-set';

/** What a token looks like, as bits. */
export enum Shape {
  Word = 1,
  Digits = 2,
  /** One character that is neither. */
  Mark = 4,
  /** A word whose first letter is a capital. */
  Capital = 8,
  /** A word of two letters or more, all capitals. */
  AllCapitals = 16,
  /** Digits with an ordinal ending: `30th`. */
  Ordinal = 32,
  /** Digits with thousands separators or a decimal point. */
  Punctuated = 64,
  /** No space before it. */
  Glued = 128,
}

/** More tokens than this in one line and the line is read in pieces; a piece bounds memory and step time. */
const CAPACITY = 1024;
/** A piece ends at the first end of a sentence past this many tokens. */
const ENOUGH = 768;

/** Codes of words with a capital that the lexicon has not, as in `TOKEN_SHAPES`. */
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
  /** Word classes that any token has. */
  present = 0;
  /**
   * What patterns match, one code a token: known words stand for themselves, marks and digits for their shape.
   * That of the first token is the second, for the edges of the line have codes as well.
   */
  readonly codes = new Uint16Array(CAPACITY + 1);
  readonly start = new Int32Array(CAPACITY);
  readonly end = new Int32Array(CAPACITY);
  readonly shapes = new Uint8Array(CAPACITY);
  readonly classes = new Int32Array(CAPACITY);
  readonly numbers = new Float64Array(CAPACITY);

  constructor(
    private readonly lexicon: Lexicon,
    /** What digits end in as an ordinal, two letters each: `30th`. */
    private readonly ordinalEndings: ReadonlySet<string>,
  ) {}

  /** Code of a token in `codes`; that of the edge where no token is. */
  codeAt(index: number): number {
    return index >= 0 && index < this.count ? (this.codes[index + 1] ?? EDGE_CODE) : EDGE_CODE;
  }

  /** Whether a token is this mark or of this shape, written as `codes` have it: straight quotes, `y` for a year. */
  isCode(index: number, character: string): boolean {
    return this.codeAt(index) === codeOfMark(character.charCodeAt(0));
  }

  /** Whether such a token stands from `first` up to, not with, `next`. */
  includes(first: number, next: number, character: string): boolean {
    for (let at = first; at < next; at++) if (this.isCode(at, character)) return true;
    return false;
  }

  /** Whether the lexicon has the token. */
  isKnown(index: number): boolean {
    return this.codeAt(index) > UNKNOWN_CODE;
  }

  /** Whether the token is a word in small letters that the lexicon has not. */
  isUnknown(index: number): boolean {
    return this.codeAt(index) === UNKNOWN_CODE;
  }

  /** Lower-case word where the lexicon knows it, else ''. */
  word(index: number): string {
    return this.lexicon.words[this.entryAt(index)] ?? '';
  }

  entry(index: number): LexiconEntry {
    return this.lexicon.entry(this.entryAt(index));
  }

  private entryAt(index: number): number {
    return Math.max(this.codeAt(index) - FIRST_WORD_CODE, 0);
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

  /**
   * Reads the line that begins at `from`; answers where the next begins. Words of ASCII letters and the commonest
   * marks, most of any text, are read in this one loop: calls would cost a third of the time.
   */
  read(text: string, from: number): number {
    const { lexicon, start, end, shapes, codes, classes } = this;
    const { length } = text;
    this.text = text;
    this.from = from;
    this.present = 0;
    let count = 0;
    let present = 0;
    let at = from;
    let glued = Shape.Glued as number;
    while (at < length && count < CAPACITY - 1) {
      const begin = at;
      const first = text.charCodeAt(at);
      let code = first;
      let hash = 0;
      let check = 0;
      let letters = 0;
      for (let lower = code | SMALL; lower >= 97 && lower <= 122; lower = code | SMALL) {
        hash = hashStep(hash, lower);
        check = checkStep(check, lower);
        letters |= code;
        at++;
        code = at < length ? text.charCodeAt(at) : 0;
      }
      // Spaces and most marks come before the digits.
      if (at > begin && (code < 48 || !goesOn(code))) {
        const index = lexicon.find(hash, check);
        const isSmall = (first & SMALL) !== 0;
        shapes[count] = glued | (isSmall ? Shape.Word : shapeOfCapital(at - begin, letters));
        start[count] = begin;
        end[count] = at;
        codes[count + 1] =
          isSmall || index !== 0 ? FIRST_WORD_CODE + index : at - begin === 1 ? INITIAL : NAME;
        const bits = lexicon.classes[index] ?? 0;
        classes[count++] = bits;
        present |= bits;
        glued = Shape.Glued;
        if (code !== 32) continue;
        at++;
        glued = 0;
        continue;
      }
      const kind = kindOf(first);
      if (kind === SPACE) {
        at = begin + 1;
        glued = 0;
      } else if (kind === MARK) {
        at = begin + 1;
        shapes[count] = glued | Shape.Mark;
        start[count] = begin;
        end[count] = at;
        codes[count + 1] = markCode(text, begin, glued !== 0);
        classes[count++] = 0;
        if (count > ENOUGH && glued !== 0 && endsSentence(text, begin)) break;
        glued = Shape.Glued;
      } else if (kind === INVISIBLE) at = begin + 1;
      else if (kind === BREAK) {
        at = begin;
        break;
      } else {
        this.count = count++;
        at = kind === DIGIT ? this.readDigits(begin, glued) : this.readWord(begin, glued);
        glued = Shape.Glued;
      }
    }
    this.count = count;
    this.present |= present;
    codes[count + 1] = EDGE_CODE;
    this.to = at;
    return kindAt(text, at) === BREAK ? at + 1 : at;
  }

  /** Reads a word with other letters, digits or what is invisible in it. */
  private readWord(start: number, glued: number): number {
    const { text, lexicon } = this;
    const { length } = text;
    let at = start;
    let hash = 0;
    let check = 0;
    let letters = 0;
    let digits = 0;
    let invisible = 0;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === INVISIBLE) {
        invisible++;
        continue;
      }
      if (kind !== LETTER && kind !== DIGIT) break;
      if (kind === DIGIT) digits++;
      else letters |= isCapital(code) ? 0 : SMALL;
      const lower = code >= 65 && code <= 90 ? code | SMALL : code;
      hash = hashStep(hash, lower);
      check = checkStep(check, lower);
    }
    const index = lexicon.find(hash, check);
    const isSmall = !isCapital(text.charCodeAt(start));
    const count = at - start - invisible;
    // `A1` is no word in capitals.
    const shape = isSmall
      ? Shape.Word
      : shapeOfCapital(count, digits < count - 1 ? letters : SMALL);
    const unknown = isSmall ? UNKNOWN_CODE : count === 1 ? INITIAL : NAME;
    const code = index === 0 ? unknown : FIRST_WORD_CODE + index;
    this.push(start, at, shape | glued, code, lexicon.classes[index] ?? 0);
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
    this.numbers[this.count] = value;
    this.push(start, at, shape, digitsCode(value, shape, at - start), 0);
    return at;
  }

  private push(start: number, end: number, shape: number, code: number, classes: number): void {
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.shapes[at] = shape;
    this.codes[at + 1] = code;
    this.classes[at] = classes;
    this.present |= classes;
  }
}

/** Shape of a word that begins with a capital; `letters` has that bit where a small one is in it. */
function shapeOfCapital(length: number, letters: number): number {
  const all = length > 1 && (letters & SMALL) === 0 ? Shape.AllCapitals : 0;
  return Shape.Word | Shape.Capital | all;
}

/** Code of a mark: quotes straight, hyphens alike, a spaced or long dash as `—`. */
function markCode(text: string, at: number, glued: boolean): number {
  const code = text.charCodeAt(at);
  if (code === 0x2019 || code === 0x2018) return 39;
  if (code === 0x201c || code === 0x201d) return 34;
  if (code === 45 || (code >= 0x2010 && code <= 0x2013)) {
    return glued || kindAt(text, at + 1) !== SPACE ? 45 : codeOfMark(0x2014);
  }
  return codeOfMark(code);
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
