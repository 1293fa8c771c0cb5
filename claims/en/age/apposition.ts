import { type Line, Shape } from '../../line';
import { readList } from './list';
import { formatAge, isAgeLike } from './value';
import { Class } from '../classes';
import { Gender, genderOfGivenName } from '../gender';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import type { NumberReading } from '../number';
import { endsPerson, isGroup } from '../subject/person';
import { keep, NONE, type Scan } from '../scan';

const SCORES = g.set(
  'runs wickets wicket balls overs innings lbw tries conversions rebounds assists unbeaten scored goals goal seats',
);
/** What also tells that a single digit in brackets is no age: `Roe (3) beat Poe (7)`. */
const RANKS = g.set('beat beats seed seeds seeded points');

/** Whether the line tells scores: `Roe (45) and Poe (101 not out)`. */
function isScore(line: Line, single: boolean): boolean {
  for (let at = 0; at < line.count; at++) {
    const word = line.word(at);
    if (SCORES.has(word) || (word === 'out' && line.word(at - 1) === 'not')) return true;
    if (single && RANKS.has(word)) return true;
  }
  return false;
}

/** `the toddler, 18 months, was`, `their daughter Ada (10 months)` */
export const CHILD_BEFORE = g.pattern(
  '(toddler|baby|infant|boy|girl|son|daughter|sons|daughters|child|children|boys|girls|twin|twins|brother|sister|brothers|sisters|grandson|granddaughter)NAME{0,3}(,|\\()',
);
const NAME_BEFORE = g.pattern('NAME{2,3}\\(');
const NEXT_NAME = g.pattern('\\),?(and)?(POSSESSIVE PERSON)?NAME{1,2}\\(');

/** Whether someone under ten may stand before a bracket: told as a child, by a given name, or after another. */
function isChild({ line, drafts }: Scan, index: number): boolean {
  const name = NAME_BEFORE.behind(line, index);
  const last = drafts.at(-1);
  return (
    CHILD_BEFORE.behind(line, index) !== NONE ||
    (name !== NONE && genderOfGivenName(line.token(name)) !== Gender.Unknown) ||
    (last?.claim.kind === 'age' && NEXT_NAME.ahead(line, last.next) === index)
  );
}

const BEFORE_APPOSITION = g.pattern('(,|—|\\()(then|now|both|all|just|only|also|each)?');
const AFTER_APPOSITION = g.pattern(
  '$|[,;.)—!?](?!DIGITS)|to (life|death)|,DIGITS (NAME{0,2}STREET|block|UNIT[.;])|\\((left|right|pictured)|:(?!DIGITS)|at (the|that) time|when|PAST|(?!may,?YEAR)MODAL|PRONOUN|of(?!them|whom|whose|which|the|these|those|POSSESSIVE|DIGITS)|(next|this)(UNIT|MONTH|WEEKDAY)|today|tomorrow|(in|on)(MONTH|WEEKDAY)|from|and|is|has|with|or',
);
const AT_THE_TIME = g.pattern('at (the|that) time');
/** `her son Alfie, five, loves`: in words only between commas. */
const SPELT_OUT = g.pattern('CARDINAL(-CARDINAL|and a half)?(?=,|\\.)');
const BEFORE_SPELT_OUT = g.pattern('(NAME|PERSON),(now|then|just|only)?');
const AFTER_UNCOMMAED = g.pattern(',(of|from)');

/** `daughters, 4, 6 and 9,`, `the couple, 71 and 68,`: ages that belong together. */
const SEVERAL_AGES = g.pattern(
  'DIGITS(,DIGITS){0,6},?and (DIGITS|CARDINAL)(?=$|[,.;:)—!?](?!DIGITS)|PAST|MODAL|PRONOUN|respectively|from|is|has|are|have|with|in|at|of(?!them|whom|which))',
);

/** `Ann Roe and Ben Poe, 47 and 33,` */
export const TWO_NAMES = g.pattern('NAME and NAME{1,3}');

/** `of 40 passengers, 12, including two nurses, were hurt` */
const PART_OF_GROUP = g.pattern(',including');
const MORE_NUMBERS = g.pattern('(,|,?and)DIGITS');

/** `Smith, 63, of Miami`, `Smith (63)`, `Smith, then 58`, `both 18`, `Ann Smith 31, of Hope`. */
export function readApposition(scan: Scan, index: number, { value, next }: NumberReading): number {
  const { line } = scan;
  const digits = line.has(index, Shape.Digits) && isAgeLike(line, index, value);
  const isPlain = digits
    ? next === index + 1
    : BEFORE_SPELT_OUT.behind(line, index) !== NONE && SPELT_OUT.ahead(line, index) === next;
  if (!isPlain) return NONE;
  const before = BEFORE_APPOSITION.behind(line, index);
  const isList =
    before !== NONE && (isGroup(line, before - 1) || TWO_NAMES.behind(line, before) !== NONE);
  if (isList && MORE_NUMBERS.ahead(line, next) !== NONE) {
    if (SEVERAL_AGES.ahead(line, index) !== NONE) {
      const end = keep(scan, 'age', index, next, formatAge(value), { role: 'apposition' });
      return readList(scan, end, true);
    }
    if (isGroup(line, before - 1)) return NONE;
  }
  const bracket = line.mark(before) === '(';
  // `Roe — 20 of them`: after a dash only what a dash or comma closes.
  if (
    before !== NONE &&
    line.isCode(before, '—') &&
    !line.has(next, Shape.Mark) &&
    AT_THE_TIME.ahead(line, next) === NONE
  )
    return NONE;
  if (before !== NONE) {
    // `12 were children, 9 were women`
    const group = line.is(before - 1, Class.Person) && !line.has(before - 1, Shape.Capital);
    if (group && (line.is(next, Class.Past) || PART_OF_GROUP.ahead(line, next) !== NONE))
      return NONE;
    if (!endsPerson(line, before - 1) || AFTER_APPOSITION.ahead(line, next) === NONE) return NONE;
    const single = value < 10;
    if (bracket && (isScore(line, single) || !'),'.includes(line.mark(next) || ' '))) return NONE;
    if (bracket && single && !isChild(scan, index)) return NONE;
    const end = keep(scan, 'age', index, next, formatAge(value), { role: 'apposition' });
    return isGroup(line, before - 1) ? readList(scan, end, true) : end;
  }
  // The comma before the age left out: only after a name of two words, with the comma after it.
  const uncommaed = AFTER_UNCOMMAED.ahead(line, next) !== NONE;
  return uncommaed && endsPerson(line, index - 1) && line.has(index - 2, Shape.Capital | Shape.Mark)
    ? keep(scan, 'age', index, next, formatAge(value), { role: 'apposition' })
    : NONE;
}
