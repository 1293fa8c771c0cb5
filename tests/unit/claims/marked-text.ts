import { SENTENCE_STATUSES } from '../../../claims/claim';
import type { Claim, ClaimKind, SentenceStatus } from '../../../claims';

/**
 * Reads the notation of the case files: one sentence a line, each claim in brackets as `[kind: words | value]`,
 * a sentence's status after a second bar. Kinds: `a` age, `s` sentence, `d` date, `t` duration. A value of `?`
 * is null; a line that begins with `#` is a comment. `@` before the closing bracket names the subject, `@-` says that
 * none is told; ` ¶ ` begins a paragraph. The comment `# Published 2024-06-12` sets the day of publication of the
 * lines that follow; `\u00a0` stands for that character.
 */
export interface MarkedText {
  text: string;
  claims: readonly ExpectedClaim[];
  /** Day of publication, where the file sets one. */
  publishedAt: string | undefined;
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
  const lines: MarkedText[] = [];
  let publishedAt: string | undefined;
  for (const line of source.split('\n')) {
    publishedAt = /^# Published (\d{4}-\d{2}-\d{2})/.exec(line)?.[1] ?? publishedAt;
    if (line.trim() !== '' && !line.startsWith('#'))
      lines.push({ ...readMarkedText(line), publishedAt });
  }
  return lines;
}

function readMarkedText(line: string): MarkedText {
  const source = line.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
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
  return { text, claims, publishedAt: undefined };
}

function isStatus(word: string | undefined): word is SentenceStatus {
  return SENTENCE_STATUSES.some((status) => status === word);
}
