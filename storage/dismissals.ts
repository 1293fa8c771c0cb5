import type { Database } from './database';
import { forgetPages, storesOfPages } from './forget-pages';
import { keepPage } from './pages';
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

/** Keeps that a finding is not to be shown again. The same rule on the same words keeps the first record. */
export function dismissFinding(
  database: Database,
  finding: DataOf<'dismissFinding'>,
  { id, now }: { id: string; now: string },
): Promise<Dismissal> {
  const { page, ...said } = finding;
  return database.transaction('rw', [database.pages, database.dismissals], async () => {
    await keepPage(database, page, now);
    const kept = await readDismissals(database, page.key);
    const same = kept.find(
      ({ rule, words }) =>
        rule === said.rule && JSON.stringify(words) === JSON.stringify(said.words),
    );
    if (same) return same;
    const dismissal = { id, pageKey: page.key, ...said, createdAt: now };
    await database.dismissals.add(dismissal);
    return dismissal;
  });
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
