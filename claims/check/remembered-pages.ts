import { parseDay, toDay } from '../calendar';
import type { Claim } from '../claim';
import { readFacts } from '../en/check/facts';
import { secondInitial } from '../en/check/people';
import type { AgeFact, OnceFact, TermFact } from './facts';

/** A page that is remembered, with the claims found in it. */
export interface RememberedPage {
  /** Key of the page: its canonical address. */
  key: string;
  /** `YYYY-MM-DD`. */
  publishedAt?: string | null | undefined;
  claims: readonly Claim[];
  /** The text that the claims' offsets refer to; ages are read only with it. */
  text?: string | undefined;
}

/** What the remembered pages say of people named in full. */
export interface GatheredPages {
  ages: AgeFact[];
  once: OnceFact[];
  terms: TermFact[];
  /** The page of each claim above. */
  pageOf: ReadonlyMap<Claim, RememberedPage>;
}

/** Reads the pages one by one; those without a text are passed over. */
export function gatherPages(pages: readonly RememberedPage[]): GatheredPages {
  const [ages, once, terms]: [AgeFact[], OnceFact[], TermFact[]] = [[], [], []];
  const pageOf = new Map<Claim, RememberedPage>();
  for (const page of pages) {
    const { text } = page;
    if (text === undefined) continue;
    const date = parseDay(page.publishedAt ?? '') ? (page.publishedAt ?? undefined) : undefined;
    const claims = page.claims
      .filter((claim) => text.slice(claim.start, claim.end) === claim.text)
      // A copy for each page: one claim object may be handed in for two.
      .map((claim) => ({ ...claim }))
      .sort((a, b) => a.start - b.start);
    const { facts } = readFacts(text, claims, date);
    // A surname alone does not carry from one page to another.
    const full = ({ person }: { person: string }) => person.includes(' ');
    ages.push(...facts.ages.filter(full));
    once.push(...facts.once.filter(full));
    terms.push(...facts.terms.filter(full));
    for (const { claim } of [...facts.ages, ...facts.once, ...facts.terms]) pageOf.set(claim, page);
  }
  // `Al B. Day` here and `Al C. Day` there are two people.
  const initials = new Map<string, Set<string>>();
  for (const { person, name } of [...ages, ...once, ...terms]) {
    const initial = secondInitial(name);
    if (initial !== '') initials.set(person, (initials.get(person) ?? new Set()).add(initial));
  }
  const one = ({ person }: { person: string }) => (initials.get(person)?.size ?? 0) < 2;
  return { ages: ages.filter(one), once: once.filter(one), terms: terms.filter(one), pageOf };
}

/** Day number of a page's publication; null where it is not known. */
export function publicationOf(page: RememberedPage | undefined): number | null {
  const date = parseDay(page?.publishedAt ?? '');
  return date ? toDay(date) : null;
}
