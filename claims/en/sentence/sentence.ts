import { type Bound, formatLength } from '../../length';
import type { Line } from '../../line';
import { keepTerm } from './keep-term';
import { formatQuantity, type Quantity, readBoundAfter, readBoundBefore } from '../quantity';
import { NONE, type Scan } from '../scan';
import {
  ALL_BUT,
  LESS_A_DAY,
  PART_BEFORE,
  PART_OF_SUSPENDED,
  PART_SUSPENDED,
  REDUCED,
  TO_LIFE,
} from './context';
import { isRemand, readSetting, readStrongSigns, readWeakSigns, type Signs } from './signs';

/** An amount of time with what bounds it: `at least 10 years`, `25 years to life`. */
export interface Amount {
  first: number;
  next: number;
  bound: Bound;
  toLife: boolean;
}

/** A prison term, probation or the like, at its amount of time. */
export function readSentenceFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line, floor } = scan;
  const setting = readSetting(scan, quantity);
  if (!setting || isRemand(line, quantity)) return NONE;
  const amount = readAmount(line, quantity, floor);
  let signs = readStrongSigns(scan, quantity, amount, setting);
  if (!signs) {
    if (!setting.court) return NONE;
    const part = readPart(scan, quantity, amount);
    if (part !== NONE) return part;
    signs = readWeakSigns(scan, quantity, amount);
  }
  if (!signs) return NONE;
  const first = Math.max(firstOf(signs, amount), floor);
  const next = closeQuote(line, first, signs.ending === NONE ? amount.next : signs.ending);
  const value = amount.toLife
    ? `${formatLength(quantity.low)}/life`
    : formatQuantity(quantity, boundOf(line, first, next, signs, amount));
  const end = keepTerm(scan, first, next, value, signs.status);
  const draft = scan.drafts.at(-1);
  if (draft && signs.listed) draft.role = 'listed';
  return end;
}

function readAmount(line: Line, quantity: Quantity, floor: number): Amount {
  const life = TO_LIFE.ahead(line, quantity.next);
  const stem = life === NONE ? quantity.next : life;
  const after = readBoundAfter(line, stem);
  const before = readBoundBefore(line, quantity.first, floor);
  return {
    first: before?.first ?? quantity.first,
    next: after?.next ?? Math.max(stem, LESS_A_DAY.ahead(line, stem)),
    bound: after?.bound ?? before?.bound ?? 'exact',
    toLife: life !== NONE,
  };
}

/** What was taken off a punishment, or the part of it that is suspended: `the final six months suspended`. */
function readPart(scan: Scan, quantity: Quantity, { first, next, bound }: Amount): number {
  const { line, floor } = scan;
  const reduced = REDUCED.ahead(line, quantity.next);
  if (reduced !== NONE) return keepTerm(scan, first, reduced, formatQuantity(quantity), 'other');
  const value = formatQuantity(quantity, bound);
  if (PART_OF_SUSPENDED.ahead(line, quantity.next) !== NONE)
    return keepTerm(scan, first, next, value, 'suspended');
  const part = PART_SUSPENDED.ahead(line, quantity.next);
  if (part === NONE) return NONE;
  const opening = Math.max(PART_BEFORE.behind(line, first), floor);
  const rest = ALL_BUT.behind(line, opening) !== NONE;
  return keepTerm(scan, opening, part, value, rest ? 'imposed' : 'suspended');
}

/** The noun belongs to the claim; a verb does where no other word makes it penal. */
function firstOf({ noun, verb, ending }: Signs, amount: Amount): number {
  if (noun !== NONE) return noun;
  return verb !== NONE && ending === NONE && !amount.toLife ? verb : amount.first;
}

/** What bounds a punishment by its own words: `minimum term of`, `the tariff was set at`. */
function boundOf(line: Line, first: number, next: number, signs: Signs, amount: Amount): Bound {
  if (amount.bound !== 'exact') return amount.bound;
  if (signs.least) return 'least';
  const isSet = line.word(first) === 'set' || line.word(first) === 'fixed';
  return boundOfWords(line, Math.max(first - (isSet ? TARIFF_REACH : 0), 0), next);
}

/** What the words of a punishment say of its length: `minimum term of`. */
export function boundOfWords(line: Line, first: number, next: number): Bound {
  for (let at = first; at < next; at++) {
    const word = line.word(at);
    if (MOST.has(word)) return 'most';
    if (LEAST.has(word) && (word !== 'non' || line.word(at + 2) === 'parole')) return 'least';
  }
  return 'exact';
}

/** Tokens before `set at` within which the tariff stands. */
const TARIFF_REACH = 6;
const MOST = new Set(['maximum', 'caps', 'capped']);
const LEAST = new Set(['minimum', 'tariff', 'non', 'part', 'ineligibility']);

/** Takes in the quotation mark that closes one opened inside the span. */
function closeQuote(line: Line, first: number, next: number): number {
  return line.isCode(next, '"') && line.includes(first, next, '"') ? next + 1 : next;
}
