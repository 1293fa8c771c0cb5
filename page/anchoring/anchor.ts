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
 * The method, in the order of its files. Like Phelps and Wilensky (Robust Intra-document Locations, 2000) it goes
 * from the surest evidence to the weakest; unlike them it stops before it has to guess, which is what readers asked
 * of it in Brush, Bargeron, Gupta and Cadiz (Robust Annotation Positioning in Digital Documents, 2001).
 *
 * 1. `describe` takes so much context as tells a place from all that look like it (`doubles`): three times what any
 *    of them has, so that none is taken for it when it has gone.
 * 2. `pattern` reads a target into words, and from the length of its context how much the others had. `page-words`
 *    reads the text and notes where the words of all patterns stand.
 * 3. `locate` decides. The whole context stands (`copies`): the place. It stands, but for new lines, farther than
 *    any other place had it (`reach`, `walk`): the place, the same or changed. It was edited: `windows` finds where
 *    most of it is, `align` aligns it there, `surroundings` says what agrees (`bearings`, `links`, `complete`), and
 *    `judge` whether that is enough.
 * 4. What remains in doubt is orphaned, with candidates: another place comes near, the sentence is set apart from
 *    what stood next to it, a figure goes on beyond the words (`figure-edges`), too little of a long quote is left
 *    (`share-kept`).
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
