import { browser } from 'wxt/browser';
import type { Database } from '../../storage/database';
import { askReader, tellReaders } from '../../storage/readers';
import { isSwitchedOff } from '../../storage/sites';
import { readSwitchedOff, runReader } from './injection';

/** What the menu and the keyboard can ask of a page. */
export type PageAction = 'annotate-selection' | 'next-claim' | 'previous-claim' | 'toggle-marks';

const ACTIONS: readonly PageAction[] = [
  'annotate-selection',
  'next-claim',
  'previous-claim',
  'toggle-marks',
];

export function isPageAction(name: string): name is PageAction {
  return ACTIONS.some((action) => action === name);
}

interface Where {
  tabId: number;
  frameId: number;
  /** Address of the tab, where the browser tells it. */
  url: string | undefined;
}

/**
 * Hands an action to the reader of a frame. Where none runs it is started, unless the site is switched off:
 * then the popup opens, which says so.
 */
export async function act(database: Database, action: PageAction, where: Where): Promise<void> {
  if (await ask(action, where)) return;
  // A small frame has no reader, and whoever clicked in it means the page.
  if (where.frameId !== 0 && action !== 'annotate-selection') {
    return act(database, action, { ...where, frameId: 0 });
  }
  const host = where.url && URL.canParse(where.url) ? new URL(where.url).hostname : '';
  const off = isSwitchedOff(host, await readSwitchedOff(database));
  const started = !off && (await runReader({ tabId: where.tabId, frameIds: [where.frameId] }));
  if (started && (await ask(action, where))) return;
  try {
    await browser.action.openPopup();
  } catch {
    // Chromium before 127, a window without toolbar, or Firefox after the click is forgotten.
  }
}

async function ask(action: PageAction, where: Where): Promise<boolean> {
  try {
    return (await send(action, where)) !== undefined;
  } catch {
    return true; // A reader is there and has failed: starting another would not help.
  }
}

function send(action: PageAction, { tabId, frameId }: Where): Promise<unknown> {
  switch (action) {
    case 'annotate-selection':
      return askReader('annotateSelection', {}, { tabId, frameId });
    case 'next-claim':
      return askReader('moveToClaim', { direction: 'next' }, { tabId, frameId });
    case 'previous-claim':
      return askReader('moveToClaim', { direction: 'previous' }, { tabId, frameId });
    case 'toggle-marks':
      return toggleMarks(tabId);
  }
}

/** Marks are shown or hidden in all frames of a tab alike, whichever of them has the focus. */
async function toggleMarks(tabId: number): Promise<unknown> {
  const shown = await askReader('toggleMarks', {}, { tabId });
  if (typeof shown === 'boolean') await tellReaders('showMarks', { shown }, tabId);
  return shown;
}
