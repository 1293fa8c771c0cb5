import type { Annotation, Dismissal, Page } from '../storage/records';
import { type ExportInput, groupByPage } from './kept-pages';
import { describeMeaning, describePlace, CLAIM_KIND_NAMES, VERDICT_NAMES } from './words';

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells that a spreadsheet would take for a formula, and those that our own guard would make look like one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

type Column = readonly [name: string, cell: (annotation: Annotation, page: Page) => string];

const COLUMNS: readonly Column[] = [
  ['Page', (_annotation, page) => page.title],
  ['Publisher', (_annotation, page) => page.siteName],
  ['Published', (_annotation, page) => page.publishedAt ?? ''],
  ['Address', (_annotation, page) => page.key],
  ['Words', ({ target }) => target.quote.exact],
  ['Before', ({ target }) => target.quote.prefix],
  ['After', ({ target }) => target.quote.suffix],
  ['Kind', ({ claim }) => (claim ? CLAIM_KIND_NAMES[claim.kind] : '')],
  ['Meaning', describeMeaning],
  ['Value', ({ claim }) => claim?.value ?? ''],
  ['About', ({ claim }) => claim?.subject ?? ''],
  ['Sanction', ({ claim }) => claim?.sanction ?? ''],
  ['Status', ({ claim }) => claim?.status ?? ''],
  ['Verdict', ({ verdict }) => VERDICT_NAMES[verdict]],
  ['Note', ({ note }) => note],
  ['Tags', ({ tags }) => tags.join('; ')],
  [
    'Sources',
    ({ sources }) => sources.map(({ url, title }) => `${title} <${url}>`.trim()).join('\n'),
  ],
  ['Place', ({ place }) => describePlace(place)],
  ['Made', ({ createdAt }) => createdAt],
  ['Changed', ({ modifiedAt }) => modifiedAt],
  ['Id', ({ id }) => id],
];

/** What the columns say of a finding that was dismissed; the other ones stay empty. */
function writeDismissal(dismissal: Dismissal, page: Page): string[] {
  const cells: Record<string, string> = {
    Page: page.title,
    Publisher: page.siteName,
    Published: page.publishedAt ?? '',
    Address: page.key,
    Words: dismissal.words.join('\n'),
    Kind: 'Dismissed finding',
    Meaning: dismissal.statement ?? '',
    Note: dismissal.reason,
    Made: dismissal.createdAt,
    Changed: dismissal.createdAt,
    Id: dismissal.id,
  };
  return COLUMNS.map(([name]) => cells[name] ?? '');
}

/** A table with a row for each annotation, and for each dismissed finding: RFC 4180, UTF-8 with byte order mark. */
export function toCsv(input: ExportInput): string {
  const rows = groupByPage(input).flatMap(({ page, annotations, dismissals }) => [
    ...annotations.map((annotation) => COLUMNS.map(([, cell]) => cell(annotation, page))),
    ...dismissals.map((dismissal) => writeDismissal(dismissal, page)),
  ]);
  return BYTE_ORDER_MARK + writeCsv([COLUMNS.map(([name]) => name), ...rows]);
}

/** Rows of cells as RFC 4180 text. Cells that look like a formula get an apostrophe in front. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const guarded = LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
  // Some programs take semicolons and tabs for separators too.
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
