import type { Check } from './check';

/** Words as they are compared: without case, punctuation and spacing. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Tells whether a check is one that the reader has dismissed: the rule and the words of its claims. It holds
 * where text is added or moved around them, and ends where a figure is edited.
 */
export function dismissalKey(check: Pick<Check, 'rule' | 'claims'>): string {
  const words = check.claims.map(({ kind, text }) => `${kind}:${plain(text)}`).sort();
  return `${check.rule}|${words.join('|')}`;
}
