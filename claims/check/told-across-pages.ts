import type { AcrossPagesCheck } from './across-pages';
import type { OnceFact, TermFact } from './facts';
import { type GatheredPages, publicationOf } from './remembered-pages';
import { canBeSame, slipBetween } from './terms';
import type { CheckWords } from './words';

/** Articles further apart than this may tell of a term that was changed in between. Days. */
const SAME_DAYS = 7;

/** Groups facts by person, in order. */
function byPerson<T extends { person: string }>(facts: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const fact of facts) {
    const group = groups.get(fact.person) ?? [];
    groups.set(fact.person, group);
    group.push(fact);
  }
  return [...groups.values()];
}

/** The first fact of a group and one of another page that can't be the same; null where there is none. */
function differing<T extends OnceFact | TermFact>(
  group: readonly T[],
  { pageOf }: GatheredPages,
  near: (one: T, other: T) => boolean,
): [T, T] | null {
  const [first] = group;
  const other = group.find(
    (fact) =>
      first !== undefined &&
      pageOf.get(fact.claim)?.key !== pageOf.get(first.claim)?.key &&
      !canBeSame(first.claim, fact.claim) &&
      near(first, fact),
  );
  return first && other ? [first, other] : null;
}

/** A death told with different days on different pages. */
export function deathsAcrossPages(gathered: GatheredPages, words: CheckWords): AcrossPagesCheck[] {
  const deaths = gathered.once.filter(({ event }) => event === 'death');
  return byPerson(deaths).flatMap((group): AcrossPagesCheck[] => {
    const pair = differing(group, gathered, () => true);
    if (!pair) return [];
    const [{ claim, name }, { claim: other }] = pair;
    return [
      {
        relation: 'conflicts',
        rule: 'event-twice',
        claims: [claim, other],
        pageKeys: [claim, other].map((own) => gathered.pageOf.get(own)?.key ?? ''),
        statement: words.onceConflict(name, 'death', claim, other),
        assumptions: [words.sameNameSamePerson(name)],
      },
    ];
  });
}

/** A prison term told with different figures on pages of the same days. */
export function termsAcrossPages(gathered: GatheredPages, words: CheckWords): AcrossPagesCheck[] {
  const published = ({ claim }: TermFact) => publicationOf(gathered.pageOf.get(claim));
  const near = (one: TermFact, other: TermFact) => {
    const [a, b] = [published(one), published(other)];
    return a !== null && b !== null && Math.abs(a - b) <= SAME_DAYS;
  };
  return byPerson(gathered.terms).flatMap((group): AcrossPagesCheck[] => {
    const pair = differing(group, gathered, near);
    if (!pair) return [];
    const [{ claim, name }, { claim: other }] = pair;
    return [
      {
        relation: 'conflicts',
        rule: 'term-twice',
        claims: [claim, other],
        pageKeys: [claim, other].map((own) => gathered.pageOf.get(own)?.key ?? ''),
        statement: words.twice(name, claim, other, slipBetween(claim, other)),
        assumptions: [words.sameNameSamePerson(name)],
      },
    ];
  });
}
