import { anchorAll } from '../../page/anchoring/anchor';
import { readAnnotations } from '../../storage/annotations';
import type { Database } from '../../storage/database';
import { isDetached } from '../../storage/detached';
import type { FoundPlace } from '../../storage/protocol';
import { runBetweenMessages } from './run-between-messages';

/** Looks for the annotations kept under a key in a page's text; those that were detached are left out. */
export async function findPlaces(
  database: Database,
  key: string,
  text: string,
): Promise<FoundPlace[]> {
  const annotations = await readAnnotations(database, key);
  const wanted = annotations.filter((annotation) => !isDetached(annotation));
  const found = await runBetweenMessages(anchorAll(text, wanted));
  return Array.from(found, ([id, anchoring]) => ({ id, anchoring }));
}
