import { findSameWords, writeAnnotation } from './annotations';
import type { Database } from './database';
import { StorageFailure } from './failure';
import { mergeNotes } from './merge-notes';
import { keepPage, type PageWitness } from './pages';
import type { AnnotationChanges, SaveRequest } from './protocol';
import type { Annotation } from './records';
import { uniteLists } from './unite';

/**
 * Writes what a reader changed, and the page it belongs to, in one transaction. The promise resolves once the
 * transaction is complete.
 *
 * - An unknown id makes a new annotation, unless the same words of the page (quote, prefix and suffix) have one
 *   already: then that one is taken, and tags and sources of both are kept.
 * - Only what `changes` names is changed. A note that was changed elsewhere in the meantime is merged.
 * - The same request twice writes once.
 * - A deleted annotation takes the changes in and stays deleted, so that undo brings all of it back. New note text
 *   undeletes it.
 *
 * Rejects with a `StorageFailure` (`invalid`) where the id belongs to another page.
 */
export function saveAnnotation(
  database: Database,
  request: SaveRequest,
  now: string,
  witness?: PageWitness,
): Promise<Annotation> {
  return database.transaction('rw', [database.pages, database.annotations], async () => {
    const stored = await database.annotations.get(request.id);
    const known = stored?.mergedInto === undefined ? stored : undefined;
    if (known && known.pageKey !== request.page.key) {
      throw new StorageFailure('invalid', 'save', 'annotation of another page');
    }
    await keepPage(database, request.page, now, witness);
    const same = known
      ? undefined
      : await findSameWords(database, request.page.key, request.target);
    if (same) return writeAnnotation(database, same, changeShared(same, request), now);
    if (known) return writeAnnotation(database, known, changeKnown(known, request), now);
    const fresh = newAnnotation(request, now);
    await database.annotations.put(fresh);
    return fresh;
  });
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

function changeKnown(
  stored: Annotation,
  { changes, baseNote, earlierNotes = [] }: SaveRequest,
): Partial<Annotation> {
  if (changes.note === undefined) return named(changes);
  const note = earlierNotes.includes(stored.note)
    ? changes.note
    : mergeNotes(baseNote, stored.note, changes.note);
  const bringsText = !stored.note.includes(changes.note.trim());
  const revived = stored.deletedAt !== null && bringsText ? { deletedAt: null } : {};
  return { ...named(changes), note, ...revived };
}

/** The card did not know that the words had an annotation: what that holds must outlast the save. */
function changeShared(stored: Annotation, request: SaveRequest): Partial<Annotation> {
  const changed = changeKnown(stored, request);
  const { note = stored.note, tags = [], sources = [] } = changed;
  return { ...changed, ...uniteLists(note, stored, { tags, sources }) };
}

/** The changes that are there: a key that holds undefined names nothing. */
function named({ verdict, tags, sources }: AnnotationChanges): Partial<Annotation> {
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(tags === undefined ? {} : { tags }),
    ...(sources === undefined ? {} : { sources }),
  };
}
