import { Dexie, type Table } from 'dexie';
import type { Database } from '../database';
import type { Annotation, Dismissal, Page } from '../records';
import { type ImportCounts, type ImportPlan, planImport, type Records } from './plan';
import type { Change } from './writes';

/** What an import has written, for undoing it. */
export interface WrittenImport extends ImportPlan {
  /** Keys of its new pages of which an article was remembered before. */
  remembered: ReadonlySet<string>;
}

export interface ImportOptions {
  /** ISO 8601 in UTC. */
  now: string;
  /** Aborting it before the end leaves everything as it was. */
  signal: AbortSignal;
  /** Told how many of how many records are written. */
  progressed?(done: number, total: number): void;
}

/** Records that are written in one go, so that progress can be shown between. */
const AT_ONCE = 500;

/** Says what importing would do, and changes nothing. */
export function previewImport(
  database: Database,
  file: Records,
  now: string,
): Promise<ImportCounts> {
  const { annotations, dismissals, pages } = database;
  return database.transaction('r', [annotations, dismissals, pages], async () => {
    return planImport(await readStored(database, file), file, now).counts;
  });
}

/**
 * Brings what a file holds together with what is kept: all of it in one transaction, or nothing where anything fails.
 *
 * It is done where it is asked for, in a page of the extension, and not in the background: a file can be larger than
 * a message may be, and browsers stop a background that works long.
 */
export async function importRecords(
  database: Database,
  file: Records,
  { now, signal, progressed = () => {} }: ImportOptions,
): Promise<WrittenImport> {
  const { annotations, dismissals, pages, readings } = database;
  const stores = [annotations, dismissals, pages, readings];
  return firstCause(
    database.transaction('rw', stores, async () => {
      const plan = planImport(await readStored(database, file), file, now);
      const fresh = plan.pages.flatMap(({ before, after }) => (before ? [] : [after.key]));
      const remembered = await readings.where('pageKey').anyOf(fresh).primaryKeys();
      const total = plan.annotations.length + plan.dismissals.length + plan.pages.length;
      let done = 0;
      const write = async <Kept>(table: Table<Kept, string>, changes: readonly Change<Kept>[]) => {
        for (let at = 0; at < changes.length; at += AT_ONCE) {
          signal.throwIfAborted();
          const some = changes.slice(at, at + AT_ONCE).map(({ after }) => after);
          await table.bulkPut(some);
          done += some.length;
          progressed(done, total);
        }
      };
      signal.throwIfAborted();
      await write<Page>(pages, plan.pages);
      await write<Annotation>(annotations, plan.annotations);
      await write<Dismissal>(dismissals, plan.dismissals);
      signal.throwIfAborted();
      return { ...plan, remembered: new Set(remembered) };
    }),
  );
}

/** Keys of all pages on which an import changes what is kept. */
export function pagesOf({ annotations, dismissals, pages }: ImportPlan): Set<string> {
  return new Set([
    ...annotations.map(({ after }) => after.pageKey),
    ...dismissals.flatMap(({ after }) => [after.pageKey, ...(after.alsoOn ?? [])]),
    ...pages.map(({ after }) => after.key),
  ]);
}

async function readStored(database: Database, file: Records): Promise<Records> {
  const [annotations, dismissals, pages] = await Promise.all([
    database.annotations.toArray(),
    database.dismissals.toArray(),
    database.pages.bulkGet(file.pages.map(({ key }) => key)),
  ]);
  return { annotations, dismissals, pages: pages.filter((page) => page !== undefined) };
}

/** Writing many at once fails with an error around those of the single writes, of which the first tells the cause. */
export async function firstCause<Value>(work: PromiseLike<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Dexie.BulkError ? (error.failures[0] ?? error) : error;
  }
}
