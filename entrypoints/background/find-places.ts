import { anchorAll } from '../../page/anchoring/anchor';
import { runInSlices } from '../../page/slices';
import { readAnnotations } from '../../storage/annotations';
import type { Database } from '../../storage/database';
import type { FoundPlace } from '../../storage/protocol';

/** Other messages are answered between slices of so many milliseconds. */
const BUDGET = 50;

/** Looks for the annotations kept under a key in a page's text; those that were detached are left out. */
export async function findPlaces(
  database: Database,
  key: string,
  text: string,
): Promise<FoundPlace[]> {
  const annotations = await readAnnotations(database, key);
  const wanted = annotations.filter(
    ({ place }) => place?.state !== 'orphaned' || place.reason !== 'detached',
  );
  const found = await runInSlices(anchorAll(text, wanted), {
    signal: new AbortController().signal,
    budget: BUDGET,
  });
  return Array.from(found, ([id, anchoring]) => ({ id, anchoring }));
}
