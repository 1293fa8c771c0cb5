import { findSameWords, writeAnnotation } from './annotations';
import type { Database } from './database';
import { StorageFailure } from './failure';
import { forgetPages, storesOfPages } from './forget-pages';
import { mergeNotes } from './merge-notes';
import type { Annotation, Page } from './records';
import { uniteLists } from './unite';

/** A deleted annotation with its page; null where that was forgotten since. */
export interface DeletedAnnotation {
  annotation: Annotation;
  page: Page | null;
}

/** What was deleted and is not removed for good yet, deleted last first. */
export function readDeleted(database: Database): Promise<DeletedAnnotation[]> {
  return database.transaction('r', [database.pages, database.annotations], async () => {
    // null is no key of the index: these are the deleted ones only.
    const all = (await database.annotations.orderBy('deletedAt').toArray()).toReversed();
    const deleted = all.filter(({ mergedInto }) => mergedInto === undefined);
    const pages = await database.pages.bulkGet(deleted.map(({ pageKey }) => pageKey));
    return deleted.map((annotation, index) => ({ annotation, page: pages[index] ?? null }));
  });
}

/** Marks an annotation as deleted and gives it as it is now, or null where there is none. */
export function deleteAnnotation(
  database: Database,
  id: string,
  now: string,
): Promise<Annotation | null> {
  return database.transaction('rw', database.annotations, async () => {
    const stored = await database.annotations.get(id);
    if (!stored) return null;
    return writeAnnotation(database, stored, { deletedAt: stored.deletedAt ?? now }, now);
  });
}

/**
 * Undoes a delete; doing it twice does no harm. Where the same words were annotated anew since, what the record holds
 * goes into the new one, which is given. Rejects with a `StorageFailure` (`missing`) once the record is purged.
 */
export function restoreAnnotation(
  database: Database,
  id: string,
  now: string,
): Promise<Annotation> {
  return database.transaction('rw', database.annotations, async () => {
    const stored = await database.annotations.get(id);
    if (!stored) throw new StorageFailure('missing');
    if (stored.deletedAt === null) return stored;
    if (stored.mergedInto !== undefined) return restoreAnnotation(database, stored.mergedInto, now);
    const same = await findSameWords(database, stored.pageKey, stored.target);
    if (!same) return writeAnnotation(database, stored, { deletedAt: null }, now);
    const united: Partial<Annotation> = {
      verdict: same.verdict === 'unchecked' ? stored.verdict : same.verdict,
      ...uniteLists(mergeNotes('', same.note, stored.note), same, stored),
    };
    await writeAnnotation(
      database,
      stored,
      { note: '', tags: [], sources: [], mergedInto: same.id },
      now,
    );
    return writeAnnotation(database, same, united, now);
  });
}

/**
 * Removes for good what was deleted before a point in time (ISO 8601 in UTC), and the pages on which nothing else is
 * kept. Gives the number of annotations removed.
 */
export function purgeAnnotations(database: Database, before: string): Promise<number> {
  return database.transaction('rw', storesOfPages(database), async () => {
    const { annotations } = database;
    const old = await annotations.where('deletedAt').below(before).toArray();
    await annotations.bulkDelete(old.map(({ id }) => id));
    await forgetPages(database, new Set(old.map(({ pageKey }) => pageKey)));
    return old.length;
  });
}
