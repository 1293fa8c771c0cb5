import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnnotations } from '../../../storage/annotations';
import {
  deleteAnnotation,
  readDeleted,
  restoreAnnotation,
} from '../../../storage/delete-annotation';
import type { Annotation } from '../../../storage/records';
import { saveAnnotation } from '../../../storage/save-annotation';
import {
  IMPORTED_AT,
  database,
  file,
  bring,
  keep,
  snapshot,
  only,
  openBeforeEach,
} from './import-database';
import { annotation, id, LATER, NOW, PAGE, request, target } from './samples';

const MUCH_LATER = '2026-06-01T12:00:00.000Z';

openBeforeEach();

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
