import { isDetached } from '../detached';
import type { Annotation } from '../records';
import { mergeImport } from './merge';
import { type Change, Writes } from './writes';

/** What becomes of the annotations of a file, in numbers. */
export interface AnnotationCounts {
  added: number;
  /** Kept already, with all that the file says. */
  same: number;
  /** Kept already and changed here, there or in both: brought together. */
  joined: number;
  /** Deleted here of late: they come back. */
  restored: number;
  /** Left out: kept on another page, or too long together with what is kept. */
  refused: number;
}

/**
 * Plans what bringing annotations in changes. Each finds the one that is kept under its id or, as elsewhere, the one
 * that the same words of its page have; `mergeImport` brings them together. Those of the file are never made into one:
 * they were two where they came from.
 *
 * @param stored All that are kept, deleted ones too.
 */
export function planAnnotations(
  stored: readonly Annotation[],
  incoming: readonly Annotation[],
  now: string,
): { changes: Change<Annotation>[]; counts: AnnotationCounts } {
  const writes = new Writes(stored);
  const counts: AnnotationCounts = { added: 0, same: 0, joined: 0, restored: 0, refused: 0 };
  const sameWords = idsByWords(stored, new Set(incoming.map(({ id }) => id)));
  for (const one of incoming) {
    const home = findHome(one, writes, sameWords);
    const merged = home && home.pageKey === one.pageKey ? mergeImport(home, one, now) : null;
    if (!home) {
      // An empty record may hold the id: that it was made into another is past.
      const revision = Math.max(one.revision, (writes.get(one.id)?.revision ?? 0) + 1);
      writes.put({ ...one, revision });
      counts.added += 1;
    } else if (!merged) counts.refused += 1;
    else if (merged === home) counts.same += 1;
    else {
      writes.put(merged);
      counts[home.deletedAt === null ? 'joined' : 'restored'] += 1;
    }
  }
  return { changes: writes.changes, counts };
}

/** The annotation that one from a file belongs to; undefined where there is none. */
function findHome(
  one: Annotation,
  writes: Writes<Annotation>,
  sameWords: ReadonlyMap<string, string>,
): Annotation | undefined {
  const known = takenIn(writes.get(one.id), writes);
  if (known && (known.deletedAt === null || known.pageKey !== one.pageKey)) return known;
  const id = isDetached(one) ? undefined : sameWords.get(wordsKey(one));
  return (id === undefined ? undefined : writes.get(id)) ?? known;
}

/** An annotation or the one that has taken in what it held; undefined where that is gone. */
function takenIn(
  annotation: Annotation | undefined,
  writes: Writes<Annotation>,
): Annotation | undefined {
  const seen = new Set<string>();
  let current = annotation;
  while (current?.mergedInto !== undefined && !seen.has(current.id)) {
    seen.add(current.id);
    current = writes.get(current.mergedInto);
  }
  return current?.mergedInto === undefined ? current : undefined;
}

/** Those that other annotations on their words would be made one with, by words; not those that the file knows itself. */
function idsByWords(
  stored: readonly Annotation[],
  inFile: ReadonlySet<string>,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const annotation of stored) {
    const { id, deletedAt } = annotation;
    if (deletedAt !== null || isDetached(annotation) || inFile.has(id)) continue;
    const key = wordsKey(annotation);
    if (!ids.has(key)) ids.set(key, id);
  }
  return ids;
}

function wordsKey({ pageKey, target: { quote } }: Annotation): string {
  return JSON.stringify([pageKey, quote.exact, quote.prefix, quote.suffix]);
}
