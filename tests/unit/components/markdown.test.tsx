// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '../../../components/Markdown';
import { plainNote } from '../../../components/plain-note';
import { mount, unmount } from './mount';

/** The markup of a note without its wrapper. */
const markup = (text: string) =>
  (mount(<Markdown text={text} />).firstElementChild?.innerHTML ?? '').replaceAll('\n', '');

describe('a note as it reads', () => {
  afterEach(unmount);

  it.each([
    ['paragraphs', 'one\n\ntwo', '<p>one</p><p>two</p>'],
    ['a line break', 'one\ntwo', '<p>one<br>two</p>'],
    [
      'emphasis',
      '**a** *b* ~~c~~ `d`',
      '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>',
    ],
    ['a heading as a strong line', '# Head', '<p class="markdown-heading">Head</p>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a numbered list from its number', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['a quote', '> said', '<blockquote><p>said</p></blockquote>'],
    ['code', '```\nx < 1\n```', '<pre><code>x &lt; 1</code></pre>'],
    ['signs of HTML as they were typed', '1 < 2 & 3 > 2', '<p>1 &lt; 2 &amp; 3 &gt; 2</p>'],
    ['an escaped sign', '\\*not\\*', '<p>*not*</p>'],
    ['tasks', '- [x] done\n- [ ] open', '<ul><li>☑ done</li><li>☐ open</li></ul>'],
  ])('shows %s', (_name, text, expected) => {
    expect(markup(text)).toBe(expected);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a handler', '<img src=x onerror=alert(1)>'],
    ['a handler within a line', 'see <img src=x onerror=alert(1)> there'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a picture', '![alt](https://example.org/pixel.png)'],
  ])('makes no element of %s', (_name, text) => {
    const stage = mount(<Markdown text={text} />);
    expect(stage.querySelector('script, img, iframe')).toBeNull();
  });

  it.each([
    ['[a](https://example.org)', 'https://example.org/'],
    ['[a](mailto:desk@example.org)', 'mailto:desk@example.org'],
    ['https://example.org/x', 'https://example.org/x'],
    ['![plan](https://example.org/plan.png)', 'https://example.org/plan.png'],
    ['[a](javascript:alert(1))', null],
    ['[a](JAVASCRIPT:alert(1))', null],
    ['[a](data:text/html,x)', null],
    ['[a](/path)', null],
    ['[a](&#106;avascript:alert(1))', null],
  ])('leads from %s to %s', (text, href) => {
    const link = mount(<Markdown text={text} />).querySelector('a');
    expect(link?.getAttribute('href') ?? null).toBe(href);
    if (link) expect(link.getAttribute('rel')).toContain('noopener');
  });

  it.each([
    ['quotes in quotes', `${'>'.repeat(20_000)} deep`],
    [
      'lists in lists',
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
    ],
    ['open brackets', '['.repeat(20_000)],
    ['a very long note', 'word '.repeat(50_000)],
  ])('survives %s', (_name, text) => {
    expect(mount(<Markdown text={text} />).textContent?.length).toBeGreaterThan(0);
  });
});

it.each([
  ['**Docket** says [3 June](https://x.example)', 'Docket says 3 June'],
  ['# Head\n\n- a\n- b', 'Head a b'],
  ['> said `so`', 'said so'],
  ['who *did not* know, _or_ say', 'who did not know, or say'],
  ['3 * 4 * 5 of the_old_files', '3 * 4 * 5 of the_old_files'],
  ['  two\n lines ', 'two lines'],
  ['', ''],
])('puts %j into one line', (note, line) => {
  expect(plainNote(note)).toBe(line);
});
