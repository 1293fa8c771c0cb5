import { formatDay, parseDay, toCivil, toDay } from '../calendar';
import type { Claim } from '../claim';
import { readFacts } from '../en/check-facts';
import { CHECK_WORDS } from '../en/check-words';
import { type PersonAges, gatherAges, toldRange } from './ages';
import type { Check } from './check';
import type { AgeFact, OnceFact } from './facts';
import { pointOf, timelineOf } from './timeline';

/** A page that the reader has kept, with the claims found in it. */
export interface KeptPage {
  /** Key of the page: its canonical address. */
  key: string;
  /** `YYYY-MM-DD`. */
  publishedAt?: string | null | undefined;
  claims: readonly Claim[];
  /** The text that the claims' offsets refer to; ages are read only with it. */
  text?: string | undefined;
}

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

type Fact = AgeFact | OnceFact;

interface Gathered {
  people: PersonAges[];
  pageOf: Map<Claim, KeptPage>;
}

function gather(pages: readonly KeptPage[]): Gathered {
  const ages: AgeFact[] = [];
  const once: OnceFact[] = [];
  const pageOf = new Map<Claim, KeptPage>();
  for (const page of pages) {
    if (page.text === undefined) continue;
    const date = parseDay(page.publishedAt ?? '') ? (page.publishedAt ?? undefined) : undefined;
    const claims = page.claims
      .filter((claim) => page.text?.slice(claim.start, claim.end) === claim.text)
      // A copy for each page: one claim object may be handed in for two.
      .map((claim) => ({ ...claim }))
      .sort((a, b) => a.start - b.start);
    const { facts } = readFacts(page.text, claims, date);
    // A surname alone does not carry from one page to another.
    const full = ({ person }: Fact) => person.includes(' ');
    for (const fact of facts.ages.filter(full)) {
      ages.push(fact);
      pageOf.set(fact.claim, page);
    }
    for (const fact of facts.once.filter(full)) {
      once.push(fact);
      pageOf.set(fact.claim, page);
    }
  }
  return { people: gatherAges(ages, once), pageOf };
}

const day = (number: number | null) => (number === null ? null : formatDay(toCivil(number)));

/** The people of the kept pages with their ages, most stated first. */
export function peopleAcrossPages(pages: readonly KeptPage[]): PersonAcrossPages[] {
  const { people, pageOf } = gather(pages);
  return people
    .map((person) => {
      const told = person.conflict ? null : toldRange(person);
      const [first, last] = [day(told?.first ?? null), day(told?.last ?? null)];
      return {
        key: person.person,
        name: person.name,
        born: first !== null && last !== null ? { first, last } : null,
        conflict: person.conflict !== null,
        ages: person.statements.map(({ fact, born }) => ({
          pageKey: pageOf.get(fact.claim)?.key ?? '',
          publishedAt: pageOf.get(fact.claim)?.publishedAt ?? null,
          claim: fact.claim,
          bornFrom: day(born.first),
          bornTo: day(born.last),
        })),
      };
    })
    .sort((a, b) => b.ages.length - a.ages.length || (a.name < b.name ? -1 : 1));
}

/** Whether ages of one person, stated on different pages, agree. One check a person at most. */
export function checkAcrossPages(pages: readonly KeptPage[]): AcrossPagesCheck[] {
  const { people, pageOf } = gather(pages);
  return people.flatMap((person): AcrossPagesCheck[] => {
    const { conflict, statements, name } = person;
    const keyOf = (claim: Claim) => pageOf.get(claim)?.key ?? '';
    const keys = new Set(statements.map(({ fact }) => keyOf(fact.claim)));
    if (keys.size < 2) return [];
    const chosen = (conflict ?? statements.slice(0, 12)).map(({ fact, born }) => ({ fact, born }));
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
      const [one, other] = chosen.map(({ fact, born }) => ({ text: fact.claim.text, born }));
      if (!one || !other) return [];
      const points = chosen.map(({ fact, born }) =>
        pointOf(CHECK_WORDS.labels.birthBy(fact.claim.text), born, fact.claim),
      );
      const statement = CHECK_WORDS.agesConflict(name, one, other);
      return [
        { relation: 'conflicts', statement, ...base, ...timelineOf([...points, ...publications]) },
      ];
    }
    const born = toldRange(person);
    if (!born) return [];
    const timeline = timelineOf([pointOf(CHECK_WORDS.labels.birth, born), ...publications]);
    const statement = CHECK_WORDS.agesAgree(name, born);
    return [{ relation: 'agrees', statement, ...base, ...timeline }];
  });
}
