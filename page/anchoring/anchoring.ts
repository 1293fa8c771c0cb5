import type { TextSpan } from '../text-segments';

/** What became of a target. Offsets are UTF-16 code units of the text it was looked for in. */
export type Anchoring =
  /** The same words, and what is around them says that it is the same place. */
  | { state: 'anchored'; start: number; end: number }
  /** The surroundings were found and the words between differ: `words` stand there now. */
  | { state: 'changed'; start: number; end: number; words: string }
  /**
   * No place. `ambiguous` where several fit about equally well. `candidates` are for the reader to
   * choose from, in order of the text: the places that fit, or copies of the words elsewhere.
   */
  | { state: 'orphaned'; reason: 'absent' | 'ambiguous'; candidates: TextSpan[] };
