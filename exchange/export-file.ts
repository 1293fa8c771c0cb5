import { toCsv } from './csv';
import { toJsonLd } from './json-ld';
import { type ExportInput, groupByPage } from './kept-pages';
import { toMarkdown } from './markdown';

export type ExportFormat = 'json-ld' | 'csv' | 'markdown';

export const EXPORT_FORMATS: readonly ExportFormat[] = ['json-ld', 'csv', 'markdown'];

/** A file to hand out: its name, its media type, its text (to be written as UTF-8). */
export interface ExportedFile {
  name: string;
  type: string;
  text: string;
}

/** Writes pages and their annotations in a format. The clock is the caller's. */
export function exportFile(format: ExportFormat, input: ExportInput): ExportedFile {
  const name = fileName(input);
  switch (format) {
    case 'json-ld':
      return {
        name: `${name}.jsonld`,
        type: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
        text: `${JSON.stringify(toJsonLd(input), null, 2)}\n`,
      };
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', text: toCsv(input) };
    case 'markdown':
      return { name: `${name}.md`, type: 'text/markdown;charset=utf-8', text: toMarkdown(input) };
  }
}

/** `tickmark-2026-03-01`, or with the title of a single page `tickmark-the-governor-weighs-2026-03-01`. */
function fileName(input: ExportInput): string {
  const day = input.exportedAt.slice(0, 10);
  const [only, ...others] = groupByPage(input);
  const title = only && others.length === 0 ? slug(only.page.title || only.page.siteName) : '';
  return ['tickmark', title, day].filter(Boolean).join('-');
}

/** Letters and digits of any script with hyphens between, 60 characters at most, ended at a word. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let result = '';
  for (const word of words) {
    const longer = result === '' ? word.slice(0, 60) : `${result}-${word}`;
    if (longer.length > 60) break;
    result = longer;
  }
  return result;
}
