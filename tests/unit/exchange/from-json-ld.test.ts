import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../exchange/csv';
import { exportFile } from '../../../exchange/export-file';
import { fromJsonLd } from '../../../exchange/from-json-ld';
import { toJsonLd } from '../../../exchange/json-ld';
import { toMarkdown } from '../../../exchange/markdown';
import {
  annotation as annotationSchema,
  dismissal as dismissalSchema,
  page as pageSchema,
} from '../../../storage/record-schemas';
import { annotation, id, NOW, page } from '../storage/samples';
import { anyRecords } from './any-records';
import { IMPORTED_AT, problemOf, read } from './read-json-ld';
import { DISMISSALS, INPUT } from './samples';

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

  test('200,000 such bodies are left out as one is', () => {
    const body: unknown[] = Array.from({ length: 200_000 }, () => ({ type: 'Choice' }));
    body.push({ type: 'TextualBody', purpose: 'commenting', value: 'Look there.' });
    const { annotations } = read({ items: [{ ...written(), body }] });
    expect(annotations).toMatchObject([{ note: 'Look there.' }]);
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
