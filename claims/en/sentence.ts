import { type Bound, formatLength } from '../length';
import type { Line } from '../line';
import { keepTerm } from './keep-term';
import { formatQuantity, type Quantity, readBoundAfter, readBoundBefore } from './quantity';
import { NONE, type Scan } from './scan';
import {
  PENAL_ENDING,
  PART_SUSPENDED,
  PART_OF_SUSPENDED,
  ALL_BUT,
  PART_BEFORE,
  REMAND_AFTER,
  COURT_ENDING,
  TO_LIFE,
  PENAL_NOUN_BEFORE,
  COURT_NOUN_BEFORE,
  PENAL_VERB_BEFORE,
  COURT_VERB_BEFORE,
  CONSECUTIVE_AFTER,
  CREDIT_BEFORE,
  ELLIPTIC_BEFORE,
  FAR_VERB_BEFORE,
  LESS_A_DAY,
  SENTENCE_IS,
  STARTING_POINT,
  TERM_SAID_BEFORE,
  GAVE_BEFORE,
  LEAST_BEFORE,
  PENALTY_IS,
  OBJECT_VERB_BEFORE,
  JOINED_BEFORE,
  SERVING_BEFORE,
  OTHER_SERVICE,
  OTHER_GIFT,
  REDUCED,
  HEADLINE_VERB,
  FOR_CRIME,
  PENAL_BEFORE,
  PENAL_AFTER,
} from './sentence-context';
import { inCourt } from './sentence-status';

/** A prison term, probation or the like, at its amount of time. */
export function readSentenceFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line, floor } = scan;
  // Nearly all amounts of time outside of court reports end here.
  const headline =
    FOR_CRIME.ahead(line, quantity.next) !== NONE &&
    HEADLINE_VERB.behind(line, quantity.first) !== NONE;
  const court =
    headline ||
    inCourt(scan, quantity.first) ||
    TERM_SAID_BEFORE.behind(line, quantity.first) !== NONE;
  if (
    !court &&
    PENAL_BEFORE.behind(line, quantity.first) === NONE &&
    PENAL_AFTER.ahead(line, quantity.next) === NONE
  ) {
    return NONE;
  }
  const credit = CREDIT_BEFORE.behind(line, quantity.first) !== NONE;
  if (!credit && REMAND_AFTER.ahead(line, quantity.next) !== NONE) return NONE;
  const life = TO_LIFE.ahead(line, quantity.next);
  const stem = life === NONE ? quantity.next : life;
  const open = readBoundAfter(line, stem);
  const less = LESS_A_DAY.ahead(line, stem);
  const from = open?.next ?? (less === NONE ? stem : less);
  const before = readBoundBefore(line, quantity.first, floor);
  let first = before?.first ?? quantity.first;
  let bound: Bound = open?.bound ?? before?.bound ?? 'exact';
  let ending = PENAL_ENDING.ahead(line, from);
  let strong = ending !== NONE || life !== NONE;
  let noun = PENAL_NOUN_BEFORE.behind(line, quantity.first);
  if (noun === NONE) noun = PENAL_NOUN_BEFORE.behind(line, first);
  const parole = LEAST_BEFORE.behind(line, quantity.first) !== NONE;
  if (parole) noun = NONE;
  const verb = PENAL_VERB_BEFORE.behind(line, quantity.first);
  const serving =
    verb === NONE &&
    SERVING_BEFORE.behind(line, quantity.first) !== NONE &&
    OTHER_SERVICE.ahead(line, from) === NONE;
  const joined = JOINED_BEFORE.behind(line, quantity.first);
  const last = scan.drafts.at(-1);
  // `cut her 20-month term to 15 months`
  const instead =
    last?.claim.status === 'other' && last.next === first - 1 && line.word(first - 1) === 'to';
  const elliptic =
    last?.claim.kind === 'sentence' &&
    quantity.first - last.next < 10 &&
    ELLIPTIC_BEFORE.behind(line, quantity.first) !== NONE;
  const listed =
    instead ||
    elliptic ||
    (joined !== NONE && last?.claim.kind === 'sentence' && last.next === joined);
  const object =
    OBJECT_VERB_BEFORE.behind(line, quantity.first) !== NONE ||
    (court && FAR_VERB_BEFORE.behind(line, quantity.first) !== NONE) ||
    (court &&
      'YM'.includes(quantity.unit) &&
      GAVE_BEFORE.behind(line, quantity.first) !== NONE &&
      OTHER_GIFT.ahead(line, from) === NONE);
  const rule = PENALTY_IS.behind(line, quantity.first) !== NONE;
  const start = STARTING_POINT.behind(line, quantity.first) !== NONE;
  const told =
    SENTENCE_IS.behind(line, quantity.first) !== NONE && OTHER_GIFT.ahead(line, from) === NONE;
  strong ||= parole || serving || listed || object || rule || headline || start || told || credit;
  strong ||= court && CONSECUTIVE_AFTER.ahead(line, from) !== NONE;
  strong ||= noun !== NONE || (verb !== NONE && (!line.word(verb).startsWith('suspend') || court));
  let weakVerb = NONE;
  if (!strong) {
    if (!court) return NONE;
    const reduced = REDUCED.ahead(line, quantity.next);
    if (reduced !== NONE) return keepTerm(scan, first, reduced, formatQuantity(quantity), 'other');
    if (PART_OF_SUSPENDED.ahead(line, quantity.next) !== NONE) {
      return keepTerm(scan, first, from, formatQuantity(quantity, bound), 'suspended');
    }
    const part = PART_SUSPENDED.ahead(line, quantity.next);
    if (part !== NONE) {
      first = Math.max(PART_BEFORE.behind(line, first), floor);
      const rest = ALL_BUT.behind(line, first) !== NONE;
      const status = rest ? 'imposed' : 'suspended';
      return keepTerm(scan, first, part, formatQuantity(quantity, bound), status);
    }
    ending = COURT_ENDING.ahead(line, from);
    noun = COURT_NOUN_BEFORE.behind(line, quantity.first);
    if (noun === NONE) noun = COURT_NOUN_BEFORE.behind(line, first);
    weakVerb = COURT_VERB_BEFORE.behind(line, quantity.first);
    if (weakVerb === NONE) weakVerb = COURT_VERB_BEFORE.behind(line, first);
    const served = /^(?:serv|spent$|do$|doing$|did$|done$)/.test(line.word(weakVerb));
    const other = served ? OTHER_SERVICE : OTHER_GIFT;
    if (
      ending === NONE &&
      noun === NONE &&
      (weakVerb === NONE ||
        other.ahead(line, from) !== NONE ||
        // `spent five years writing`
        (served && /^[a-z]{2,}ing$/.test(line.token(from))))
    ) {
      return NONE;
    }
  }
  if (ending === NONE && life === NONE) ending = COURT_ENDING.ahead(line, from);
  if (parole && bound === 'exact') bound = 'least';
  if (strong && verb === NONE) weakVerb = COURT_VERB_BEFORE.behind(line, quantity.first);
  if (noun !== NONE) first = noun;
  else if (ending === NONE && life === NONE) {
    if (verb !== NONE) first = verb;
    // `reduced the life term to 10 years`: the verb belongs to the term before.
    else if (weakVerb >= floor) first = weakVerb;
  }
  first = Math.max(first, floor);
  let next = ending === NONE ? from : ending;
  next = closeQuote(line, first, next);
  // `the tariff was set at 17 years`
  const set = line.word(first) === 'set' || line.word(first) === 'fixed' ? 6 : 0;
  for (let at = Math.max(first - set, 0); at < next && bound === 'exact'; at++) {
    const word = line.word(at);
    if (word === 'maximum' || word === 'caps' || word === 'capped') bound = 'most';
    if (
      word === 'minimum' ||
      word === 'tariff' ||
      word === 'non' ||
      word === 'part' ||
      word === 'ineligibility'
    )
      bound = 'least';
  }
  const value =
    life === NONE ? formatQuantity(quantity, bound) : `${formatLength(quantity.low)}/life`;
  const fixed = start
    ? 'other'
    : credit
      ? 'served'
      : parole || instead
        ? 'imposed'
        : rule
          ? 'possible'
          : noun !== NONE && (line.word(noun) === 'time' || line.word(noun) === 'death')
            ? 'served'
            : undefined;
  return keepTerm(scan, first, next, value, fixed);
}

/** Takes in the quotation mark that closes one opened inside the span. */
function closeQuote(line: Line, first: number, next: number): number {
  if (line.codes[next] !== '"') return next;
  for (let at = first; at < next; at++) if (line.codes[at] === '"') return next + 1;
  return next;
}
