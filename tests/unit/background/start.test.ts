import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { openDatabase } from '../../../storage/database';
import { messages } from '../../../storage/messages';
import { annotation, id } from '../storage/samples';
import { installExtension } from './extension';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  messages.removeAllListeners();
  vi.restoreAllMocks();
});

/** Browser events that the fake does not know. */
function fakeEvents() {
  const added: string[] = [];
  const event = (name: string, object: object) =>
    vi
      .spyOn(object as { addListener: (listener: unknown) => void }, 'addListener')
      .mockImplementation(() => {
        added.push(name);
      });
  event('menu', fakeBrowser.contextMenus.onClicked);
  event('command', fakeBrowser.commands.onCommand);
  event('permissions', fakeBrowser.permissions.onAdded);
  event('installed', fakeBrowser.runtime.onInstalled);
  event('message', fakeBrowser.runtime.onMessage);
  return added;
}

test('all listeners are there before the first pause, and the rest is made ready', async () => {
  const extension = installExtension();
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, 'setBadgeTextColor').mockImplementation(async () => {});
  const now = Date.now();
  const ago = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
  await openDatabase().annotations.bulkAdd([
    annotation({ id: id(1) }),
    annotation({ id: id(2), deletedAt: ago(23) }),
    annotation({ id: id(3), deletedAt: ago(25) }),
  ]);
  const added = fakeEvents();

  expect(background.main()).toBeUndefined();
  expect([...new Set(added)].sort()).toEqual([
    'command',
    'installed',
    'menu',
    'message',
    'permissions',
  ]);
  await vi.waitFor(() => expect(extension.scripts()).toHaveLength(1));
  await vi.waitFor(async () =>
    expect(await openDatabase().annotations.toCollection().primaryKeys()).toEqual([id(1), id(2)]),
  );
});
