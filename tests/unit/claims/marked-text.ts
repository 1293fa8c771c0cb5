import { SENTENCE_STATUSES } from '../../../claims/claim';
import type { Claim, ClaimKind, SentenceStatus } from '../../../claims';

/**
 * Reads the notation of the case files: one sentence a line, each claim in brackets as `[kind: words | value]`,
 * a sentence's status after a second bar. Kinds: `a` age, `s` sentence, `d` date, `t` duration. A value of `?`
 * is null; a line that begins with `#` is a comment. `@` before the closing bracket names the subject, `@-` says that
 * none is told; ` ¶ ` begins a paragraph.
 */
export interface MarkedText {
  text: string;
  claims: readonly ExpectedClaim[];
}

export type ExpectedClaim = Pick<Claim, 'kind' | 'text' | 'value' | 'status'> & {
  /** Null where the text tells none. */
  subject?: string | null;
};

const KINDS: Readonly<Record<string, ClaimKind>> = {
  a: 'age',
  s: 'sentence',
  d: 'date',
  t: 'duration',
};

export function readMarkedLines(source: string): MarkedText[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(readMarkedText);
}

export function readMarkedText(source: string): MarkedText {
  const claims: ExpectedClaim[] = [];
  const text = source
    .replaceAll(' ¶ ', '\n\n')
    .replace(
      /\[([asdt]): ([^|\]]+) \| ([^|\]@]+?)(?: \| ([a-z]+))?(?: @([^\]]+))?\]/g,
      (_, kind: string, words: string, value: string, status?: string, subject?: string) => {
        claims.push({
          kind: KINDS[kind] ?? 'date',
          text: words,
          value: value === '?' ? null : value,
          ...(isStatus(status) ? { status } : {}),
          ...(subject === undefined ? {} : { subject: subject === '-' ? null : subject }),
        });
        return words;
      },
    );
  return { text, claims };
}

function isStatus(word: string | undefined): word is SentenceStatus {
  return SENTENCE_STATUSES.some((status) => status === word);
}
