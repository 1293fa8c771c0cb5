// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { describePage } from '../../../page/details';
import { parsePublished, readPublicationDate } from '../../../page/publication-date';
import { formatDay } from '../../../claims/calendar';

const TODAY = '2026-05-20';
const ADDRESS = 'https://courier.example/news/2019/nov/18/harbour-fire';

const page = (head: string, body = ''): Document =>
  new DOMParser().parseFromString(
    `<!doctype html><head>${head}</head><body>${body}</body>`,
    'text/html',
  );
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const read = (document: Document, address = 'https://courier.example/a') => {
  const found = readPublicationDate(document, { address, today: TODAY });
  return found && `${found.day} ${found.source}`;
};

describe('the day of publication', () => {
  it.each<[string, string, string, string | null]>([
    [
      'JSON-LD',
      ld('{"@type":"NewsArticle","datePublished":"2018-05-30T16:20:00-04:00"}'),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'JSON-LD in a graph',
      ld('{"@graph":[{"@type":"WebPage"},{"@type":"Article","datePublished":"2018-05-30"}]}'),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'JSON-LD in an array',
      ld(
        '[{"@type":"Organization"},{"@type":["Thing","NewsArticle"],"datePublished":["2018-05-30"]}]',
      ),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'JSON-LD within another thing',
      ld('{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"20180530"}}'),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'JSON-LD with a raw line end and a comma too many',
      ld('{"@type":"NewsArticle","description":"a\nb","datePublished":"2018-05-30",}'),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'JSON-LD in a CDATA section',
      ld('//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2018-05-30"}\n//]]>'),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'JSON-LD that is cut off after the day',
      ld('{"@type":"NewsArticle","datePublished":"2018-05-30","author":{'),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'the article, not the video in it',
      ld('{"@type":"VideoObject","datePublished":"2017-01-01"}') +
        ld('{"@type":"NewsArticle","datePublished":"2018-05-30"}'),
      '',
      '2018-05-30 linked-data',
    ],
    [
      'JSON-LD before a meta tag',
      `${ld('{"@type":"NewsArticle","datePublished":"2018-05-30"}')}<meta property="article:published_time" content="2018-06-01">`,
      '',
      '2018-05-30 linked-data',
    ],
    [
      'a meta tag where JSON-LD has the year 1',
      `${ld('{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00"}')}<meta property="article:published_time" content="2018-06-01">`,
      '',
      '2018-06-01 meta',
    ],
    [
      'a meta tag where JSON-LD lies in the future',
      `${ld('{"@type":"NewsArticle","datePublished":"2026-05-22"}')}<meta name="parsely-pub-date" content="2018-06-01T09:00:00Z">`,
      '',
      '2018-06-01 meta',
    ],
    [
      'tomorrow: it is, elsewhere',
      ld('{"@type":"NewsArticle","datePublished":"2026-05-21T01:00:00+12:00"}'),
      '',
      '2026-05-21 linked-data',
    ],
    [
      'a time with a month in words',
      '<meta name="date" content="May 30, 2018 4:20 pm">',
      '',
      '2018-05-30 meta',
    ],
    ['seconds since 1970', '<meta name="pubdate" content="1527638400">', '', '2018-05-30 meta'],
    [
      'microdata',
      '',
      '<span itemprop="datePublished" content="2018-05-30">Wednesday</span>',
      '2018-05-30 meta',
    ],
    [
      'a time element',
      '',
      '<article><header><time datetime="2018-05-30T10:00">Wed</time></header></article>',
      '2018-05-30 time',
    ],
    [
      'not the time of a teaser',
      '',
      '<aside><time datetime="2017-01-01">x</time></aside><main><p class="published"><time datetime="2018-05-30">x</time></p></main>',
      '2018-05-30 time',
    ],
    ['nothing', '', '<p>30 May 2018</p>', null],
    [
      'junk alone',
      ld('{"@type":"NewsArticle","datePublished":"1970-01-01"}'),
      '<time datetime="yesterday">x</time>',
      null,
    ],
  ])('from %s', (_name, head, body, expected) => {
    expect(read(page(head, body))).toBe(expected);
  });

  it.each([
    [ADDRESS, '2019-11-18 address'],
    ['https://a.example/2018/05/30/title', '2018-05-30 address'],
    ['https://a.example/story-2018-05-30.html', '2018-05-30 address'],
    ['https://a.example/title-20260401-p60b.html', '2026-04-01 address'],
    ['https://a.example/2018/05/title', null],
    ['https://a.example/title-99999999', null],
    ['https://a.example/?d=2018-05-30', null],
  ])('from the address %s', (address, expected) => {
    expect(read(page(''), address)).toBe(expected);
  });

  it('is none for an encyclopedia, which is of today', () => {
    const json =
      '{"@type":"Article","author":{"name":"Contributors to Wikimedia projects"},"datePublished":"2001-10-29"}';
    expect(read(page(ld(json)))).toBeNull();
  });
});

it.each(['UTC', 'America/New_York', 'Pacific/Auckland'])('reads the same day in %s', (zone) => {
  vi.stubEnv('TZ', zone);
  for (const text of ['June 5, 2018 23:30 GMT-0500', '5 June 2018 00:10 GMT+1200']) {
    const day = parsePublished(text);
    expect(day && formatDay(day)).toBe('2018-06-05');
  }
  vi.unstubAllEnvs();
});

it.each([
  ['2018-05-30', '2018-05-30'],
  ['2018/5/3', '2018-05-03'],
  ['2018.05.30', '2018-05-30'],
  ['2018-02-30', null],
  ['Wed, 30 May 2018 12:00:00 GMT', '2018-05-30'],
  ['June 5, 2018 23:30 GMT-0500', '2018-06-05'],
  ['Tue Jun 05 2018 23:30:00 GMT+1300 (NZDT)', '2018-06-05'],
  ['Tue, 05-Jun-2018 00:10:00 EST', '2018-06-05'],
  ['5th June, 2018 at 12:10am', '2018-06-05'],
  ['Tuesday, Sept. 4, 2018 - 00:05', '2018-09-04'],
  ['February 30, 2018', null],
  ['June 2018', null],
  ['Updated 5 minutes ago 2018', null],
  ['05/06/2018', null],
  ['soon', null],
  ['', null],
])('reads %s', (text, expected) => {
  const day = parsePublished(text);
  expect(day && formatDay(day)).toBe(expected);
});

describe('the details of a page', () => {
  it('are read from its labels', () => {
    const document = page(
      `<title>Fire | Courier</title><meta property="og:title" content="Court  hears appeal"><meta property="og:site_name" content="The Courier">`,
    );
    expect(describePage(document, { address: ADDRESS, today: TODAY })).toEqual({
      url: ADDRESS,
      title: 'Court hears appeal',
      siteName: 'The Courier',
      publishedAt: '2019-11-18',
      publishedBy: 'page',
    });
  });

  it('fall back on title and host', () => {
    const details = describePage(page('<title>Fire</title>'), {
      address: 'https://www.courier.example/a',
      today: TODAY,
    });
    expect(details).toMatchObject({
      title: 'Fire',
      siteName: 'courier.example',
      publishedAt: null,
      publishedBy: null,
    });
  });
});
