import { browser } from 'wxt/browser';
import type { Database } from '../../storage/database';
import { isSwitchedOff, readSwitchedOffSites } from '../../storage/sites';

/** The built files of the reader; WXT names them after its folder. */
export const READER_SCRIPT = '/content-scripts/reader.js';
export const READER_STYLES = '/content-scripts/reader.css';
const CARD_SCRIPT = '/card.js';

/** A tab with a web page that the extension may read, as far as the browser tells. */
export interface WebTab {
  id: number;
  host: string;
}

/** Tabs with web pages; those that sleep are left out, they run the reader when they wake. */
export async function readWebTabs(): Promise<WebTab[]> {
  // Host access lets us see addresses; filtering here instead of in the query needs no more permission.
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, discarded }) => {
    if (id === undefined || discarded || !url || !/^https?:/.test(url)) return [];
    return [{ id, host: new URL(url).hostname }];
  });
}

/** Sites switched off; where the database can't be read, none are known to be. */
export async function readSwitchedOff(database: Database): Promise<string[]> {
  try {
    return await readSwitchedOffSites(database);
  } catch {
    return [];
  }
}

/** Runs the reader in the tabs that are open already, sites switched off left out. */
export async function readOpenTabs(
  database: Database,
  wanted: (host: string) => boolean = () => true,
): Promise<void> {
  const [tabs, switchedOff] = await Promise.all([readWebTabs(), readSwitchedOff(database)]);
  await Promise.all(
    tabs
      .filter(({ host }) => wanted(host) && !isSwitchedOff(host, switchedOff))
      .map(({ id }) => runReader({ tabId: id, frameIds: [0] })),
  );
}

/** A frame that is smaller, in CSS pixels, holds an advert or a widget, and no article. */
const LEAST_WIDTH = 300;
const LEAST_HEIGHT = 200;

/**
 * Runs the reader in the larger child frames of a tab, of whatever origin: each frame has its own highlights and
 * its own styles. A frame that runs it already is not harmed, the reader starts once a frame.
 */
export async function readChildFrames(database: Database, tabId: number): Promise<void> {
  const [frames, switchedOff] = await Promise.all([
    browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => ({
        host: location.hostname,
        scheme: location.protocol,
        width: innerWidth,
        height: innerHeight,
      }),
    }),
    readSwitchedOff(database),
  ]);
  const frameIds = frames.flatMap(({ frameId, result }) => {
    if (frameId === 0 || !result) return [];
    const { host, scheme, width, height } = result;
    const readable = /^https?:$/.test(scheme) && !isSwitchedOff(host, switchedOff);
    return readable && width >= LEAST_WIDTH && height >= LEAST_HEIGHT ? [frameId] : [];
  });
  if (frameIds.length > 0) await runReader({ tabId, frameIds });
}

/** The frame of a tab that the keyboard is in; the top one where that can't be told. */
export async function findFocusedFrame(tabId: number): Promise<number> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A document around the one with the focus has it too, and its active element is the frame.
      // The card's own frame has no address; its page is meant.
      func: () =>
        location.protocol.startsWith('http') &&
        document.hasFocus() &&
        !/^i?frame$/i.test(document.activeElement?.tagName ?? ''),
    });
    return frames.find(({ result }) => result === true)?.frameId ?? 0;
  } catch {
    return 0;
  }
}

/** Runs the reader in some frames; gives false where the browser does not allow it. */
export async function runReader(target: { tabId: number; frameIds: number[] }): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target, files: [READER_STYLES] });
    await browser.scripting.executeScript({ target, files: [READER_SCRIPT] });
    return true;
  } catch {
    return false; // A page of the browser or of its store, an error page, or a tab that has just gone.
  }
}

/** Runs the card's script in one frame; resolves when it has run. */
export async function runCard(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [CARD_SCRIPT],
  });
}
