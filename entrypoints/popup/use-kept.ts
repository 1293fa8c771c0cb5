import type { Database } from '../../storage/database';
import { type Live, useLiveQuery } from '../../storage/live';
import type { KeptOnPage } from '../../storage/protocol';
import { readPage } from '../../storage/read-page';

/**
 * Follows what is kept under a page's key, what was dismissed on other pages together with this one included. Null
 * without a key, and while what is known is still another page's.
 */
export function useKept(database: Database, key: string | null): Live<KeptOnPage | null> {
  const live = useLiveQuery(
    async () => (key === null ? null : { key, kept: await readPage(database, key) }),
    [key],
  );
  if (live.state !== 'ready') return live;
  return { state: 'ready', value: live.value?.key === key ? live.value.kept : null };
}
