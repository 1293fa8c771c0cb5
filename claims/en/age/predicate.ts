import { type Line, Shape } from '../../line';
import { formatAge, isAgeLike } from './value';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import type { NumberReading } from '../number';
import { endsPerson } from '../subject/person';
import { keep, NONE, type Scan } from '../scan';
import { isSentenceEnd } from '../tense';

const BE_BEFORE = g.pattern(
  "(BE|(?<=i)am|(isn|wasn|aren)'t)(now|only|just|still|then|already|about|around|both|barely)*",
);
/** `was almost 90`, `isn't yet 30` */
const BOUND = g.pattern("almost|nearly|(not|(?<='t))(quite|yet)");
/** `and will be 71 before he can` */
const WHEN_HE = g.pattern('when|(before|by the time)PRONOUN');
const HE = g.pattern('PRONOUN[^,.;:]{1,12}and');
const NAME_APART = g.pattern('(,|TITLE\\.?|NAME)NAME');
const AUXILIARY = g.pattern("(MODAL|will|'ll|'d|has|have|had|not|would)*");
const AFTER_PREDICATE = g.pattern(
  '$|[,;.)!?"—](?!DIGITS)|going on NUM|(when|if|and|at|but|or|on|to|PRONOUN|POSSESSIVE|i|years(?=$|[.,;)!?"]|now|when)|now|today|then|in(?!a?CARDINAL|every)|while|who|last|this|next|as|with|before|by|did|that|are|the (first|last|day|year|night))(?!DIGITS)|in YEAR|,DIGITS(feet|ft|foot)',
);

const OWNED = g.pattern('POSSESSIVE[^,.;:]{1,3}');
const CLOSES = g.pattern('$|[.;!?"]|and|when|at the time|(next|this)(UNIT|MONTH|WEEKDAY)');
/** `Nora was nine, Ted six and Fay two`: the name stands for its verb too. */
const ELLIPTIC = g.pattern(
  '(,|;|and)(my|our|the|POSSESSIVE)?(PERSON?NAME|PERSON|youngest|oldest|eldest)|and(?=NUM when)',
);
const ELLIPTIC_AFTER = g.pattern('$|[,.;!?"](?!DIGITS)|and|when');

/** Whether the sentence that a token stands in opens with a person's name and a comma. */
function opensWithPerson(line: Line, index: number): boolean {
  let at = index;
  while (at > 0 && at > index - 25 && !isSentenceEnd(line, at - 1)) {
    at--;
    // `Her coach, Ann Roe, who ran at 40, is 67.`
    if (line.word(at) === 'who' && line.mark(at - 1) === ',' && endsPerson(line, at - 2))
      return true;
  }
  // `Her husband, a sergeant, was 41.`
  if (line.is(at, Class.Possessive) && line.is(at + 1, Class.Person))
    return line.mark(at + 2) === ',';
  if (line.is(at, Class.Function | Class.Organisation)) return false;
  let end = at;
  while (line.has(end, Shape.Capital)) end++;
  return end > at && end - at <= 4 && line.mark(end) === ',' && endsPerson(line, end - 1);
}

/** `He is 63.`, `she was only nine when`. */
export function readPredicate(scan: Scan, index: number, { value, next }: NumberReading): number {
  const { line } = scan;
  const bound = BOUND.behind(line, index);
  const first = bound === NONE ? index : bound;
  const be = BE_BEFORE.behind(line, first);
  if (be === NONE) return readElliptic(scan, index, value, next);
  // `When I'm Sixty-Four`: a title.
  const capital = line.has(index, Shape.Capital) && !line.has(index, Shape.AllCapitals);
  if (capital || value < 1 || AFTER_PREDICATE.ahead(line, next) === NONE) return NONE;
  if (line.has(index, Shape.Digits) && !isAgeLike(line, index, value)) return NONE;
  const at = AUXILIARY.behind(line, be) - 1;
  const last = scan.drafts.at(-1);
  // `he stole and was 14 when`, `he looked 50 but was 38`
  const joined = line.word(at) === 'and' || line.word(at) === 'but';
  const shared =
    joined &&
    (WHEN_HE.ahead(line, next) !== NONE || (last?.claim.kind === 'age' && last.next === at));
  // `My daughter's 21 now`
  const told =
    line.is(at, Class.Person) && ['now', 'today', 'and', 'next'].includes(line.word(next));
  // `who was 15 when she left, is now 24`
  const since =
    line.mark(at) === ',' && line.word(index - 1) === 'now' && last?.claim.kind === 'age';
  const near = last?.claim.kind === 'age' && index - last.next < 12;
  // `Roe was 43; his co-pilot was 29`
  const owned = near && OWNED.behind(line, be) !== NONE;
  // `Roe, who lives in Hope, is 45.`, `His rival, Ann Poe, is 39.`
  const apart =
    line.mark(at) === ',' &&
    value >= 13 &&
    CLOSES.ahead(line, next) !== NONE &&
    (opensWithPerson(line, at) || NAME_APART.behind(line, at) !== NONE);
  // `He fled in 2011 and is now 77.`
  const stillHe = joined && line.word(first - 1) === 'now' && HE.behind(line, at + 1) !== NONE;
  const someone =
    shared ||
    stillHe ||
    owned ||
    apart ||
    told ||
    since ||
    line.is(at, Class.Pronoun) ||
    ['i', 'you'].includes(line.word(at)) ||
    (endsPerson(line, at) && !line.is(at, Class.Organisation) && !line.glued(be));
  if (!someone) return NONE;
  const age = formatAge(value);
  return keep(scan, 'age', first, next, bound === NONE ? age : `../${age}`);
}

function readElliptic(scan: Scan, index: number, value: number, next: number): number {
  const { line } = scan;
  const last = scan.drafts.at(-1);
  if (last?.claim.kind !== 'age' || last.role !== 'clause' || index - last.next > 8) return NONE;
  if (ELLIPTIC.behind(line, index) === NONE || ELLIPTIC_AFTER.ahead(line, next) === NONE)
    return NONE;
  if (line.has(index, Shape.Digits) && !isAgeLike(line, index, value)) return NONE;
  for (let at = last.next; at < index; at++) if (isSentenceEnd(line, at)) return NONE;
  return keep(scan, 'age', index, next, formatAge(value));
}
