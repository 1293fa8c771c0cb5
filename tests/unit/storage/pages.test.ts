import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAnnotations } from '../../../storage/annotations';
import { Database } from '../../../storage/database';
import { deleteAnnotation, restoreAnnotation } from '../../../storage/delete-annotation';
import { dismissFinding, readDismissals, restoreFinding } from '../../../storage/dismissals';
import { setPublishedAt } from '../../../storage/pages';
import type { PageDetails } from '../../../storage/protocol';
import { countArticles, forgetArticles, rememberReading } from '../../../storage/readings';
import { saveAnnotation } from '../../../storage/save-annotation';
import { changeSettings } from '../../../storage/settings';
import { ageReading, id, LATER, NOW, PAGE, request } from './samples';

/** What is known of a page, and when it is forgotten. */

const OTHER = 'https://local.example/appeal';
const READERS_DAY = '2026-01-05';
/** As a tab tells of the page after the reader gave a day. */
const DATED: PageDetails = { ...PAGE, publishedAt: READERS_DAY, publishedBy: 'reader' };

let database: Database;

beforeEach(() => {
  database = new Database('pages');
});

afterEach(async () => {
  await database.delete();
});

const kept = () => database.pages.get(PAGE.key);
const give = (day: string | null, page = PAGE) => setPublishedAt(database, page, day, NOW);

describe("the reader's own day of publication", () => {
  test('outlasts what the page says later', async () => {
    await give(READERS_DAY);
    await saveAnnotation(database, request(), LATER);
    expect(await kept()).toMatchObject({ publishedAt: READERS_DAY, publishedBy: 'reader' });
  });

  test('leaves nothing of a page when it is taken back and nothing else is kept', async () => {
    await give(READERS_DAY);
    await rememberReading(database, ageReading(PAGE.key, 63));
    await give(null);
    expect(await kept()).toBeUndefined();
    expect(await database.readings.count()).toBe(0);
  });

  test('that was never given leaves nothing when it is taken back', async () => {
    await give(null);
    expect(await database.pages.count()).toBe(0);
  });

  test('leaves a remembered article that can be counted and erased when it is taken back', async () => {
    await changeSettings(database, { rememberArticles: true });
    await give(READERS_DAY);
    await rememberReading(database, ageReading(PAGE.key, 63));
    await give(null);
    expect(await countArticles(database)).toBe(1);
    expect(await forgetArticles(database)).toBe(1);
  });

  test("gives way to the page's own when it is taken back and something else is kept", async () => {
    await saveAnnotation(database, request(), NOW);
    await give(READERS_DAY);
    expect(await give(null)).toMatchObject({
      publishedAt: PAGE.publishedAt,
      publishedBy: 'page',
    });
    expect(await kept()).toMatchObject({ publishedAt: PAGE.publishedAt, publishedBy: 'page' });
  });

  test('can be taken back while the only annotation may still come back', async () => {
    await saveAnnotation(database, request(), NOW);
    await give(READERS_DAY);
    await deleteAnnotation(database, id(1), NOW);
    await give(null);
    await restoreAnnotation(database, id(1), LATER);
    expect(await kept()).toMatchObject({ publishedBy: 'page' });
  });

  test('does not come back with a save from a tab that still has it', async () => {
    await saveAnnotation(database, request(), NOW);
    await give(READERS_DAY);
    await give(null);
    await saveAnnotation(database, request({ page: DATED, changes: { note: 'x' } }), LATER);
    expect(await kept()).toMatchObject({ publishedAt: PAGE.publishedAt, publishedBy: 'page' });
  });

  test('does not come back once the page was forgotten', async () => {
    await give(READERS_DAY);
    await give(null);
    await saveAnnotation(database, request({ page: DATED }), LATER);
    expect(await kept()).toMatchObject({ publishedAt: null, publishedBy: null });
  });
});

describe('a list of the extension', () => {
  const old: PageDetails = { ...PAGE, title: 'An older title', publishedAt: '2020-01-01' };

  test('does not touch what the page told last', async () => {
    await saveAnnotation(database, request(), NOW);
    const before = await kept();
    const write = request({ page: old, changes: { note: 'x' } });
    await saveAnnotation(database, write, LATER, { from: 'list' });
    const finding = { page: old, rule: 'birth', words: ['63'], reason: '' };
    await dismissFinding(database, finding, { id: id(5), now: LATER, witness: { from: 'list' } });
    expect(await kept()).toEqual(before);
    expect(await readAnnotations(database, PAGE.key)).toMatchObject([{ note: 'x' }]);
  });

  test('tells of a page of which nothing is known', async () => {
    const finding = { page: old, rule: 'birth', words: ['63'], reason: '' };
    await dismissFinding(database, finding, { id: id(5), now: LATER, witness: { from: 'list' } });
    expect(await kept()).toMatchObject({ title: 'An older title' });
  });
});

describe('the same words', () => {
  const across = { page: PAGE, rule: 'birth', words: ['63', '68'], reason: '', alsoOn: [OTHER] };
  const within = { page: PAGE, rule: 'birth', words: ['63', '68'], reason: '' };

  test('of other pages are another finding', async () => {
    await dismissFinding(database, across, { id: id(1), now: NOW });
    await dismissFinding(database, within, { id: id(2), now: LATER });
    expect(await readDismissals(database, PAGE.key)).toHaveLength(2);
  });

  test('of the same pages are one finding, from whichever it is dismissed, and one page is kept', async () => {
    await dismissFinding(database, across, { id: id(1), now: NOW });
    const other = { ...PAGE, key: OTHER, url: OTHER };
    const again = { ...across, page: other, words: ['68', '63'], alsoOn: [PAGE.key] };
    expect((await dismissFinding(database, again, { id: id(2), now: LATER })).id).toBe(id(1));
    await restoreFinding(database, id(1));
    expect(await database.pages.count()).toBe(0);
    expect(await database.dismissals.count()).toBe(0);
  });
});
