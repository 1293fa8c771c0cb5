import { formatLength, lengthOf, type LengthUnit } from '../length';
import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { formatQuantity, type Quantity, readBoundAfter, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';

/** Words after which `a year` is a length and no rate. */
const LENGTH_BEFORE = g.pattern(
  '(?!on|at|to|from|with|since|until|before)PREPOSITION|than|nearly|almost|took|take|takes|taken|taking|lasted|lasts|last|lasting|spent|spend|spends|spending|least|most|roughly|approximately|half|just|only|past|entire|and|waited|stayed|lived|worked|ran|running',
);
/** Words that make an amount no length: a rate, a price, a rank. */
const NO_LENGTH_BEFORE = g.pattern('every|each|per|[$£€#]|someday');
const NO_LENGTH_AFTER = g.pattern('pregnant|of age');
const EACH = g.pattern('(a|per|each) (day|week|year)');
/** `one day` that means once, `one year` that means some year. */
const VAGUE_ONE = g.pattern('one (day|night|minute|second)');
const VAGUE_ONE_CONTEXT = g.pattern(
  '(in|for|within|of|than|after|just|only|by|least|about|nearly|over|under|every)(just|about)?',
);
/** `the past two years`: words that belong to the length. */
const STRETCH = g.pattern(
  '(the|POSSESSIVE)?(past|latest|(?<!to|not|MODAL|will|did|does)last|next|previous|following|coming|first|final|opening|initial)|another|(a|an)?(further|additional|extra)',
);
/** `a full year`: a length although its number is only an article. */
const WHOLE = g.pattern('(a|an) (full|whole|solid)');
const ARTICLE = g.pattern('a|an');
const LONG = g.pattern('-long');

/** `the Thirty Years' War`, by name. */
const WAR = g.pattern("'?war");

/** Amounts that fill a day, a week or a year. */
const FULL: Readonly<Record<string, string>> = { day: 'PT24H', week: 'P7D', year: 'P365D' };

/** `24 hours a day`, `seven days a week`: always. */
function isAlways(line: Line, { low, next }: Quantity): boolean {
  const each = EACH.ahead(line, next);
  return each !== NONE && formatLength(low) === FULL[line.word(each - 1)];
}

/** `a 20 year low`: one thing of so many years. */
function isOfMany(line: Line, { amount, next }: Quantity): boolean {
  return amount > 1 && !line.endsIn(next - 1, 's');
}

/** An amount of time that is no age, no punishment and no date. */
export function readDuration(scan: Scan, quantity: Quantity): number {
  const { line, floor } = scan;
  let { first, next } = quantity;
  if (NO_LENGTH_BEFORE.behind(line, first) !== NONE || NO_LENGTH_AFTER.ahead(line, next) !== NONE) {
    return NONE;
  }
  const war = WAR.ahead(line, next);
  if (isAlways(line, quantity) || (war !== NONE && line.has(war - 1, Shape.Capital))) return NONE;
  const before = readBoundBefore(line, first, floor);
  const after = readBoundAfter(line, next);
  const simple = quantity.low.length === 1 && quantity.high === quantity.low;
  if (quantity.article && quantity.amount === 1 && quantity.factor < 10 && !before && simple) {
    const whole = WHOLE.ahead(line, first) !== NONE;
    if (!whole && (line.word(next) === 'of' || LENGTH_BEFORE.behind(line, first) === NONE))
      return NONE;
  }
  const one = VAGUE_ONE.ahead(line, first) === next && !quantity.hyphenated && !before;
  if (one && VAGUE_ONE_CONTEXT.behind(line, first) === NONE) return NONE;
  const stretch = STRETCH.behind(line, first);
  if (before) ({ first } = before);
  else if (stretch !== NONE && !quantity.hyphenated) first = Math.max(stretch, floor);
  else if (
    (quantity.hyphenated || isOfMany(line, quantity)) &&
    ARTICLE.behind(line, first) !== NONE
  )
    first = Math.max(first - 1, floor);
  const bound = after?.bound ?? before?.bound ?? 'exact';
  next = after?.next ?? next;
  const long = LONG.ahead(line, next);
  return keep(
    scan,
    'duration',
    first,
    long === NONE ? next : long,
    formatQuantity(quantity, bound),
  );
}

const PAST_UNIT = g.pattern(
  '(past|last|next) quarter-?century|past(UNIT)(?!of)|last(year|month|week|decade|century|hour)(?!of)',
);

const STRETCH_TO_COME = g.pattern('(next|coming)(hour|day|week|month|year|decade|century)(?!of)');
const WITHIN_THE = g.pattern('(over|in|within|during|for|throughout) the');

/** `the past month`, `the last year`, `over the next year`, at `past`, `last` or `next`. */
export function readPastUnit(scan: Scan, index: number): number {
  const { line } = scan;
  if (line.word(index - 1) !== 'the') return NONE;
  let next = PAST_UNIT.ahead(line, index);
  if (next === NONE && WITHIN_THE.behind(line, index) !== NONE)
    next = STRETCH_TO_COME.ahead(line, index);
  if (next === NONE || line.has(index, Shape.Capital)) return NONE;
  const { unit, factor, word } = line.entry(index + 1);
  if (word.endsWith('s')) return NONE;
  const length = line.word(next - 1) === 'century' && word === 'quarter' ? 25 : factor;
  const first = Math.max(index - 1, scan.floor);
  return keep(
    scan,
    'duration',
    first,
    next,
    formatLength(lengthOf(length, length === 25 ? 'Y' : (unit as LengthUnit))),
  );
}

const COMPOUND = g.pattern(
  '(hour|day|week|month|year|minute|decade|century)-(long|and-a-half|old)(?!-?(old|olds))',
);

/** `hourlong`, `week-long`, `hour-and-a-half`; `century-old` is an age. */
export function readLongUnit(scan: Scan, index: number): number {
  const { line } = scan;
  if (line.endsIn(index, 'long')) {
    const [unit = ''] = line.word(index);
    const one = lengthOf(1, (unit === 'h' ? unit : unit.toUpperCase()) as LengthUnit);
    return keep(scan, 'duration', index, index + 1, formatLength(one));
  }
  const next = line.isCode(index + 1, '-') ? COMPOUND.ahead(line, index) : NONE;
  const old = line.word(next - 1) === 'old';
  if (next === NONE || line.isCode(index - 1, '-')) return NONE;
  if (!old && line.is(index - 1, Class.Cardinal)) return NONE;
  const amount = line.word(next - 1) === 'half' ? 1.5 : 1;
  const { unit, factor } = line.entry(index);
  const length = lengthOf(amount * factor, unit as LengthUnit);
  return keep(scan, old ? 'age' : 'duration', index, next, formatLength(length), {
    role: 'attributive',
  });
}
