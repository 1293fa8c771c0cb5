import { browser } from 'wxt/browser';
import type { Database } from '../../storage/database';
import { act, isPageAction } from './actions';

/** Answers the keyboard shortcuts of the manifest in the tab that has the focus. */
export function listenToCommands(database: Database): void {
  browser.commands.onCommand.addListener(async (command) => {
    if (!isPageAction(command)) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) {
      await act(database, command, { tabId: tab.id, frameId: 0, url: tab.url });
    }
  });
}
