import type { Claim } from '../claim';
import { type Length, parseDayRange, parseLengthRange } from '../value';
import type { Check } from './check';
import type { Facts } from './facts';
import { inOrder, pointOf, timelineOf } from './timeline';
import type { CheckWords } from './words';

const DAYS_OF_MONTH = 365.2425 / 12;

function days({ months, days: count, seconds }: Length): number {
  return months * DAYS_OF_MONTH + count + seconds / 86400;
}

/** Bounds of a length in days; null where the claim has none that can be compared. */
function boundsOf(claim: Claim): { least: number; most: number } | null {
  const range = parseLengthRange(claim.value ?? '');
  if (!range || typeof range.least === 'string' || typeof range.most === 'string') return null;
  return {
    least: range.least ? days(range.least) : 0,
    most: range.most ? days(range.most) : Number.POSITIVE_INFINITY,
  };
}

/** `served-of-term`, `statute-range`, `event-order`, `term-twice`, `event-twice`, `unit-slip`, `digit-slip`. */
export function checkTerms(facts: Facts, words: CheckWords): Check[] {
  return [
    ...checkOrders(facts, words),
    ...checkSequences(facts, words),
    ...checkTwice(facts, words),
  ];
}

function checkOrders(facts: Facts, words: CheckWords): Check[] {
  return facts.orders.flatMap(({ rule, smaller, larger }) => {
    const [one, other] = [boundsOf(smaller), boundsOf(larger)];
    if (!one || !other) return [];
    // A week to spare: months have no fixed number of days.
    const fits = one.least <= other.most + 7;
    if (fits && one.most > other.most) return [];
    return {
      relation: fits ? ('agrees' as const) : ('conflicts' as const),
      rule,
      claims: inOrder([smaller, larger]),
      statement: words.order(rule, smaller, larger, fits),
      assumptions: [],
    };
  });
}

function checkSequences(facts: Facts, words: CheckWords): Check[] {
  return facts.sequences.flatMap(({ earlier, later }) => {
    const one = parseDayRange(earlier.claim.value ?? '');
    const other = parseDayRange(later.claim.value ?? '');
    if (!one || !other || one.first === null || other.last === null) return [];
    if (other.last >= one.first) return [];
    return {
      relation: 'conflicts' as const,
      rule: 'event-order',
      claims: inOrder([earlier.claim, later.claim]),
      statement: words.sequence(earlier.claim, earlier.label, later.claim, later.label),
      assumptions: [],
      ...timelineOf([
        pointOf(words.labels.event(earlier.label), one, earlier.claim),
        pointOf(words.labels.event(later.label), other, later.claim),
      ]),
    };
  });
}

/** Whether two values can mean the same: `at least eight years` and `8 to 20 years`. */
export function canBeSame(first: Claim, second: Claim): boolean {
  if (first.value === null || second.value === null || first.value === second.value) return true;
  if (first.kind === 'date') {
    const [one, other] = [parseDayRange(first.value), parseDayRange(second.value)];
    if (!one || !other) return true;
    const apart =
      (one.last !== null && other.first !== null && one.last < other.first) ||
      (other.last !== null && one.first !== null && other.last < one.first);
    return !apart;
  }
  const [one, other] = [boundsOf(first), boundsOf(second)];
  if (!one || !other) return true;
  return one.least <= other.most + 31 && other.least <= one.most + 31;
}

/** Which slip explains two values: the same figure in another unit, or the same digits turned round. */
export function slipBetween(first: Claim, second: Claim): 'unit' | 'digits' | null {
  const read = (claim: Claim) => /^P(?:T)?(\d+)([YMWDH])$/.exec(claim.value ?? '');
  const [one, other] = [read(first), read(second)];
  if (!one || !other) return null;
  if (one[1] === other[1] && one[2] !== other[2]) return 'unit';
  const turned = [...(one[1] ?? '')].toReversed().join('');
  return one[2] === other[2] && turned === other[1] && turned !== one[1] ? 'digits' : null;
}

const RULE_OF_SLIP = { unit: 'unit-slip', digits: 'digit-slip' } as const;

function checkTwice(facts: Facts, words: CheckWords): Check[] {
  const seen = new Set<string>();
  const twice = facts.twice.flatMap(({ rule, name, first, second }): Check[] => {
    const pair = `${first.start}-${second.start}`;
    if (seen.has(pair)) return [];
    seen.add(pair);
    const claims = inOrder([first, second]);
    if (canBeSame(first, second)) return [];
    const slip = slipBetween(first, second);
    const statement = words.twice(name, first, second, slip);
    const assumptions = [words.sameNameSamePerson(name)];
    const named = slip ? RULE_OF_SLIP[slip] : rule;
    return [{ relation: 'conflicts', rule: named, claims, statement, assumptions }];
  });
  return [...twice, ...checkOnce(facts, words)];
}

/** A death told with two dates; births are reckoned with the ages. */
function checkOnce(facts: Facts, words: CheckWords): Check[] {
  const first = new Map<string, Claim>();
  return facts.once.flatMap(({ event, claim, person, name }) => {
    if (event !== 'death') return [];
    const other = first.get(person);
    if (!other) first.set(person, claim);
    if (!other || canBeSame(other, claim)) return [];
    return {
      relation: 'conflicts' as const,
      rule: 'event-twice',
      claims: inOrder([other, claim]),
      statement: words.onceConflict(name, event, other, claim),
      assumptions: [words.sameNameSamePerson(name)],
    };
  });
}
