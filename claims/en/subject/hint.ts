import type { Line } from '../../line';

/**
 * What the sentence itself says of a claim's subject: an offset at which the name ends or begins, a noun
 * phrase, or that the subject was named earlier.
 */
export type SubjectHint =
  | { by: 'name'; offset: number }
  /** Two people or more whose names end at the offset. */
  | { by: 'pair'; offset: number }
  /** Whom a word after the claim names, if that is a person. */
  | { by: 'receiver'; offset: number; otherwise: SubjectHint }
  | NounHint
  | EarlierHint
  | { by: 'none' };

export interface NounHint {
  by: 'noun';
  text: string;
  definite: boolean;
  /** Nobody whom the text names. */
  anyone?: true;
}

/** Someone spoken of before an offset, or before the claim. */
export interface EarlierHint {
  by: 'earlier';
  /** `they`, `the pair`. */
  plural: boolean;
  /** How many of them, where the word tells: `the pair`. */
  count?: number;
  /** Named in this sentence, maybe as an object: `sentenced him`. */
  near: boolean;
  /** Bits of `Gender`. */
  gender?: number;
  /** Where the pronoun stands. */
  offset?: number;
}

export const NOTHING: SubjectHint = { by: 'none' };
export const EARLIER: EarlierHint = { by: 'earlier', plural: false, near: false };

/** The person whose name ends with a token. */
export function nameEndingAt(line: Line, index: number): SubjectHint {
  return { by: 'name', offset: line.endOf(index) };
}

/** The person whose name a token begins or belongs to. */
export function nameFrom(line: Line, index: number): SubjectHint {
  return { by: 'name', offset: line.startOf(index) };
}
