import * as v from 'valibot';
import type { Database } from './database';
import { settings as schema } from './record-schemas';
import type { Settings } from './records';

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = { rememberArticles: false };

/** What the reader has chosen; what is missing or unreadable is as it is by default. */
export async function readSettings(database: Database): Promise<Settings> {
  const stored = await database.settings.toArray();
  const chosen = Object.fromEntries(stored.map(({ name, value }) => [name, value]));
  const result = v.safeParse(schema, { ...DEFAULT_SETTINGS, ...chosen });
  return result.success ? result.output : DEFAULT_SETTINGS;
}

/** Changes what is named; gives all settings as they are then. */
export function changeSettings(database: Database, changes: Partial<Settings>): Promise<Settings> {
  return database.transaction('rw', database.settings, async () => {
    for (const [name, value] of Object.entries(changes)) {
      if (value !== undefined) await database.settings.put({ name, value });
    }
    return readSettings(database);
  });
}
