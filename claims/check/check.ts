import type { Claim } from '../claim';

/** How the claims stand to each other. */
export type CheckRelation = 'implies' | 'agrees' | 'conflicts';

/**
 * One conclusion of arithmetic, drawn from the claims of a text alone.
 *
 * `rule` names the check that drew it, in kebab case, and is stable across versions: readers' dismissals
 * are kept under it.
 */
export interface Check {
  relation: CheckRelation;
  rule: string;
  /** The claims it rests on, in the order of the text; never empty. */
  claims: readonly Claim[];
  /** The reasoning in one plain sentence, for people. */
  statement: string;
  /** What had to be taken for granted, each a plain sentence; empty where nothing was. */
  assumptions: readonly string[];
  /** What it says of a person's birth; absent where it says nothing. */
  born?: Birth;
  /** Points in time to draw on a line to scale, oldest first; absent where there is nothing to draw. */
  timeline?: readonly TimelinePoint[];
}

/** First and last possible day of birth, `YYYY-MM-DD`. */
export interface Birth {
  from: string;
  to: string;
  /** Only if an age is that of the day of publication. */
  ifPublished: boolean;
}

export interface TimelinePoint {
  /** `birth`, `arrest`, `sentence`, `release`, `publication` or the like, in plain words. */
  label: string;
  /** First and last possible day, `YYYY-MM-DD`, equal where the day is known. */
  from: string;
  to: string;
  /** The claim it was read from, where it was read from one. */
  claim?: Claim;
}

export interface CheckContext {
  /** Day of publication, `YYYY-MM-DD`. */
  publishedAt?: string | undefined;
  /** The text that the claims were found in: what stands between them tells which belong together. */
  text?: string | undefined;
}

/** Whether a check says no more than the birth days which one age leaves if it is of the day of publication. */
export function isBirthOfAgeAlone({ relation, born }: Check): boolean {
  return relation === 'implies' && born?.ifPublished === true;
}
