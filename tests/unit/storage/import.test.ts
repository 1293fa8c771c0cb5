import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fromJsonLd } from '../../../exchange/from-json-ld';
import { toJsonLd } from '../../../exchange/json-ld';
import { toStorageFailure } from '../../../storage/classify-error';
import { dismissFinding, readAllDismissals } from '../../../storage/dismissals';
import { importRecords, pagesOf, previewImport } from '../../../storage/import/import-records';
import { readLibrary } from '../../../storage/library';
import type { Page } from '../../../storage/records';
import { anyRecords } from '../exchange/any-records';
import { DISMISSALS } from '../exchange/samples';
import {
  IMPORTED_AT,
  database,
  file,
  bring,
  keep,
  snapshot,
  openBeforeEach,
} from './import-database';
import { annotation, id, NOW, PAGE, page, target } from './samples';

const MUCH_LATER = '2026-06-01T12:00:00.000Z';

openBeforeEach();

describe('into an empty database', () => {
  test('everything comes as it was', async () => {
    const records = file([annotation(), annotation({ id: id(2), target: target('Friday') })], {
      pages: [page({ key: 'https://empty.example/' }), page()],
      dismissals: DISMISSALS,
    });
    const { counts } = await bring(records);
    expect(counts).toEqual({
      total: 2,
      added: 2,
      same: 0,
      joined: 0,
      restored: 0,
      refused: 0,
      pages: 1,
      dismissals: 2,
    });
    expect(await snapshot()).toEqual({ ...records, dismissals: DISMISSALS, readings: [] });
  });

  test('and exported from there it is the same file', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (input) => {
        await Promise.all(database.tables.map((table) => table.clear()));
        await database.pages.bulkPut([...input.pages]);
        await database.annotations.bulkPut([...input.annotations]);
        await database.dismissals.bulkPut([...(input.dismissals ?? [])]);
        const exported = async () => {
          const dismissals = await readAllDismissals(database);
          const library = await readLibrary(database);
          const listed = library.map((each) => each.page);
          const keys = new Set(listed.map(({ key }) => key));
          const others = dismissals.filter(({ pageKey }) => !keys.has(pageKey));
          const more = await database.pages.bulkGet([
            ...new Set(others.map(({ pageKey }) => pageKey)),
          ]);
          return JSON.stringify(
            toJsonLd({
              pages: [...listed, ...more.filter((each) => each !== undefined)],
              annotations: library.flatMap(({ annotations }) => annotations),
              dismissals,
              exportedAt: NOW,
            }),
          );
        };
        const before = await exported();
        await Promise.all(database.tables.map((table) => table.clear()));
        await bring(fromJsonLd(before, IMPORTED_AT));
        expect(await exported()).toBe(before);
        // Brought in again it changes nothing.
        const kept = await snapshot();
        await bring(fromJsonLd(before, IMPORTED_AT), MUCH_LATER);
        expect(await snapshot()).toEqual(kept);
      }),
      { numRuns: 40 },
    );
  });

  test('pages on which nothing stands are not added', async () => {
    await bring(file([annotation()], { pages: [page(), page({ key: 'https://empty.example/' })] }));
    expect(await database.pages.count()).toBe(1);
  });
});

describe('pages', () => {
  const bringPage = async (changes: Partial<Page>) => {
    await bring(file([annotation()], { pages: [page(changes)] }));
    return database.pages.get(PAGE.key);
  };

  test.each<[string, Partial<Page>, Partial<Page>, Partial<Page>]>([
    [
      'what is known here stands',
      {},
      { title: 'Other', siteName: 'Other', url: 'https://o.example/' },
      {},
    ],
    ['what is not is filled in', { title: '', publishedAt: null, publishedBy: null }, {}, {}],
    [
      'the reader’s own day stands',
      { publishedAt: '2026-01-05', publishedBy: 'reader' },
      { publishedAt: '2026-01-09', publishedBy: 'reader' },
      { publishedAt: '2026-01-05', publishedBy: 'reader' },
    ],
    [
      'the reader’s own day from elsewhere is taken over',
      {},
      { publishedAt: '2026-01-09', publishedBy: 'reader' },
      { publishedAt: '2026-01-09', publishedBy: 'reader' },
    ],
    [
      'a day that another page tells is not',
      {},
      { publishedAt: '2026-01-09', publishedBy: 'page' },
      {},
    ],
  ])('%s', async (_name, here, there, then) => {
    await database.pages.put(page(here));
    expect(await bringPage(there)).toEqual(page(then));
  });
});

describe('dismissed findings', () => {
  const finding = { page: PAGE, rule: 'span', words: ['1996', '25 years'], reason: 'Mine.' };

  test('the same finding stays one, with the reasons of both', async () => {
    await dismissFinding(database, finding, { id: id(50), now: NOW });
    const [theirs] = DISMISSALS;
    if (!theirs) throw new Error('no sample');
    const records = file([], { dismissals: [{ ...theirs, reason: 'Theirs.' }] });
    const { counts } = await bring(records);
    expect(counts.dismissals).toBe(0);
    expect(await readAllDismissals(database)).toMatchObject([
      { id: id(50), reason: 'Mine.\n\nTheirs.' },
    ]);
    expect((await bring(records)).dismissals).toEqual([]);
  });
});

describe('previewImport', () => {
  test('says what would happen and changes nothing', async () => {
    await keep(annotation());
    const before = await snapshot();
    const records = file([
      annotation({ note: 'Theirs.' }),
      annotation({ id: id(2), target: target('Friday') }),
    ]);
    expect(await previewImport(database, records, IMPORTED_AT)).toMatchObject({
      total: 2,
      added: 1,
      joined: 1,
    });
    expect(await snapshot()).toEqual(before);
  });
});

describe('all or nothing', () => {
  const many = file(
    Array.from({ length: 1_200 }, (_unused, index) =>
      annotation({ id: id(index + 1), target: target('63-year-old', `${index} `) }),
    ),
    { dismissals: DISMISSALS },
  );

  test('a disk that is full in the middle leaves everything as it was, and says so', async () => {
    await keep(annotation());
    const before = await snapshot();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let written = 0;
    put.mockImplementation(function refuse(this: IDBObjectStore, value: unknown) {
      written += 1;
      if (written > 700) throw new DOMException('full', 'QuotaExceededError');
      return this.add({ ...(value as object), id: `copy-${written}`, key: `copy-${written}` });
    });
    const failure = await bring(many).catch((error: unknown) => toStorageFailure(error, 'act'));
    expect(failure).toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect(await snapshot()).toEqual(before);
  });

  test('one that is stopped leaves everything as it was', async () => {
    const ending = new AbortController();
    const work = importRecords(database, many, {
      now: IMPORTED_AT,
      signal: ending.signal,
      progressed: (done) => done >= 500 && ending.abort(),
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await database.annotations.count()).toBe(0);
    expect(await database.pages.count()).toBe(0);
  });

  test('its progress is told', async () => {
    const told: number[] = [];
    await importRecords(database, many, {
      now: IMPORTED_AT,
      signal: new AbortController().signal,
      progressed: (done, total) => told.push(done / total),
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('the pages that it changes something on are known', async () => {
    const written = await bring(file([annotation()], { dismissals: DISMISSALS }));
    expect(pagesOf(written)).toEqual(new Set([PAGE.key, 'https://empty.example/']));
  });
});
