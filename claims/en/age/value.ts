import { type Bound, formatLength, lengthOf, type LengthUnit, withBound } from '../../length';
import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { decadeOf } from '../decade';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { readNumber } from '../number';

/** No one is known to have grown older than 122; things may. */
export const OLDEST = 122;

/** Reads the value of an age from the words of its span; null where the number is none of an age. */
export function readAgeValue(line: Line, first: number, next: number): string | null {
  const values: number[] = [];
  let unit: LengthUnit = 'Y';
  let bound: Bound = 'exact';
  let decade = false;
  for (let at = first; at < next; ) {
    const number = readNumber(line, at);
    if (number && !number.article) {
      if (line.has(at, Shape.Digits) && !isAgeLike(line, at, number.value)) return null;
      values.push(number.value);
      at = number.next;
      continue;
    }
    const { word } = line.entry(at);
    if (line.is(at, Class.Unit)) unit = line.entry(at).unit as LengthUnit;
    else if (word === 's' || word.startsWith('something')) decade = true;
    else if (LEAST.has(word) || line.isCode(at, '+')) bound = 'least';
    else if (MOST.has(word)) bound = 'most';
    at++;
  }
  const [low = 0, high] = values;
  const isDecimal = unit === 'Y' && line.has(first, Shape.Punctuated);
  const write = (amount: number) =>
    isDecimal ? `P${amount}Y` : formatLength(lengthOf(amount, unit));
  if (high !== undefined && decade) return high > low ? `P${low}Y/P${high + 9}Y` : null;
  if (high !== undefined) return high > low ? `${write(low)}/${write(high)}` : null;
  if (decade && bound === 'exact') return low % 10 === 0 && low >= 20 ? decadeOf(low) : null;
  return withBound(write(low), bound);
}

/** Written once: rows of people share few ages, and a string that is made anew is hashed anew. */
const WHOLE_YEARS = Array.from({ length: OLDEST + 1 }, (_, years) => `P${years}Y`);

/** `P63Y`; `P12Y6M` for twelve and a half. */
export function formatAge(years: number): string {
  return WHOLE_YEARS[years] ?? formatLength(lengthOf(years, 'Y'));
}

const LEAST = g.set('over above older least up upwards plus');
const MOST = g.set('under below younger pushing nearing approaching nudging');

const MEAN_AGE = g.pattern('(mean|average|median)[^.;]{0,16}');

/** Whether digits may be an age: no decimals but halves and means, no leading zero. */
export function isAgeLike(line: Line, index: number, value: number): boolean {
  if (line.has(index, Shape.Ordinal) || value > OLDEST) return false;
  if (line.has(index, Shape.Punctuated))
    return Number.isInteger(value * 2) || MEAN_AGE.behind(line, index) >= 0;
  return line.lengthOf(index) <= 3 && line.text.charCodeAt(line.startOf(index)) !== 48;
}
