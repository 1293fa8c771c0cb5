import * as fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, toMarkdown } from '../../../exchange/markdown';
import { annotation, page, target } from '../storage/samples';
import { EXPORTED_AT, INPUT } from './samples';

/** The kinds of blocks that a reader of the file sees, outermost first level only. */
function blocksOf(markdown: string): string[] {
  return marked.lexer(markdown).flatMap(({ type }) => (type === 'space' ? [] : [type]));
}

/** Text of a paragraph as it would be shown; fails where anything in it is markup. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'escape') return token.text;
      // An ampersand that is not escaped may begin a character reference.
      if (token.type === 'text' && !token.raw.includes('&')) return token.text;
      throw new Error(`${token.type}: ${token.raw}`);
    })
    .join('');
}

const PIECES = '* _ ` [ ] ( ) < > # + - = ~ | \\ & ! 1. 2) a &amp; <b> ``` --- == %% $x$ é'
  .split(' ')
  .concat(' ', '\n');

describe('escapeMarkdown', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...PIECES)).map((parts) => parts.join('')),
  );

  test('whatever is written is shown as it was', () => {
    fc.assert(
      fc.property(text, (original) => {
        const escaped = escapeMarkdown(original);
        fc.pre(!/www\.|:\/\/|@/.test(original));
        const blocks = marked.lexer(escaped).filter(({ type }) => type !== 'space');
        const [block, ...others] = blocks;
        if (block === undefined) return;
        expect(others).toEqual([]);
        expect(block.type).toBe('paragraph');
        const tokens = block.type === 'paragraph' ? (block.tokens ?? []) : [];
        expect(shown(tokens)).toBe(original.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['63-year-old', '63-year-old'],
    ['about $5 or 5 %', 'about \\$5 or 5 %'],
    ['*really*', '\\*really\\*'],
    ['# 1', '\\# 1'],
    ['no. #1', 'no. #1'],
    ['see #court, #1', 'see \\#court, #1'],
    ['2018. A year', '2018\\. A year'],
    ['- so', '\\- so'],
    ['-so', '-so'],
    ['a == b', 'a \\=\\= b'],
    ['two\n\nlines ', 'two lines'],
  ])('%j becomes %j', (original, escaped) => {
    expect(escapeMarkdown(original)).toBe(escaped);
  });
});

describe('toMarkdown', () => {
  test('writes a heading for each page and each annotation', () => {
    expect(toMarkdown(INPUT)).toBe(
      [
        '# [The governor weighs a plea](<https://news.example/clemency>)',
        'The Example, published 2026-02-27',
        '## “63-year-old”',
        '… the **63-year-old** woman …',
        [
          '- Verdict: Confirmed',
          '- Kind: Age',
          '- Meaning: 63 years old',
          '- About: Ada Brock',
          '- Tags: `age`',
          '- Sources: [Register](<https://records.example/brock>)',
        ].join('\n'),
        '> Her birth certificate agrees.',
        '## “Friday”',
        '… She was seen on **Friday**. …',
        [
          '- Verdict: Not checked yet',
          '- Kind: Date',
          '- Meaning: Friday 27 February 2026',
          '- Place: The page has changed: now “Saturday”',
        ].join('\n'),
        '# [https://local.example/undated](<https://local.example/undated>)',
        'local.example',
        '## “\\*nobody\\* knew”',
        [
          '- Verdict: Needs context',
          '- Place: Not found on the page',
          '- Tags: `=cmd`, ``a`b``',
          '- Sources: [https://a.example/(x)?q=\\<y\\>](<https://a.example/(x)?q=%3Cy%3E>)',
        ].join('\n'),
        '> # Big\n>\n> ```\n> open fence',
        '*Exported from Tickmark on 2026-03-05.*\n',
      ].join('\n\n'),
    );
  });

  test('tells sanction and status with the length of a punishment', () => {
    const claim = {
      kind: 'sentence',
      value: 'life',
      sanction: 'imprisonment',
      status: 'imposed',
    } as const;
    const [first] = INPUT.annotations;
    if (!first) throw new Error('no sample');
    expect(toMarkdown({ ...INPUT, annotations: [{ ...first, claim }] })).toContain(
      '- Meaning: life imprisonment, imposed\n',
    );
  });

  test('no note, however broken, touches what stands after it', () => {
    const note = fc
      .array(
        fc.constantFrom(
          '```',
          '~~~',
          '<!--',
          '<script>',
          '<div>',
          '> ',
          '- ',
          '# ',
          '    ',
          '\n',
          '\n\n',
          'x',
          '|',
          '---',
          '[a]: b',
        ),
        { minLength: 1 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(note, (text) => {
        fc.pre(text.trim() !== '');
        const markdown = toMarkdown({
          pages: [page()],
          annotations: [annotation({ note: text, target: target('63', '', '') })],
          exportedAt: EXPORTED_AT,
        });
        expect(blocksOf(markdown)).toEqual([
          'heading',
          'paragraph',
          'heading',
          'list',
          'blockquote',
          'paragraph',
        ]);
      }),
    );
  });

  test('a source that is no web address is no link', () => {
    const markdown = toMarkdown({
      pages: [page()],
      annotations: [annotation({ sources: [{ url: 'javascript:alert(1)', title: 'Click' }] })],
      exportedAt: EXPORTED_AT,
    });
    expect(markdown).toContain('- Sources: Click\n');
    expect(markdown).not.toContain('javascript');
  });
});
