import { readAnnotations } from './annotations';
import type { Database } from './database';
import { readDismissals } from './dismissals';
import type { KeptOnPage } from './protocol';

/** Everything kept on a page. */
export function readPage(database: Database, key: string): Promise<KeptOnPage> {
  return database.transaction(
    'r',
    [database.pages, database.annotations, database.dismissals],
    async () => ({
      page: (await database.pages.get(key)) ?? null,
      annotations: await readAnnotations(database, key),
      dismissals: await readDismissals(database, key),
    }),
  );
}
