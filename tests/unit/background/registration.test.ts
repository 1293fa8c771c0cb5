import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readOpenTabs } from '../../../entrypoints/background/injection';
import { matchPatternOf, syncRegistration } from '../../../entrypoints/background/registration';
import { switchSite } from '../../../entrypoints/background/switch-site';
import { Database } from '../../../storage/database';
import { NOW } from '../storage/samples';
import { installExtension } from './extension';

let database: Database;

beforeEach(() => {
  fakeBrowser.reset();
  database = new Database('registration');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

const off = (host: string) => switchSite(database, { host, on: false }, NOW);
const on = (host: string) => switchSite(database, { host, on: true }, NOW);

test.each([
  ['news.example', '*://*.news.example/*'],
  ['localhost', '*://*.localhost/*'],
  ['127.0.0.1', '*://127.0.0.1/*'],
  ['[::1]', '*://[::1]/*'],
])('%s is left out as %s', (host, pattern) => {
  expect(matchPatternOf(host)).toBe(pattern);
});

describe('the registration of the reader', () => {
  test('is made once and kept over restarts', async () => {
    const extension = installExtension();
    await Promise.all([syncRegistration(database), syncRegistration(database)]);
    expect(extension.scripts()).toEqual([
      {
        id: 'reader',
        js: ['/content-scripts/reader.js'],
        css: ['/content-scripts/reader.css'],
        matches: ['http://*/*', 'https://*/*'],
        excludeMatches: [],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  });

  test('follows the sites switched off, many at once too', async () => {
    const extension = installExtension();
    await Promise.all([off('a.example'), off('b.example'), off('c.example'), on('b.example')]);
    expect(extension.scripts()).toMatchObject([
      { excludeMatches: ['*://*.a.example/*', '*://*.c.example/*'] },
    ]);
  });

  test('is not touched where nothing changed', async () => {
    installExtension();
    await off('a.example');
    const update = vi.spyOn(fakeBrowser.scripting, 'updateContentScripts');
    update.mockClear();
    await syncRegistration(database);
    await off('a.example');
    expect(update).not.toHaveBeenCalled();
  });

  test('stays as it is where the list of sites cannot be read', async () => {
    const extension = installExtension();
    await off('a.example');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError');
    });
    await syncRegistration(database);
    expect(extension.scripts()).toMatchObject([{ excludeMatches: ['*://*.a.example/*'] }]);
  });

  test('goes on after the browser refused once', async () => {
    const extension = installExtension();
    vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockImplementationOnce(async () => {
      throw new Error('not now');
    });
    await expect(syncRegistration(database)).rejects.toThrow('not now');
    await syncRegistration(database);
    expect(extension.scripts()).toHaveLength(1);
  });
});

describe('tabs that are open', () => {
  const tabs = [
    { id: 1, url: 'https://www.news.example/a' },
    { id: 2, url: 'https://other.example/' },
    { id: 3, url: 'https://news.example/asleep', discarded: true },
    { id: 4, url: 'chrome://settings' },
    { id: 5 },
    { id: 6, url: 'http://live.news.example:8080/b' },
  ];

  test('run the reader after an installation, sites switched off left out', async () => {
    const { ran } = installExtension({ tabs });
    await database.switchedOffSites.add({ host: 'other.example', since: NOW });
    await readOpenTabs(database);
    expect(ran.map(({ tabId }) => tabId)).toEqual([1, 6]);
  });

  test('of a site that is switched off are told to stop and lose their number', async () => {
    const { said, badges } = installExtension({ tabs, readers: [1, 2] });
    await off('news.example');
    expect(said).toEqual([{ tabId: 1, frameId: undefined, type: 'stop', data: {} }]);
    expect(badges).toEqual([
      { tabId: 1, text: '' },
      { tabId: 6, text: '' },
    ]);
  });

  test('of a site that is switched on again run the reader', async () => {
    const { ran } = installExtension({ tabs });
    await off('www.news.example');
    await on('www.news.example');
    expect(ran).toEqual([
      { tabId: 1, frameIds: [0], file: '/content-scripts/reader.js' },
      { tabId: 6, frameIds: [0], file: '/content-scripts/reader.js' },
    ]);
  });

  test('that the browser keeps for itself are no error', async () => {
    installExtension({ tabs });
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockRejectedValue(new Error('Cannot access'));
    await expect(readOpenTabs(database)).resolves.toBeUndefined();
  });
});
