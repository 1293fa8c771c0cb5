import { useMemo, useRef } from 'preact/hooks';
import { checkClaims, type RememberedPage } from '../../claims/check';
import type { Check } from '../../claims/check/check';
import type { Claim } from '../../claims/claim';
import { conflictsWith, peopleOf } from '../../storage/across-readings';
import type { Database } from '../../storage/database';
import { useLiveQuery } from '../../storage/live';
import type { PageCheck, PageReading } from '../../storage/protocol';
import { readReadingsAbout } from '../../storage/readings';

/**
 * What the checks find on each of some pages and between it and other remembered pages: conflicts, what agrees, what
 * follows. Reckoned again only where a page reads otherwise than before, or others are remembered.
 */
export function useFindings(
  database: Database,
  readings: readonly PageReading[],
): readonly (readonly PageCheck[])[] {
  const own = useOwnFindings(readings);
  const others = useLiveQuery(async () => {
    const about = own.map(({ page }) => readReadingsAbout(database, peopleOf(page), page.key));
    return { own, readings: await Promise.all(about) };
  }, [own]);
  // While the answer is still about other pages there is none.
  const known = others.state === 'ready' && others.value.own === own ? others.value.readings : null;
  return useMemo(
    () => own.map(({ page, checks }, at) => [...checks, ...conflictsWith(page, known?.[at] ?? [])]),
    [own, known],
  );
}

interface OwnFindings {
  page: RememberedPage;
  checks: readonly Check[];
}

/** What is found within each page: the same list as before while the pages read as they did, though looked at again. */
function useOwnFindings(readings: readonly PageReading[]): readonly OwnFindings[] {
  const last = useRef<readonly OwnFindings[]>([]);
  const next = readings.map((reading, at) => {
    const before = last.current[at];
    return before && readsAs(before.page, reading) ? before : findIn(reading);
  });
  const { current } = last;
  if (next.length !== current.length || next.some((own, at) => own !== current[at])) {
    last.current = next;
  }
  return last.current;
}

function findIn({ page: { key, publishedAt }, text, claims }: PageReading): OwnFindings {
  const context = { text, publishedAt: publishedAt ?? undefined };
  return { page: { key, publishedAt, text, claims }, checks: checkClaims(claims, context) };
}

function readsAs(before: RememberedPage, { page, text, claims }: PageReading): boolean {
  return (
    before.key === page.key &&
    before.publishedAt === page.publishedAt &&
    before.text === text &&
    before.claims.length === claims.length &&
    before.claims.every((claim, at) => isSame(claim, claims[at]))
  );
}

function isSame(one: Claim, other: Claim | undefined): boolean {
  return one.start === other?.start && one.end === other.end && one.value === other.value;
}
