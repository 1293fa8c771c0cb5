import type { Database } from './database';
import { readSettings } from './settings';

/** The stores that `forgetPages` works on, for the transaction around it. */
export function storesOfPages({ annotations, dismissals, pages, readings, settings }: Database) {
  return [annotations, dismissals, pages, readings, settings];
}

/**
 * Removes those of some pages on which nothing is kept any more: that the reader was there is nobody's business.
 * Their readings go too, unless the reader wants every article remembered. To be called within a transaction.
 */
export async function forgetPages(database: Database, keys: Iterable<string>): Promise<void> {
  const { annotations, dismissals, pages, readings } = database;
  const { rememberArticles } = await readSettings(database);
  for (const key of keys) {
    const page = await pages.get(key);
    const kept =
      page?.publishedBy === 'reader' ||
      (await annotations.where('pageKey').equals(key).count()) > 0 ||
      (await dismissals.where('pageKey').equals(key).count()) > 0;
    if (kept) continue;
    await pages.delete(key);
    if (!rememberArticles) await readings.delete(key);
  }
}
