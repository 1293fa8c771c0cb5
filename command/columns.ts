/** Wider cells are cut: a table is for looking over. */
const WIDEST = 48;

/** The lines of a table, each column as wide as its widest cell. White space in a cell becomes single spaces. */
export function layOutColumns(rows: readonly (readonly string[])[]): string[] {
  const table = rows.map((cells) => cells.map(shorten));
  const widths: number[] = [];
  for (const cells of table) {
    for (const [column, { length }] of cells.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, length);
    }
  }
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function shorten(cell: string): string {
  const flat = cell.replace(/\s+/g, ' ');
  return flat.length > WIDEST ? `${flat.slice(0, WIDEST - 1)}…` : flat;
}
