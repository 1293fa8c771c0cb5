import type { Claim } from '../claims/claim';
import { readClaim } from '../claims/en/reading/reading';
import { layOutColumns } from '../command/columns';

const HEADINGS = ['kind', 'words', 'value', 'meaning', 'about'];

/** Lines of a table of claims: kind, words, value, what they mean, whom they are about. */
export function claimsTable(claims: readonly Claim[], publishedAt: string | null): string[] {
  const rows = claims.map((claim) => [
    claim.kind,
    claim.text,
    claim.value ?? '–',
    readClaim(claim, { publishedAt }).headline,
    claim.subject ?? '',
  ]);
  return layOutColumns([HEADINGS, HEADINGS.map((name) => '-'.repeat(name.length)), ...rows]);
}
