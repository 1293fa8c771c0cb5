import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../exchange/csv';
import { exportFile } from '../../../exchange/export-file';
import { fromJsonLd, type ImportedFile } from '../../../exchange/from-json-ld';
import { toJsonLd } from '../../../exchange/json-ld';
import { toMarkdown } from '../../../exchange/markdown';
import {
  annotation as annotationSchema,
  dismissal as dismissalSchema,
  page as pageSchema,
} from '../../../storage/record-schemas';
import { annotation, id, NOW, page } from '../storage/samples';
import { anyRecords } from './any-records';
import { DISMISSALS, EXPORTED_AT, INPUT } from './samples';
import { makeW3cCheck, readW3cSamples, W3C_IS_HERE } from './w3c';

const IMPORTED_AT = '2026-04-01T12:00:00.000Z';

const read = (value: unknown): ImportedFile => fromJsonLd(JSON.stringify(value), IMPORTED_AT);

/** What the reader is told of a file that can't be read. */
function problemOf(text: string): string {
  try {
    fromJsonLd(text, IMPORTED_AT);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'none';
}

const FULL = exportFile('json-ld', { ...INPUT, dismissals: DISMISSALS }).text;

describe('what we have exported', () => {
  test('comes back whole', () => {
    const { annotations, dismissals, pages, unread } = fromJsonLd(FULL, IMPORTED_AT);
    const kept = INPUT.annotations.filter(({ deletedAt }) => deletedAt === null);
    expect(annotations).toEqual(expect.arrayContaining(kept));
    expect(annotations).toHaveLength(kept.length);
    expect(dismissals).toEqual(DISMISSALS);
    expect(unread).toEqual([]);
    expect(pages).toEqual([
      { ...page(), createdAt: NOW, lastReadAt: '2026-03-02T10:00:00.000Z' },
      expect.objectContaining({ key: 'https://local.example/undated', publishedAt: null }),
      expect.objectContaining({ key: 'https://empty.example/', title: page().title }),
    ]);
  });

  test('exported again it is the same file, whatever is kept', () => {
    fc.assert(
      fc.property(anyRecords, (input) => {
        const written = JSON.stringify(toJsonLd(input));
        const file = fromJsonLd(written, IMPORTED_AT);
        expect(file.unread).toEqual([]);
        for (const each of file.annotations) expect(v.is(annotationSchema, each)).toBe(true);
        for (const each of file.pages) expect(v.is(pageSchema, each)).toBe(true);
        expect(JSON.stringify(toJsonLd({ ...file, exportedAt: input.exportedAt }))).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  test('does not tell which page showed another, nor when it was read', () => {
    const shown = page({ shownIn: 'https://front.example/today' });
    const written = JSON.stringify(toJsonLd({ ...INPUT, pages: [shown] }));
    expect(written).not.toContain('front.example');
    expect(written).not.toContain('lastReadAt');
  });

  test('is read from before addresses were exported: the canonical one stands for it', () => {
    const old = FULL.replaceAll(/^\s*"address": "https.*",?\n/gm, '').replaceAll(/,(?=\s*\})/g, '');
    const { pages, unread } = fromJsonLd(old, IMPORTED_AT);
    expect(unread).toEqual([]);
    expect(pages[0]).toMatchObject({ key: page().key, url: page().key });
  });

  test('keeps both where the same words were annotated twice', () => {
    const input = { ...INPUT, annotations: [annotation(), annotation({ id: id(7) })] };
    expect(read(toJsonLd(input)).annotations.map((each) => each.id)).toEqual([id(1), id(7)]);
  });
});

describe('files that hold nothing to import say what they are', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  test.each([
    ['an empty file', '', 'is empty'],
    ['spaces', ' \n\t', 'is empty'],
    ['our table', toCsv(INPUT), 'the table (CSV)'],
    ['our text', toMarkdown(INPUT), 'no file of annotations'],
    ['a page of the web', '<!doctype html><p>Hello', 'no file of annotations'],
    ['a text in JSON', '"hello"', 'no annotations'],
    ['a number', '42', 'no annotations'],
    ['null', 'null', 'no annotations'],
    ['other JSON', '{"name":"tickmark","items":[1,{"a":2}]}', 'no annotations'],
    ['an empty list', '[]', 'no annotations'],
    ['an export of nothing', JSON.stringify(toJsonLd({ ...INPUT, pages: [] })), 'no annotations'],
    ['lists in lists', deep, 'no annotations'],
    [
      'an export of Hypothesis',
      '{"annotations":[{"uri":"https://a.example/","text":"So","target":[]}]}',
      'format of Hypothesis',
    ],
    [
      'an answer of Hypothesis',
      '{"rows":[{"uri":"https://a.example/","target":[]}]}',
      'format of Hypothesis',
    ],
    ['a file cut off in a string', FULL.slice(0, 700), 'ends too early'],
    ['a file cut off at its end', FULL.trimEnd().slice(0, -1), 'ends too early'],
    ['a damaged file', FULL.replace('"items":', '"items"'), 'is damaged'],
    ['a wrong comma', '{"items": [,]}', 'is damaged'],
    [
      'a collection whose pages are elsewhere',
      '{"type":"AnnotationCollection","first":"https://a.example/page1"}',
      'holds none itself',
    ],
  ])('%s', (_name, text, words) => {
    const problem = problemOf(text);
    expect(problem).toMatch(/^UnreadableFile: .*Nothing was changed\.$/);
    expect(problem).toContain(words);
  });

  test('any part of a file but the whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FULL.trimEnd().length - 1 }), (length) => {
        expect(problemOf(FULL.slice(0, length))).toContain('ends too early');
      }),
    );
  });

  test('any text at all, quickly and without a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(problemOf(text)).toMatch(/^UnreadableFile|^none$/);
      }),
    );
  });
});

describe('single items that can not be read are listed and take no other with them', () => {
  const written = () => JSON.parse(JSON.stringify(toJsonLd(INPUT).items[0]));
  const good = { ...written(), id: `urn:uuid:${id(77)}` };
  const onPage = (source: string) => {
    const item = written();
    item.target.source.id = source;
    return item;
  };
  const withSelector = (selector: unknown) => ({
    ...written(),
    target: { ...written().target, selector },
  });

  test.each([
    ['a script for a page', onPage('javascript:alert(1)'), 'no page of the web'],
    ['a page in the file system', onPage('file:///etc/passwd'), 'no page of the web'],
    ['a page that is no address', onPage('nowhere'), 'no page of the web'],
    ['a verdict of another kind', { ...written(), verdict: 'guilty' }, 'its verdict'],
    ['no verdict', { ...written(), verdict: undefined }, 'its verdict'],
    ['a claim that is a list', { ...written(), claim: [1] }, 'of the claim is damaged'],
    ['a place in words', { ...written(), place: 'there' }, 'missing or damaged'],
    ['a revision below one', { ...written(), revision: 0 }, 'missing or damaged'],
    ['no quote', withSelector([]), 'marks no words'],
    ['a quote that is a number', withSelector({ type: 'TextQuoteSelector', exact: 7 }), 'damaged'],
    ['a target that is an address', { ...written(), target: 'https://a.example/' }, 'no words'],
    [
      'a note that is too long',
      {
        ...written(),
        body: [{ type: 'TextualBody', purpose: 'commenting', value: 'a'.repeat(1_000_001) }],
      },
      'note is too long',
    ],
    [
      'a tag that is too long',
      { ...written(), body: [{ purpose: 'tagging', value: 'a'.repeat(300) }] },
      'tags',
    ],
    [
      'a dismissal without words',
      { ...written(), dismissal: { rule: 'span', words: [], reason: '' } },
      'dismissed finding',
    ],
    ['a number', 7, 'marks no words'],
    ['null', null, 'marks no words'],
    ['a list', [[]], 'marks no words'],
  ])('%s', (_name, item, why) => {
    const { annotations, dismissals, unread } = read({ items: [item, good] });
    expect(annotations.map((each) => each.id)).toEqual([id(77)]);
    expect(dismissals).toEqual([]);
    expect(unread).toEqual([{ number: 1, words: expect.any(String), why: expect.any(String) }]);
    expect(unread[0]?.why).toContain(why);
  });

  test('a source that is no web address is left out, the rest of the note is not', () => {
    const body = [
      { type: 'SpecificResource', purpose: 'linking', source: { id: 'javascript:alert(1)' } },
      { type: 'TextualBody', purpose: 'commenting', value: 'Look there.' },
    ];
    const { annotations, unread } = read({ items: [{ ...written(), body }] });
    expect(annotations).toMatchObject([{ note: 'Look there.', sources: [] }]);
    expect(unread[0]?.why).toContain('was left out');
  });

  test('a body that is no text, tag or link is left out, the rest is not', () => {
    const body = [
      { type: 'Choice', items: ['https://a.example/'] },
      { type: 'TextualBody', purpose: 'commenting', value: 'Look there.' },
    ];
    const { annotations, unread } = read({ items: [{ ...written(), body }] });
    expect(annotations).toMatchObject([{ note: 'Look there.' }]);
    expect(unread[0]?.why).toContain('no text, tag or link');
  });

  test('names of prototypes are properties like any other', () => {
    const text = JSON.stringify(good).replace(
      '"verdict"',
      '"__proto__":{"deletedAt":"x"},"constructor":{"prototype":{"polluted":1}},"verdict"',
    );
    const { annotations } = fromJsonLd(text, IMPORTED_AT);
    expect(Object.keys(annotations[0] ?? {})).toEqual(Object.keys(annotation()));
    expect(annotations[0]?.deletedAt).toBeNull();
    expect({}).not.toHaveProperty('polluted');
  });

  test('a revision beyond all counting can still grow', () => {
    const { annotations } = read({ ...good, revision: Number.MAX_SAFE_INTEGER });
    expect(annotations[0]?.revision).toBe(1_000_000_000);
  });

  test('100,000 items are read, the bad ones listed', () => {
    const items = Array.from({ length: 100_000 }, (_unused, index) =>
      index % 2 === 0 ? { ...good, id: `urn:uuid:${id(index)}` } : { type: 'Annotation' },
    );
    const { annotations, unread } = read({ items });
    expect([annotations.length, unread.length]).toEqual([50_000, 50_000]);
  }, 60_000);
});

/** All places in a JSON value, as the names and numbers that lead there. */
function placesIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [way];
  const inner = Object.entries(value).flatMap(([name, each]) => placesIn(each, [...way, name]));
  return [way, ...inner];
}

/** A JSON value with another one in a place of it. */
function replaceIn(value: unknown, [name, ...rest]: (string | number)[], other: unknown): unknown {
  if (name === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((each, at) => (String(at) === name ? replaceIn(each, rest, other) : each));
  }
  const entries = Object.entries(value ?? {});
  return Object.fromEntries(
    entries.map(([key, each]) => [key, key === name ? replaceIn(each, rest, other) : each]),
  );
}

test('whatever stands in whichever place of a file, what is read of it may be kept', () => {
  const whole: unknown = JSON.parse(FULL);
  const places = placesIn(whole);
  const hostile = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(
      'javascript:alert(1)',
      'data:text/html,x',
      '\ud800',
      1e308,
      -1,
      0.5,
      '2026-13-45',
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), hostile, (place, other) => {
      const text = JSON.stringify(replaceIn(whole, place, other));
      if (problemOf(text) !== 'none') return;
      const { annotations, dismissals, pages } = fromJsonLd(text, IMPORTED_AT);
      for (const each of annotations) expect(v.is(annotationSchema, each)).toBe(true);
      for (const each of dismissals) expect(v.is(dismissalSchema, each)).toBe(true);
      for (const each of pages) expect(v.is(pageSchema, each)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

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
