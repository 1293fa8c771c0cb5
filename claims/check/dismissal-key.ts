import type { Check } from './check';

/** A finding as it is kept: the rule and the words of its claims, in the order of the text. */
export interface DismissedFinding {
  rule: string;
  words: readonly string[];
}

/** Words as they are compared: without case, punctuation and spacing. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words to keep of a check that is dismissed. */
export function dismissedFinding(check: Pick<Check, 'rule' | 'claims'>): DismissedFinding {
  return { rule: check.rule, words: check.claims.map(({ text }) => text) };
}

/**
 * Tells whether a check is one that the reader has dismissed: equal for a check and for what was kept of it. It
 * holds where text is added or moved around the claims, and ends where a figure is edited.
 */
export function dismissalKey(finding: Pick<Check, 'rule' | 'claims'> | DismissedFinding): string {
  const { rule, words } = 'words' in finding ? finding : dismissedFinding(finding);
  return [rule, ...words.map(plain).sort()].join('|');
}
