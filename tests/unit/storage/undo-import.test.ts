import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detachAnnotation, keepPlaces, readAnnotations } from '../../../storage/annotations';
import { deleteAnnotation, readDeleted } from '../../../storage/delete-annotation';
import { dismissFinding } from '../../../storage/dismissals';
import { undoImport } from '../../../storage/import/undo-import';
import { setPublishedAt } from '../../../storage/pages';
import { rememberReading } from '../../../storage/readings';
import { saveAnnotation } from '../../../storage/save-annotation';
import { changeSettings } from '../../../storage/settings';
import { anyRecords } from '../exchange/any-records';
import { DISMISSALS } from '../exchange/samples';
import { database, file, bring, keep, snapshot, seen, openBeforeEach } from './import-database';
import { ageReading, annotation, id, LATER, NOW, PAGE, page, request, target } from './samples';

const MUCH_LATER = '2026-06-01T12:00:00.000Z';

openBeforeEach();

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
