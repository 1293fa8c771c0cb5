import type { Line } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepTerm } from './keep-term';
import { NONE, type Scan } from '../scan';
import { inCourt } from './status';
import { isSentenceEnd } from '../tense';

/** After `life`: `sentence in prison`, `imprisonment`, `behind bars`, `without parole`. */
const LIFE_ENDING = g.pattern(
  `-?(PRISON)?(sentence|sentences|term|terms|imprisonment|tariff|order|orders|restriction)(in PRISON)? NO_PAROLE|(in|inside) PLACE{0,3} PRISON NO_PAROLE|behind bars NO_PAROLE|WITHOUT_PAROLE`,
);
/** Words before `life` that make it no punishment. */
const OWN_LIFE = g.pattern('POSSESSIVE|my|our|your|(?<!PENALTY)of|the|a|daily|real|new');
const LIFE_VERB = g.pattern(
  '(jailed|imprisoned|gaoled|incarcerated|locked up|put away|sent down|(sent)?behind bars|(sent)?to prison)for|(sentenced|condemned|sentencing)(to|for)|serving',
);
const LIFE_OBJECT = g.pattern(
  '(sentenced|sentencing|condemned)((?!PAST|PREPOSITION|MODAL)[^.;]){1,12}to|(GIVE)(him|her|them)',
);
const TERM_OF =
  '(TERM_ADJECTIVE*(sentence|term|penalty|punishment|maximum) of|mandatory)(mandatory)?';
const COURT_LIFE_VERB = g.pattern(
  `(commuted|reduced|raised|increased) to|serve~|carries|carry|up to|face~|got|gets|get|receive|received|given|${TERM_OF}`,
);
const LIFE_CLOSED = g.pattern('$|[,;.)!?"—]|PREPOSITION|WEEKDAY|and|or|without|with|last|today');
/** `the rest of his life in prison` */
const REST_OF = g.pattern('(the)?(rest|remainder) of POSSESSIVE(natural|entire)?');
/** `parole for life`, `imprisonment for life` */
const TERM_FOR = g.pattern(
  '(PRISON|imprisonment|incarceration|parole|probation|(supervised)? release|supervision|licence|license) for',
);
/** `imprisonment till death`: a life term. */
const TILL_DEATH = g.pattern(
  '(imprisonment|jail|prison|PENALTY) (till|until)(POSSESSIVE)?(natural)?',
);
const TO_DIE = g.pattern('(sentenced|condemned) to (be)?');
/** `maximum sentence of`, `mandatory`, before `life` */
const TERM_OF_LIFE = g.pattern(TERM_OF);
const CHANGED_TO = g.pattern('to(a)?');
const TOPIC_AFTER = g.pattern('(camp|camps|cell|cells|is|was|can|has|cannot)');
const DEATH = g.pattern('death (penalty|penalties|sentence|sentences)|capital punishment');
const TO_DEATH = g.pattern('(sentence~|condemned)to');
/** `a death sentence for the industry`, `is not a life sentence`: of a thing or an illness. */
const METAPHOR_OF = g.pattern('of WORD');
const METAPHOR_AFTER = g.pattern(
  'for (the|a|an|many|small|our|their|its|local|most)?(?!COURT|PERSON|NAME|PRONOUN|TITLE|him|her|them|his|killing|those|FUNCTION)[^,.]',
);
const METAPHOR_BEFORE = g.pattern(
  "(is|was|be|like|as|means|become|becomes|longer|not|'t|'s)(a|no|effectively a|virtually a)\"?",
);
const WHOLE_LIFE = g.pattern('whole-?life');

/** `life sentence`, `life in prison`, `death penalty`, at `life`, `death`, `whole`, `capital`. */
export function readLifeOrDeath(scan: Scan, index: number): number {
  const { line, floor } = scan;
  const word = line.word(index);
  if (word === 'die' || word === 'hang' || word === 'hanged') {
    const verb = TO_DIE.behind(line, index);
    return verb === NONE ? NONE : keepTerm(scan, Math.max(verb, floor), index + 1, 'death');
  }
  if (word === 'death' || word === 'capital') {
    const till = word === 'death' ? TILL_DEATH.behind(line, index) : NONE;
    if (till !== NONE) return keepTerm(scan, Math.max(till, floor), index + 1, 'life');
    const noun = DEATH.ahead(line, index);
    if (noun !== NONE)
      return isMetaphor(line, index, noun) ? NONE : keepTerm(scan, index, noun, 'death');
    const verb = word === 'death' ? TO_DEATH.behind(line, index) : NONE;
    if (verb !== NONE) return keepTerm(scan, Math.max(verb, floor), index + 1, 'death');
    const object = word === 'death' && LIFE_OBJECT.behind(line, index) !== NONE;
    return object ? keepTerm(scan, index, index + 1, 'death') : NONE;
  }
  const whole = WHOLE_LIFE.ahead(line, index);
  const next = whole === NONE ? index + 1 : whole;
  if (word === 'whole' && whole === NONE) return NONE;
  const ending = LIFE_ENDING.ahead(line, next);
  const rest = word === 'life' ? REST_OF.behind(line, index) : NONE;
  if (rest !== NONE) {
    const jailed = LIFE_VERB.behind(line, rest);
    if (ending === NONE && jailed === NONE) return NONE;
    const first = ending === NONE ? jailed : rest;
    return keepTerm(scan, Math.max(first, floor), ending === NONE ? next : ending, 'life');
  }
  if (ending !== NONE) {
    const noun = !line.is(next, Class.Preposition);
    const maximum = TERM_OF_LIFE.behind(line, index);
    const own = maximum === NONE && OWN_LIFE.behind(line, index) !== NONE;
    if ((noun && isMetaphor(line, index, ending)) || (!noun && own)) return NONE;
    // `Life in prison camps is the theme`: what a text is about.
    const opens = index === 0 || isSentenceEnd(line, index - 1);
    if (!noun && opens && TOPIC_AFTER.ahead(line, ending) !== NONE) return NONE;
    return keepTerm(scan, maximum === NONE ? index : Math.max(maximum, floor), ending, 'life');
  }
  if (word === 'whole') return NONE;
  let first = LIFE_VERB.behind(line, index);
  if (first === NONE && LIFE_CLOSED.ahead(line, next) === NONE) return NONE;
  // `commuted his death sentence to life`
  const last = scan.drafts.at(-1);
  const to = CHANGED_TO.behind(line, index);
  if (to !== NONE && last?.claim.status === 'other' && last.next === to)
    return keepTerm(scan, index, next, 'life', 'imposed');
  if (first === NONE) first = TERM_FOR.behind(line, index);
  if (first === NONE && LIFE_OBJECT.behind(line, index) !== NONE) first = index;
  if (first === NONE && inCourt(scan, index)) first = COURT_LIFE_VERB.behind(line, index);
  return first === NONE ? NONE : keepTerm(scan, Math.max(first, floor), next, 'life');
}

function isMetaphor(line: Line, first: number, next: number): boolean {
  if (METAPHOR_OF.ahead(line, next) !== NONE) return true;
  const article = line.word(first) === 'death' && line.word(first - 1) === 'a';
  if (article && METAPHOR_AFTER.ahead(line, next) !== NONE) return true;
  if (METAPHOR_BEFORE.behind(line, first) === NONE) return false;
  for (let at = Math.max(0, first - 15); at < next + 15; at++) {
    if ((at < first || at >= next) && line.is(at, Class.Court)) return false;
  }
  return true;
}
