// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { describeCandidates } from '../../../page/candidates';
import { type PageTexts, readWhole } from '../../../page/scan';
import { runAtOnce } from '../../../page/slices';

function textsOf(...lines: string[]): PageTexts {
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  return { article: null, whole: runAtOnce(readWhole(document)) };
}

it.each<[string, string[], string, string]>([
  [
    'the whole of a short line',
    ['Fined.', 'He was jailed for 9 years.', 'Later.'],
    'He was jailed for ',
    '.',
  ],
  [
    'whole words of a long one',
    [
      `${'Much was said before that. '.repeat(4)}It took 9 years ${'and there it ended at last '.repeat(4)}`,
    ],
    'that. Much was said before that. It took ',
    ' and there it ended at last and there it ended',
  ],
  [
    'all that is near of a text that does not part its words',
    [`${'前'.repeat(60)}9 years${'後'.repeat(60)}`],
    '前'.repeat(48),
    '後'.repeat(48),
  ],
])('shows a candidate with %s', (_name, lines, before, after) => {
  const texts = textsOf(...lines);
  const start = texts.whole?.text.indexOf('9 years') ?? -1;
  const spot = { scope: 'page' as const, span: { start, end: start + 7 } };
  expect(describeCandidates(texts, new Map([['a', [spot]]]))).toEqual([
    { annotationId: 'a', spot, words: '9 years', before, after },
  ]);
});

it('leaves out what stands in a text that was not read', () => {
  const spot = { scope: 'article' as const, span: { start: 0, end: 1 } };
  expect(describeCandidates(textsOf('One line.'), new Map([['a', [spot]]]))).toEqual([]);
});
