import { browser } from 'wxt/browser';
import { askReader } from '../../storage/readers';
import type { FrameSender } from './sender';

/** Space on the badge is four characters. */
const MOST = 999;

/**
 * Shows how many claims a tab has. A child frame's number goes to the top frame's reader, which keeps the sum
 * because it outlives this service worker.
 */
export async function showCount(sender: FrameSender, count: number | null): Promise<void> {
  const { tabId, frameId } = sender;
  if (frameId === 0) await setBadge(tabId, count);
  else await askReader('frameCounted', { frameId, count }, { tabId });
}

/** Sets or clears (null) the number of a tab. */
export async function setBadge(tabId: number, count: number | null): Promise<void> {
  const text = count === null ? '' : count > MOST ? `${MOST}+` : String(count);
  try {
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab has just gone.
  }
}

/** White on the ink of the house: 12:1, on light and dark toolbars alike. */
export async function colourBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#44403c' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
