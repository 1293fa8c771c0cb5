import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { toStorageFailure } from './classify-error';
import { openDatabase } from './database';
import type { StorageFailure } from './failure';

/** What a live query has given so far. */
export type Live<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value }
  /** The failure's message is fit to show. */
  | { state: 'failed'; failure: StorageFailure };

/** Waits before a query that failed is run again, in milliseconds; the last one repeats. */
const RETRY_AFTER: readonly number[] = [1_000, 4_000, 15_000, 60_000];

/**
 * Runs a query on the database, and again whenever what it read is written to, in this page or by the background.
 * For extension pages. The query reads with Dexie and nothing else; `inputs` are the values that it uses, as for
 * `useEffect`: when they change, the last value stays until the new one is there. A query that failed is run again
 * after a while.
 *
 *     const library = useLiveQuery(() => readLibrary(openDatabase()), []);
 */
export function useLiveQuery<Value>(
  query: () => Promise<Value>,
  inputs: readonly unknown[],
): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({ state: 'loading' });
  useEffect(() => {
    let retries = 0;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let subscription = subscribe();
    function subscribe() {
      return liveQuery(() => tellFailure(query)).subscribe({
        next: (value) => {
          retries = 0;
          setLive({ state: 'ready', value });
        },
        error: (error: unknown) => {
          setLive({ state: 'failed', failure: toStorageFailure(error, 'read') });
          clearTimeout(retry);
          retry = setTimeout(again, RETRY_AFTER[Math.min(retries, RETRY_AFTER.length - 1)]);
        },
      });
    }
    async function again() {
      const waited = retry;
      retries += 1;
      await openDatabase().recover();
      if (waited !== retry) return;
      subscription.unsubscribe();
      subscription = subscribe();
    }
    return () => {
      clearTimeout(retry);
      retry = undefined;
      subscription.unsubscribe();
    };
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
