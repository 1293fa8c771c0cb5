import type { Check } from './check';
import type { Facts, SpanFact } from './facts';
import { inOrder, pointOf, timelineOf } from './timeline';
import type { CheckWords } from './words';

/** Lengths against the two dates that they span: `span`, `ago`, `since`, `served-since`, `release`. */
export function checkSpans(facts: Facts, words: CheckWords): Check[] {
  return facts.spans.flatMap((fact) => {
    const { shortest, longest } = elapsed(fact);
    const fits = holds(fact, shortest, longest);
    // A few years within a long stretch are possible; that they fit would say too much.
    if (fits && !holds({ ...fact, bound: 'equal' }, shortest, longest)) return [];
    return {
      relation: fits ? ('agrees' as const) : ('conflicts' as const),
      rule: fact.rule,
      claims: inOrder([fact.length, fact.from.claim, fact.to.claim]),
      statement: words.span(fact, shortest, longest, fits),
      assumptions: [],
      ...timelineOf([
        pointOf(fact.from.label, fact.from.days, fact.from.claim),
        pointOf(fact.to.label, fact.to.days, fact.to.claim),
      ]),
    };
  });
}

/** Shortest and longest time between two ends, in days; the last day counts in. */
function elapsed({ from, to }: Pick<SpanFact, 'from' | 'to'>): {
  shortest: number | null;
  longest: number | null;
} {
  const shortest =
    to.days.first === null || from.days.last === null
      ? null
      : Math.max(0, to.days.first - from.days.last);
  const longest =
    to.days.last === null || from.days.first === null ? null : to.days.last - from.days.first + 1;
  return { shortest, longest };
}

function holds(fact: SpanFact, shortest: number | null, longest: number | null): boolean {
  const tooLong = fact.least !== null && longest !== null && fact.least > longest;
  const tooShort = fact.most !== null && shortest !== null && fact.most < shortest;
  if (fact.bound === 'within') return !tooLong;
  return fact.bound === 'covers' ? !tooShort : !tooLong && !tooShort;
}
