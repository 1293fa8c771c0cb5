import type { Claim } from '../claims';

/** The claims of a file as JSON lines, one an object. */
export function printJson(file: string, claims: readonly Claim[]): string {
  return claims.map((claim) => `${JSON.stringify({ file, ...claim })}\n`).join('');
}

const HEADINGS = ['at', 'kind', 'words', 'value', 'about'] as const;
/** Wider cells are cut: a table is for looking over. */
const WIDEST = 48;

/** The claims of a text as a table with line numbers. */
export function printTable(text: string, claims: readonly Claim[]): string {
  let line = 1;
  let from = 0;
  const rows = claims.map((claim) => {
    for (; from < claim.start; from++) if (text[from] === '\n') line++;
    const details = [claim.subject, claim.sanction, claim.status].filter(Boolean).join(', ');
    return [String(line), claim.kind, claim.text, claim.value ?? '–', details].map(shorten);
  });
  const table = [[...HEADINGS], ...rows];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? '').length)),
  );
  return table
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((row) => `${row}\n`)
    .join('');
}

function shorten(cell: string): string {
  const flat = cell.replace(/\s+/g, ' ');
  return flat.length > WIDEST ? `${flat.slice(0, WIDEST - 1)}…` : flat;
}
