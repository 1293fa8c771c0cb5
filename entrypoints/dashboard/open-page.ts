import { browser } from 'wxt/browser';
import { readTab } from '../../storage/page-reading';
import { askReader } from '../../storage/readers';
import type { Page } from '../../storage/records';

/** A page that is not read after this long is shown as it is; milliseconds. */
const PATIENCE = 20_000;
const LOOK_AGAIN = 300;

/**
 * Shows a page in its tab, or in a new one, and goes to an annotation once the page is read. Rejects where the
 * browser opens no tab.
 */
export async function openPageAt(page: Page, annotationId: string): Promise<void> {
  const tabId = await showTab(page);
  const giveUp = performance.now() + PATIENCE;
  while (performance.now() < giveUp) {
    const reading = await readTab(tabId);
    if (reading?.page.key === page.key && reading.state === 'read') {
      await askReader('goTo', { annotationId }, { tabId });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
}

async function showTab(page: Page): Promise<number> {
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url }) => url !== undefined && withoutFragment(url) === page.url);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
    return open.id;
  }
  const { id } = await browser.tabs.create({ url: page.url });
  if (id === undefined) throw new Error("Couldn't open the page.");
  return id;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
