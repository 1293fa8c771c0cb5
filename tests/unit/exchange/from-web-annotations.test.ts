import { describe, expect, test } from 'vitest';
import { fromJsonLd } from '../../../exchange/from-json-ld';
import { toJsonLd } from '../../../exchange/json-ld';
import { IMPORTED_AT, problemOf, read } from './read-json-ld';
import { EXPORTED_AT } from './samples';
import { makeW3cCheck, readW3cSamples, W3C_IS_HERE } from './w3c';

describe('Web Annotations of other software', () => {
  const plain = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/42',
    type: 'Annotation',
    created: '2025-11-02T09:30:00+02:00',
    body: { type: 'TextualBody', value: 'Who says so?', purpose: 'commenting' },
    target: {
      source: 'http://www.news.example/story?utm_source=x#top',
      selector: { type: 'TextQuoteSelector', exact: 'forty years', prefix: 'for ' },
    },
  };

  test('become notes on selected text', () => {
    const { annotations, pages, unread } = read(plain);
    expect(unread).toEqual([]);
    expect(annotations).toEqual([
      {
        id: expect.stringMatching(
          /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
        ),
        pageKey: 'https://news.example/story',
        target: {
          quote: {
            type: 'TextQuoteSelector',
            exact: 'forty years',
            prefix: 'for ',
            suffix: '',
          },
          position: { type: 'TextPositionSelector', start: 2_000_000, end: 2_000_000 },
        },
        claim: null,
        verdict: 'unchecked',
        note: 'Who says so?',
        tags: [],
        sources: [],
        place: null,
        revision: 1,
        createdAt: '2025-11-02T07:30:00.000Z',
        modifiedAt: '2025-11-02T07:30:00.000Z',
        deletedAt: null,
      },
    ]);
    expect(pages).toMatchObject([
      {
        key: 'https://news.example/story',
        url: 'http://www.news.example/story',
        title: '',
        siteName: 'news.example',
      },
    ]);
  });

  test('are the same ones each time, with an id and without', () => {
    const { id: _id, ...nameless } = plain;
    const ids = () => read([plain, nameless]).annotations.map((each) => each.id);
    expect(new Set([...ids(), ...ids()]).size).toBe(2);
  });

  const page1 = { type: 'AnnotationPage', items: [plain], next: 'https://notes.example/page2' };
  test.each([
    ['alone', plain],
    ['in a list', [plain]],
    ['in a page', page1],
    ['in the first page of a collection', { type: 'AnnotationCollection', first: page1 }],
    ['in a list of pages', [page1]],
    ['in a graph', { '@graph': [{ id: 'https://a.example/me', type: 'Person' }, plain] }],
  ])('are found %s', (_name, value) => {
    expect(read(value).annotations.map(({ note }) => note)).toEqual(['Who says so?']);
  });

  test.each([
    ['a text by itself', { body: undefined, bodyValue: 'Short' }, { note: 'Short' }],
    ['several texts', { body: [{ value: 'One' }, { value: 'Two' }] }, { note: 'One\n\nTwo' }],
    ['a tag', { body: { value: ' law ', purpose: 'tagging' } }, { note: '', tags: ['law'] }],
    ['a tag by motivation', { motivation: 'tagging', body: { value: 'law' } }, { tags: ['law'] }],
    [
      'purposes of both kinds',
      { body: { value: 'x', purpose: ['tagging', 'commenting'] } },
      { note: 'x' },
    ],
    [
      'an address',
      { body: 'https://a.example/' },
      { sources: [{ url: 'https://a.example/', title: '' }] },
    ],
    [
      'a described address',
      { body: { id: 'https://a.example/', type: 'Video', label: 'Film' } },
      { sources: [{ url: 'https://a.example/', title: 'Film' }] },
    ],
    [
      'a link',
      { body: { type: 'SpecificResource', purpose: 'linking', source: 'https://a.example/' } },
      { sources: [{ url: 'https://a.example/', title: '' }] },
    ],
    [
      'a verdict of its own',
      { body: { value: '5 stars', purpose: 'assessing' } },
      { note: '5 stars', verdict: 'unchecked' },
    ],
    ['nothing', { body: undefined }, { note: '', tags: [], sources: [] }],
    [
      'claims of ours in a stranger’s file',
      { claim: { kind: 'age', value: 'P3Y' }, verdict: 'false' },
      { claim: null, verdict: 'unchecked' },
    ],
  ])('%s is read', (_name, changes, fields) => {
    const { annotations, unread } = read({ ...plain, ...changes });
    expect(unread).toEqual([]);
    expect(annotations).toMatchObject([fields]);
  });

  test('on two places are two', () => {
    const other = { ...plain.target, selector: { type: 'TextQuoteSelector', exact: 'ten' } };
    const { annotations } = read({ ...plain, target: [plain.target, other] });
    expect(annotations.map(({ target }) => target.quote.exact)).toEqual(['forty years', 'ten']);
    expect(new Set(annotations.map((each) => each.id)).size).toBe(2);
  });

  test('with selectors that refine others are found by the quote', () => {
    const selector = {
      type: 'CssSelector',
      value: 'p',
      refinedBy: [plain.target.selector, { type: 'TextPositionSelector', start: 3, end: 14 }],
    };
    const nested = { ...selector, refinedBy: plain.target.selector };
    const { annotations } = read({ ...plain, target: { ...plain.target, selector: nested } });
    expect(annotations).toHaveLength(1);
  });

  test.skipIf(!W3C_IS_HERE)("the W3C's samples crash nothing (skipped without them)", () => {
    const check = makeW3cCheck();
    for (const [, sample] of [...readW3cSamples('correct'), ...readW3cSamples('incorrect')]) {
      const text = JSON.stringify(sample);
      if (problemOf(text) !== 'none') continue;
      const { pages, annotations } = fromJsonLd(text, IMPORTED_AT);
      const again = toJsonLd({ pages, annotations, exportedAt: EXPORTED_AT });
      for (const item of again.items) expect(check(JSON.parse(JSON.stringify(item)))).toEqual([]);
    }
  });
});
