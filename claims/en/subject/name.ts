import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR } from '../grammar';
import { EARLIER, nameEndingAt, NOTHING, type SubjectHint } from './hint';
import { findVerbAfter, isAdjective, isVerb, nounEndingAt, stopsNoun } from '../noun-phrase';
import { isCounselTitle } from './name-marks';
import { isHyphen } from '../number';
import { isSentenceEnd } from '../tense';

/** Those who ask for a punishment or pass it. */
export const COURT_SIDE = ENGLISH_GRAMMAR.set(
  'prosecutors prosecution prosecutor judge court lawyers lawyer attorney jury',
);

export function startOfCapitals(line: Line, last: number): number {
  let from = last;
  for (;;) {
    if (line.has(from - 1, Shape.Capital) && !line.is(from - 1, Class.Function)) from--;
    // `Roe-Smith`
    else if (isHyphen(line.mark(from - 1)) && line.glued(from) && line.has(from - 2, Shape.Capital))
      from -= 2;
    else return from;
  }
}

/** A name that is the subject of what follows, or the object of `sentenced … to`. */
export function hintOfName(line: Line, last: number, first: number): SubjectHint {
  const from = startOfCapitals(line, last);
  const before = line.word(from - 1);
  if (
    isFollowedByTo(line, last + 1) &&
    ['sentenced', 'sentencing', 'sentence', 'jailed', 'gave', 'handed', 'ordered'].includes(before)
  ) {
    return nameEndingAt(line, last);
  }
  // `sentenced a nurse, Ann Roe, to`
  if (isFollowedByTo(line, last + 1) && SENTENCED_NOUN.behind(line, from) !== -1)
    return nameEndingAt(line, last);
  // `sentenced two brothers, Ann and Ben Roe, to`
  const joined = line.is(from - 2, Class.Possessive) ? line.word(from - 3) : before;
  if (joined === 'and' && isFollowedByTo(line, last + 1))
    return { by: 'pair', offset: line.endOf(last) };
  if (
    line.is(from, Class.Organisation) ||
    line.is(last, Class.Organisation | Class.Title | Class.Court)
  )
    return NOTHING;
  // `Attorney Ann Roe`, `his lawyer, Ann Roe,`
  const office = line.mark(from - 1) === ',' ? from - 2 : from - 1;
  for (let at = office; at < last; at++) if (isCounselTitle(line, at)) return NOTHING;
  if (line.is(from - 1, Class.Preposition) && before !== 'for') return NOTHING;
  if (from === last && isAdjective(line, last)) {
    if (before === 'old') return EARLIER;
    if (before === 'the') return NOTHING;
  }
  const mark = line.mark(last + 1);
  if ((mark === '’' || mark === "'") && line.word(last + 2) === 's') {
    const noun = line.word(last + 3);
    // `Roe's 30-month sentence`
    if (last + 3 === first) return nameEndingAt(line, last);
    return OF_TRIAL.has(noun) ? nameEndingAt(line, last) : NOTHING;
  }
  const verb = findVerbAfter(line, last + 1);
  if (verb === -1) return NOTHING;
  // `Roe asked the court to impose`: for someone else.
  if (ASKS_COURT.ahead(line, verb) !== -1) return EARLIER;
  // `Manslaughter carries`
  if (line.word(verb).startsWith('carr')) return EARLIER;
  const several = [verb - 1, verb, verb + 1].some((at) => SEVERAL.has(line.word(at)));
  return { by: several ? 'pair' : 'name', offset: line.endOf(last) };
}

/** `sentenced Ann Roe to`, `sentenced Ann Roe, 39, to`. */
function isFollowedByTo(line: Line, index: number): boolean {
  // `sentenced Ann Roe (39) to`
  if (line.mark(index) === '(' && line.mark(index + 2) === ')')
    return line.word(index + 3) === 'to';
  if (line.mark(index) !== ',') return ['to', 'for'].includes(line.word(index));
  // `Ann Roe, to`, `Ann Roe, 23 to`
  if (line.word(line.has(index + 1, Shape.Digits) ? index + 2 : index + 1) === 'to') return true;
  for (let at = index + 1; at < index + 12; at++) {
    if (line.mark(at) === ',') return line.word(at + 1) === 'to';
  }
  return false;
}

/** `Roe's lawyer`, `Roe's sentence`: what tells of Roe. */
const OF_TRIAL = ENGLISH_GRAMMAR.set(
  'lawyer lawyers attorney sentence sentencing prison case defense defence',
);
const SENTENCED_NOUN = ENGLISH_GRAMMAR.pattern(
  '(sentenced|sentencing|jailed|gave|handed) (a|an|the)[^,.;]{1,7},',
);
const ASKS_COURT = ENGLISH_GRAMMAR.pattern(
  '(has|had)?(asked|urged|requested) (the|a)(WORD)?(court|judge|magistrate|jury) (to|for)',
);
/** Verbs and words of what two people do. */
const SEVERAL = ENGLISH_GRAMMAR.set('were are have both each face plead');

/** What follows several people. */
export const ARE = ENGLISH_GRAMMAR.pattern('are|were|have|both');
const PERSON_WITH = ENGLISH_GRAMMAR.pattern(
  'PERSON (in|with|from|of)(WORD|the|a|NAME|POSSESSIVE){1,4}',
);
const APPOSED = ENGLISH_GRAMMAR.pattern('a|an|the|of|from|then|now');

/** The noun or name that a `who` belongs to. */
export function hintOfAntecedent(line: Line, who: number): SubjectHint | null {
  let at = who - 1;
  if (line.mark(at) === ',') at--;
  if (line.mark(at) === ')') {
    while (at > 0 && line.mark(at) !== '(') at--;
    at--;
  }
  if (line.has(at, Shape.Digits) && line.mark(at - 1) === ',') at -= 2;
  // `the People, who`
  if (COURT_SIDE.has(line.word(at)) || line.word(at) === 'people') return EARLIER;
  // `meets Ann Roe, who`; not `of Hope, who`
  const before = startOfCapitals(line, at) - 1;
  // `Ann Roe and Ben Poe, who are`
  if (line.word(before) === 'and' && ARE.mayBegin(line, who + 1))
    return { by: 'pair', offset: line.endOf(at) };
  const isOwn = line.has(before, Shape.Word) && !line.is(before, Class.Preposition);
  if (line.has(at, Shape.Capital) && isOwn && line.word(before) !== 'and')
    return nameEndingAt(line, at);
  // `Ann Roe, a 63-year-old nurse who`, `Ann Roe, of Hope, who`
  for (let comma = at; comma > at - 16 && comma > 0; comma--) {
    if (
      line.mark(comma) === ',' &&
      line.has(comma - 1, Shape.Capital) &&
      APPOSED.mayBegin(line, comma + 1) &&
      // `in Leeds, a man who`
      !(line.is(comma - 2, Class.Preposition) && startOfCapitals(line, comma - 1) === comma - 1)
    ) {
      return nameEndingAt(line, comma - 1);
    }
    // `Roe, 41, a mother of three girls, who`
    const aged = line.mark(comma) === ',' && line.has(comma - 1, Shape.Digits);
    if (
      aged &&
      !isVerb(line, comma + 1) &&
      line.mark(comma - 2) === ',' &&
      line.has(comma - 3, Shape.Capital)
    )
      return nameEndingAt(line, comma - 3);
    if (isSentenceEnd(line, comma)) break;
  }
  // `suspects in blue shirts, who`, `a man from Derby who`
  const owner = line.is(at, Class.Person) ? -1 : PERSON_WITH.behind(line, at + 1);
  if (owner !== -1) return nounEndingAt(line, owner);
  if (line.has(at, Shape.Capital)) return nameEndingAt(line, at);
  if (!line.has(at, Shape.Word) || stopsNoun(line, at)) return null;
  return nounEndingAt(line, at);
}

/** `last year aged 84` */
export const NO_NAME = Class.Unit | Class.DayPart | Class.DateWord | Class.Month | Class.Weekday;
/** `On Sunday, the 63-year-old`, `In Leeds, a 63-year-old`: a capital that is nobody's. */
export function mayBeName(line: Line, last: number): boolean {
  return (
    line.has(last, Shape.Capital) &&
    !line.is(last, NO_NAME) &&
    !PLACED.mayBegin(line, startOfCapitals(line, last) - 1) &&
    ACCORDING_TO.behind(line, last + 1) === -1
  );
}

/** `According to Sgt Ann Roe, the 63-year-old` */
const ACCORDING_TO = ENGLISH_GRAMMAR.pattern('according to[^,.;]{1,9}');
const PLACED = ENGLISH_GRAMMAR.pattern('in|at|near|on|from|outside|as');

/** A noun, or whom it says more of: `Ann Roe, a nurse, 52,`. */
export function hintOfCalling(line: Line, last: number): SubjectHint {
  const comma = CALLED.behind(line, last + 1);
  return comma !== -1 && mayBeName(line, comma - 1)
    ? nameEndingAt(line, comma - 1)
    : nounEndingAt(line, last);
}

const CALLED = ENGLISH_GRAMMAR.pattern('(?<=NAME),(a|an)[^,.;]{1,4}');
