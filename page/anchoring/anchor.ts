import type { Target } from '../../storage/records';
import type { Anchoring } from './anchoring';
import { locate } from './locate';
import { readPageWords } from './page-words';
import { type Pattern, readPattern } from './pattern';

export type { Anchoring } from './anchoring';

/**
 * Finds the places of annotations in a text. Reads the text once; the cost grows with the length of the
 * text plus the number of targets, whatever the text repeats. Pauses (`yield`) often enough for slices of
 * 10 ms.
 *
 * A place is taken only if its words and what is around them agree, and no other place comes near. What
 * remains in doubt is orphaned, with candidates.
 *
 * @returns An outcome for each id.
 */
export function* anchorAll<Id>(
  text: string,
  targets: readonly { id: Id; target: Target }[],
): Generator<void, Map<Id, Anchoring>, void> {
  const patterns = new Map<Id, Pattern | null>();
  for (const { id, target } of targets) {
    patterns.set(id, readPattern(target));
    yield;
  }
  const wanted = [...patterns.values()].filter((pattern) => pattern !== null);
  const page = yield* readPageWords(text, wanted);
  const outcomes = new Map<Id, Anchoring>();
  for (const [id, pattern] of patterns) {
    outcomes.set(
      id,
      pattern === null
        ? { state: 'orphaned', reason: 'absent', candidates: [] }
        : yield* locate(pattern, page),
    );
    yield;
  }
  return outcomes;
}
