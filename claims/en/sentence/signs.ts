import type { SentenceStatus } from '../../claim';
import type { Line } from '../../line';
import type { Amount } from './sentence';
import {
  AS_STARTING_POINT,
  CONSECUTIVE_AFTER,
  COURT_ENDING,
  COURT_NOUN_BEFORE,
  COURT_VERB_BEFORE,
  ELLIPTIC_BEFORE,
  FAR_VERB_BEFORE,
  FOR_CRIME,
  GAVE_BEFORE,
  HEADLINE_VERB,
  JOINED_BEFORE,
  LEAST_BEFORE,
  OTHER_GIFT,
  OTHER_SERVICE,
  PENAL_AFTER,
  PENAL_BEFORE,
  PENAL_ENDING,
  PENAL_NOUN_BEFORE,
  PENAL_VERB_BEFORE,
  PENALTY_IS,
  REMAND_AFTER,
  SENTENCE_IS,
  SERVING_BEFORE,
  STARTING_POINT,
  TERM_SAID_BEFORE,
} from './context';
import type { Quantity } from '../quantity';
import { NONE, type Scan } from '../scan';
import { inCourt } from './status';

/** What the text around an amount of time is about. */
export interface Setting {
  /** It speaks of courts and crime. */
  court: boolean;
  /** `gets 40 months for bribery`. */
  headline: boolean;
}

/** The setting of an amount that may be a punishment; null for nearly all outside of court reports. */
export function readSetting(scan: Scan, { first, next, unit }: Quantity): Setting | null {
  const { line } = scan;
  // `gets 40 months for lying`
  const doing =
    'YM'.includes(unit) && line.word(next) === 'for' && /ing$/i.test(line.token(next + 1));
  const headline =
    (doing || FOR_CRIME.ahead(line, next) !== NONE) && HEADLINE_VERB.behind(line, first) !== NONE;
  const court = headline || inCourt(scan, first) || TERM_SAID_BEFORE.behind(line, first) !== NONE;
  const penal =
    court || PENAL_BEFORE.behind(line, first) !== NONE || PENAL_AFTER.ahead(line, next) !== NONE;
  return penal ? { court, headline } : null;
}

/** Whether the time was spent before a verdict, or without one. */
export function isRemand(line: Line, { next }: Quantity): boolean {
  return REMAND_AFTER.ahead(line, next) !== NONE;
}

/** What makes an amount a punishment, with the words that belong to the claim as token indices; NONE without. */
export interface Signs {
  /** Index after the penal words that follow: `in prison`. */
  ending: number;
  /** First word of `sentence of`, `probation for`. */
  noun: number;
  /** First word of `jailed for`, `faces`. */
  verb: number;
  /** Told by `eligible for parole after`: at least so much. */
  least: boolean;
  /** It is that of the person whose age is told before it. */
  listed: boolean;
  /** What became of it, where the signs tell. */
  status: SentenceStatus | undefined;
}

const STATUSES = ['other', 'served', 'imposed', 'possible'] as const;

/** The signs of which each by itself makes the amount a punishment; null where there is none. */
export function readStrongSigns(
  scan: Scan,
  quantity: Quantity,
  amount: Amount,
  { court, headline }: Setting,
): Signs | null {
  const { line } = scan;
  const at = quantity.first;
  const isAfter = (pattern: { behind(line: Line, index: number): number }) =>
    pattern.behind(line, at) !== NONE;
  const ending = PENAL_ENDING.ahead(line, amount.next);
  const least = isAfter(LEAST_BEFORE);
  const noun = least ? NONE : nounBefore(PENAL_NOUN_BEFORE, line, quantity, amount);
  const penalVerb = PENAL_VERB_BEFORE.behind(line, at);
  const verb = penalVerb === NONE ? COURT_VERB_BEFORE.behind(line, at) : penalVerb;
  const goesOn = isInstead(scan, amount);
  const isStart = isAfter(STARTING_POINT) || AS_STARTING_POINT.ahead(line, amount.next) !== NONE;
  const isRule = isAfter(PENALTY_IS);
  const listed = court && isRollCall(scan, amount);
  const isGift = OTHER_GIFT.ahead(line, amount.next) !== NONE;
  const isStrong =
    ending !== NONE ||
    amount.toLife ||
    noun !== NONE ||
    (penalVerb !== NONE && (court || !line.word(penalVerb).startsWith('suspend'))) ||
    least ||
    headline ||
    isStart ||
    isRule ||
    goesOn ||
    isListed(scan, quantity) ||
    (penalVerb === NONE &&
      isAfter(SERVING_BEFORE) &&
      OTHER_SERVICE.ahead(line, amount.next) === NONE) ||
    (!isGift && isAfter(SENTENCE_IS)) ||
    (court &&
      (isAfter(FAR_VERB_BEFORE) ||
        ('YM'.includes(quantity.unit) && !isGift && isAfter(GAVE_BEFORE)) ||
        listed ||
        CONSECUTIVE_AFTER.ahead(line, amount.next) !== NONE));
  if (!isStrong) return null;
  const told = {
    other: isStart,
    served: ['time', 'death'].includes(line.word(noun)),
    imposed: least || goesOn,
    possible: isRule,
  };
  return {
    ending: ending === NONE && !amount.toLife ? COURT_ENDING.ahead(line, amount.next) : ending,
    noun,
    // Only one that no other claim holds: `reduced the life term to 10 years`.
    verb: verb >= scan.floor ? verb : NONE,
    least,
    listed,
    status: STATUSES.find((status) => told[status]),
  };
}

/** The signs that count where the text speaks of courts; null where there is none. */
export function readWeakSigns(scan: Scan, quantity: Quantity, amount: Amount): Signs | null {
  const { line } = scan;
  const after = COURT_ENDING.ahead(line, amount.next);
  // `12 years of service`
  const ending = line.word(after - 1) === 'service' && quantity.unit === 'Y' ? NONE : after;
  const noun = nounBefore(COURT_NOUN_BEFORE, line, quantity, amount);
  const verb = nounBefore(COURT_VERB_BEFORE, line, quantity, amount);
  if (ending === NONE && noun === NONE && (verb === NONE || isOtherVerb(line, verb, amount.next)))
    return null;
  return {
    ending,
    noun,
    verb: verb >= scan.floor ? verb : NONE,
    least: false,
    listed: false,
    status: undefined,
  };
}

/** `spent five years writing`, `given six months to live`. */
function isOtherVerb(line: Line, verb: number, next: number): boolean {
  const served = /^(?:serv|spent$|do$|doing$|did$|done$)/.test(line.word(verb));
  if (!served) return OTHER_GIFT.ahead(line, next) !== NONE;
  return OTHER_SERVICE.ahead(line, next) !== NONE || /^[a-z]{2,}ing$/.test(line.token(next));
}

/** Where the words before an amount begin, or before what bounds it. */
function nounBefore(
  pattern: { behind(line: Line, index: number): number },
  line: Line,
  quantity: Quantity,
  amount: Amount,
): number {
  const noun = pattern.behind(line, quantity.first);
  return noun === NONE ? pattern.behind(line, amount.first) : noun;
}

/** `cut her 20-month term to 15 months` */
function isInstead({ line, drafts }: Scan, { first }: Amount): boolean {
  const last = drafts.at(-1);
  return last?.claim.status === 'other' && last.next === first - 1 && line.word(first - 1) === 'to';
}

/** `Ann Roe, 44, of Luton: eight years`, a line for each of those who were sentenced. */
function isRollCall({ line, drafts }: Scan, { first, next }: Amount): boolean {
  const last = drafts.at(-1);
  return (
    ':—–-,'.includes(line.mark(first - 1) || ' ') &&
    last?.role === 'apposition' &&
    first - last.next < 9 &&
    (next === line.count || '.,;'.includes(line.mark(next) || ' '))
  );
}

/** `two years in prison and three years`, `jailed for a year and Poe for six months`, `a year for theft and two for rape`. */
function isListed({ line, drafts }: Scan, { first, next }: Quantity): boolean {
  const last = drafts.at(-1);
  if (last?.claim.kind !== 'sentence') return false;
  const joined = JOINED_BEFORE.behind(line, first);
  if (joined !== NONE && last.next === joined) return true;
  if (first - last.next >= 10) return false;
  const each = line.word(last.next) === 'for' && line.word(next) === 'for';
  return (
    (joined !== NONE && each && !line.includes(last.next, first, '.')) ||
    ELLIPTIC_BEFORE.behind(line, first) !== NONE
  );
}
