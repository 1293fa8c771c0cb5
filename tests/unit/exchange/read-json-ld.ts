import { fromJsonLd, type ImportedFile } from '../../../exchange/from-json-ld';

export const IMPORTED_AT = '2026-04-01T12:00:00.000Z';

/** What a file that holds a value gives. */
export const read = (value: unknown): ImportedFile =>
  fromJsonLd(JSON.stringify(value), IMPORTED_AT);

/** What the reader is told of a file that can't be read. */
export function problemOf(text: string): string {
  try {
    fromJsonLd(text, IMPORTED_AT);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'none';
}
