import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { toStorageFailure } from './classify-error';
import type { StorageFailure } from './failure';

/** What a live query has given so far. */
export type Live<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value }
  /** The failure's message is fit to show. */
  | { state: 'failed'; failure: StorageFailure };

/**
 * Runs a query on the database, and again whenever what it read is written to, in this page or by the background.
 * For extension pages. The query reads with Dexie and nothing else; `inputs` are the values that it uses, as for
 * `useEffect`: when they change, the last value stays until the new one is there.
 *
 *     const library = useLiveQuery(() => readLibrary(openDatabase()), []);
 */
export function useLiveQuery<Value>(
  query: () => Promise<Value>,
  inputs: readonly unknown[],
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ state: 'loading' });
  useEffect(() => {
    const subscription = liveQuery(() => tellFailure(query)).subscribe({
      next: (value) => setLive({ state: 'ready', value }),
      error: (error: unknown) =>
        setLive({ state: 'failed', failure: toStorageFailure(error, 'read') }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}

/** Dexie's live queries keep quiet about a database that can't be opened; people must hear of it. */
async function tellFailure<Value>(query: () => Promise<Value>): Promise<Value> {
  try {
    return await query();
  } catch (error) {
    const failure = toStorageFailure(error, 'read');
    throw failure.reason === 'unknown' ? error : failure;
  }
}
