import type { Database } from './database';
import type { Reading } from './records';
import { readSettings } from './settings';

/**
 * Remembers what was found in an article, in place of what was found there before: where something is kept on its
 * page, or where the reader wants every article remembered. Gives whether it did.
 */
export function rememberReading(database: Database, reading: Reading): Promise<boolean> {
  const { pages, readings, settings } = database;
  return database.transaction('rw', [pages, readings, settings], async () => {
    const isKept = (await pages.get(reading.pageKey)) !== undefined;
    if (!isKept && !(await readSettings(database)).rememberArticles) return false;
    await readings.put(reading);
    return true;
  });
}

/** All that is remembered, the article read last first. */
export async function readReadings(database: Database): Promise<Reading[]> {
  return newestFirst(await database.readings.toArray());
}

/** The article read last first. */
export function newestFirst(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((a, b) => b.readAt.localeCompare(a.readAt));
}

/** What is remembered of articles that tell of any of these people, one page left out. */
export async function readReadingsAbout(
  database: Database,
  people: readonly string[],
  exceptOn: string,
): Promise<Reading[]> {
  if (people.length === 0) return [];
  const readings = await database.readings.where('people').anyOf(people).distinct().toArray();
  return readings.filter(({ pageKey }) => pageKey !== exceptOn);
}

/** Keys of the articles that are remembered though nothing is kept on them. */
async function keysOfOthers(database: Database): Promise<string[]> {
  const [remembered, kept] = await Promise.all([
    database.readings.toCollection().primaryKeys(),
    database.pages.toCollection().primaryKeys(),
  ]);
  const isKept = new Set(kept);
  return remembered.filter((key) => !isKept.has(key));
}

/** Number of articles that are remembered though nothing is kept on them. */
export function countArticles(database: Database): Promise<number> {
  return database.transaction('r', [database.pages, database.readings], async () => {
    return (await keysOfOthers(database)).length;
  });
}

/** Forgets all articles on which nothing is kept, at a stroke. Gives how many they were. */
export function forgetArticles(database: Database): Promise<number> {
  return database.transaction('rw', [database.pages, database.readings], async () => {
    const keys = await keysOfOthers(database);
    await database.readings.bulkDelete(keys);
    return keys.length;
  });
}
