import { type Bound, withBound } from '../length';
import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { type NumberReading, readNumber, skipHyphen } from './number';
import { formatQuantity, type Quantity, readBoundBefore } from './quantity';
import { type Draft, keep, NONE, type Scan } from './scan';

/** No one is known to have grown older than 122; things may. */
const OLDEST = 122;

const g = ENGLISH_GRAMMAR;
/** Ends `63-year-old`, `years old`, `years of age`. */
const OLD = g.pattern('-?(old|olds)|of age');
/**
 * Ways of writing an age around a bare number, `context < words # words > context`. To add one, add a line.
 * The role says where its subject stands: beside it, in its noun phrase, or in the clause before.
 */
const RULES: readonly (readonly [role: Draft['role'], source: string])[] = [
  ['attributive', '# -?(yo|y/o)'],
  // The first of `12- and 13-year-old`, `8, 9 and 10-year-olds`
  ['attributive', '# > -?((,|and|or){1,2}(DIGITS|CARDINAL(-CARDINAL)?)-?){1,8}UNIT-?(old|olds)'],
  // `at the age of 12`, `aged between 12 and 15`, `ages 18-24`, `aged 65 or over`
  ['attributive', `AGED(of|,)? (between|from) # -?(to|and|-)-?NUM YEARS_OLD`],
  [
    'attributive',
    `AGED(of|:)?(just|only|at least|about|around|up to|over|under|above|below)? # ((-?(to|or)-?|-)NUM|(or|and)(older|over|above|up|younger|under|below))? YEARS_OLD`,
  ],
  ['clause', '(turned|turns|turning|turn) # > (?!to|into)(CLOSED)'],
  [
    'clause',
    '(died|dies|dead|die|retired|retires|married|passed away|widowed|orphaned|gave birth)(in YEAR|(on)?WEEKDAY|suddenly|peacefully|last (week|month|year))? < at # > CLOSED',
  ],
  [
    'clause',
    '((became|elected|appointed|crowned|joined|left)(?=[^,.])(FUNCTION|WORD|NAME|PERSON|TITLE|school|home|army|navy){1,3}|enlisted|emigrated|debuted|graduated|wed) < at # > CLOSED',
  ],
  ['clause', '(^|[."]) < at # > ,(PRONOUN|POSSESSIVE|NAME|the)'],
  // `By 25 he had his own ship.`
  ['clause', '(^|[.;"]) < at # > PRONOUN'],
  ['clause', '(^|[.;"])by < # > ,?PRONOUN'],
  ['clause', '(i|PRONOUN)(BE) NUM,?going on < # > CLOSED'],
  // `in his late 20s to early 30s`, `in his early 60s`, `her mid-thirties`
  ['clause', "(in)? POSSESSIVE(HEDGE)? # '?s(to|-|or)(HEDGE)?DIGITS'?s"],
  ['clause', "(in)? POSSESSIVE(early|mid|late|middle)?-? # '?s"],
  // `in their 70s and 80s`
  ['clause', "POSSESSIVE(HEDGE)?DIGITS'?s(and|or) < (HEDGE)? # '?s"],
  // `a girl of 12`, `children under 18`
  ['attributive', '(man|woman|boy|girl|child|baby|lad|youth|person) of < # > CLOSED'],
  [
    'attributive',
    '(PERSON|aged|are|is|was|were) < (under|over|below|above|(younger|older) than|at least|up to) # > (?!of|percent)(CLOSED)',
  ],
  ['attributive', '# (or|and)(older|younger)'],
  [
    'attributive',
    '(anyone|nobody|everyone|everybody|someone|those) < (under|over|below|above|(younger|older) than) # > (?!UNIT|MEASURE|%|of)',
  ],
  // `voters 18 to 29`
  ['attributive', 'PERSON < # (-|to)NUM > (?!UNIT|MEASURE|%)'],
  ['attributive', '(PERSON|,) < # (and|or)(over|above|under|up|below|upwards) > (?!NUM)(CLOSED)'],
  ['attributive', '(under|over)-? # s'],
  ['attributive', 'as (young|old) as # > (CLOSED)'],
  [
    'attributive',
    '(age|ages)((of|for)(WORD|PERSON|FUNCTION|NAME){1,4})?(is|was|were|being) < # > (CLOSED)',
  ],
];

const COMPILED = RULES.map(([role, source]) => [role, g.rule(source)] as const);

const COMPARED = g.pattern('(younger|older) than');
const AGED = g.pattern('AGED(of)?(between|from|just|only|about|around|at least)?');

/** Ages at a number: `63-year-old`, `Smith, 63,`, `was 63 when`. */
export function readAgeFromNumber(
  scan: Scan,
  index: number,
  number: NumberReading,
  quantity: Quantity | null,
): number {
  const { line } = scan;
  const old = quantity ? OLD.ahead(line, quantity.next) : NONE;
  // `infants younger than six months`
  if (quantity && COMPARED.behind(line, index) !== NONE) {
    const bound = line.word(index - 2) === 'older' ? 'least' : 'most';
    return keep(
      scan,
      'age',
      Math.max(index - 2, scan.floor),
      quantity.next,
      formatQuantity(quantity, bound),
      { role: 'attributive' },
    );
  }
  if (quantity && old !== NONE) {
    const before = readBoundBefore(line, index, scan.floor);
    const aged = AGED.behind(line, index);
    const first = aged === NONE ? (before?.first ?? index) : Math.max(aged, scan.floor);
    return keep(scan, 'age', first, old, formatQuantity(quantity, before?.bound), {
      role: 'attributive',
    });
  }
  if (number.article || !(number.value <= OLDEST)) return NONE;
  const beside = readApposition(scan, index, number);
  if (beside !== NONE) return beside;
  if (RULES_BEFORE.behind(line, index) === NONE && RULES_AFTER.ahead(line, number.next) === NONE)
    return NONE;
  for (const [role, rule] of COMPILED) {
    const span = rule.match(line, index, number.next, scan.floor);
    if (!span) continue;
    const value = readAgeValue(line, span[0], span[1]);
    if (value === null) continue;
    return readList(scan, keep(scan, 'age', span[0], span[1], value, { role }));
  }
  return readPredicate(scan, index, number);
}

/** What one of the rules, or a predicate, must have beside its number: most numbers have neither. */
const RULES_BEFORE = g.pattern(
  'PERSON|AGED(WORD|FUNCTION|PREPOSITION){0,3}:?|turned|turns|turning|turn|at|by|going on|s(and|or)(HEDGE)?|of|under|over|below|above|than|least|up to|as|is|was|POSSESSIVE HEDGE?-?|(under|over)-|(BE)(FUNCTION|WORD|PAST|still|already|about|nearly|almost|around|barely|just)?',
);
const RULES_AFTER = g.pattern('-?(yo|y/o)|-?(,|and|or)|-?s');

/** Reads the value of an age from the words of its span; null where the number is none of an age. */
function readAgeValue(line: Line, first: number, next: number): string | null {
  const values: number[] = [];
  let unit = 'Y';
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
    if (line.is(at, Class.Unit)) unit = line.entry(at).unit;
    else if (word === 's') decade = true;
    else if (LEAST.has(word)) bound = 'least';
    else if (MOST.has(word)) bound = 'most';
    at++;
  }
  const [low = 0, high] = values;
  if (high !== undefined && decade) return high > low ? `P${low}Y/P${high + 9}Y` : null;
  if (high !== undefined) return high > low ? `P${low}${unit}/P${high}${unit}` : null;
  if (decade && bound === 'exact') return low % 10 === 0 && low >= 20 ? decadeOf(low) : null;
  return withBound(`P${low}${unit}`, bound);
}

const LEAST = g.set('over above older least up upwards');
const MOST = g.set('under below younger');

function decadeOf(age: number): string {
  return `P${age}Y/P${age + 9}Y`;
}

/** Whether digits may be an age: no decimals but halves, no leading zero. */
function isAgeLike(line: Line, index: number, value: number): boolean {
  if (line.has(index, Shape.Ordinal) || value > OLDEST) return false;
  if (line.has(index, Shape.Punctuated)) return Number.isInteger(value * 2);
  return line.lengthOf(index) <= 3 && line.text.charCodeAt(line.startOf(index)) !== 48;
}

const LIST_ITEM = g.pattern('(,|(and|or))+(?=NUM((CLOSED)|respectively|(?<=(and|or)NUM)WORD))');

/** The numbers that share the words of the first: `ages 8, 11 and 14`. */
function readList(scan: Scan, end: number, listed = false): number {
  const { line } = scan;
  const last = scan.drafts.at(-1)?.claim.text ?? '';
  if (!listed && !/^(?:at the )?ages?\b|^aged\b/i.test(last)) return end;
  const item = LIST_ITEM.ahead(line, end);
  const number = item === NONE ? null : readNumber(line, item);
  if (!number || !(number.value <= OLDEST) || line.has(item, Shape.Punctuated)) return end;
  return readList(
    scan,
    keep(scan, 'age', item, number.next, `P${number.value}Y`, { role: 'listed' }),
    true,
  );
}

const SCORES = g.set(
  'runs wickets wicket balls overs innings lbw tries conversions rebounds assists unbeaten',
);

/** Whether the line tells scores: `Roe (45) and Poe (101 not out)`. */
function isScore(line: Line): boolean {
  for (let at = 0; at < line.count; at++) {
    if (SCORES.has(line.word(at)) || (line.word(at) === 'out' && line.word(at - 1) === 'not'))
      return true;
  }
  return false;
}

const BEFORE_APPOSITION = g.pattern('(,|—|\\()(then|now|both|all|just|only|also|each)?');
const AFTER_APPOSITION = g.pattern(
  '$|[,;.)—!?](?!DIGITS)|:(?!DIGITS)|at (the|that) time|when|PAST|MODAL|PRONOUN|of(?!them|whom|which|the|these|those|POSSESSIVE)|from|and|is|has|with|or',
);
const AT_THE_TIME = g.pattern('at (the|that) time');
/** `her son Alfie, five, loves`: in words only between commas. */
const SPELT_OUT = g.pattern('(?<=NAME,)CARDINAL(?=,|\\.)');
const AFTER_UNCOMMAED = g.pattern(',(of|from)');

/** `daughters, 4, 6 and 9,`, `the couple, 71 and 68,`: ages that belong together. */
const SEVERAL_AGES = g.pattern(
  'DIGITS(,DIGITS){0,6},?and DIGITS(?=$|[,.;:)—!?](?!DIGITS)|PAST|MODAL|PRONOUN|respectively|from|is|has|are|have|with|in|at|of(?!them|whom|which))',
);

const MORE_NUMBERS = g.pattern('(,|,?and)DIGITS');

function isGroup(line: Line, index: number): boolean {
  const word = line.word(index);
  return GROUP.has(word) || (line.is(index, Class.Person) && word.endsWith('s'));
}

/** `Smith, 63, of Miami`, `Smith (63)`, `Smith, then 58`, `both 18`, `Ann Smith 31, of Hope`. */
function readApposition(scan: Scan, index: number, { value, next }: NumberReading): number {
  const { line } = scan;
  const digits = line.has(index, Shape.Digits) && isAgeLike(line, index, value);
  if (next !== index + 1 || (!digits && SPELT_OUT.ahead(line, index) === NONE)) return NONE;
  const before = BEFORE_APPOSITION.behind(line, index);
  if (before !== NONE && isGroup(line, before - 1) && MORE_NUMBERS.ahead(line, next) !== NONE) {
    if (SEVERAL_AGES.ahead(line, index) === NONE) return NONE;
    const end = keep(scan, 'age', index, next, `P${value}Y`, { role: 'apposition' });
    return readList(scan, end, true);
  }
  const bracket = line.mark(before) === '(';
  // `Roe — 20 of them`: after a dash only what a dash or comma closes.
  if (
    before !== NONE &&
    line.codes[before] === '—' &&
    !line.has(next, Shape.Mark) &&
    AT_THE_TIME.ahead(line, next) === NONE
  )
    return NONE;
  if (before !== NONE) {
    // `12 were children, 9 were women`
    const group = line.is(before - 1, Class.Person) && !line.has(before - 1, Shape.Capital);
    if (group && line.is(next, Class.Past)) return NONE;
    if (!endsPerson(line, before - 1) || AFTER_APPOSITION.ahead(line, next) === NONE) return NONE;
    if (bracket && isScore(line)) return NONE;
    if (bracket && (value < 10 || (line.mark(next) !== ')' && line.mark(next) !== ',')))
      return NONE;
    const end = keep(scan, 'age', index, next, `P${value}Y`, { role: 'apposition' });
    return isGroup(line, before - 1) ? readList(scan, end, true) : end;
  }
  // The comma before the age left out: only after a name of two words, with the comma after it.
  const uncommaed = AFTER_UNCOMMAED.ahead(line, next) !== NONE;
  return uncommaed && endsPerson(line, index - 1) && line.has(index - 2, Shape.Capital | Shape.Mark)
    ? keep(scan, 'age', index, next, `P${value}Y`, { role: 'apposition' })
    : NONE;
}

const NO_PERSON =
  Class.Month | Class.Weekday | Class.ShortDay | Class.Season | Class.Unit | Class.DateWord;

/** `in Rome, 12, were held`: a place and a count. */
const IN_PLACE = g.pattern('(in|at|near)NAME{1,3}');
const COMMAS = g.pattern(',(DAY|DIGITS),(?!DIGITS)');
/** Endings of what people do: `builder`, `artist`, `electrician`. */
const OCCUPATION = /[a-z]{3}(?:er|or|ist|ian|man|woman|ant|eer|ess|yst|ive|lord|aire)$/;

/** `mother-of-three`, `father of two`, at the number that ends it. */
const PARENT_OF = g.pattern('PERSON(-of-|of)CARDINAL');
/** Those who are two or more by name. */
const GROUP = g.set(
  'couple pair duo trio brothers sisters twins triplets siblings boys girls men women children people',
);

/** Whether a token can end a person's name or stand for a person. */
function endsPerson(line: Line, index: number): boolean {
  const mark = line.mark(index);
  if (mark === ')') {
    // `Ann Roe (left), 25`
    for (let back = index - 1; back > index - 6; back--) {
      if (line.mark(back) === '(') return endsPerson(line, back - 1);
    }
    return false;
  }
  if (mark === '.') return line.is(index - 1, Class.NameSuffix);
  if (mark === '"' || mark === '”' || mark === '’' || mark === "'")
    return endsPerson(line, index - 1);
  if (line.is(index, NO_PERSON)) return false;
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

const BE_BEFORE = g.pattern(
  '(BE)(now|only|just|still|then|already|about|nearly|almost|around|both|barely)*',
);
const AUXILIARY = g.pattern("(MODAL|will|'ll|'d|has|have|had|not|would)*");
const AFTER_PREDICATE = g.pattern(
  '$|[,;.)!?"—](?!DIGITS)|going on NUM|(when|and|at|but|or|on|years|now|today|then|in|while|who|last|this|as|with|before|by)(?!DIGITS)',
);

/** `He is 63.`, `she was only nine when`. */
function readPredicate(scan: Scan, index: number, { value, next }: NumberReading): number {
  const { line } = scan;
  const be = BE_BEFORE.behind(line, index);
  if (be === NONE || value < 1 || AFTER_PREDICATE.ahead(line, next) === NONE) return NONE;
  if (line.has(index, Shape.Digits) && !isAgeLike(line, index, value)) return NONE;
  const at = AUXILIARY.behind(line, be) - 1;
  // `he stole and was 14 when`
  const shared = line.word(at) === 'and' && line.word(next) === 'when';
  // `who was 15 when she left, is now 24`
  const since =
    line.mark(at) === ',' &&
    line.word(index - 1) === 'now' &&
    scan.drafts.at(-1)?.claim.kind === 'age';
  const someone =
    shared ||
    since ||
    line.is(at, Class.Pronoun) ||
    ['i', 'you'].includes(line.word(at)) ||
    (endsPerson(line, at) && !line.is(at, Class.Organisation) && !line.glued(be));
  return someone ? keep(scan, 'age', index, next, `P${value}Y`) : NONE;
}

const OWN_DECADE = g.pattern('(in)? POSSESSIVE(early|mid|late|middle)?-?');
const DECADES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];
g.set(DECADES.join(' '));

/** `in her sixties`, at the decade. */
export function readAgeFromDecade(scan: Scan, index: number): number {
  const { line } = scan;
  const decade = DECADES.indexOf(line.word(index));
  const first = decade < 0 ? NONE : OWN_DECADE.behind(line, index);
  if (first === NONE) return NONE;
  return keep(scan, 'age', Math.max(first, scan.floor), index + 1, decadeOf(20 + decade * 10));
}

/** `60s`, `sixties`; value NaN where the token begins no decade. */
export function decadeAt(line: Line, index: number): { value: number; next: number } {
  const named = DECADES.indexOf(line.word(index));
  if (named >= 0) return { value: 20 + named * 10, next: index + 1 };
  const value = line.number(index);
  let at = index + 1;
  if (line.codes[at] === "'" && line.glued(at)) at++;
  const ends = line.word(at) === 's' && line.glued(at) && value % 10 === 0;
  return ends ? { value, next: at + 1 } : { value: Number.NaN, next: index };
}

g.set('birthday');
const BIRTHDAY_OWNER = g.pattern('(POSSESSIVE|my)?');

/** `his 90th birthday`, `twenty-first birthday`, at the ordinal or the number before it. */
export function readBirthday(scan: Scan, index: number): number {
  const { line } = scan;
  let age = line.has(index, Shape.Ordinal) ? line.number(index) : 0;
  let ordinal = index;
  if (age === 0 && line.is(index, Class.Cardinal)) {
    age = line.entry(index).value;
    ordinal = skipHyphen(line, index + 1);
  }
  if (line.is(ordinal, Class.Ordinal)) age += line.entry(ordinal).value;
  else if (ordinal > index) return NONE;
  if (!(age > 0 && age <= 1000) || line.word(ordinal + 1) !== 'birthday') return NONE;
  const first = Math.max(BIRTHDAY_OWNER.behind(line, index), scan.floor);
  return keep(scan, 'age', first, ordinal + 2, `P${age}Y`);
}
