import { formatDay, parseDay, toCivil, toDay } from '../calendar';
import type { Claim } from '../claim';
import { CHECK_WORDS } from '../en/check/words';
import { gatherAges, tellConflict, toldRange } from './ages';
import type { Check } from './check';
import { type GatheredPages, type RememberedPage, gatherPages } from './remembered-pages';
import { pointOf, timelineOf } from './timeline';
import { deathsAcrossPages, termsAcrossPages } from './told-across-pages';

/** One age as one page states it. */
export interface AgeOnPage {
  pageKey: string;
  publishedAt: string | null;
  claim: Claim;
  /** First and last day of birth that it allows, `YYYY-MM-DD`; null is open. */
  bornFrom: string | null;
  bornTo: string | null;
}

/** A person named in full on kept pages, with what the pages together say of the day of birth. */
export interface PersonAcrossPages {
  /** The same across pages for the same full name. */
  key: string;
  name: string;
  /** `YYYY-MM-DD`, or null where the ages leave it open or do not fit together. */
  born: { first: string; last: string } | null;
  conflict: boolean;
  ages: readonly AgeOnPage[];
}

/** A check whose claims stand on several pages: `pageKeys[i]` is the page of `claims[i]`. */
export interface AcrossPagesCheck extends Check {
  pageKeys: readonly string[];
}

const day = (number: number | null) => (number === null ? null : formatDay(toCivil(number)));

/** The people of the kept pages with their ages, most stated first. */
export function peopleAcrossPages(pages: readonly RememberedPage[]): PersonAcrossPages[] {
  const { ages, once, pageOf } = gatherPages(pages);
  return gatherAges(ages, once)
    .map((person) => {
      const told = person.conflict ? null : toldRange(person);
      const [first, last] = [day(told?.first ?? null), day(told?.last ?? null)];
      return {
        key: person.person,
        name: person.name,
        born: first !== null && last !== null ? { first, last } : null,
        conflict: person.conflict !== null,
        ages: person.statements.map(({ fact, usual }) => ({
          pageKey: pageOf.get(fact.claim)?.key ?? '',
          publishedAt: pageOf.get(fact.claim)?.publishedAt ?? null,
          claim: fact.claim,
          bornFrom: day(usual?.first ?? null),
          bornTo: day(usual?.last ?? null),
        })),
      };
    })
    .sort((a, b) => b.ages.length - a.ages.length || (a.name < b.name ? -1 : 1));
}

/**
 * Whether what different pages say of one person agrees: ages, days of death, and prison terms in articles of the
 * same days. Conflicts come first.
 */
export function checkAcrossPages(pages: readonly RememberedPage[]): AcrossPagesCheck[] {
  const gathered = gatherPages(pages);
  const checks = [
    ...agesAcrossPages(pages, gathered),
    ...deathsAcrossPages(gathered, CHECK_WORDS),
    ...termsAcrossPages(gathered, CHECK_WORDS),
  ];
  return checks.sort(
    (a, b) => Number(b.relation === 'conflicts') - Number(a.relation === 'conflicts'),
  );
}

/** One check a person at most. */
function agesAcrossPages(
  pages: readonly RememberedPage[],
  { ages, once, pageOf }: GatheredPages,
): AcrossPagesCheck[] {
  return gatherAges(ages, once).flatMap((person): AcrossPagesCheck[] => {
    const { conflict, statements, name } = person;
    const keyOf = (claim: Claim) => pageOf.get(claim)?.key ?? '';
    const keys = new Set(statements.map(({ fact }) => keyOf(fact.claim)));
    if (keys.size < 2) return [];
    const chosen = conflict ?? statements.filter(({ usual }) => usual !== null).slice(0, 12);
    // Within one page it is that page's own finding.
    if (conflict && new Set(chosen.map(({ fact }) => keyOf(fact.claim))).size < 2) return [];
    const claims = chosen.map(({ fact }) => fact.claim);
    const base = {
      rule: 'birth',
      claims,
      pageKeys: claims.map(keyOf),
      assumptions: [CHECK_WORDS.sameNameSamePerson(name)],
    };
    const publications = [...keys].map((key) => {
      const page = pages.find((candidate) => candidate.key === key);
      const date = parseDay(page?.publishedAt ?? '');
      const number = date ? toDay(date) : null;
      return pointOf(CHECK_WORDS.labels.publication, { first: number, last: number });
    });
    if (conflict) {
      const { statement, births } = tellConflict(name, conflict, CHECK_WORDS);
      const timeline = timelineOf([...births, ...publications]);
      return [{ relation: 'conflicts', statement, ...base, ...timeline }];
    }
    const born = toldRange(person);
    if (!born || new Set(base.pageKeys).size < 2) return [];
    const timeline = timelineOf([pointOf(CHECK_WORDS.labels.birth, born), ...publications]);
    const statement = CHECK_WORDS.agesAgree(name, born);
    return [{ relation: 'agrees', statement, ...base, ...timeline }];
  });
}
