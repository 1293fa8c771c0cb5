import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { id, NOW, PAGE, request, target } from '../storage/samples';
import { answerInEachTest, EXTENSION_PAGE, frameSender, installExtension, send } from './extension';

const stored = answerInEachTest();

const counts = async () => ({
  pages: await stored.database.pages.count(),
  annotations: await stored.database.annotations.count(),
  dismissals: await stored.database.dismissals.count(),
  switchedOffSites: await stored.database.switchedOffSites.count(),
});

const NOTHING = { pages: 0, annotations: 0, dismissals: 0, switchedOffSites: 0 };

const invalid = { err: { name: 'StorageFailure', reason: 'invalid' } };

describe('a save', () => {
  test('is answered with what is kept, and all tabs hear of it', async () => {
    const { said } = installExtension({ tabs: [{ id: 1 }, { id: 2 }, { id: 3 }], readers: [1, 3] });
    const reply = await send('saveAnnotation', request({ changes: { note: 'Who says so?' } }));
    expect(reply).toMatchObject({ res: { id: id(1), note: 'Who says so?', revision: 1 } });
    const heard = { frameId: undefined, type: 'annotationsChanged', data: { pageKey: PAGE.key } };
    await vi.waitFor(() =>
      expect(said).toEqual([
        { tabId: 1, ...heard },
        { tabId: 3, ...heard },
      ]),
    );
  });

  test('is answered after its transaction is complete', async () => {
    installExtension();
    let complete = false;
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...inputs
    ) {
      const opened = transaction.apply(this, inputs);
      opened.addEventListener('complete', () => {
        complete = true;
      });
      return opened;
    });
    await send('saveAnnotation', request({ changes: { note: 'x' } }));
    expect(complete).toBe(true);
  });

  test('waits for the disk', async () => {
    installExtension();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await send('saveAnnotation', request());
    expect(spy).toHaveBeenCalledWith(expect.anything(), 'readwrite', { durability: 'strict' });
  });

  test('tidies tags and cuts a title that is too long', async () => {
    installExtension();
    const page = { ...PAGE, title: 'x'.repeat(5000) };
    const reply = await send(
      'saveAnnotation',
      request({ page, changes: { tags: [' age ', 'age', ''] } }),
    );
    expect(reply).toMatchObject({ res: { tags: ['age'] } });
    expect((await stored.database.pages.get(PAGE.key))?.title).toHaveLength(2000);
  });

  test('that finds the disk full says so, and that the note is safe', async () => {
    installExtension();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Quota exceeded', 'QuotaExceededError');
    });
    const reply = await send('saveAnnotation', request({ changes: { note: 'x' } }));
    expect(reply).toMatchObject({
      err: {
        reason: 'full',
        message:
          "Couldn't save: the disk is full. Your note is still here; copy it or free some space.",
      },
    });
    expect(await counts()).toEqual(NOTHING);
  });

  test('that IndexedDB refuses says so, and goes through once it no longer does', async () => {
    installExtension();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const refused = await send('saveAnnotation', request());
    expect(refused).toMatchObject({ err: { reason: 'refused' } });
    open.mockRestore();
    expect(await send('saveAnnotation', request())).toMatchObject({ res: { id: id(1) } });
  });
});

describe('a message that is not as agreed is turned away and nothing is written', () => {
  const save = request({ changes: { note: 'x' } });

  test.each<[string, string, unknown]>([
    ['no data', 'saveAnnotation', undefined],
    ['null', 'saveAnnotation', null],
    ['a list', 'saveAnnotation', []],
    ['an id that is no UUID', 'saveAnnotation', { ...save, id: '../1' }],
    ['something more', 'saveAnnotation', { ...save, deletedAt: NOW }],
    ['changes of what is not theirs', 'saveAnnotation', { ...save, changes: { revision: 9 } }],
    ['a verdict that there is not', 'saveAnnotation', { ...save, changes: { verdict: 'maybe' } }],
    ['a note that is no text', 'saveAnnotation', { ...save, changes: { note: { $: 1 } } }],
    [
      'a note of over a million',
      'saveAnnotation',
      { ...save, changes: { note: 'x'.repeat(1_000_001) } },
    ],
    ['over a hundred tags', 'saveAnnotation', { ...save, changes: { tags: Array(101).fill('a') } }],
    [
      'a source that would run',
      'saveAnnotation',
      { ...save, changes: { sources: [{ url: 'javascript:alert(1)', title: '' }] } },
    ],
    [
      'a page of another origin',
      'saveAnnotation',
      { ...save, page: { ...PAGE, url: 'https://bank.example/' } },
    ],
    [
      'a page without an address',
      'saveAnnotation',
      { ...save, page: { ...PAGE, key: 'about:blank' } },
    ],
    ['a day that there is not', 'setPublishedAt', { page: PAGE, publishedAt: '2026-02-30' }],
    [
      'a target that ends before it starts',
      'saveAnnotation',
      {
        ...save,
        target: { ...target('x'), position: { type: 'TextPositionSelector', start: 9, end: 1 } },
      },
    ],
    ['a target without words', 'saveAnnotation', { ...save, target: target('') }],
    [
      'a rule that is none',
      'dismissFinding',
      { page: PAGE, rule: '<b>', words: ['a'], reason: '' },
    ],
    ['a dismissal of nothing', 'dismissFinding', { page: PAGE, rule: 'a', words: [], reason: '' }],
    ['a host that is a pattern', 'switchSite', { host: '*', on: false }],
    ['a host with a path', 'switchSite', { host: 'news.example/a', on: false }],
    ['a site that a page would switch', 'switchSite', { host: 'news.example', on: false }],
    ['the access, asked by a page', 'hasAccess', {}],
    ['the dashboard, opened by a page', 'openDashboard', {}],
    [
      "a page that goes by another site's key",
      'saveAnnotation',
      { ...save, page: { ...PAGE, key: 'https://bank.example/rates' } },
    ],
    [
      "a reading under another site's key",
      'readClaims',
      { text: 'x', page: { ...PAGE, key: 'https://bank.example/rates' } },
    ],
    ["another site's annotations", 'readPage', { key: 'https://bank.example/rates' }],
    ["another site's places", 'findPlaces', { key: 'https://bank.example/rates', text: 'x' }],
    ["another site's reports", 'reportPlaces', { pageKey: 'https://bank.example/', places: [] }],
    [
      "another site's annotation as a file",
      'exportAnnotation',
      { id: id(1), pageKey: 'https://bank.example/rates' },
    ],
    ['places without end', 'reportPlaces', { pageKey: PAGE.key, places: Array(20_001).fill(0) }],
    ['a count below nought', 'showCount', { count: -1 }],
  ])('%s (%#)', async (_name, type, data) => {
    installExtension();
    expect(await send(type, data)).toMatchObject(invalid);
    expect(await counts()).toEqual(NOTHING);
  });

  test.each([
    ['another extension', { ...frameSender(), id: 'somebody-else' }],
    ['nobody', null],
    [
      'neither a tab nor our own page',
      { id: fakeBrowser.runtime.id, url: 'https://news.example/' },
    ],
    [
      'a page that names itself like ours',
      { id: fakeBrowser.runtime.id, url: `https://a.example/?${EXTENSION_PAGE.url}` },
    ],
  ])('from %s', async (_name, sender) => {
    installExtension();
    expect(await send('saveAnnotation', save, sender)).toMatchObject(invalid);
    expect(await counts()).toEqual(NOTHING);
  });

  test.each<[string, (id: string) => unknown]>([
    ['moveAnnotation', (id) => ({ id, target: target('other'), claim: null })],
    ['detachAnnotation', (id) => ({ id })],
    ['deleteAnnotation', (id) => ({ id })],
    ['restoreAnnotation', (id) => ({ id })],
  ])("%s on another site's page", async (type, about) => {
    installExtension();
    await send('saveAnnotation', request({ changes: { note: 'x' } }));
    const before = await stored.database.annotations.toArray();
    const stranger = frameSender({ origin: 'https://bank.example' });
    expect(await send(type, about(id(1)), stranger)).toMatchObject(invalid);
    expect(await stored.database.annotations.toArray()).toEqual(before);
  });

  test('what was dismissed on another page comes back there only', async () => {
    installExtension();
    const finding = { page: PAGE, rule: 'age-and-birth', words: ['63'], reason: '' };
    const { res } = Object(await send('dismissFinding', finding));
    const stranger = frameSender({ origin: 'https://bank.example' });
    expect(await send('restoreFinding', { id: res.id }, stranger)).toMatchObject(invalid);
    expect(await counts()).toMatchObject({ dismissals: 1 });
    expect(await send('restoreFinding', { id: res.id })).not.toMatchObject(invalid);
    expect(await counts()).toMatchObject({ dismissals: 0 });
  });

  test('an extension page has no frame to load a card into', async () => {
    const { ran } = installExtension();
    expect(await send('loadCard', {}, EXTENSION_PAGE)).toMatchObject(invalid);
    expect(ran).toEqual([]);
  });

  test('what is wrong is named without the words of the reader', async () => {
    installExtension();
    const reply = await send('saveAnnotation', {
      ...save,
      changes: { note: 'secret', tags: 'secret' },
    });
    expect(reply).toMatchObject({ err: { detail: 'changes.tags' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
  });
});

describe('a page', () => {
  test('that is sandboxed keeps what is written on it', async () => {
    installExtension();
    const sandboxed = frameSender({ sandboxed: true });
    expect(await send('saveAnnotation', request(), sandboxed)).toMatchObject({
      res: { id: id(1) },
    });
  });

  test('that has no address of its own keeps nothing', async () => {
    installExtension();
    const nowhere = { ...frameSender({ sandboxed: true }), url: 'about:srcdoc' };
    expect(await send('saveAnnotation', request(), nowhere)).toMatchObject(invalid);
    expect(await counts()).toEqual(NOTHING);
  });

  test('that a cache serves goes by the key of its publisher', async () => {
    installExtension();
    const cache = frameSender({ origin: 'https://news-example.cdn.ampproject.org' });
    const url = `${cache.origin}/c/s/news.example/clemency`;
    const asked = { ...cache, url };
    const served = request({ page: { ...PAGE, url } });
    expect(await send('saveAnnotation', served, asked)).toMatchObject({ res: { id: id(1) } });
    expect(await send('readPage', { key: PAGE.key }, asked)).toMatchObject({
      res: { annotations: [{ id: id(1) }] },
    });
  });

  test('does not change for what a list of the extension knew of it', async () => {
    installExtension();
    await send('saveAnnotation', request());
    const old = request({ page: { ...PAGE, title: 'Old' }, changes: { note: 'x' } });
    expect(await send('saveAnnotation', old, EXTENSION_PAGE)).toMatchObject({ res: { note: 'x' } });
    expect((await stored.database.pages.get(PAGE.key))?.title).toBe(PAGE.title);
  });
});

describe('private windows', () => {
  const sender = frameSender({ incognito: true });

  test('what the reader writes is kept', async () => {
    installExtension();
    await send('saveAnnotation', request({ changes: { note: 'x' } }), sender);
    expect(await counts()).toMatchObject({ annotations: 1 });
  });

  test('that a page was open again is not', async () => {
    installExtension();
    await send('saveAnnotation', request());
    const places = [{ id: id(1), place: { state: 'anchored' } }];
    await send('reportPlaces', { pageKey: PAGE.key, places }, sender);
    expect((await stored.database.annotations.get(id(1)))?.place).toBeNull();
    await send('reportPlaces', { pageKey: PAGE.key, places });
    expect((await stored.database.annotations.get(id(1)))?.place).toEqual({ state: 'anchored' });
  });
});

describe('the other messages', () => {
  test('everything kept on a page can be read', async () => {
    installExtension();
    await send('saveAnnotation', request());
    await send('dismissFinding', { page: PAGE, rule: 'age-and-birth', words: ['63'], reason: '' });
    expect(await send('readPage', { key: PAGE.key })).toMatchObject({
      res: {
        page: { key: PAGE.key },
        annotations: [{ id: id(1) }],
        dismissals: [{ words: ['63'] }],
      },
    });
    expect(await send('readPage', { key: 'https://news.example/other' })).toEqual({
      res: { page: null, annotations: [], dismissals: [] },
    });
  });

  test('the card is loaded into the frame that asks', async () => {
    const { ran } = installExtension();
    await send('loadCard', {}, frameSender({ tabId: 4, frameId: 11 }));
    expect(ran).toEqual([{ tabId: 4, frameIds: [11], file: '/card.js' }]);
  });

  test.each([
    [5, '5'],
    [0, '0'],
    [999, '999'],
    [1000, '999+'],
    [null, ''],
  ])('a count of %s shows as %j', async (count, text) => {
    const { badges } = installExtension();
    await send('showCount', { count });
    expect(badges).toEqual([{ tabId: 7, text }]);
  });

  test("a child frame's count goes to the reader of the top frame", async () => {
    const { badges, said } = installExtension({ readers: [7] });
    await send('showCount', { count: 3 }, frameSender({ frameId: 12 }));
    expect(badges).toEqual([]);
    expect(said).toEqual([
      { tabId: 7, frameId: 0, type: 'frameCounted', data: { frameId: 12, count: 3 } },
    ]);
  });

  test('the reader runs in the larger child frames, sites switched off left out', async () => {
    await stored.database.switchedOffSites.add({ host: 'off.example', since: NOW });
    const { ran } = installExtension({
      frames: [
        { tabId: 7, frameId: 0, origin: 'https://news.example' },
        { tabId: 7, frameId: 1, origin: 'https://news.example' },
        { tabId: 7, frameId: 2, origin: 'https://embed.example' },
        { tabId: 7, frameId: 3, origin: 'https://www.off.example' },
        { tabId: 8, frameId: 4, origin: 'https://embed.example' },
        { tabId: 7, frameId: 5, origin: 'https://advert.example', size: 120 },
      ],
    });
    await send('readFrames', {});
    expect(ran).toEqual([{ tabId: 7, frameIds: [1, 2], file: '/content-scripts/reader.js' }]);
  });

  test('the dashboard opens at a page, in its own tab if it has one', async () => {
    const root = fakeBrowser.runtime.getURL('/');
    const fragment = `#page=${encodeURIComponent(PAGE.key)}`;
    const none = installExtension({ tabs: [{ id: 1, url: 'https://news.example/' }] });
    await send('openDashboard', { pageKey: PAGE.key }, EXTENSION_PAGE);
    expect(none.opened).toEqual([new URL(`/dashboard.html${fragment}`, root).href]);
    const open = installExtension({
      tabs: [{ id: 2, windowId: 1, url: new URL('/dashboard.html', root).href }],
    });
    await send('openDashboard', {}, EXTENSION_PAGE);
    expect(open.opened).toEqual(['2: undefined']);
    await send('openDashboard', { view: 'import' }, EXTENSION_PAGE);
    expect(open.opened.at(-1)).toBe(`2: ${new URL('/dashboard.html#import', root).href}`);
    await send('exportAnnotation', { pageKey: PAGE.key, id: id(1) });
    const file = `/dashboard.html${fragment}&export=${id(1)}`;
    expect(open.opened.at(-1)).toBe(`2: ${new URL(file, root).href}`);
  });
});
