import type { Claim } from '../../claim';
import { type Line, Shape } from '../../line';
import { OLDEST } from '../age/value';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR } from '../grammar';
import { nounEndingAt, stopsNoun } from '../noun-phrase';
import { nameEndingAt, type SubjectHint } from './hint';

/** `in his garden`, after what stands there. */
const PLACE = ENGLISH_GRAMMAR.pattern(
  '(PREPOSITION|beside|behind)(the|a|an|POSSESSIVE|our|my)?(WORD|NAME|ORGANISATION|STREET){1,2}',
);

const BE = ENGLISH_GRAMMAR.pattern('BE');

/** Whether a token is a form of `be`. */
export function isBe(line: Line, index: number): boolean {
  return BE.mayBegin(line, index);
}

/** `the oak in his garden is 600 years old`, `a beast 12 million years old`: no person, by its age or its name. */
export function hintOfThing(line: Line, first: number, claim: Claim): SubjectHint | null {
  if (isBe(line, first - 1)) return hintOfThingThatIs(line, first - 1, claim);
  return isOlderThanPeople(claim) ? hintOfNoun(line, first - 1) : null;
}

function hintOfThingThatIs(line: Line, verb: number, claim: Claim): SubjectHint | null {
  let at = line.is(verb - 1, Class.Modal) ? verb - 2 : verb - 1;
  const place = PLACE.behind(line, at + 1);
  const isWhich = line.word(at) === 'that' || line.word(at) === 'which';
  if (isWhich) at--;
  else if (place !== -1) at = place - 1;
  if (line.mark(at) === ',') at--;
  if (isWhich && line.has(at, Shape.Capital)) return nameEndingAt(line, at);
  if (!isOlderThanPeople(claim) && !line.is(at, Class.Organisation | Class.Street)) return null;
  return hintOfNoun(line, at);
}

function hintOfNoun(line: Line, at: number): SubjectHint | null {
  if (!line.has(at, Shape.Word) || line.has(at, Shape.Capital) || stopsNoun(line, at)) return null;
  return { ...nounEndingAt(line, at), anyone: true };
}

function isOlderThanPeople({ value }: Claim): boolean {
  return Number(/\d+/.exec(value ?? '')) > OLDEST;
}
