import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../exchange/csv';
import { toJsonLd } from '../../../exchange/json-ld';
import { toMarkdown } from '../../../exchange/markdown';
import { DISMISSALS, INPUT } from './samples';
import { makeW3cCheck, W3C_IS_HERE } from './w3c';

const WITH_DISMISSALS = { ...INPUT, dismissals: DISMISSALS };

describe('dismissed findings', () => {
  const written = toJsonLd(WITH_DISMISSALS).items.filter((item) => 'dismissal' in item);

  test('stand in JSON-LD on the words that they rest on, with the reason as a comment', () => {
    expect(written[0]).toMatchObject({
      id: 'urn:uuid:00000000-0000-4000-8000-000000000008',
      motivation: ['moderating'],
      body: [
        { purpose: 'describing', value: expect.stringContaining('does not fit') },
        { purpose: 'commenting', value: 'He was *abroad*, for three of them.' },
      ],
      target: [{ selector: { exact: '1996' } }, { selector: { exact: '25 years' } }],
      dismissal: { rule: 'span', words: ['1996', '25 years'] },
    });
  });

  test('name all pages of a finding between pages', () => {
    expect(written[1]?.target).toMatchObject([
      { id: 'https://empty.example/', type: 'Text' },
      { id: 'https://news.example/clemency', type: 'Text' },
    ]);
  });

  test.skipIf(!W3C_IS_HERE)('are valid Web Annotations (skipped without the W3C’s schemas)', () => {
    const check = makeW3cCheck();
    for (const item of written) expect(check(JSON.parse(JSON.stringify(item)))).toEqual([]);
  });

  test('are listed in Markdown under their page', () => {
    const markdown = toMarkdown(WITH_DISMISSALS);
    expect(markdown).toContain(
      '## Dismissed findings\n\n- From “1996” to “2018” is 22 years, which does not fit “25 years”. ' +
        'Reason: He was \\*abroad\\*, for three of them.',
    );
    expect(markdown).toContain('- “63” and “68”\n');
  });

  test('are rows of the table', () => {
    const rows = toCsv(WITH_DISMISSALS);
    expect(rows).toContain('"1996\n25 years",,,Dismissed finding,');
    expect(rows).toContain('"He was *abroad*, for three of them."');
  });
});
