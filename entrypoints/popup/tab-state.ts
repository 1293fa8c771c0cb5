import { browser } from 'wxt/browser';
import { type FrameReading, readFrames, readTab } from '../../storage/page-reading';
import { remote } from '../../storage/remote';
import { isSwitchedOff } from '../../storage/sites';

/** What the tab in front of the reader is, as far as Tickmark is concerned. */
export type TabState =
  | { state: 'loading' }
  /** A page of the browser, a file, an empty tab. */
  | { state: 'not-web' }
  /** The browser does not let Tickmark read pages. */
  | { state: 'no-access' }
  | { state: 'switched-off'; host: string; tabId: number }
  /** A web page in which the reader does not answer. */
  | { state: 'silent'; host: string; tabId: number }
  /** The page itself comes first, then what is read in frames of it. */
  | { state: 'page'; host: string; tabId: number; readings: readonly FrameReading[] };

/**
 * Looks at the active tab of this window. Null where that is the tab that this very page stands in: popup and side
 * panel can be opened as one.
 */
export async function readTabState(switchedOff: readonly string[]): Promise<TabState | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) return { state: 'not-web' };
  const own = await browser.tabs.getCurrent();
  if (own?.id === tabId) return null;
  const reading = await readTab(tabId);
  const address = tab?.url ?? reading?.page.url ?? '';
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    // Without site access the browser does not even tell the address.
    const hidden = address === '' && !(await hasAccess());
    return { state: hidden ? 'no-access' : 'not-web' };
  }
  const host = url.hostname;
  if (isSwitchedOff(host, switchedOff)) return { state: 'switched-off', host, tabId };
  if (reading) {
    const readings = [{ frameId: 0, reading }, ...(await readFrames(tabId, reading))];
    return { state: 'page', host, tabId, readings };
  }
  return (await hasAccess()) ? { state: 'silent', host, tabId } : { state: 'no-access' };
}

async function hasAccess(): Promise<boolean> {
  try {
    return await remote.hasAccess({});
  } catch {
    return true; // Not known: another message will say what is wrong.
  }
}
