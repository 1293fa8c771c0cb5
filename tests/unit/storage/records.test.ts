import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../../storage/database';
import { dismissFinding, readDismissals, restoreFinding } from '../../../storage/dismissals';
import { newId } from '../../../storage/new-id';
import { keepPage, setPublishedAt } from '../../../storage/pages';
import { isSwitchedOff, readSwitchedOffSites, siteOf, switchSite } from '../../../storage/sites';
import { id, LATER, NOW, PAGE } from './samples';

let database: Database;

beforeEach(() => {
  database = new Database();
});

afterEach(async () => {
  await database.delete();
});

describe('pages', () => {
  test('keep when they were first kept, and take what is new', async () => {
    await keepPage(database, PAGE, NOW);
    const kept = await keepPage(database, { ...PAGE, title: 'New headline' }, LATER);
    expect(kept).toEqual({ ...PAGE, title: 'New headline', createdAt: NOW, lastReadAt: LATER });
  });

  test("the reader's day outlasts the page's, until it is taken back", async () => {
    await setPublishedAt(database, PAGE, '2026-01-05', NOW);
    expect(await keepPage(database, PAGE, LATER)).toMatchObject({
      publishedAt: '2026-01-05',
      publishedBy: 'reader',
    });
    expect(await setPublishedAt(database, PAGE, null, LATER)).toMatchObject({
      publishedAt: PAGE.publishedAt,
      publishedBy: 'page',
    });
    expect(await keepPage(database, PAGE, LATER)).toMatchObject({ publishedBy: 'page' });
  });

  test('taking back the only day that there was leaves none', async () => {
    const own = { ...PAGE, publishedAt: '2026-01-05', publishedBy: 'reader' as const };
    expect(await setPublishedAt(database, own, null, NOW)).toMatchObject({
      publishedAt: null,
      publishedBy: null,
    });
  });
});

describe('dismissals', () => {
  const finding = { page: PAGE, rule: 'age-and-birth', words: ['63', '1950'], reason: 'a quote' };

  test('the same finding is kept once', async () => {
    const first = await dismissFinding(database, finding, { id: id(1), now: NOW });
    const second = await dismissFinding(
      database,
      { ...finding, reason: 'again' },
      { id: id(2), now: LATER },
    );
    expect(second).toEqual(first);
    expect(await readDismissals(database, PAGE.key)).toEqual([first]);
  });

  test('other words are another finding', async () => {
    await dismissFinding(database, finding, { id: id(1), now: NOW });
    await dismissFinding(database, { ...finding, words: ['64', '1950'] }, { id: id(2), now: NOW });
    expect(await readDismissals(database, PAGE.key)).toHaveLength(2);
  });

  test('can be taken back, twice without harm', async () => {
    const kept = await dismissFinding(database, finding, { id: id(1), now: NOW });
    expect(await restoreFinding(database, kept.id)).toEqual(kept);
    expect(await restoreFinding(database, kept.id)).toBeNull();
    expect(await readDismissals(database, PAGE.key)).toEqual([]);
  });
});

describe('sites', () => {
  test.each([
    ['www.News.Example', 'news.example'],
    ['news.example', 'news.example'],
    ['www.example', 'www.example'],
    ['localhost', 'localhost'],
    ['www', 'www'],
    ['www2.example', 'www2.example'],
  ])('%s is the site %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  test.each([
    ['news.example', true],
    ['www.news.example', true],
    ['live.news.example', true],
    ['notnews.example', false],
    ['example', false],
  ])('with news.example off, is %s off? %s', (host, off) => {
    expect(isSwitchedOff(host, ['news.example'])).toBe(off);
  });

  test('are switched off once and on again', async () => {
    await switchSite(database, { host: 'www.news.example', on: false }, NOW);
    await switchSite(database, { host: 'news.example', on: false }, LATER);
    expect(await database.switchedOffSites.toArray()).toEqual([
      { host: 'news.example', since: NOW },
    ]);
    await switchSite(database, { host: 'news.example', on: true }, LATER);
    expect(await readSwitchedOffSites(database)).toEqual([]);
  });

  test('switching a subdomain on frees it of a domain above that is off', async () => {
    await switchSite(database, { host: 'news.example', on: false }, NOW);
    await switchSite(database, { host: 'other.example', on: false }, NOW);
    await switchSite(database, { host: 'live.news.example', on: true }, NOW);
    expect(await readSwitchedOffSites(database)).toEqual(['other.example']);
  });
});

test('new ids are random UUIDs of version 4', () => {
  const ids = Array.from({ length: 100 }, newId);
  expect(new Set(ids).size).toBe(100);
  for (const one of ids) {
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
