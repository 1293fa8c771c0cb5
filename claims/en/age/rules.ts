import { ENGLISH_GRAMMAR as g } from '../grammar';
import type { Draft } from '../scan';

/** `raise the minimum marriage age`, `the age of consent will rise` */
const AGE_CHANGES =
  '((CHANGE)[^,.;]{0,5}(age|ages)((for|of|at)[^,.;]{1,4})?|(age|ages)((for|of|in|at)[^,.;]{1,6})?(will|would|to|has|is)*(be)?(rise|rises|rose|risen|climbed|dropped|go up|raised|lowered|increase~|fall|fell))';
/** What stands at a price, a rank, a speed */
const LEVEL =
  'stand~|stood|remain~|trade~|close~|price~|put|set|rank~|seed~|draft~|pick~|live~|living|weigh~|drove|bought|sold|toll|rate|level|levelled|speed|finish~|peak~|hover~|open~|clock~|cap|capped|temperature|fever|odds';
const OPENS = '(^|[."])';

/**
 * Ways of writing an age around a bare number, `context < words # words > context`. To add one, add a line.
 * The role says where its subject stands: beside it, in its noun phrase, or in the clause before.
 */
const SOURCES: readonly (readonly [
  role: Draft['role'],
  source: string,
  /** Smaller numbers tell the time of day: `left work at 7`. */
  least?: number,
])[] = [
  ['attributive', '# -?(yo|y/o)'],
  // The first of `12- and 13-year-old`, `8, 9 and 10-year-olds`
  ['attributive', '# > -?((,|and|or){1,2}(DIGITS|CARDINAL(-CARDINAL)?)-?){1,8}UNIT-?(old|olds)'],
  // `between the ages of 16 and 24`, `aged between 12 and 15`, `aged from 18 to 24`
  [
    'attributive',
    '(between (the)? ages (of)?|AGED(of|,)? (between|from)) # -?(to|and|-)-?NUM YEARS_OLD',
  ],
  // `at the age of 12`, `ages 18-24`, `aged 65 or over`
  [
    'attributive',
    `AGED(of|:)?(just|only|at least|about|around|up to|over|under|above|below)? # ((-?(to|or)-?|-)NUM|(or|and)(older|over|above|up|younger|under|below)|-?plus|\\+)? YEARS_OLD`,
  ],
  ['clause', '(turn~|clocks) # > (?!to|into)(CLOSED)'],
  [
    'clause',
    '(die~|dead|retire~|retirement|married|marries|passed away|widowed|crowned|orphaned|gave birth|pregnant|adopted|blind|deaf|free|enlisted|emigrated|debuted|graduated|wed)(in (YEAR|hospital|office|PRISON)|(on)?WEEKDAY|suddenly|peacefully|(last|this|next) (week|month|year))?,? < at # > CLOSED',
  ],
  [
    'clause',
    '(became|become|becomes|elected|appointed|crowned|joined|left)(?=[^,.])(FUNCTION|WORD|NAME|PERSON|TITLE|school|home|army|navy){1,4} < at # > CLOSED',
  ],
  // `My mother had me at 19.`, `She was struck off at 60`
  [
    'clause',
    `(PRONOUN|i|me|my|our|POSSESSIVE|PERSON|first|NAME (began|started|left|moved|joined|came|went|was))((?!${LEVEL}|UNIT|MEASURE)[^.;:!?"]){0,9} < at # > (?!to(the|a|an|DIGITS)|,NAME{0,3}STREET)(CLOSED)`,
    13,
  ],
  // `dead by 30`, `married before 18`
  [
    'clause',
    '(die~|dead|retire~|married|marry|marriage|mothers|pregnant) < (by|before) # > CLOSED',
    13,
  ],
  // `Roe, at 29, is the youngest`
  ['clause', '(NAME|PERSON), < at # > ,', 13],
  ['clause', '(live~)(on)? < (to|until|till) # > CLOSED'],
  // `He looked 50`, `is pushing 80`
  [
    'clause',
    '(PRONOUN|i|NAME|PERSON)(look~|seemed|felt|feel|feels)(only|about|barely)? < # > (again|CLOSED)',
  ],
  [
    'clause',
    '(PRONOUN|i|NAME|PERSON)(BE)(now)? < (pushing|nearing|approaching|nudging) # > CLOSED',
  ],
  // `You must be 21 to enter`
  [
    'clause',
    '(PRONOUN|you|i|PERSON|NAME)(must|should|have to|has to|need to|needs to)(now)? be < (at least|over|under|aged)? # > CLOSED',
  ],
  // `the boys were 11 and 13 at the time`
  [
    'clause',
    '(PERSON|who|NAME)(BE)(just|only|now|then|aged)? < # > and NUM($|[,.;)!?"](?!DIGITS)|at the time|when|and|respectively)',
  ],
  // `the youngest of the dead was 18`
  ['clause', '(youngest|oldest|eldest|one) of [^,.;:]{1,5}(BE)(just|only|now|aged)? < # > CLOSED'],
  // `Roe, a sprightly 92, swims`
  ['attributive', '(NAME|PERSON), < (a|an) WORD # > ,'],
  ['attributive', '# -?(something|somethings)'],
  // `thought to be 35`
  [
    'clause',
    '(thought|believed|said|known|understood|reported|live~)(to be|to have been)(about|around|at least|over|only)? < # ((or|to) NUM)? > CLOSED',
  ],
  // `raised the minimum marriage age to 18`
  ['clause', `${AGE_CHANGES}(from NUM(in YEAR)?)?to < # > CLOSED`],
  ['clause', `${AGE_CHANGES}from < # > (in YEAR)?to NUM`],
  [
    'clause',
    `${OPENS}(in YEAR,?)? < at (just|only|barely|nearly|almost)? # > ,(PRONOUN|POSSESSIVE|i)`,
  ],
  [
    'clause',
    `${OPENS}(in YEAR,?)? < at (just|only|barely|nearly|almost)? # > ,(NAME|TITLE|the)`,
    13,
  ],
  // `At 18 months, most toddlers walk`
  ['clause', `${OPENS} < at # (months|weeks) > ,(FUNCTION|WORD){0,2}(PERSON|PRONOUN)`],
  // `Nine years on, at 59, she`
  ['clause', ', < at # > ,PRONOUN', 13],
  // `Now 88, she lives by the sea.`
  [
    'clause',
    '(^|[."])(now|then|still|today|just|only|barely|already){1,2}(aged)? < # > ,(PRONOUN|POSSESSIVE|NAME)',
  ],
  // `By 25 he had his own ship.`
  ['clause', '(^|[.;"]) < at # > PRONOUN'],
  ['clause', '(^|[.;"])by < # > ,?PRONOUN'],
  ['clause', '(i|PRONOUN)(BE) NUM,?going on < # > CLOSED'],
  // `in his late 20s to early 30s`, `in his early 60s`, `in her early to mid-20s`
  [
    'clause',
    "(in)? POSSESSIVE((HEDGE)(to|or|and)-?)?(HEDGE)? # '?s((to|-|or)(HEDGE)?DIGITS'?s|(and|or) (over|older|above))?",
  ],
  // `in their 70s and 80s`
  ['clause', "POSSESSIVE(HEDGE)?(teens|DIGITS'?s)(and|or|to) < (HEDGE)? # '?s"],
  // `Ann Roe, late 50s, spoke`
  ['clause', "(NAME|PERSON), < (early|mid|late)-? # '?s > [,.)]"],
  // `a girl of 12`, `children under 18`
  [
    'attributive',
    '(man|woman|boy|girl|child|baby|lad|youth|person) of < # > (?!UNIT|MEASURE|NUM|%|-|stone)',
  ],
  [
    'attributive',
    '(PERSON|(number|share) of NAME|aged|are|is|was|were) < (under|over|below|above|(younger|older) than|at least|up to) # > (?!of|percent)(CLOSED)',
  ],
  // `drivers over 75 pay more`
  [
    'attributive',
    '(PERSON|no one) < (under|over|below|above|(younger|older) than) # > (?!of|percent|UNIT|MEASURE|NUM|%|-|,?(000|million|billion|hundred|thousand))',
  ],
  ['clause', '(PERSON|PRONOUN)(BE) < between # and NUM > CLOSED'],
  ['attributive', '# (or|and)(older|younger)'],
  // `the 18-24 age group`
  ['attributive', '# (-|to)NUM > age (group|groups|bracket|range)'],
  // `voters 18 to 29`
  ['attributive', 'PERSON < # (-|to)NUM > (?!UNIT|MEASURE|%)'],
  [
    'attributive',
    '(PERSON|,) < # (and|or)(over|above|under|up|below|upwards) > (?!NUM|UNIT|MEASURE|to|the|a|%)',
  ],
  ['attributive', '(under|over)-? # s'],
  ['attributive', 'as (young|old) as # > (?!UNIT|MEASURE|NUM|%|-)'],
  [
    'attributive',
    '(age|ages)((of|for|at|in)[^,.;]{1,4})?((BE|being)(now|given as|put at)?(NUM,(up|down) from)?|:) < # > (CLOSED)|,DIGITS',
  ],
];

export const AGE_RULES = g.rules(
  SOURCES.map(([role, source, least = 0]) => [{ role, least }, source] as const),
);
