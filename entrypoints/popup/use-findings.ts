import { useMemo } from 'preact/hooks';
import { checkClaims } from '../../claims/check';
import { conflictsWith, peopleOf } from '../../storage/across-readings';
import type { Database } from '../../storage/database';
import { useLiveQuery } from '../../storage/live';
import type { PageCheck, PageReading } from '../../storage/protocol';
import { readReadingsAbout } from '../../storage/readings';
import type { Reading } from '../../storage/records';

const NONE: readonly Reading[] = [];

/**
 * What the checks find on a page and between it and other remembered pages: conflicts, what agrees, what follows.
 * Reckoned again only where the page reads otherwise than before, or others are remembered.
 */
export function useFindings(database: Database, reading: PageReading | null): readonly PageCheck[] {
  const key = reading?.page.key ?? '';
  const text = reading?.text ?? '';
  const publishedAt = reading?.page.publishedAt ?? undefined;
  const claims = reading?.claims;
  const inputs = [key, text, publishedAt, claims?.length];

  const page = useMemo(() => ({ key, text, publishedAt, claims: claims ?? [] }), inputs);
  const own = useMemo(() => checkClaims(page.claims, { text, publishedAt }), [page]);
  const people = useMemo(() => peopleOf(page), [page]);
  const others = useLiveQuery(() => readReadingsAbout(database, people, key), [page]);
  const readings = others.state === 'ready' ? others.value : NONE;
  const across = useMemo(() => conflictsWith(page, readings), [page, readings]);
  return useMemo(() => [...own, ...across], [own, across]);
}
