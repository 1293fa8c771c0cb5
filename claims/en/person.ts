import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { NONE } from './scan';

const g = ENGLISH_GRAMMAR;

const NO_PERSON =
  Class.Month | Class.Weekday | Class.ShortDay | Class.Season | Class.Unit | Class.DateWord;

/** Words of time that people are called by, too. */
const ALSO_NAMES = g.set('dawn prior');

/** `in Rome, 12, were held`: a place and a count. */
const IN_PLACE = g.pattern('(in|at|near)NAME{1,3}');
const COMMAS = g.pattern(',(DAY|DIGITS),(?!DIGITS)');
/** Endings of what people do: `builder`, `artist`, `electrician`. */
export const OCCUPATION = /[a-z]{3}(?:er|or|ist|ian|man|woman|ant|eer|ess|yst|ive|lord|aire)$/;

/** `mother-of-three`, `father of two`, at the number that ends it. */
const PARENT_OF = g.pattern('PERSON(-of-|of)CARDINAL');
/** Those who are two or more by name. */
const GROUP = g.set(
  'couple pair duo trio brothers sisters twins triplets siblings boys girls men women children people',
);

/** Whether a word stands for several people. */
export function isGroup(line: Line, index: number): boolean {
  const word = line.word(index);
  return GROUP.has(word) || (line.is(index, Class.Person) && word.endsWith('s'));
}

/** Whether a token can end a person's name or stand for a person. */
export function endsPerson(line: Line, index: number): boolean {
  const mark = line.mark(index);
  if (mark === ')') {
    // `Ann Roe (left), 25`
    for (let back = index - 1; back > index - 6; back--) {
      if (line.mark(back) === '(') return line.mark(back - 1) !== ')' && endsPerson(line, back - 1);
    }
    return false;
  }
  if (mark === '.') return line.is(index - 1, Class.NameSuffix);
  if (mark === '"' || mark === '”' || mark === '’' || mark === "'")
    return endsPerson(line, index - 1);
  if (line.is(index, NO_PERSON) && !ALSO_NAMES.has(line.word(index))) return false;
  if (['eldest', 'oldest', 'youngest', 'elder', 'younger'].includes(line.word(index))) return true;
  if (line.is(index, Class.Cardinal) && PARENT_OF.behind(line, index + 1) !== NONE) return true;
  if (line.is(index, Class.Person | Class.NameSuffix | Class.Title)) return true;
  if (line.codes[index] === 'w' && OCCUPATION.test(line.token(index))) return true;
  // `Pub landlord, 57, gutted`
  const plain = line.codes[index] === 'w' && !line.is(index - 1, Class.Function);
  if (plain && COMMAS.ahead(line, index + 1) !== NONE) return true;
  if (!line.has(index, Shape.Capital) || line.is(index, Class.Function | Class.Street))
    return false;
  return IN_PLACE.behind(line, index + 1) === NONE;
}
