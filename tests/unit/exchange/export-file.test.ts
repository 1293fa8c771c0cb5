import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportFile } from '../../../exchange/export-file';
import { annotation, page } from '../storage/samples';
import { EXPORTED_AT, INPUT } from './samples';

describe('exportFile', () => {
  test.each([
    ['The governor weighs a plea', 'tickmark-the-governor-weighs-a-plea-2026-03-05'],
    ['Éire: “63 years”/\\..?', 'tickmark-éire-63-years-2026-03-05'],
    ['', 'tickmark-the-example-2026-03-05'],
    ['../../etc/passwd', 'tickmark-etc-passwd-2026-03-05'],
    [
      'word '.repeat(50),
      'tickmark-word-word-word-word-word-word-word-word-word-word-word-word-2026-03-05',
    ],
    ['x'.repeat(300), `tickmark-${'x'.repeat(60)}-2026-03-05`],
  ])('a page titled %j is handed out as %s', (title, name) => {
    const input = {
      pages: [page({ title })],
      annotations: [annotation()],
      exportedAt: EXPORTED_AT,
    };
    expect(exportFile('csv', input).name).toBe(`${name}.csv`);
  });

  test('several pages are named by the day', () => {
    expect(EXPORT_FORMATS.map((format) => exportFile(format, INPUT).name)).toEqual([
      'tickmark-2026-03-05.jsonld',
      'tickmark-2026-03-05.csv',
      'tickmark-2026-03-05.md',
    ]);
  });

  test.each(EXPORT_FORMATS)('%s of nothing is a whole file too', (format) => {
    const { text } = exportFile(format, { pages: [], annotations: [], exportedAt: EXPORTED_AT });
    expect(text).not.toBe('');
    if (format === 'json-ld') expect(JSON.parse(text)).toMatchObject({ items: [] });
  });
});
