import { useMemo } from 'preact/hooks';
import { checkClaims } from '../../claims/check';
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
  const pages = readings.map(({ page, text, claims }) => ({
    key: page.key,
    text,
    publishedAt: page.publishedAt ?? undefined,
    claims,
  }));
  const written = JSON.stringify(
    pages.map(({ key, text, publishedAt, claims }) => [key, text, publishedAt, claims.length]),
  );
  const own = useMemo(
    () => pages.map((page) => ({ page, checks: checkClaims(page.claims, page) })),
    [written],
  );
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
