import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { codeOfMark } from '../token-set';

/** A number as written: `63`, `twenty-one`, `18½`, `two and a half`, `a`. */
export interface NumberReading {
  value: number;
  /** Index after its last token. */
  next: number;
  /** `a`, `an`: one, if what follows is a unit. */
  article: boolean;
}

/** What digits end in as an ordinal: `30th`. */
export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

const FRACTIONS: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

/** Words that make a number more. */
const GOES_ON = ENGLISH_GRAMMAR.pattern('hundred|thousand|million|billion|and');

/** Whether a mark joins the words of one number or compound. */
export function isHyphen(mark: string): boolean {
  return mark === '-' || mark === '‐' || mark === '‑' || mark === '–';
}

/** Codes of a hyphen, and of one with a space before and after it. */
const HYPHEN = codeOfMark('-'.charCodeAt(0));
const DASH = codeOfMark('—'.charCodeAt(0));

/** Steps over one hyphen, if there is one. */
export function skipHyphen(line: Line, index: number): number {
  const code = line.codeAt(index);
  return (code === HYPHEN || code === DASH) && isHyphen(line.mark(index)) ? index + 1 : index;
}

/** Reads the number that begins at a token; null where none does. */
export function readNumber(line: Line, index: number): NumberReading | null {
  const word = line.word(index);
  if (word === 'a' || word === 'an') {
    const scale = line.word(index + 1);
    if (scale === 'hundred' || scale === 'dozen' || scale === 'thousand') {
      return readWords(line, index + 1);
    }
    return scale === 'half' || scale === 'couple'
      ? null
      : { value: 1, next: index + 1, article: true };
  }
  if (line.has(index, Shape.Digits)) return readDigits(line, index);
  const fraction = fractionAt(line, index);
  if (fraction !== undefined) return { value: fraction, next: index + 1, article: false };
  return line.is(index, Class.Cardinal) ? readWords(line, index) : null;
}

/** The value of a mark that is a fraction; none is of ASCII. */
function fractionAt(line: Line, index: number): number | undefined {
  const isLater = line.has(index, Shape.Mark) && line.codeAt(index) > 0x7f;
  return isLater ? FRACTIONS[line.mark(index)] : undefined;
}

function readDigits(line: Line, index: number): NumberReading | null {
  if (line.has(index, Shape.Ordinal)) return null;
  let value = line.number(index);
  let next = index + 1;
  // As most numbers are followed.
  if (line.has(next, Shape.Word) && !GOES_ON.mayBegin(line, next))
    return { value, next, article: false };
  const fraction = fractionAt(line, next);
  if (fraction !== undefined) {
    value += fraction;
    next++;
  } else {
    // `4-3/4`, `1 1/2`
    const from = skipHyphen(line, next);
    const top = line.number(from);
    const bottom = line.number(from + 2);
    if (line.mark(from + 1) === '/' && top < bottom && bottom <= 8 && line.glued(from + 2)) {
      value += top / bottom;
      next = from + 3;
    }
  }
  const scale = line.word(next);
  if (scale === 'hundred' || scale === 'thousand' || scale === 'million') {
    value *= line.entry(next).value;
    next++;
  } else if (scale === 'billion') {
    value *= 1e9;
    next++;
  }
  return withFraction(line, { value, next, article: false });
}

/** `twenty-one`, `one hundred and five`, `two dozen`, `half`. */
function readWords(line: Line, index: number): NumberReading | null {
  if (line.word(index) === 'half') return { value: 0.5, next: index + 1, article: false };
  let total = 0;
  let part = 0;
  let last = 0;
  let next = index;
  let at = index;
  while (at - index < 12) {
    const entry = line.entry(at);
    if ((entry.classes & Class.Cardinal) === 0 || entry.word === 'half') break;
    const { value } = entry;
    if (value >= 1000) {
      total += Math.max(part, 1) * value;
      part = 0;
    } else if (value === 100 || (value === 12 && entry.word === 'dozen'))
      part = Math.max(part, 1) * value;
    else if (last >= 20 && last < 100 && value < 10 && part % 10 === 0) part += value;
    else if (last >= 100 || at === index) part += value;
    else break;
    last = value;
    next = ++at;
    const hyphen = skipHyphen(line, at);
    if (hyphen > at && !line.is(hyphen, Class.Cardinal)) break;
    at = hyphen;
    if (last >= 100 && line.word(at) === 'and' && line.is(at + 1, Class.Cardinal)) at++;
  }
  return withFraction(line, { value: total + part, next, article: false });
}

/** Adds `and a half`, `-and-a-half`, `and a quarter`. */
function withFraction(line: Line, reading: NumberReading): NumberReading {
  if (line.isCode(reading.next, '(')) return { ...reading, next: nextOfRepeat(line, reading) };
  const and = skipHyphen(line, reading.next);
  if (line.word(and) !== 'and') return reading;
  const from = skipHyphen(line, and + 1);
  const count = line.word(from);
  const part = skipHyphen(line, from + 1);
  const name = line.word(part);
  if ((count === 'a' || count === 'one') && (name === 'half' || name === 'quarter')) {
    return { ...reading, value: reading.value + (name === 'half' ? 0.5 : 0.25), next: part + 1 };
  }
  return reading;
}

/** Steps over the same number told twice: `twenty (20) years`. */
function nextOfRepeat(line: Line, { value, next }: NumberReading): number {
  const same = line.number(next + 1) === value || line.entry(next + 1).value === value;
  return same && line.isCode(next + 2, ')') ? next + 3 : next;
}
