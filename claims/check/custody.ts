import { addMonths, toCivil, toDay } from '../calendar';
import { type DayRange, type Length, dayBefore, parseDayRange, parseLength } from '../value';
import type { Check } from './check';
import type { Facts } from './facts';
import { inOrder, pointOf, timelineOf } from './timeline';
import type { CheckWords } from './words';

/** What follows from time served and from terms: `custody-start`, `term-end`. */
export function checkCustody(facts: Facts, words: CheckWords, published: number | null): Check[] {
  const checks: Check[] = [];
  for (const { claim, lasts, name } of facts.served) {
    const length = parseLength((claim.value ?? '').split('/')[0] ?? '');
    if (!lasts || !length || !isHuman(length) || published === null) continue;
    const start = dayBefore(published, length);
    checks.push({
      relation: 'implies',
      rule: 'custody-start',
      claims: [claim],
      statement: words.inPrisonBy(name, claim, start),
      assumptions: [],
      ...timelineOf([
        pointOf(words.labels.imprisonment, { first: start, last: start }, claim),
        pointOf(words.labels.publication, { first: published, last: published }),
      ]),
    });
  }
  for (const { claim, imposedOn, name } of facts.terms) {
    const length = parseLength(claim.value ?? '');
    const from = imposedOn ? parseDayRange(imposedOn.value ?? '') : null;
    if (!length || !isHuman(length) || !from) continue;
    const until = { first: after(from.first, length), last: after(from.last, length) };
    if (until.first === null || until.last === null) continue;
    checks.push({
      relation: 'implies',
      rule: 'term-end',
      claims: inOrder([imposedOn, claim]),
      statement: words.termRunsUntil(name, claim, from, until),
      assumptions: [words.noTimeCredited],
      ...timelineOf([
        pointOf(words.labels.sentence, from, imposedOn ?? undefined),
        pointOf(words.labels.publication, publishedRange(published)),
        pointOf(words.labels.termEnd, until, claim),
      ]),
    });
  }
  return checks;
}

/** Terms of some hundreds of years have no end to tell. */
function isHuman({ months }: Length): boolean {
  return months <= 100 * 12;
}

function publishedRange(published: number | null): DayRange {
  return { first: published, last: published };
}

function after(day: number | null, { months, days }: Length): number | null {
  return day === null ? null : toDay(addMonths(toCivil(day), Math.trunc(months))) + days;
}
