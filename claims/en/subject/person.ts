import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { PARENT_OF } from '../noun-phrase';
import { NONE } from '../scan';

const NO_PERSON =
  Class.Month | Class.Weekday | Class.ShortDay | Class.Season | Class.Unit | Class.DateWord;

/** Words of time that people are called by, too. */
const ALSO_NAMES = g.set('dawn prior');

/** `in Rome, 12, were held`: a place and a count. */
const IN_PLACE = g.pattern('(in|at|near)NAME{1,3}');
const COMMAS = g.pattern(',(DAY|DIGITS),(?!DIGITS)');
/** What follows the age of someone who is told by what they are. */
const DOES = g.pattern('(?!was|were)PAST|COURT|of|from|who|whose');
/** `Rosie May`, `Hector Lane`, `Mr Justice Day`: a word of other meaning that ends a name. */
const SURNAME = g.pattern(
  '(?<!(in|on|at|near|from|to|early|late|mid|DIGITS)NAME?)(NAME|TITLE\\.?(SEASON|MONTH)?)',
);
/** `March, 52, of Derby` */
const ALONE = g.pattern('(?<=^|[.!?"])(MONTH|SEASON),(now|then|aged)?DIGITS,');

function isSurname(line: Line, index: number): boolean {
  return SURNAME.behind(line, index) !== NONE || ALONE.ahead(line, index) !== NONE;
}

/** Endings of what people do: `builder`, `artist`, `electrician`. */
export const OCCUPATION = /[a-z]{3}(?:er|or|ist|ian|man|woman|ant|eer|ess|yst|ive|lord|aire)$/;

/** `her eldest, 13,` */
const OF_SEVERAL = g.set('eldest oldest youngest elder younger');
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
  if (line.has(index, Shape.Capital) && isSurname(line, index)) return true;
  if (line.is(index, NO_PERSON) && !ALSO_NAMES.has(line.word(index))) return false;
  if (OF_SEVERAL.has(line.word(index))) return true;
  if (PARENT_OF.behind(line, index + 1) !== NONE) return true;
  if (line.is(index, Class.Person | Class.NameSuffix | Class.Title)) return true;
  if (line.isUnknown(index) && OCCUPATION.test(line.token(index))) return true;
  // `Pub landlord, 57, gutted`, `The soap star, 35, said`
  if (line.isUnknown(index) && COMMAS.ahead(line, index + 1) !== NONE) {
    if (!line.is(index - 1, Class.Function)) return true;
    return DOES.mayBegin(line, index + 4) || line.endsIn(index + 4, 'ed');
  }
  if (!line.has(index, Shape.Capital) || line.is(index, Class.Function | Class.Street))
    return false;
  return IN_PLACE.behind(line, index + 1) === NONE;
}
