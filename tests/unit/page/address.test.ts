// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../page/address';
import { addressKey, cleanAddress } from '../../../page/address-key';
import { isSameOwner } from '../../../page/publisher';
import { textsAgree } from '../../../page/texts-agree';

function page(head: string): Document {
  return new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
}

function keyAt(href: string, head = ''): string {
  return pageAddress(page(head), { href }).key;
}

const ARTICLE = 'https://example.com/2020/05/man-jailed-for-25-years';

describe('one key for all addresses of a text', () => {
  const same: [name: string, address: string][] = [
    ['as it is', ARTICLE],
    ['http', 'http://example.com/2020/05/man-jailed-for-25-years'],
    ['www', 'https://www.example.com/2020/05/man-jailed-for-25-years'],
    ['capitals in the host', 'https://EXAMPLE.com/2020/05/man-jailed-for-25-years'],
    ['a default port', 'https://example.com:443/2020/05/man-jailed-for-25-years'],
    ['a trailing slash', `${ARTICLE}/`],
    ['doubled slashes', 'https://example.com//2020/05/man-jailed-for-25-years//'],
    ['a fragment', `${ARTICLE}#comments`],
    ['campaign parameters', `${ARTICLE}?utm_source=x&utm_medium=y&mc_cid=1&fbclid=2&gclid=3`],
    ['amp host', 'https://amp.example.com/2020/05/man-jailed-for-25-years'],
    ['mobile host', 'https://m.example.com/2020/05/man-jailed-for-25-years'],
    ['amp ending', `${ARTICLE}/amp/`],
    ['amp dot ending', `${ARTICLE}.amp`],
    ['amp beginning', 'https://example.com/amp/2020/05/man-jailed-for-25-years'],
    ['amp parameter', `${ARTICLE}?amp=1`],
    ['amp output', `${ARTICLE}?outputType=amp`],
    ['print ending', `${ARTICLE}/print`],
    ['print parameter', `${ARTICLE}?print=true`],
  ];
  it.each(same)('%s', (_name, address) => {
    expect(addressKey(new URL(address))).toBe(ARTICLE);
  });

  const distinct: [name: string, address: string, key: string][] = [
    [
      'keeps what identifies the text',
      'https://example.com/story?id=123&utm_id=1',
      'https://example.com/story?id=123',
    ],
    [
      'sorts what it keeps',
      'https://example.com/story?b=2&a=1',
      'https://example.com/story?a=1&b=2',
    ],
    ['keeps a port of its own', 'http://localhost:8080/a/', 'https://localhost:8080/a'],
    [
      'keeps a path that only starts like amp',
      'https://example.com/ampere',
      'https://example.com/ampere',
    ],
    ['keeps a domain that is called m', 'https://m.com/a', 'https://m.com/a'],
    ['keeps capitals in the path', 'https://example.com/A', 'https://example.com/A'],
    ['keeps the page of a text in parts', `${ARTICLE}?page=2`, `${ARTICLE}?page=2`],
    ['leaves files alone but for the fragment', 'file:///tmp/a.html#b', 'file:///tmp/a.html'],
  ];
  it.each(distinct)('%s', (_name, address, key) => {
    expect(addressKey(new URL(address))).toBe(key);
  });
});

describe('the address of a page', () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
  const cases: [name: string, href: string, head: string, key: string][] = [
    [
      'takes the canonical link',
      'https://example.com/a/99?x=1',
      canonical('https://example.com/a/99'),
      'https://example.com/a/99',
    ],
    [
      'takes a relative canonical link',
      'https://example.com/a/99?x=1',
      canonical('/a/99'),
      'https://example.com/a/99',
    ],
    [
      'takes og:url without one',
      `${ARTICLE}?session=1`,
      `<meta property="og:url" content="${ARTICLE}">`,
      ARTICLE,
    ],
    ['takes the location without either', `${ARTICLE}?session=1`, '', `${ARTICLE}?session=1`],
    [
      'finds the article behind an AMP cache',
      'https://example-com.cdn.ampproject.org/c/s/example.com/x.amp',
      canonical(ARTICLE),
      ARTICLE,
    ],
    [
      'believes a shorter id for a title',
      'https://example.com/12345',
      canonical('https://example.com/news/man-jailed-12345'),
      'https://example.com/news/man-jailed-12345',
    ],
    [
      'not an article of another site',
      'https://reprints.example.net/story/man-jailed-for-years',
      canonical(ARTICLE),
      'https://reprints.example.net/story/man-jailed-for-years',
    ],
    [
      'not an article of another site behind a cache',
      'https://reprints-example-net.cdn.ampproject.org/c/s/reprints.example.net/example.com/x',
      canonical(ARTICLE),
      'https://reprints-example-net.cdn.ampproject.org/c/s/reprints.example.net/example.com/x',
    ],
    [
      'not an article of a neighbour on a shared domain',
      'https://evil.substack.com/p/man-jailed-for-years',
      canonical('https://good.substack.com/p/man-jailed-for-years'),
      'https://evil.substack.com/p/man-jailed-for-years',
    ],
    [
      'believes another host of its owner',
      'https://edition.example.com/2020/05/man-jailed-for-25-years',
      canonical(ARTICLE),
      ARTICLE,
    ],
    [
      'finds the article behind a search engine',
      'https://www.google.co.uk/amp/s/www.example.com/2020/05/man-jailed-for-25-years',
      canonical(ARTICLE),
      ARTICLE,
    ],
    ['not the home page', ARTICLE, canonical('https://example.com/'), ARTICLE],
    ['not the home page of a language', ARTICLE, canonical('https://example.com/en/'), ARTICLE],
    ['not the home page of another host', ARTICLE, canonical('https://example.org/'), ARTICLE],
    [
      'not the section',
      'https://example.com/news/local/a-b-c',
      canonical('https://example.com/news/local'),
      'https://example.com/news/local/a-b-c',
    ],
    [
      'not the article before, left by a single-page application',
      ARTICLE,
      canonical('https://example.com/2020/05/storm-closes-two-bridges'),
      ARTICLE,
    ],
    [
      'not a path that has lost the id',
      'https://example.com/story.php?id=7',
      canonical('https://example.com/story.php'),
      'https://example.com/story.php?id=7',
    ],
    ['not one of two', ARTICLE, canonical('/x-y-jailed') + canonical('/z-y-jailed'), ARTICLE],
    ['not another scheme', ARTICLE, canonical('javascript:alert(1)'), ARTICLE],
    ['not what is no address', ARTICLE, canonical('https://['), ARTICLE],
    [
      'goes on to og:url where the link is not believed',
      `${ARTICLE}?s=1`,
      `${canonical('/')}<meta property="og:url" content="${ARTICLE}">`,
      ARTICLE,
    ],
  ];
  it.each(cases)('%s', (_name, href, head, key) => {
    const document = page(`<base href="${href.startsWith('http') ? href : ''}">${head}`);
    expect(pageAddress(document, { href }).key).toBe(key);
  });

  it('gives the address to show, and the key by the location alone', () => {
    const href = 'https://www.example.com/2020/05/man-jailed-for-25-years?utm_source=x&q=a%20b#top';
    expect(pageAddress(page(canonical(ARTICLE)), { href })).toEqual({
      key: ARTICLE,
      ownKey: `${ARTICLE}?q=a+b`,
      url: 'https://www.example.com/2020/05/man-jailed-for-25-years?q=a+b',
    });
  });

  it('leaves an address without tracking parameters as it is written', () => {
    expect(cleanAddress(new URL('https://example.com/?q=a%20b'))).toBe(
      'https://example.com/?q=a%20b',
    );
  });

  it('works for a page without address', () => {
    expect(keyAt('about:blank')).toBe('about:blank');
  });
});

describe('the owner of a host', () => {
  it.each([
    ['news.example', 'www.news.example', true],
    ['edition.cnn.com', 'www.cnn.com', true],
    ['news.bbc.co.uk', 'www.bbc.co.uk', true],
    ['evil.co.uk', 'bbc.co.uk', false],
    ['evil.com.au', 'abc.com.au', false],
    ['evil.uk.com', 'good.uk.com', false],
    ['evil.github.io', 'good.github.io', false],
    ['evil.blogspot.co.uk', 'good.blogspot.co.uk', false],
    ['evil.example', 'news.example', false],
    ['10.0.0.1', '10.9.0.1', false],
    ['[::1]', '[::1]', true],
    ['localhost', 'localhost', true],
  ])('%s and %s', (one, other, same) => {
    expect(isSameOwner(one, other)).toBe(same);
  });
});

describe('texts agree', () => {
  const anchored = { state: 'anchored', start: 0, end: 1 } as const;
  const orphaned = { state: 'orphaned', reason: 'absent', candidates: [] } as const;
  const absent = { ...orphaned, candidates: [] };
  it.each([
    ['nothing kept', [], false, true],
    ['all found', [anchored, anchored], false, true],
    ['one of four found', [anchored, absent, absent, absent], false, true],
    ['one of five found', [anchored, absent, absent, absent, absent], false, false],
    ['none found', [absent], false, false],
    ['none found at the same address', [absent, absent], true, true],
  ])('%s', (_name, outcomes, sameAddress, agree) => {
    expect(textsAgree(outcomes, sameAddress)).toBe(agree);
  });
});
