import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fromJsonLd } from '../../../exchange/from-json-ld';
import { toJsonLd } from '../../../exchange/json-ld';
import { detachAnnotation, keepPlaces, readAnnotations } from '../../../storage/annotations';
import { toStorageFailure } from '../../../storage/classify-error';
import { Database } from '../../../storage/database';
import {
  deleteAnnotation,
  readDeleted,
  restoreAnnotation,
} from '../../../storage/delete-annotation';
import { dismissFinding, readAllDismissals } from '../../../storage/dismissals';
import { importRecords, pagesOf, previewImport } from '../../../storage/import/import-records';
import type { Records } from '../../../storage/import/plan';
import { undoImport } from '../../../storage/import/undo-import';
import { readLibrary } from '../../../storage/library';
import { setPublishedAt } from '../../../storage/pages';
import { rememberReading } from '../../../storage/readings';
import type { Annotation, Page } from '../../../storage/records';
import { saveAnnotation } from '../../../storage/save-annotation';
import { changeSettings } from '../../../storage/settings';
import { anyRecords } from '../exchange/any-records';
import { DISMISSALS } from '../exchange/samples';
import { ageReading, annotation, id, LATER, NOW, PAGE, page, request, target } from './samples';

const IMPORTED_AT = '2026-05-01T12:00:00.000Z';
const MUCH_LATER = '2026-06-01T12:00:00.000Z';

let database: Database;

beforeEach(() => {
  database = new Database();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

const file = (annotations: Annotation[], changes: Partial<Records> = {}): Records => ({
  pages: [page()],
  annotations,
  dismissals: [],
  ...changes,
});

const bring = (records: Records, now = IMPORTED_AT) =>
  importRecords(database, records, { now, signal: new AbortController().signal });

/** Keeps annotations as they are given. */
const keep = async (...annotations: Annotation[]): Promise<void> => {
  await database.pages.put(page());
  await database.annotations.bulkPut(annotations);
};

/** All that is kept. */
const snapshot = async () => ({
  annotations: await database.annotations.toArray(),
  pages: await database.pages.toArray(),
  dismissals: await database.dismissals.toArray(),
  readings: await database.readings.toArray(),
});

/** The same, but for revisions, which grow so that open tabs see what was undone. */
const seen = async () => {
  const { annotations, ...others } = await snapshot();
  return { ...others, annotations: annotations.map(({ revision: _revision, ...rest }) => rest) };
};

const only = async (): Promise<Annotation> => {
  const [first, ...others] = await database.annotations.toArray();
  if (!first || others.length > 0) throw new Error(`${others.length + 1} annotations`);
  return first;
};

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

describe('an annotation that is kept already', () => {
  const mine = annotation({ note: 'Mine.', verdict: 'confirmed', tags: ['a'], sources: [] });
  const theirs = (changes: Partial<Annotation>) => annotation({ ...mine, ...changes });

  test.each<[string, Partial<Annotation>]>([
    ['the same', {}],
    ['seen elsewhere on the page', { place: { state: 'orphaned', reason: 'absent' } }],
    ['with another history', { revision: 40, createdAt: LATER, modifiedAt: MUCH_LATER }],
    ['an older one with less', { note: '', tags: [], verdict: 'unchecked', modifiedAt: NOW }],
    ['an older one with another verdict', { verdict: 'false', modifiedAt: NOW }],
  ])('is left alone by %s', async (_name, changes) => {
    await keep(mine);
    const { counts, annotations } = await bring(file([theirs(changes)]));
    expect(counts).toMatchObject({ same: 1, joined: 0 });
    expect(annotations).toEqual([]);
    expect(await only()).toEqual(mine);
  });

  test.each<[string, Partial<Annotation>, Partial<Annotation>]>([
    [
      'a newer note goes above, the older below',
      { note: 'Theirs.', modifiedAt: MUCH_LATER },
      { note: 'Theirs.\n\nMine.' },
    ],
    [
      'an older note goes below',
      { note: 'Theirs.', modifiedAt: NOW },
      { note: 'Mine.\n\nTheirs.' },
    ],
    [
      'a note that goes on from the other takes its place',
      { note: 'Mine. And more.', modifiedAt: NOW },
      { note: 'Mine. And more.' },
    ],
    [
      'a note that was emptied elsewhere stays',
      { note: '', tags: ['b'], modifiedAt: MUCH_LATER },
      { note: 'Mine.', tags: ['a', 'b'] },
    ],
    [
      'the newer verdict stands',
      { verdict: 'false', modifiedAt: MUCH_LATER },
      { verdict: 'false' },
    ],
    [
      'a verdict stands over none',
      { verdict: 'unchecked', tags: ['b'], modifiedAt: MUCH_LATER },
      { verdict: 'confirmed' },
    ],
    ['tags of both are kept', { tags: ['b', 'a'], modifiedAt: NOW }, { tags: ['a', 'b'] }],
    [
      'the newer one’s words stand',
      { target: target('65-year-old'), claim: null, place: null, modifiedAt: MUCH_LATER },
      { target: target('65-year-old'), claim: null, place: null },
    ],
    [
      'the older one’s words do not',
      { target: target('65-year-old'), claim: null, tags: ['b'], modifiedAt: NOW },
      { target: mine.target, claim: mine.claim, place: mine.place },
    ],
    [
      'what was taken off its page later is off it',
      { place: { state: 'orphaned', reason: 'detached' }, modifiedAt: MUCH_LATER },
      { place: { state: 'orphaned', reason: 'detached' } },
    ],
  ])('%s', async (_name, changes, fields) => {
    await keep(mine);
    const { counts } = await bring(file([theirs(changes)]));
    expect(counts).toMatchObject({ same: 0, joined: 1 });
    const joined = await only();
    expect(joined).toMatchObject({ ...fields, modifiedAt: IMPORTED_AT, createdAt: NOW });
    expect(joined.revision).toBe(mine.revision + 1);
    await bring(file([theirs(changes)]), MUCH_LATER);
    expect(await only()).toEqual(joined);
  });

  test('titles of sources: one that is there wins over none, the newer over the older', async () => {
    const url = 'https://a.example/';
    await keep({ ...mine, sources: [{ url, title: 'New' }] });
    await bring(file([theirs({ sources: [{ url, title: 'Old' }], modifiedAt: NOW })]));
    expect((await only()).sources).toEqual([{ url, title: 'New' }]);
    await bring(file([theirs({ sources: [{ url, title: 'Newest' }], modifiedAt: MUCH_LATER })]));
    expect((await only()).sources).toEqual([{ url, title: 'Newest' }]);
  });

  test('its revision grows beyond both, so that open tabs show it', async () => {
    await keep({ ...mine, revision: 9 });
    await bring(file([theirs({ note: 'Theirs.', revision: 3 })]));
    expect((await only()).revision).toBe(10);
  });

  test('comes back where it was deleted here, with all that was written', async () => {
    await keep(mine);
    await deleteAnnotation(database, mine.id, MUCH_LATER);
    const { counts } = await bring(file([theirs({ note: 'Theirs.' })]));
    expect(counts).toMatchObject({ restored: 1, same: 0 });
    expect(await only()).toMatchObject({ deletedAt: null, note: 'Mine.\n\nTheirs.' });
  });

  test('goes into the one that its words were annotated by since it was deleted', async () => {
    await keep(mine);
    await deleteAnnotation(database, mine.id, LATER);
    await saveAnnotation(database, request({ id: id(2), changes: { note: 'Anew.' } }), LATER);
    await bring(file([theirs({ note: 'Theirs.' })]));
    expect(await readAnnotations(database, PAGE.key)).toMatchObject([
      { id: id(2), note: 'Anew.\n\nTheirs.' },
    ]);
    expect(await readDeleted(database)).toMatchObject([{ annotation: { note: 'Mine.' } }]);
  });

  test('goes into the one that took it in when it was restored', async () => {
    await keep(mine);
    await deleteAnnotation(database, mine.id, LATER);
    await saveAnnotation(database, request({ id: id(2), changes: { note: 'Anew.' } }), LATER);
    await restoreAnnotation(database, mine.id, LATER);
    const { counts } = await bring(file([mine]));
    expect(counts).toMatchObject({ added: 0, restored: 0 });
    expect(await readAnnotations(database, PAGE.key)).toMatchObject([{ id: id(2) }]);
  });

  test('is left out where it is kept on another page', async () => {
    await keep(mine);
    const before = await snapshot();
    const elsewhere = theirs({ pageKey: 'https://other.example/', note: 'Theirs.' });
    const { counts } = await bring(file([elsewhere]));
    expect(counts).toMatchObject({ refused: 1, total: 1 });
    expect(await snapshot()).toEqual(before);
  });

  test('is left out where the two notes are too long together', async () => {
    await keep({ ...mine, note: 'a'.repeat(600_000) });
    const { counts } = await bring(file([theirs({ note: 'b'.repeat(600_000) })]));
    expect(counts).toMatchObject({ refused: 1 });
    expect((await only()).note).toBe('a'.repeat(600_000));
  });

  test('no word that stood in either note is lost, whichever is newer', async () => {
    const lines = fc.array(fc.constantFrom('Who?', 'A year', 'later.', '', '- x'), {
      maxLength: 5,
    });
    const note = lines.map((all) => all.join('\n'));
    await fc.assert(
      fc.asyncProperty(note, note, fc.boolean(), async (here, there, newer) => {
        await database.annotations.clear();
        await keep({ ...mine, note: here });
        await bring(file([theirs({ note: there, modifiedAt: newer ? MUCH_LATER : NOW })]));
        const joined = (await only()).note;
        for (const line of [...here.split('\n'), ...there.split('\n')]) {
          expect(joined).toContain(line);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('an annotation of the same words with another id', () => {
  test('goes into the one that is kept, as when it is written', async () => {
    await keep(annotation({ note: 'Mine.' }));
    const { counts } = await bring(file([annotation({ id: id(2), note: 'Theirs.' })]));
    expect(counts).toMatchObject({ joined: 1, added: 0 });
    expect(await only()).toMatchObject({ id: id(1), note: 'Mine.\n\nTheirs.' });
    const again = await bring(file([annotation({ id: id(2), note: 'Theirs.' })]));
    expect(again.counts).toMatchObject({ same: 1 });
  });

  test('stays by itself where the words stand elsewhere, or where it was taken off the page', async () => {
    await keep(annotation());
    await bring(
      file([
        annotation({ id: id(2), target: target('63-year-old', 'another ') }),
        annotation({ id: id(3), place: { state: 'orphaned', reason: 'detached' } }),
      ]),
    );
    expect(await database.annotations.count()).toBe(3);
  });

  test('two of the file stay two', async () => {
    const two = [annotation({ note: 'One.' }), annotation({ id: id(2), note: 'Two.' })];
    await bring(file(two));
    expect(await database.annotations.toArray()).toEqual(two);
    await bring(file(two));
    expect(await database.annotations.toArray()).toEqual(two);
  });

  test('the same one twice in a file is joined', async () => {
    await bring(file([annotation({ note: 'One.' }), annotation({ note: 'Two.' })]));
    expect(await only()).toMatchObject({ note: 'One.\n\nTwo.' });
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

describe('undoImport', () => {
  const stranger = annotation({ id: id(2), target: target('Friday'), note: 'New.' });

  test('puts everything back as it was', async () => {
    await keep(annotation({ note: 'Mine.' }), annotation({ id: id(3), target: target('May') }));
    await deleteAnnotation(database, id(3), LATER);
    await database.pages.put(page({ title: '', publishedAt: null, publishedBy: null }));
    await dismissFinding(
      database,
      { page: PAGE, rule: 'span', words: ['1996', '25 years'], reason: 'Mine.' },
      { id: id(50), now: NOW },
    );
    const before = await seen();
    const shown = await database.annotations.get(id(1));
    const written = await bring(
      file(
        [
          annotation({ note: 'Theirs.' }),
          stranger,
          annotation({ id: id(3), target: target('May') }),
          annotation({ id: id(4), pageKey: 'https://other.example/' }),
        ],
        {
          pages: [page(), page({ key: 'https://other.example/', publishedBy: 'reader' })],
          dismissals: DISMISSALS,
        },
      ),
    );
    expect(await undoImport(database, written)).toBe(0);
    expect(await seen()).toEqual(before);
    expect((await database.annotations.get(id(1)))?.revision).toBeGreaterThan(
      (shown?.revision ?? 0) + 1,
    );
  });

  test('whatever is kept and brought in', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyRecords, async (here, there) => {
        await Promise.all(database.tables.map((table) => table.clear()));
        await database.pages.bulkPut([...here.pages]);
        await database.annotations.bulkPut([...here.annotations]);
        const before = await seen();
        const [first, ...others] = there.annotations;
        const [known] = here.annotations;
        const mixed = first && known ? { ...first, id: known.id, pageKey: known.pageKey } : first;
        const annotations = mixed ? [mixed, ...others] : others;
        const written = await bring({
          pages: there.pages,
          annotations,
          dismissals: there.dismissals ?? [],
        });
        await undoImport(database, written);
        expect(await seen()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves what was written on since, and says how many', async () => {
    await keep(annotation({ note: 'Mine.' }));
    const written = await bring(file([annotation({ note: 'Theirs.' }), stranger]));
    await saveAnnotation(
      database,
      request({
        id: id(2),
        target: stranger.target,
        changes: { note: 'New. Written on.' },
        baseNote: 'New.',
      }),
      MUCH_LATER,
    );
    expect(await undoImport(database, written)).toBe(1);
    expect(await readAnnotations(database, PAGE.key)).toMatchObject([
      { id: id(1), note: 'Mine.' },
      { id: id(2), note: 'New. Written on.' },
    ]);
  });

  test('where a page was visited since, that is no reason to leave anything', async () => {
    const written = await bring(file([stranger]));
    await keepPlaces(
      database,
      { pageKey: PAGE.key, places: [{ id: id(2), place: { state: 'anchored' } }] },
      MUCH_LATER,
    );
    await rememberReading(database, ageReading(PAGE.key, 63));
    expect(await undoImport(database, written)).toBe(0);
    expect(await snapshot()).toEqual({ annotations: [], pages: [], dismissals: [], readings: [] });
  });

  test('leaves the article remembered that was remembered before', async () => {
    await changeSettings(database, { rememberArticles: true });
    await rememberReading(database, ageReading(PAGE.key, 63));
    await changeSettings(database, { rememberArticles: false });
    const written = await bring(file([stranger]));
    await undoImport(database, written);
    expect(await database.readings.count()).toBe(1);
    expect(await database.pages.count()).toBe(0);
  });

  test('leaves a page on which the reader wrote or gave a day since', async () => {
    const other = 'https://other.example/';
    const written = await bring(
      file([stranger, annotation({ id: id(4), pageKey: other })], {
        pages: [page(), page({ key: other })],
      }),
    );
    await saveAnnotation(database, request({ id: id(9), changes: { note: 'Own.' } }), MUCH_LATER);
    await setPublishedAt(database, { ...PAGE, key: other }, '2026-01-01', MUCH_LATER);
    await undoImport(database, written);
    expect(await database.pages.toCollection().primaryKeys()).toEqual([PAGE.key, other]);
    expect(await database.annotations.toCollection().primaryKeys()).toEqual([id(9)]);
  });

  test('what was deleted since stays deleted', async () => {
    const written = await bring(file([stranger]));
    await detachAnnotation(database, id(2), MUCH_LATER);
    await deleteAnnotation(database, id(2), MUCH_LATER);
    expect(await undoImport(database, written)).toBe(1);
    expect(await readDeleted(database)).toHaveLength(1);
  });
});
