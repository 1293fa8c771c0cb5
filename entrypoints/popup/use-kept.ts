import type { Database } from '../../storage/database';
import { type Live, useLiveQuery } from '../../storage/live';
import type { KeptOnPage } from '../../storage/protocol';
import { readPage } from '../../storage/read-page';

/** What is kept, by the key of its page; pages of which that is not known yet are missing. */
export type KeptByKey = ReadonlyMap<string, KeptOnPage>;

/** Follows what is kept under the keys of some pages, what was dismissed on other pages together with these included. */
export function useKept(database: Database, keys: readonly string[]): Live<KeptByKey> {
  return useLiveQuery(
    async () =>
      new Map(
        await Promise.all(keys.map(async (key) => [key, await readPage(database, key)] as const)),
      ),
    [keys.join(' ')],
  );
}
