import { describe, expect, it } from 'vitest';
import {
  type Filters,
  isNarrowed,
  NO_FILTERS,
  narrow,
  exportIdOf,
  pageKeyOf,
} from '../../../entrypoints/dashboard/filters';
import { after, before } from '../../../entrypoints/dashboard/surroundings';
import type { KeptPage } from '../../../storage/library';
import type { Annotation } from '../../../storage/records';

function annotation(id: string, changes: Partial<Annotation>): Annotation {
  return {
    id,
    pageKey: 'https://news.example/one',
    target: {
      quote: { type: 'TextQuoteSelector', exact: id, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: id.length },
    },
    claim: { kind: 'age', value: 'P63Y' },
    verdict: 'unchecked',
    note: '',
    tags: [],
    sources: [],
    place: { state: 'anchored' },
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
    ...changes,
  };
}

function page(key: string, annotations: Annotation[]): KeptPage {
  return {
    page: {
      key,
      url: key,
      title: 'A story',
      siteName: 'The Paper',
      publishedAt: null,
      publishedBy: null,
      createdAt: '2026-01-01T00:00:00.000Z',
      lastReadAt: '2026-01-01T00:00:00.000Z',
    },
    annotations,
  };
}

const LIBRARY = [
  page('https://news.example/one', [
    annotation('confirmed age', { verdict: 'confirmed', note: 'in the docket' }),
    annotation('false date', { verdict: 'false', claim: { kind: 'date', value: '2018' } }),
    annotation('own words', { claim: null, place: { state: 'orphaned', reason: 'absent' } }),
  ]),
  page('https://news.example/two', [
    annotation('changed age', { place: { state: 'changed', words: '64' } }),
    annotation('new age', { place: null }),
  ]),
];

describe('narrowing the list', () => {
  it.each<[string, Partial<Filters>, string[]]>([
    ['nothing', {}, ['confirmed age', 'false date', 'own words', 'changed age', 'new age']],
    ['a verdict', { verdict: 'false' }, ['false date']],
    ['a kind', { kind: 'age' }, ['confirmed age', 'changed age', 'new age']],
    ["the reader's own selections", { kind: 'own' }, ['own words']],
    ['a changed place', { place: 'changed' }, ['changed age']],
    [
      'a found place, or one not looked for yet',
      { place: 'anchored' },
      ['confirmed age', 'false date', 'new age'],
    ],
    ['words of a note', { search: 'DOCKET' }, ['confirmed age']],
    ['one page', { pageKey: 'https://news.example/two' }, ['changed age', 'new age']],
    ['several at once', { kind: 'age', place: 'changed', search: 'story' }, ['changed age']],
    ['what nothing fits', { verdict: 'disputed' }, []],
  ])('by %s', (_name, filters, ids) => {
    const shown = narrow(LIBRARY, { ...NO_FILTERS, ...filters });
    expect(shown.flatMap(({ annotations }) => annotations.map(({ id }) => id))).toEqual(ids);
    expect(shown.every(({ annotations }) => annotations.length > 0)).toBe(true);
  });

  it('tells whether anything is narrowed', () => {
    expect(isNarrowed(NO_FILTERS)).toBe(false);
    expect(isNarrowed({ ...NO_FILTERS, search: '  ' })).toBe(false);
    expect(isNarrowed({ ...NO_FILTERS, kind: 'own' })).toBe(true);
  });

  it('gives an empty list where nothing of 10,000 annotations fits', () => {
    const many = Array.from({ length: 500 }, (_unused, index) =>
      page(
        `https://news.example/${index}`,
        Array.from({ length: 20 }, (_none, at) =>
          annotation(`words ${at}`, { note: 'A note of some length, with names. '.repeat(8) }),
        ),
      ),
    );
    expect(narrow(many, { ...NO_FILTERS, search: 'absent' })).toEqual([]);
  });
});

it.each([
  ['#page=https%3A%2F%2Fnews.example%2Fone', 'https://news.example/one'],
  ['', null],
  ['#other=1', null],
])('reads the page from %j', (hash, key) => {
  expect(pageKeyOf({ hash })).toBe(key);
});

it.each([
  ['#page=https%3A%2F%2Fnews.example%2Fone&export=12', '12'],
  ['#page=https%3A%2F%2Fnews.example%2Fone', null],
])('reads what is to be exported from %j', (hash, wanted) => {
  expect(exportIdOf({ hash })).toBe(wanted);
});

describe('the words around an annotation', () => {
  it.each([
    ['ommuted the sentence of Ada Brown, a ', '… the sentence of Ada Brown, a '],
    ['the end of it.\nShe was ', 'She was '],
    ['the end of it.\n', ''],
    ['', ''],
  ])('before: %j is shown as %j', (prefix, shown) => {
    expect(before(prefix)).toBe(shown);
  });

  it.each([
    [' grandmother who has serv', ' grandmother who has …'],
    [' years.\nThe next', ' years.'],
    [' years in prison.', ' years in prison.'],
    [' years in prison.”', ' years in prison.”'],
    ['', ''],
  ])('after: %j is shown as %j', (suffix, shown) => {
    expect(after(suffix)).toBe(shown);
  });
});
