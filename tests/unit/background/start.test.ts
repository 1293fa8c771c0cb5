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

/** Browser events that the fake does not know: their names, and a way to fire them. */
function fakeEvents() {
  const added: string[] = [];
  const listeners = new Map<string, (input: unknown) => unknown>();
  const event = (name: string, object: object) =>
    vi
      .spyOn(
        object as { addListener: (listener: (input: unknown) => unknown) => void },
        'addListener',
      )
      .mockImplementation((listener) => {
        added.push(name);
        listeners.set(name, listener);
      });
  event('menu', fakeBrowser.contextMenus.onClicked);
  event('command', fakeBrowser.commands.onCommand);
  event('permissions', fakeBrowser.permissions.onAdded);
  event('installed', fakeBrowser.runtime.onInstalled);
  event('message', fakeBrowser.runtime.onMessage);
  const fire = async (name: string, input: unknown) => listeners.get(name)?.(input);
  return { added, fire };
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
  const { added } = fakeEvents();

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

test.each([
  ['installed', { reason: 'update' }],
  ['permissions', {}],
])('what the browser refuses keeps no open page from being read: %s', async (event, input) => {
  const { ran } = installExtension({ tabs: [{ id: 1, url: 'https://news.example/' }] });
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, 'setBadgeTextColor').mockImplementation(async () => {});
  const refuse = async () => {
    throw new Error('not now');
  };
  vi.spyOn(fakeBrowser.contextMenus, 'removeAll').mockImplementation(refuse);
  vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockImplementation(refuse);
  const { fire } = fakeEvents();
  background.main();
  await fire(event, input);
  expect(ran.map(({ tabId }) => tabId)).toEqual([1]);
});

test('asks at each start that nothing is thrown away, where the browser can be asked', async () => {
  installExtension();
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.action, 'setBadgeTextColor').mockImplementation(async () => {});
  const persist = vi.fn(async () => true);
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const navigator = { value: { storage: { persist } }, configurable: true };
  Object.defineProperty(globalThis, 'navigator', navigator);
  fakeEvents();
  background.main();
  await vi.waitFor(() => expect(persist).toHaveBeenCalledOnce());
  if (before) Object.defineProperty(globalThis, 'navigator', before);
  else Reflect.deleteProperty(globalThis, 'navigator');
});
