import { browser } from 'wxt/browser';
import { readFrames, readTab } from '../../../storage/page-reading';
import { tellReaders } from '../../../storage/readers';

/** Tells the open pages of which something was changed, so that they show it. Nobody is told of other pages. */
export async function tellOpenPages(keys: ReadonlySet<string>): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tellTab(id, keys))));
}

async function tellTab(tabId: number, keys: ReadonlySet<string>): Promise<void> {
  const reading = await readTab(tabId);
  if (!reading) return;
  const frames = await readFrames(tabId, reading);
  const shown = new Set(
    [reading, ...frames.map((frame) => frame.reading)].map(({ page }) => page.key),
  );
  for (const pageKey of shown) {
    if (keys.has(pageKey)) await tellReaders('annotationsChanged', { pageKey }, tabId);
  }
}
