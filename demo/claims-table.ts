import type { Claim } from '../claims/claim';
import { readClaim } from '../claims/en/reading';

/** Lines of a table of claims: kind, words, value, what they mean, whom they are about. */
export function claimsTable(claims: readonly Claim[], publishedAt: string | null): string[] {
  const rows = claims.map((claim) => [
    claim.kind,
    claim.text.replace(/\s+/g, ' '),
    claim.value ?? '-',
    readClaim(claim, { publishedAt: publishedAt ?? undefined }).headline,
    claim.subject ?? '',
  ]);
  const head = ['kind', 'words', 'value', 'meaning', 'about'];
  const widths = head.map((_name, column) =>
    Math.min(44, Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.slice(0, widths[column] ?? 0).padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)];
}
