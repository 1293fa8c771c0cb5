import type { Line } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { keepTerm } from './keep-term';
import { NONE, type Scan } from './scan';
import { inCourt } from './sentence-status';

const g = ENGLISH_GRAMMAR;

/** After `life`: `sentence in prison`, `imprisonment`, `behind bars`, `without parole`. */
const LIFE_ENDING = g.pattern(
  `-?(PRISON)?(sentence|sentences|term|terms|imprisonment|tariff|order|orders)(in PRISON)? NO_PAROLE|(in|inside) PLACE{0,3} PRISON NO_PAROLE|behind bars NO_PAROLE|WITHOUT_PAROLE`,
);
/** Words before `life` that make it no punishment. */
const OWN_LIFE = g.pattern('POSSESSIVE|my|our|your|(?<!PENALTY)of|the|a|daily|real|new');
const LIFE_VERB = g.pattern(
  '(jailed|imprisoned|gaoled|incarcerated|locked up|put away|sent down|(sent)?behind bars|(sent)?to prison)for|(sentenced|condemned|sentencing)to',
);
const LIFE_OBJECT = g.pattern(
  '(sentenced|sentencing|condemned)(NAME|PRONOUN|him|her|them|TITLE|FUNCTION|PERSON){1,3}to',
);
const COURT_LIFE_VERB = g.pattern(
  '(serving|serve|serves|faces|face|facing|got|gets|mandatory|receive|received|given)',
);
const LIFE_CLOSED = g.pattern('$|[,;.)!?"—]|PREPOSITION|WEEKDAY|and|or|without|with|last|today');
const DEATH = g.pattern('death (penalty|penalties|sentence|sentences)|capital punishment');
const TO_DEATH = g.pattern('(sentenced|condemned|sentencing|sentences|sentence)to');
/** `a death sentence for the industry`, `is not a life sentence`: of a thing or an illness. */
const METAPHOR_AFTER = g.pattern(
  'for (the|a|an|many|small|our|their|its|local|most)?(?!COURT|PERSON|NAME|PRONOUN|TITLE|him|her|them|his|killing|those|FUNCTION)[^,.]',
);
const METAPHOR_BEFORE = g.pattern(
  "(is|was|be|like|as|means|become|becomes|longer|not|'t|'s)(a|effectively a|virtually a)",
);
const WHOLE_LIFE = g.pattern('whole-?life');

/** `life sentence`, `life in prison`, `death penalty`, at `life`, `death`, `whole`, `capital`. */
export function readLifeOrDeath(scan: Scan, index: number): number {
  const { line, floor } = scan;
  const word = line.word(index);
  if (word === 'death' || word === 'capital') {
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
  if (ending !== NONE) {
    const noun = !line.is(next, Class.Preposition);
    const own = OWN_LIFE.behind(line, index) !== NONE;
    if ((noun && isMetaphor(line, index, ending)) || (!noun && own)) return NONE;
    const mandatory = line.word(index - 1) === 'mandatory' && index > floor;
    return keepTerm(scan, mandatory ? index - 1 : index, ending, 'life');
  }
  if (word === 'whole') return NONE;
  const verb = LIFE_VERB.behind(line, index);
  if (verb !== NONE) return keepTerm(scan, Math.max(verb, floor), next, 'life');
  const closed = LIFE_CLOSED.ahead(line, next) !== NONE;
  if (closed && LIFE_OBJECT.behind(line, index) !== NONE)
    return keepTerm(scan, index, next, 'life');
  const weak = COURT_LIFE_VERB.behind(line, index);
  return closed && weak !== NONE && inCourt(scan, index)
    ? keepTerm(scan, Math.max(weak, floor), next, 'life')
    : NONE;
}

function isMetaphor(line: Line, first: number, next: number): boolean {
  const article = line.word(first) === 'death' && line.word(first - 1) === 'a';
  if (article && METAPHOR_AFTER.ahead(line, next) !== NONE) return true;
  if (METAPHOR_BEFORE.behind(line, first) === NONE) return false;
  for (let at = Math.max(0, first - 15); at < next + 15; at++) {
    if ((at < first || at >= next) && line.is(at, Class.Court)) return false;
  }
  return true;
}
