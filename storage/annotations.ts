import type { Database } from './database';
import { isDetached } from './detached';
import { StorageFailure } from './failure';
import type { Annotation, ClaimReading, Place, Target } from './records';

/** Annotations of a page that are not deleted, oldest first. */
export async function readAnnotations(database: Database, pageKey: string): Promise<Annotation[]> {
  const all = await database.annotations.where('pageKey').equals(pageKey).sortBy('createdAt');
  return all.filter(({ deletedAt }) => deletedAt === null);
}

/** Puts an annotation on other words; its verdict, note, tags and sources stay. */
export function moveAnnotation(
  database: Database,
  { id, target, claim }: { id: string; target: Target; claim: ClaimReading | null },
  now: string,
): Promise<Annotation> {
  return change(database, id, () => ({ target, claim, place: { state: 'anchored' } }), now);
}

/** Takes an annotation off its page for good; moving it puts it back. */
export function detachAnnotation(database: Database, id: string, now: string): Promise<Annotation> {
  return change(database, id, () => ({ place: { state: 'orphaned', reason: 'detached' } }), now);
}

/** Keeps where the annotations of a page stood on this visit. Not a write of the reader: revisions stay. */
export function keepPlaces(
  database: Database,
  { pageKey, places }: { pageKey: string; places: readonly { id: string; place: Place }[] },
  now: string,
): Promise<void> {
  return database.transaction('rw', [database.pages, database.annotations], async () => {
    const page = await database.pages.get(pageKey);
    if (!page) return;
    await database.pages.put({ ...page, lastReadAt: now });
    for (const { id, place } of places) {
      const stored = await database.annotations.get(id);
      if (stored?.pageKey !== pageKey || isDetached(stored)) continue;
      if (!sameJson(stored.place, place)) await database.annotations.put({ ...stored, place });
    }
  });
}

/** The annotation that the same words (quote, prefix and suffix) of a page have, if they have one. */
export async function findSameWords(
  database: Database,
  pageKey: string,
  { quote: { exact, prefix, suffix } }: Target,
): Promise<Annotation | undefined> {
  const annotations = await readAnnotations(database, pageKey);
  return annotations.find(
    ({ target: { quote }, place }) =>
      quote.exact === exact &&
      quote.prefix === prefix &&
      quote.suffix === suffix &&
      !isDetached({ place }),
  );
}

function change(
  database: Database,
  id: string,
  decide: (stored: Annotation) => Partial<Annotation>,
  now: string,
): Promise<Annotation> {
  return database.transaction('rw', database.annotations, async () => {
    const stored = await database.annotations.get(id);
    if (!stored) throw new StorageFailure('missing');
    return writeAnnotation(database, stored, decide(stored), now);
  });
}

/** Writes what differs, as the next revision; to be called within a transaction. */
export async function writeAnnotation(
  database: Database,
  stored: Annotation,
  changes: Partial<Annotation>,
  now: string,
): Promise<Annotation> {
  const next = { ...stored, ...changes };
  if (sameJson(next, stored)) return stored;
  next.revision = stored.revision + 1;
  next.modifiedAt = now;
  await database.annotations.put(next);
  return next;
}

/** Records hold JSON values only, and spreading keeps the order of their keys. */
function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
