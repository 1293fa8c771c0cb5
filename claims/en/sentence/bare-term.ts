import { withBound } from '../../length';
import { Shape } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepTerm } from './keep-term';
import { readNumber, skipHyphen } from '../number';
import { readRangeEnd } from '../quantity';
import { firstBehind, NONE, type Scan } from '../scan';
import { COURT_NOUN_BEFORE, PENAL_NOUN_BEFORE } from './context';
import { boundOfWords } from './sentence';
import { isSentenceEnd } from '../tense';

/** What may close a number that leaves out its unit. */
const CLOSED = g.pattern(
  '$|[,;.)!?"—](?!DIGITS)|(for|on|in|with|and|but|to|after|before|at|of|while|when|plus)(?!UNIT|MEASURE|%|MONTH|YEAR)|suspended|behind bars',
);
const ENDS = g.pattern('[.;]|$');
/** `the final three suspended` */
const SUSPENDED = g.pattern('(of (which|those|them))?(to be|being|be|was|were)?suspended');
const PART = g.pattern('(the|POSSESSIVE)(final|last|first|remaining)|(?<=with|,|and)');
const WHERE = g.pattern(
  '(in|behind) (custody|prison|jail|bars)|on (extended)?(licence|license|probation|parole|supervised release|remand)',
);
/** `with parole after two` */
const PAROLE = g.pattern('(parole|release)(possible|eligibility|eligible)?(after|in)');
/** `reduced it to six`, `and eight for attempted murder`, `Jones got three`. */
const VERB = g.pattern(
  '(impose|imposed|GET|received|receives|given|gave (him|her|them|NAME)|suspend~ (the)?(final|last|first|remaining)?|handed|suggested|sought|demanded|recommended|settled on|wanted|serve~|jailed for|sentenced to|imprisoned for|seeking|(CHANGE)(it|(POSSESSIVE|the|that)PENALTY+)?to)(just|only|a|another|at least|up to)?',
);
const TO = g.pattern('to');
const AND_FOR = g.pattern('(and|,)(a|an)?(further|another)?');
const FOR = g.pattern('(years|months)?(for(?!UNIT|NUM|the (last|past))|with)');
/** `Roe five years and Poe three`: the name stands for `Poe got`. */
const NAME_BEFORE = g.pattern('(,|;|and|while)(the)?(NAME{1,3}|PERSON|other|others),?');

/** How many tokens back the term may stand whose unit is meant. */
const REACH = 18;

/** `six` in `increased from four years to six`: a number that has the unit of the term before it. */
export function readBareTerm(scan: Scan, index: number): number {
  const { line, floor } = scan;
  const last = scan.drafts.findLast(({ claim }) => claim.kind === 'sentence');
  if (!last || index - last.next > REACH) return NONE;
  const unit = /(?:^|[/P])(?:\d+[YMWD])*\d+([YMWD])(?:\/|$)/.exec(last.claim.value ?? '')?.[1];
  const number = unit === undefined ? null : readNumber(line, index);
  if (!unit || !number || number.article || !(number.value <= 99)) return NONE;
  if (line.has(index, Shape.Digits) && line.has(index, Shape.Punctuated | Shape.Ordinal))
    return NONE;
  let apart = false;
  for (let at = last.next; at < index; at++) apart ||= isSentenceEnd(line, at);
  const range = readRangeEnd(line, number.next);
  const next = range && range.value > number.value ? range.next : number.next;
  if (line.is(skipHyphen(line, next), Class.Unit)) return NONE;
  const value =
    next === number.next
      ? writeTerm(number.value, unit)
      : `P${number.value}${unit}/P${range?.value}${unit}`;
  const verb = VERB.behind(line, index);
  // `The Crown asked for 10 years. The judge gave him six.`
  if (apart) {
    const opening = Math.max(verb, PENAL_NOUN_BEFORE.behind(line, index));
    const alone = opening !== NONE && ENDS.ahead(line, next) !== NONE;
    return alone ? keepTerm(scan, opening, next, value) : NONE;
  }
  const suspended = SUSPENDED.ahead(line, next);
  const part = PART.behind(line, index);
  if (suspended !== NONE && part !== NONE)
    return keepTerm(scan, Math.max(part, floor), suspended, value, 'suspended');
  if (CLOSED.ahead(line, next) === NONE) return NONE;
  const noun = firstBehind(line, index, [PENAL_NOUN_BEFORE, COURT_NOUN_BEFORE]);
  if (noun !== NONE) {
    const first = Math.max(noun, floor);
    return keepTerm(scan, first, next, withBound(value, boundOfWords(line, first, index)));
  }
  if (PAROLE.behind(line, index) !== NONE)
    return keepTerm(scan, index, next, `${value}/..`, 'imposed');
  const where = WHERE.ahead(line, next);
  if (where !== NONE) return keepTerm(scan, index, where, value);
  const to = last.next === index - 1 && TO.behind(line, index) !== NONE;
  if (to)
    return keepTerm(
      scan,
      index,
      next,
      value,
      last.claim.status === 'other' ? 'imposed' : undefined,
    );
  if (verb !== NONE) return keepTerm(scan, Math.max(verb, floor), next, value);
  const joined = AND_FOR.behind(line, index) !== NONE && FOR.ahead(line, next) !== NONE;
  return joined || NAME_BEFORE.behind(line, index) !== NONE
    ? keepTerm(scan, index, next, value, last.claim.status)
    : NONE;
}

/** `P6Y`, `P6Y6M`. */
function writeTerm(amount: number, unit: string): string {
  const whole = Math.trunc(amount);
  return whole === amount || unit !== 'Y'
    ? `P${amount}${unit}`
    : `P${whole}Y${(amount - whole) * 12}M`;
}
