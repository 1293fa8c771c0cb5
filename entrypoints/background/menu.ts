import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { Database } from '../../storage/database';
import { act } from './actions';
import { WEB_PAGES } from './web-pages';

const ANNOTATE = 'annotate-selection';

/** Puts our one item into the menu of selected text. Browsers keep it until the extension changes. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ANNOTATE,
    title: i18n.t('menuAnnotate'),
    contexts: ['selection'],
    documentUrlPatterns: WEB_PAGES,
  });
}

/** Answers clicks on the item. */
export function listenToMenu(database: Database): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId !== ANNOTATE || tab?.id === undefined) return;
    void act(database, ANNOTATE, { tabId: tab.id, frameId, url: tab.url });
  });
}
