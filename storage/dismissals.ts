import { dismissalKey } from '../claims/check/dismissal-key';
import type { Database } from './database';
import { forgetPages, storesOfPages } from './forget-pages';
import { keepPage, type PageWitness } from './pages';
import type { DataOf } from './messages';
import type { Dismissal } from './records';

/** What the reader dismissed on a page, and on others of findings that rest on this one too; oldest first. */
export function readDismissals(database: Database, pageKey: string): Promise<Dismissal[]> {
  return database.dismissals
    .where('pageKey')
    .equals(pageKey)
    .or('alsoOn')
    .equals(pageKey)
    .distinct()
    .sortBy('createdAt');
}

/** Everything that the reader dismissed, oldest first. */
export function readAllDismissals(database: Database): Promise<Dismissal[]> {
  return database.dismissals.toCollection().sortBy('createdAt');
}

/** Keeps that a finding is not to be shown again. The same rule on the same words of the same pages keeps the first record. */
export function dismissFinding(
  database: Database,
  finding: DataOf<'dismissFinding'>,
  { id, now, witness }: { id: string; now: string; witness?: PageWitness },
): Promise<Dismissal> {
  const { page, ...said } = finding;
  return database.transaction('rw', [database.pages, database.dismissals], async () => {
    const dismissal: Dismissal = { id, pageKey: page.key, ...said, createdAt: now };
    const kept = await readDismissals(database, page.key);
    const same = kept.find((other) => findingOf(other) === findingOf(dismissal));
    if (same) return same;
    await keepPage(database, page, now, witness);
    await database.dismissals.add(dismissal);
    return dismissal;
  });
}

/** The same for two dismissals of one finding, on whichever of its pages it was dismissed. */
export function findingOf(dismissal: Dismissal): string {
  const pages = new Set([dismissal.pageKey, ...(dismissal.alsoOn ?? [])]);
  return JSON.stringify([dismissalKey(dismissal), [...pages].sort()]);
}

/** Takes a dismissal back, and forgets its page where nothing else is kept; gives it, or null where it is gone. */
export function restoreFinding(database: Database, id: string): Promise<Dismissal | null> {
  return database.transaction('rw', storesOfPages(database), async () => {
    const dismissal = await database.dismissals.get(id);
    if (!dismissal) return null;
    await database.dismissals.delete(id);
    await forgetPages(database, [dismissal.pageKey]);
    return dismissal;
  });
}
