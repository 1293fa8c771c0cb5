import { browser } from 'wxt/browser';
import type { Database } from '../../storage/database';
import { act, isPageAction } from './actions';
import { findFocusedFrame } from './injection';

/** Answers the keyboard shortcuts of the manifest in the tab and frame that have the focus. */
export function listenToCommands(database: Database): void {
  browser.commands.onCommand.addListener(async (command) => {
    if (!isPageAction(command)) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    const frameId = await findFocusedFrame(tab.id);
    await act(database, command, { tabId: tab.id, frameId, url: tab.url });
  });
}
