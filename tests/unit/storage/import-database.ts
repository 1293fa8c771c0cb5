import { afterEach, beforeEach, vi } from 'vitest';
import { Database } from '../../../storage/database';
import { importRecords } from '../../../storage/import/import-records';
import type { Records } from '../../../storage/import/plan';
import type { Annotation } from '../../../storage/records';
import { page } from './samples';

/** A new database for each test of an import, and short ways to fill it and to look at it. */

export const IMPORTED_AT = '2026-05-01T12:00:00.000Z';

export let database: Database;

/** Opens one before each test of a file, and deletes it after it. */
export function openBeforeEach(): void {
  beforeEach(() => {
    database = new Database();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await database.delete();
  });
}

/** What a file of these annotations holds. */
export const file = (annotations: Annotation[], changes: Partial<Records> = {}): Records => ({
  pages: [page()],
  annotations,
  dismissals: [],
  ...changes,
});

/** Imports it. */
export const bring = (records: Records, now = IMPORTED_AT) =>
  importRecords(database, records, { now, signal: new AbortController().signal });

/** Keeps annotations as they are given. */
export const keep = async (...annotations: Annotation[]): Promise<void> => {
  await database.pages.put(page());
  await database.annotations.bulkPut(annotations);
};

/** All that is kept. */
export const snapshot = async () => ({
  annotations: await database.annotations.toArray(),
  pages: await database.pages.toArray(),
  dismissals: await database.dismissals.toArray(),
  readings: await database.readings.toArray(),
});

/** The same, but for revisions, which grow so that open tabs see what was undone. */
export const seen = async () => {
  const { annotations, ...others } = await snapshot();
  return { ...others, annotations: annotations.map(({ revision: _revision, ...rest }) => rest) };
};

/** The one annotation that is kept. */
export const only = async (): Promise<Annotation> => {
  const [first, ...others] = await database.annotations.toArray();
  if (!first || others.length > 0) throw new Error(`${others.length + 1} annotations`);
  return first;
};
