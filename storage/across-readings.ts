import { checkAcrossPages, dismissalKey, type RememberedPage } from '../claims/check';
import { gatherPages } from '../claims/check/remembered-pages';
import type { OtherPage, PageCheck } from './protocol';
import { newestFirst } from './readings';
import type { Reading } from './records';

/** What does not add up between articles that are remembered. */

/** Pairs of articles that are compared at most, each pair for every claim in it. */
const MOST_PAIRS = 2_000;

/** Articles that one article is compared with at most, those read last first. */
const MOST_OTHERS = 50;

/** A reading as the checks take it. */
export function rememberedPageOf({ pageKey, publishedAt, claims, text }: Reading): RememberedPage {
  return { key: pageKey, publishedAt, claims, text };
}

/** Keys of the people of whom an article tells an age, a birth, a death or a term: the same across articles. */
export function peopleOf(page: RememberedPage): string[] {
  const { ages, once, terms } = gatherPages([page]);
  return [...new Set([...ages, ...once, ...terms].map(({ person }) => person))];
}

/** What of an article conflicts with other articles. */
export function conflictsWith(page: RememberedPage, others: readonly Reading[]): PageCheck[] {
  return distinct(
    newestFirst(others)
      .slice(0, MOST_OTHERS)
      .flatMap((other) => conflictsBetween([page, rememberedPageOf(other)], [other])),
  );
}

/** What conflicts between any of the articles. */
export function conflictsAcross(readings: readonly Reading[]): PageCheck[] {
  const sorted = newestFirst(readings);
  const byPerson = new Map<string, Reading[]>();
  for (const reading of sorted) {
    for (const person of reading.people) {
      const about = byPerson.get(person) ?? [];
      byPerson.set(person, about);
      about.push(reading);
    }
  }
  const pairs = new Map<string, [Reading, Reading]>();
  for (const about of byPerson.values()) {
    about.forEach((one, at) => {
      for (const other of about.slice(at + 1)) {
        if (pairs.size >= MOST_PAIRS) return;
        pairs.set(`${one.pageKey} ${other.pageKey}`, [one, other]);
      }
    });
  }
  const found = [...pairs.values()].flatMap((pair) =>
    conflictsBetween(pair.map(rememberedPageOf), pair),
  );
  // Taken together too: one conflict of each person is found however many articles there are.
  const together = sorted.filter(({ people }) =>
    people.some((person) => (byPerson.get(person)?.length ?? 0) > 1),
  );
  return distinct([...found, ...conflictsBetween(together.map(rememberedPageOf), together)]);
}

function conflictsBetween(
  pages: readonly RememberedPage[],
  named: readonly Reading[],
): PageCheck[] {
  const byKey = new Map(named.map((reading) => [reading.pageKey, otherPageOf(reading)]));
  return checkAcrossPages(pages).flatMap(({ pageKeys, ...check }) =>
    check.relation === 'conflicts'
      ? [{ ...check, elsewhere: pageKeys.map((key) => byKey.get(key) ?? null) }]
      : [],
  );
}

/** A remembered page as other pages' findings name it. */
function otherPageOf({ pageKey, url, title, publishedAt }: Reading): OtherPage {
  return { key: pageKey, url, title, publishedAt };
}

function distinct(checks: readonly PageCheck[]): PageCheck[] {
  const byKey = new Map<string, PageCheck>();
  for (const check of checks) if (!byKey.has(keyOf(check))) byKey.set(keyOf(check), check);
  return [...byKey.values()];
}

function keyOf(check: PageCheck): string {
  const pages = (check.elsewhere ?? []).map((page) => page?.key ?? '').sort();
  return JSON.stringify([dismissalKey(check), pages]);
}
