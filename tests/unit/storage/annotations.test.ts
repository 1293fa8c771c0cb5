import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  detachAnnotation,
  keepPlaces,
  moveAnnotation,
  readAnnotations,
} from '../../../storage/annotations';
import {
  deleteAnnotation,
  purgeAnnotations,
  readDeleted,
  restoreAnnotation,
} from '../../../storage/delete-annotation';
import { saveAnnotation } from '../../../storage/save-annotation';
import { Database } from '../../../storage/database';
import { setPublishedAt } from '../../../storage/pages';
import { readPage } from '../../../storage/read-page';
import { annotation as annotationSchema } from '../../../storage/record-schemas';
import type { Annotation } from '../../../storage/records';
import { id, LATER, NOW, PAGE, request, target } from './samples';

let database: Database;

beforeEach(() => {
  database = new Database();
});

afterEach(async () => {
  await database.delete();
});

const save = (changes: Parameters<typeof request>[0] = {}, now = NOW) =>
  saveAnnotation(database, request(changes), now);

describe('saveAnnotation', () => {
  test('makes an annotation and its page', async () => {
    const kept = await save({ changes: { note: 'Who says so?' } });
    expect(kept).toMatchObject({
      id: id(1),
      verdict: 'unchecked',
      note: 'Who says so?',
      revision: 1,
      place: null,
      createdAt: NOW,
      deletedAt: null,
    });
    expect(await readPage(database, PAGE.key)).toEqual({
      page: { ...PAGE, createdAt: NOW, lastReadAt: NOW },
      annotations: [kept],
      dismissals: [],
    });
  });

  test('changes what is named and nothing else', async () => {
    await save({ changes: { note: 'Who says so?', tags: ['age'] } });
    const kept = await save({ changes: { verdict: 'disputed' } }, LATER);
    expect(kept).toMatchObject({
      verdict: 'disputed',
      note: 'Who says so?',
      tags: ['age'],
      revision: 2,
      createdAt: NOW,
      modifiedAt: LATER,
    });
  });

  test('writes the same request once', async () => {
    const first = await save({ changes: { note: 'Who says so?', verdict: 'false' } });
    const second = await save({ changes: { note: 'Who says so?', verdict: 'false' } }, LATER);
    expect(second).toEqual(first);
  });

  test('two ids on the same words become one, and nothing of either is lost', async () => {
    await save({
      changes: { note: 'one', tags: ['a'], sources: [{ url: 'https://a.example/', title: '' }] },
    });
    const kept = await save({
      id: id(2),
      changes: { note: 'two', tags: ['b'], sources: [{ url: 'https://b.example/', title: 'B' }] },
    });
    expect(kept).toMatchObject({ id: id(1), note: 'one\n\ntwo', tags: ['a', 'b'] });
    expect(kept.sources.map(({ url }) => url)).toEqual([
      'https://a.example/',
      'https://b.example/',
    ]);
    expect(await database.annotations.count()).toBe(1);
  });

  /** As many tags and sources as may be kept, each with a name of its own. */
  const full = (name: string) => ({
    note: `Note ${name}.`,
    tags: Array.from({ length: 100 }, (_unused, index) => `${name} ${index}`),
    sources: Array.from({ length: 100 }, (_unused, index) => ({
      url: `https://${name}.example/${index}`,
      title: index === 0 ? `Report ${name}` : '',
    })),
  });

  /** What of one was kept in the lists or, one a line, in the note. */
  const hasAll = ({ note, tags, sources }: Annotation, one: ReturnType<typeof full>): boolean =>
    note.includes(one.note) &&
    one.tags.every((tag) => tags.includes(tag) || note.split('\n').includes(`- ${tag}`)) &&
    one.sources.every(
      ({ url }) => sources.some((source) => source.url === url) || note.includes(`<${url}>`),
    );

  test.each(['saved', 'restored'])(
    'two full ones that become one as it is %s fit in what may be kept, and lose nothing',
    async (way) => {
      const [first, second] = [full('first'), full('second')] as const;
      await save({ changes: first });
      if (way === 'restored') await deleteAnnotation(database, id(1), NOW);
      let kept = await save({ id: id(2), changes: second });
      if (way === 'restored') kept = await restoreAnnotation(database, id(1), LATER);
      else expect(await save({ id: id(2), changes: second }, LATER)).toEqual(kept);
      expect(v.is(annotationSchema, kept)).toBe(true);
      expect([hasAll(kept, first), hasAll(kept, second)]).toEqual([true, true]);
      expect(kept.note).toContain('too many when two annotations became one:');
      expect(kept.note).toContain('Report ');
      const more = await save({ id: kept.id, changes: { tags: ['only'] } }, LATER);
      expect(more).toMatchObject({ note: kept.note, tags: ['only'] });
    },
  );

  test('the same words elsewhere on the page are another annotation', async () => {
    await save();
    const other = await save({ id: id(2), target: target('63-year-old', 'another ') });
    expect(other.id).toBe(id(2));
  });

  test('fifty saves at once make one annotation and lose no word', async () => {
    const words = Array.from({ length: 50 }, (_, index) => `word${index};`);
    await Promise.all(words.map((note, index) => save({ id: id(index + 1), changes: { note } })));
    const [kept, ...others] = await readAnnotations(database, PAGE.key);
    expect(others).toEqual([]);
    for (const word of words) expect(kept?.note).toContain(word);
  });

  test('a stale note is joined to the newer one', async () => {
    await save({ changes: { note: 'start' } });
    await save({ changes: { note: 'from the first tab' }, baseNote: 'start' });
    const kept = await save({ changes: { note: 'from the second tab' }, baseNote: 'start' });
    expect(kept.note).toBe('from the first tab\n\nfrom the second tab');
  });

  test('an id of another page is refused and nothing is written', async () => {
    const kept = await save({ changes: { note: 'mine' } });
    const elsewhere = { ...PAGE, key: 'https://other.example/', url: 'https://other.example/' };
    await expect(save({ page: elsewhere, changes: { note: 'theirs' } })).rejects.toMatchObject({
      reason: 'invalid',
    });
    expect(await database.annotations.toArray()).toEqual([kept]);
    expect(await database.pages.count()).toBe(1);
  });

  test('a background that dies in the middle leaves what was there', async () => {
    const before = await save({ changes: { note: 'safe' } });
    const half = database.transaction('rw', [database.pages, database.annotations], async () => {
      await saveAnnotation(
        database,
        request({ changes: { note: 'half' }, baseNote: 'safe' }),
        LATER,
      );
      // What a browser does to the transactions of a context that goes away.
      Dexie.currentTransaction.abort();
    });
    await expect(half).rejects.toThrow();
    database.close();
    database = new Database();
    expect(await readAnnotations(database, PAGE.key)).toEqual([before]);
  });
});

describe('a deleted annotation', () => {
  test('is not read, comes back with undo, and is gone after the purge', async () => {
    const kept = await save({ changes: { note: 'note' } });
    await deleteAnnotation(database, kept.id, NOW);
    expect(await readAnnotations(database, PAGE.key)).toEqual([]);
    expect(await restoreAnnotation(database, kept.id, LATER)).toMatchObject({
      note: 'note',
      deletedAt: null,
    });
    await deleteAnnotation(database, kept.id, LATER);
    expect(await purgeAnnotations(database, LATER)).toBe(0);
    expect(await purgeAnnotations(database, '2026-03-01T11:00:00.001Z')).toBe(1);
    await expect(restoreAnnotation(database, kept.id, LATER)).rejects.toMatchObject({
      reason: 'missing',
    });
  });

  test('is listed with its page until it is restored or purged, deleted last first', async () => {
    const listed = async () =>
      (await readDeleted(database)).map(({ annotation, page }) => [annotation.id, page?.key]);
    await save();
    await save({ id: id(2), target: target('30 May') });
    await save({ id: id(3), target: target('life sentence') });
    expect(await listed()).toEqual([]);
    await deleteAnnotation(database, id(1), NOW);
    await deleteAnnotation(database, id(2), LATER);
    expect(await listed()).toEqual([
      [id(2), PAGE.key],
      [id(1), PAGE.key],
    ]);
    await restoreAnnotation(database, id(2), LATER);
    expect(await listed()).toEqual([[id(1), PAGE.key]]);
    await purgeAnnotations(database, LATER);
    expect(await listed()).toEqual([]);
  });

  test('deleting twice keeps the first time; deleting what is not there is no error', async () => {
    await save();
    await deleteAnnotation(database, id(1), NOW);
    expect(await deleteAnnotation(database, id(1), LATER)).toMatchObject({ deletedAt: NOW });
    expect(await deleteAnnotation(database, id(9), LATER)).toBeNull();
  });

  test.each([
    ['a verdict', { verdict: 'false' as const }],
    ['tags', { tags: ['late'] }],
    ['the note that it holds', { note: 'note' }],
    ['an emptied note', { note: '' }],
  ])('stays deleted when a late save brings %s', async (_name, changes) => {
    await save({ changes: { note: 'note' } });
    await deleteAnnotation(database, id(1), NOW);
    const late = await save({ changes, baseNote: 'note' }, LATER);
    expect(late.deletedAt).toBe(NOW);
    expect(late).toMatchObject(changes);
  });

  test('comes back when a late save brings new text', async () => {
    await save({ changes: { note: 'note' } });
    await deleteAnnotation(database, id(1), NOW);
    const late = await save({ changes: { note: 'note, and more' }, baseNote: 'note' }, LATER);
    expect(late).toMatchObject({ note: 'note, and more', deletedAt: null });
  });

  test('gives its words free: a new id makes a new annotation', async () => {
    await save({ changes: { note: 'old' } });
    await deleteAnnotation(database, id(1), NOW);
    expect(await save({ id: id(2), changes: { note: 'new' } })).toMatchObject({
      id: id(2),
      note: 'new',
    });
  });

  test('is restored into the newer one on the same words', async () => {
    await save({ changes: { note: 'old', verdict: 'false', tags: ['a'] } });
    await deleteAnnotation(database, id(1), NOW);
    await save({ id: id(2), changes: { note: 'new', tags: ['b'] } });
    const restored = await restoreAnnotation(database, id(1), LATER);
    expect(restored).toMatchObject({
      id: id(2),
      note: 'new\n\nold',
      verdict: 'false',
      tags: ['b', 'a'],
    });
    expect(await readAnnotations(database, PAGE.key)).toEqual([restored]);
    expect(await restoreAnnotation(database, id(1), LATER)).toEqual(restored);
    expect(await readDeleted(database)).toEqual([]);
    const late = await save({ changes: { tags: ['late'] } }, LATER);
    expect(late).toMatchObject({ id: id(2), tags: ['b', 'a', 'late'] });
  });
});

describe('the purge', () => {
  const END = '2026-03-02T12:00:00.000Z';

  test('takes a page along on which nothing else is kept', async () => {
    await save();
    await deleteAnnotation(database, id(1), NOW);
    await purgeAnnotations(database, END);
    expect(await database.pages.count()).toBe(0);
  });

  test('leaves a page on which something else is kept', async () => {
    await save();
    await save({ id: id(2), target: target('30 May') });
    await deleteAnnotation(database, id(1), NOW);
    await purgeAnnotations(database, END);
    expect(await readPage(database, PAGE.key)).toMatchObject({
      page: { key: PAGE.key },
      annotations: [{ id: id(2) }],
    });
  });

  test("leaves a page with the reader's own day of publication", async () => {
    await save();
    await setPublishedAt(database, PAGE, '2026-01-05', NOW);
    await deleteAnnotation(database, id(1), NOW);
    await purgeAnnotations(database, END);
    expect(await database.pages.count()).toBe(1);
  });
});

describe('places', () => {
  test('are kept without counting as a write', async () => {
    const kept = await save();
    await keepPlaces(
      database,
      {
        pageKey: PAGE.key,
        places: [{ id: id(1), place: { state: 'changed', words: '64-year-old' } }],
      },
      LATER,
    );
    expect(await database.annotations.get(id(1))).toEqual({
      ...kept,
      place: { state: 'changed', words: '64-year-old' },
    });
    expect(await database.pages.get(PAGE.key)).toMatchObject({ lastReadAt: LATER });
  });

  test('of other pages and of unknown annotations are passed over', async () => {
    await save();
    const places = [{ id: id(1), place: { state: 'anchored' as const } }];
    await keepPlaces(database, { pageKey: 'https://other.example/', places }, LATER);
    await keepPlaces(
      database,
      { pageKey: PAGE.key, places: places.map((place) => ({ ...place, id: id(7) })) },
      LATER,
    );
    expect((await database.annotations.get(id(1)))?.place).toBeNull();
  });

  test('moving puts an annotation on other words and keeps what was written', async () => {
    await save({ changes: { note: 'note', verdict: 'disputed' } });
    const moved = await moveAnnotation(
      database,
      { id: id(1), target: target('64-year-old'), claim: { kind: 'age', value: 'P64Y' } },
      LATER,
    );
    expect(moved).toMatchObject({
      target: { quote: { exact: '64-year-old' } },
      claim: { value: 'P64Y' },
      note: 'note',
      verdict: 'disputed',
      place: { state: 'anchored' },
    });
  });

  test('a detached annotation stays so until it is moved', async () => {
    await save({ changes: { note: 'note' } });
    await detachAnnotation(database, id(1), NOW);
    await keepPlaces(
      database,
      { pageKey: PAGE.key, places: [{ id: id(1), place: { state: 'anchored' } }] },
      LATER,
    );
    const detached = { state: 'orphaned', reason: 'detached' };
    expect((await database.annotations.get(id(1)))?.place).toEqual(detached);
    const fresh = await save({ id: id(2), changes: { note: 'new' } });
    expect(fresh.id).toBe(id(2));
  });
});
