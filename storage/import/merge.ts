import { isDetached } from '../detached';
import { LIMITS } from '../limits';
import { mergeNotes } from '../merge-notes';
import type { Annotation } from '../records';
import { sameJson } from './same-json';
import { uniteLists } from '../unite';

/**
 * Brings together an annotation that is kept and one from a file. Gives the kept one itself where the file adds
 * nothing, and null where their notes are too long together.
 *
 * The one that was changed last stands: its verdict (one that says something wins over none), its place and, where both
 * are one annotation, its words. Nothing that was written goes: of the other one's note what is missing is added below,
 * tags and sources of both are kept. What was deleted here comes back.
 */
export function mergeImport(
  stored: Annotation,
  incoming: Annotation,
  now: string,
): Annotation | null {
  const isNewer = incoming.modifiedAt > stored.modifiedAt;
  const [first, second] = isNewer ? [incoming, stored] : [stored, incoming];
  const note = mergeNotes('', first.note, second.note);
  const titled = new Set(stored.sources.flatMap(({ url, title }) => (title === '' ? [] : [url])));
  const sources = isNewer
    ? incoming.sources
    : incoming.sources.filter(({ url }) => !titled.has(url));
  const merged: Annotation = {
    ...stored,
    ...(isNewer && incoming.id === stored.id ? placeOf(stored, incoming) : {}),
    verdict: first.verdict === 'unchecked' ? second.verdict : first.verdict,
    ...uniteLists(note, stored, { tags: incoming.tags, sources }),
    deletedAt: null,
  };
  if (sameJson(merged, stored)) return stored;
  if (merged.note.length > LIMITS.note) return null;
  const { createdAt, revision } = stored;
  return {
    ...merged,
    createdAt: incoming.createdAt < createdAt ? incoming.createdAt : createdAt,
    // Tabs that are open pass over what looks older than what they show.
    revision: Math.max(revision, incoming.revision) + 1,
    modifiedAt: now,
  };
}

/** The words of the incoming one. On the same words, what is known of their place here is newer, unless one was detached. */
function placeOf(stored: Annotation, incoming: Annotation): Partial<Annotation> {
  const { target, claim, place } = incoming;
  const isThere = sameJson(target, stored.target) && isDetached(stored) === isDetached(incoming);
  return { target, claim, place: isThere ? stored.place : place };
}
