import { expect, it } from 'vitest';
import { readArticleOf } from '../../../command/read-article';

const PARAGRAPH =
  'The council heard the keeper, the pilots and the owners of the yard at length, and put the matter off until the new survey is in.';

const page = (inside: string): string => `<!doctype html><html><head><title>The keeper</title>
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-02"}</script></head>
<body><main><article><h1>The keeper</h1><p>Ada Brock, 63, has kept the light.</p>${inside}
${`<p>${PARAGRAPH}</p>`.repeat(6)}</article></main></body></html>`;

it.each([
  ['plain markup', ''],
  ['a script that holds tags', '<script>document.write("</article></main><p>" + 1)</script>'],
  ['a comment in a style', '<style>/* </article> <p> */ p > a { color: red }</style>'],
])('reads the whole article around %s', (_name, inside) => {
  const { text, publishedAt } = readArticleOf(page(inside), 'keeper.html');
  expect(text.match(/the new survey/g)).toHaveLength(6);
  expect(publishedAt).toBe('2026-03-02');
});
