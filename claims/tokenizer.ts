import {
  BREAK,
  DIGIT,
  goesOn,
  INVISIBLE,
  isCapital,
  isDigit,
  kindAt,
  kindOf,
  LETTER,
  MARK,
  SMALL,
  SPACE,
} from './character';
import { checkStep, hashStep, type Lexicon } from './lexicon';
import { CAPACITY, Line, Shape } from './line';
import { codeOfMark, EDGE_CODE, FIRST_WORD_CODE, UNKNOWN_CODE } from './token-set';

/** A piece ends at the first end of a sentence past this many tokens. */
const ENOUGH = 768;

/** Codes of words with a capital that the lexicon lacks, as in `TOKEN_SHAPES`. */
const INITIAL = 'I'.charCodeAt(0);
const NAME = 'C'.charCodeAt(0);

/** Reads a text into tokens, a line at a time. */
export class Tokenizer {
  /** The line read last; the same object for all. */
  readonly line: Line;

  constructor(
    private readonly lexicon: Lexicon,
    /** What digits end in as an ordinal, two letters each: `30th`. */
    private readonly ordinalEndings: ReadonlySet<string>,
  ) {
    this.line = new Line(lexicon);
  }

  /** Lets go of the text. */
  release(): void {
    this.line.text = '';
  }

  /**
   * Reads the line that begins at `from`; returns where the next begins. Words of ASCII letters and the commonest
   * marks, most of any text, are read in this one loop: calls would cost a third of the time.
   */
  read(text: string, from: number): number {
    const { lexicon, line } = this;
    const { start, end, shapes, codes, classes } = line;
    const { length } = text;
    line.text = text;
    line.from = from;
    line.present = 0;
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
        line.count = count++;
        at = kind === DIGIT ? this.readDigits(begin, glued) : this.readWord(begin, glued);
        glued = Shape.Glued;
      }
    }
    line.count = count;
    line.present |= present;
    codes[count + 1] = EDGE_CODE;
    line.to = at;
    return kindAt(text, at) === BREAK ? at + 1 : at;
  }

  /** Reads a word with other letters, digits or invisible characters in it. */
  private readWord(start: number, glued: number): number {
    const { lexicon, line } = this;
    const { text } = line;
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
    line.push(start, at, shape | glued, code, lexicon.classes[index] ?? 0);
    return at;
  }

  /** Digits with what belongs to them: `1,200`, `2.5`, `30th`. */
  private readDigits(start: number, glued: number): number {
    const { line } = this;
    const { text } = line;
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
    line.numbers[line.count] = value;
    line.push(start, at, shape, digitsCode(value, shape, at - start), 0);
    return at;
  }
}

/** Shape of a word that begins with a capital; `letters` has the bit `SMALL` where it has a small letter. */
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

/** Whether a point is one of several between digits, as in `25.12.2018`, and no decimal point. */
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
