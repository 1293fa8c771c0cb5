// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { describePage } from '../../../page/details';

const ADDRESS = 'https://www.harbour.example/story-7';

function siteNameOf(head: string): string {
  document.head.innerHTML = head;
  return describePage(document, { address: ADDRESS, today: '2026-05-01' }).siteName;
}

const publisher = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', publisher: value })}</script>`;

describe('the name of the publisher', () => {
  it.each([
    [
      'is what the page says for sharing',
      '<meta property="og:site_name" content=" The  Courier ">',
      'The Courier',
    ],
    ['is that of its linked data otherwise', publisher({ name: 'Harbour News' }), 'Harbour News'],
    ['is the host where the linked data has none', publisher('Harbour News'), 'harbour.example'],
    ['is the host where nothing is said', '', 'harbour.example'],
  ])('%s', (_name, head, expected) => {
    expect(siteNameOf(head)).toBe(expected);
  });
});
