import type { Database } from './database';
import { StorageFailure } from './failure';
import { mergeNotes } from './merge-notes';
import { keepPage } from './pages';
import type { AnnotationChanges, SaveRequest } from './protocol';
import type { Annotation, ClaimReading, Place, Source, Target } from './records';

/** Annotations of a page that are not deleted, oldest first. */
export async function readAnnotations(database: Database, pageKey: string): Promise<Annotation[]> {
  const all = await database.annotations.where('pageKey').equals(pageKey).sortBy('createdAt');
  return all.filter(({ deletedAt }) => deletedAt === null);
}

/**
 * Writes what a reader changed, and the page it belongs to, in one transaction. The promise resolves once the
 * transaction is complete.
 *
 * - An unknown id makes a new annotation, unless the same words of the page (quote, prefix and suffix) have one
 *   already: then that one is taken, and tags and sources of both are kept.
 * - Only what `changes` names is changed. A note that was changed elsewhere in the meantime is merged.
 * - The same request twice writes once.
 * - A deleted annotation takes the changes in and stays deleted (undo then brings back all of it), unless they
 *   bring text for the note that it does not hold yet. Whoever writes on wants it back: text outweighs the delete.
 *
 * Rejects with a `StorageFailure` (`invalid`) where the id belongs to another page.
 */
export function saveAnnotation(
  database: Database,
  request: SaveRequest,
  now: string,
): Promise<Annotation> {
  return database.transaction('rw', [database.pages, database.annotations], async () => {
    const known = await database.annotations.get(request.id);
    if (known && known.pageKey !== request.page.key) {
      throw new StorageFailure('invalid', 'save', 'annotation of another page');
    }
    await keepPage(database, request.page, now);
    const same = known
      ? undefined
      : await findSameWords(database, request.page.key, request.target);
    if (same) return write(database, same, changeShared(same, request), now);
    if (known) return write(database, known, changeKnown(known, request), now);
    const fresh = newAnnotation(request, now);
    await database.annotations.add(fresh);
    return fresh;
  });
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

/** Marks an annotation as deleted and gives it as it is now, or null where there is none. */
export function deleteAnnotation(
  database: Database,
  id: string,
  now: string,
): Promise<Annotation | null> {
  return database.transaction('rw', database.annotations, async () => {
    const stored = await database.annotations.get(id);
    if (!stored) return null;
    return write(database, stored, { deletedAt: stored.deletedAt ?? now }, now);
  });
}

/**
 * Undoes a delete. Where the same words were annotated anew since, the restored record goes into the new one.
 * Rejects with a `StorageFailure` (`missing`) once the record is purged.
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
    const same = await findSameWords(database, stored.pageKey, stored.target);
    if (!same) return write(database, stored, { deletedAt: null }, now);
    const united: Partial<Annotation> = {
      verdict: same.verdict === 'unchecked' ? stored.verdict : same.verdict,
      note: mergeNotes('', same.note, stored.note),
      tags: unite(same.tags, stored.tags),
      sources: uniteSources(same.sources, stored.sources),
    };
    await database.annotations.delete(id);
    return write(database, same, united, now);
  });
}

/**
 * Removes for good what was deleted before a point in time (ISO 8601 in UTC), and the pages on which nothing else is
 * kept: that the reader was there is nobody's business any more. Gives the number of annotations removed.
 */
export function purgeAnnotations(database: Database, before: string): Promise<number> {
  const { annotations, dismissals, pages } = database;
  return database.transaction('rw', [annotations, dismissals, pages], async () => {
    const old = await annotations.where('deletedAt').below(before).toArray();
    await annotations.bulkDelete(old.map(({ id }) => id));
    for (const key of new Set(old.map(({ pageKey }) => pageKey))) {
      const page = await pages.get(key);
      const kept =
        page?.publishedBy === 'reader' ||
        (await annotations.where('pageKey').equals(key).count()) > 0 ||
        (await dismissals.where('pageKey').equals(key).count()) > 0;
      if (!kept) await pages.delete(key);
    }
    return old.length;
  });
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
      if (stored?.pageKey !== pageKey || isDetached(stored.place)) continue;
      if (!sameJson(stored.place, place)) await database.annotations.put({ ...stored, place });
    }
  });
}

function isDetached(place: Place | null): boolean {
  return place?.state === 'orphaned' && place.reason === 'detached';
}

async function findSameWords(
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
      !isDetached(place),
  );
}

function newAnnotation({ id, page, target, claim, changes }: SaveRequest, now: string): Annotation {
  return {
    id,
    pageKey: page.key,
    target,
    claim,
    verdict: changes.verdict ?? 'unchecked',
    note: changes.note ?? '',
    tags: changes.tags ?? [],
    sources: changes.sources ?? [],
    place: null,
    revision: 1,
    createdAt: now,
    modifiedAt: now,
    deletedAt: null,
  };
}

function changeKnown(stored: Annotation, { changes, baseNote }: SaveRequest): Partial<Annotation> {
  if (changes.note === undefined) return named(changes);
  const note = mergeNotes(baseNote, stored.note, changes.note);
  const bringsText = !stored.note.includes(changes.note.trim());
  const revived = stored.deletedAt !== null && bringsText ? { deletedAt: null } : {};
  return { ...named(changes), note, ...revived };
}

/** The card did not know that the words had an annotation: what that holds must outlast the save. */
function changeShared(stored: Annotation, request: SaveRequest): Partial<Annotation> {
  const changed = changeKnown(stored, request);
  if (changed.tags) changed.tags = unite(stored.tags, changed.tags);
  if (changed.sources) changed.sources = uniteSources(stored.sources, changed.sources);
  return changed;
}

function unite(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

function uniteSources(first: readonly Source[], second: readonly Source[]): Source[] {
  const byUrl = new Map<string, Source>();
  for (const source of [...first, ...second]) {
    const earlier = byUrl.get(source.url);
    byUrl.set(source.url, { url: source.url, title: source.title || (earlier?.title ?? '') });
  }
  return [...byUrl.values()];
}

/** The changes that are there: a key that holds undefined names nothing. */
function named({ verdict, tags, sources }: AnnotationChanges): Partial<Annotation> {
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(tags === undefined ? {} : { tags }),
    ...(sources === undefined ? {} : { sources }),
  };
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
    return write(database, stored, decide(stored), now);
  });
}

async function write(
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
