import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessages } from '../../../entrypoints/background/answer-messages';
import { makeAnswers } from '../../../entrypoints/background/answers';
import { Database } from '../../../storage/database';
import { messages } from '../../../storage/messages';
import { NOW } from '../storage/samples';

/** What a browser does for the background, as far as the tests need it. */

export const EXTENSION_PAGE = {
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/popup.html'),
};

/** A content script in a frame, as the browser names it. */
export function frameSender({
  tabId = 7,
  frameId = 0,
  origin = 'https://news.example',
  incognito = false,
  sandboxed = false,
  tabUrl = 'https://front.example/today?id=7#top',
} = {}) {
  return {
    id: fakeBrowser.runtime.id,
    url: `${origin}/clemency`,
    origin: sandboxed ? 'null' : origin,
    frameId,
    tab: { id: tabId, incognito, url: tabUrl },
  };
}

/** Lets the background answer messages in each test of a file, on a database of the test's own: `kept.database`. */
export function answerInEachTest(): { readonly database: Database } {
  const kept = { database: new Database() };
  beforeEach(() => {
    fakeBrowser.reset();
    kept.database = new Database();
    answerMessages(
      kept.database,
      makeAnswers(kept.database, () => NOW),
    );
  });
  afterEach(async () => {
    messages.removeAllListeners();
    vi.restoreAllMocks();
    await kept.database.delete();
  });
  return kept;
}

/** Sends a message as a browser does: as JSON. Gives the reply, `{ res }` or `{ err }`. */
export async function send(type: string, data: unknown, sender: unknown = frameSender()) {
  const message: unknown = JSON.parse(JSON.stringify({ id: 1, type, data, timestamp: Date.now() }));
  const reply: unknown = await new Promise((resolve, reject) => {
    const listeners: unknown = fakeBrowser.runtime.onMessage.trigger;
    if (typeof listeners !== 'function') throw new Error('no trigger');
    Promise.resolve(listeners(message, sender, resolve)).catch(reject);
  });
  const copy: unknown = JSON.parse(JSON.stringify(reply));
  return copy;
}

export interface FakeTab {
  id: number;
  url?: string;
  discarded?: boolean;
  windowId?: number;
}

/** Frames of tabs, for `executeScript` with a function. */
export interface FakeFrame {
  tabId: number;
  frameId: number;
  origin: string;
  /** CSS pixels each way; 600 unless told. */
  size?: number;
}

interface Script {
  id: string;
  excludeMatches?: string[];
}

/**
 * Puts fakes in the places of the browser's functions. `said` lists what reached tabs, `ran` which files ran where;
 * tabs in `readers` have a reader, which answers null.
 */
export function installExtension({
  tabs = [],
  frames = [],
  readers = [],
}: {
  tabs?: FakeTab[];
  frames?: FakeFrame[];
  readers?: number[];
} = {}) {
  const said: { tabId: number; frameId: number | undefined; type: string; data: unknown }[] = [];
  const ran: { tabId: number; frameIds: number[] | undefined; file: string }[] = [];
  const badges: { tabId: number | undefined; text: string }[] = [];
  let scripts: Script[] = [];
  const state = {
    said,
    ran,
    badges,
    readers,
    popups: 0,
    /** The whole reply of a reader to a message; null unless told. */
    answer: (_type: string): object => ({}),
    opened: [] as string[],
    scripts: () => scripts,
  };

  const fake = (object: object, name: string, implementation: (...inputs: never[]) => unknown) =>
    vi
      .spyOn(object as Record<string, (...inputs: never[]) => unknown>, name)
      .mockImplementation(implementation);

  fake(fakeBrowser.tabs, 'query', async () => tabs);
  fake(fakeBrowser.tabs, 'create', async ({ url }: { url: string }) => state.opened.push(url));
  fake(fakeBrowser.tabs, 'update', async (id: number, { url }: { url?: string }) =>
    state.opened.push(`${id}: ${url}`),
  );
  fake(fakeBrowser.windows, 'update', async () => {});
  fake(
    fakeBrowser.tabs,
    'sendMessage',
    async (
      tabId: number,
      { type, data }: { type: string; data: unknown },
      options?: { frameId: number },
    ) => {
      if (!readers.includes(tabId)) {
        throw new Error('Could not establish connection. Receiving end does not exist.');
      }
      said.push({ tabId, frameId: options?.frameId, type, data });
      return state.answer(type);
    },
  );
  fake(fakeBrowser.scripting, 'getRegisteredContentScripts', async () =>
    scripts.map((script) => ({ ...script })),
  );
  fake(fakeBrowser.scripting, 'registerContentScripts', async (added: Script[]) => {
    if (added.some(({ id }) => scripts.some((script) => script.id === id))) {
      throw new Error('Duplicate script ID');
    }
    scripts = [...scripts, ...added];
  });
  fake(fakeBrowser.scripting, 'updateContentScripts', async (changed: Script[]) => {
    scripts = scripts.map((script) => changed.find(({ id }) => id === script.id) ?? script);
  });
  fake(fakeBrowser.scripting, 'insertCSS', async () => {});
  fake(
    fakeBrowser.scripting,
    'executeScript',
    async ({
      target,
      files,
    }: {
      target: { tabId: number; frameIds?: number[] };
      files?: string[];
    }) => {
      if (files) {
        ran.push({ tabId: target.tabId, frameIds: target.frameIds, file: files.join() });
        return [];
      }
      return frames
        .filter(({ tabId }) => tabId === target.tabId)
        .map(({ frameId, origin, size = 600 }) => ({
          frameId,
          result: {
            host: new URL(origin).hostname,
            scheme: new URL(origin).protocol,
            width: size,
            height: size,
          },
        }));
    },
  );
  fake(
    fakeBrowser.action,
    'setBadgeText',
    async ({ tabId, text }: { tabId?: number; text: string }) => badges.push({ tabId, text }),
  );
  fake(fakeBrowser.action, 'openPopup', async () => {
    state.popups += 1;
  });
  return state;
}
