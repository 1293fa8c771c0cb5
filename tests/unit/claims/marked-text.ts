import type { Claim, ClaimKind } from '../../../claims';

/**
 * Reads the notation of the case files: one sentence a line, each claim in brackets as `[kind: words | value]`,
 * a sentence's status after a second bar. Kinds: `a` age, `s` sentence, `d` date, `t` duration. A value of `?`
 * is null; a line that begins with `#` is a comment.
 */
export interface MarkedText {
  text: string;
  claims: readonly Pick<Claim, 'kind' | 'text' | 'value' | 'status'>[];
}

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
  const claims: {
    kind: ClaimKind;
    text: string;
    value: string | null;
    status?: Claim['status'];
  }[] = [];
  const text = source.replace(
    /\[([asdt]): ([^|\]]+) \| ([^|\]]+?)(?: \| ([a-z]+))?\]/g,
    (_, kind: string, words: string, value: string, status?: string) => {
      claims.push({
        kind: KINDS[kind] ?? 'date',
        text: words,
        value: value === '?' ? null : value,
        ...(status ? { status: status as NonNullable<Claim['status']> } : {}),
      });
      return words;
    },
  );
  return { text, claims };
}
