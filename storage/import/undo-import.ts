import type { Database } from '../database';
import { storesOfPages } from '../forget-pages';
import type { Annotation, Dismissal, Page } from '../records';
import { readSettings } from '../settings';
import { firstCause, type WrittenImport } from './import-records';
import { sameJson } from './same-json';
import type { Change } from './writes';

/**
 * Puts everything back as it was before an import, in one transaction, except what was written on since: that stays as
 * it is. Gives how many annotations stayed for that.
 *
 * What the reader sees of an annotation is as before; its revision has grown, so that open tabs show it.
 */
export function undoImport(database: Database, written: WrittenImport): Promise<number> {
  return firstCause(
    database.transaction('rw', storesOfPages(database), async () => {
      const stayed = await undoAnnotations(database, written.annotations);
      await undoDismissals(database, written.dismissals);
      await undoPages(database, written);
      return stayed;
    }),
  );
}

async function undoAnnotations(
  { annotations }: Database,
  changes: readonly Change<Annotation>[],
): Promise<number> {
  const current = await annotations.bulkGet(changes.map(({ after }) => after.id));
  const gone: string[] = [];
  const back: Annotation[] = [];
  let stayed = 0;
  for (const [index, { before, after }] of changes.entries()) {
    const now = current[index];
    if (now === undefined) continue;
    // Where it stood on a visit since is no write of the reader, and has no revision.
    if (now.revision !== after.revision || now.modifiedAt !== after.modifiedAt) stayed += 1;
    else if (before) back.push({ ...before, revision: now.revision + 1 });
    else gone.push(after.id);
  }
  await annotations.bulkDelete(gone);
  await annotations.bulkPut(back);
  return stayed;
}

async function undoDismissals(
  { dismissals }: Database,
  changes: readonly Change<Dismissal>[],
): Promise<void> {
  const current = await dismissals.bulkGet(changes.map(({ after }) => after.id));
  const untouched = changes.filter(({ after }, index) => sameJson(current[index], after));
  await dismissals.bulkDelete(untouched.flatMap(({ before, after }) => (before ? [] : [after.id])));
  await dismissals.bulkPut(untouched.flatMap(({ before }) => before ?? []));
}

async function undoPages(
  database: Database,
  { pages: changes, remembered }: WrittenImport,
): Promise<void> {
  const { annotations, dismissals, pages, readings } = database;
  const { rememberArticles } = await readSettings(database);
  for (const { before, after } of changes) {
    const now = await pages.get(after.key);
    if (now === undefined) continue;
    // The reader may have given another day since.
    const isDayOurs = sameJson(dayOf(now), dayOf(after));
    if (before) {
      const title = now.title === after.title ? before.title : now.title;
      const siteName = now.siteName === after.siteName ? before.siteName : now.siteName;
      await pages.put({ ...now, title, siteName, ...(isDayOurs ? dayOf(before) : {}) });
      continue;
    }
    const key = { pageKey: after.key };
    const isKept = (await annotations.where(key).count()) + (await dismissals.where(key).count());
    if (isKept > 0 || (now.publishedBy === 'reader' && !isDayOurs)) continue;
    await pages.delete(after.key);
    if (!rememberArticles && !remembered.has(after.key)) await readings.delete(after.key);
  }
}

function dayOf({ publishedAt, publishedBy }: Page): Pick<Page, 'publishedAt' | 'publishedBy'> {
  return { publishedAt, publishedBy };
}
