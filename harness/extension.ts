import type { Page } from 'puppeteer-core';
import type { ReaderProtocol } from '../storage/protocol';
import type { Annotation } from '../storage/records';
import type { ReaderBrowser } from './launch';
import { until } from './until';

/** What both browsers offer to an extension's own pages, as far as it is used here. */
interface ExtensionPage {
  chrome: {
    tabs: {
      query(query: Record<string, unknown>): Promise<{ id?: number; url?: string }[]>;
      sendMessage(tab: number, message: unknown, options: unknown): Promise<unknown>;
    };
  };
}

/** Asks the reader in the tab that shows `page`, as the popup would; the answer comes as it was sent. */
export async function askReader<Type extends keyof ReaderProtocol>(
  reader: ReaderBrowser,
  page: Page,
  type: Type,
  data: Parameters<ReaderProtocol[Type]>[0],
): Promise<ReturnType<ReaderProtocol[Type]>> {
  const asker = await reader.open(reader.extensionPage('options.html'));
  try {
    const answer = await asker.evaluate(
      async (url, message) => {
        const { chrome } = globalThis as unknown as ExtensionPage;
        const tabs = await chrome.tabs.query({});
        const tab = tabs.find((candidate) => candidate.url === url);
        if (tab?.id === undefined) throw new Error(`No tab shows ${url}`);
        return chrome.tabs.sendMessage(tab.id, message, { frameId: 0 });
      },
      page.url(),
      { id: Date.now(), type, data, timestamp: Date.now() } as never,
    );
    const { res, err } = (answer ?? {}) as { res?: unknown; err?: { message?: string } };
    if (err) throw new Error(err.message ?? `The reader could not answer ${type}.`);
    return res as ReturnType<ReaderProtocol[Type]>;
  } finally {
    await asker.close();
  }
}

/** What the reader of a page knows to be kept on it, once that fits. */
export async function keptOn(
  reader: ReaderBrowser,
  page: Page,
  fits: (annotations: readonly Annotation[]) => boolean,
): Promise<readonly Annotation[]> {
  const annotations = await until(
    async () => (await askReader(reader, page, 'getReading', {})).annotations,
    fits,
    { what: 'what is kept on the page' },
  );
  await page.bringToFront();
  return annotations;
}

/**
 * Opens the toolbar popup for the tab that shows `page`. Browsers let no test click the toolbar, so the popup is
 * opened as a tab behind the page, which stays the active one. The same goes for the side panel (`sidepanel.html`).
 */
export async function openPopup(
  reader: ReaderBrowser,
  page: Page,
  name = 'popup.html',
): Promise<Page> {
  await page.bringToFront();
  return reader.open(reader.extensionPage(name), { background: true });
}
