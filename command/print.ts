import type { Claim } from '../claims';
import { layOutColumns } from './columns';

/** The claims of a file as JSON lines, one object each. */
export function printJson(file: string, claims: readonly Claim[]): string {
  return claims.map((claim) => `${JSON.stringify({ file, ...claim })}\n`).join('');
}

/** The claims of a text as a table with line numbers. */
export function printTable(text: string, claims: readonly Claim[]): string {
  let line = 1;
  let from = 0;
  const rows = claims.map((claim) => {
    for (; from < claim.start; from++) if (text[from] === '\n') line++;
    const details = [claim.subject, claim.sanction, claim.status].filter(Boolean).join(', ');
    return [String(line), claim.kind, claim.text, claim.value ?? '–', details];
  });
  return layOutColumns([['at', 'kind', 'words', 'value', 'about'], ...rows])
    .map((row) => `${row}\n`)
    .join('');
}
