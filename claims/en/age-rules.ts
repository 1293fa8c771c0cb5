import { ENGLISH_GRAMMAR } from './grammar';
import type { Draft } from './scan';

const g = ENGLISH_GRAMMAR;

/**
 * Ways of writing an age around a bare number, `context < words # words > context`. To add one, add a line.
 * The role says where its subject stands: beside it, in its noun phrase, or in the clause before.
 */
const SOURCES: readonly (readonly [role: Draft['role'], source: string])[] = [
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

export const AGE_RULES = g.rules(SOURCES);
