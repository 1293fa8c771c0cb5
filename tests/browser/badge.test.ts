import { expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { readMarks, waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { inEachBrowser, openDemo } from './browsers';
import { STORY_CLAIMS, storyArticle, storyPage } from './hostile-pages';

interface ExtensionPage {
  chrome: {
    tabs: { query(query: Record<string, never>): Promise<{ id?: number; url?: string }[]> };
    action: { getBadgeText(details: { tabId: number }): Promise<string> };
  };
}

inEachBrowser('the number on the toolbar', (bench) => {
  /** Opens an extension page that can read the number of the tab that shows `page`. */
  const openTeller = async (page: Page) => {
    const { reader } = bench();
    const teller = await reader.open(reader.extensionPage('options.html'), { background: true });
    await page.bringToFront();
    const tabId = await teller.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as ExtensionPage;
      return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
    }, page.url());
    const read = (): Promise<string> =>
      teller.evaluate((id) => {
        const { chrome } = globalThis as unknown as ExtensionPage;
        return chrome.action.getBadgeText({ tabId: id });
      }, tabId);
    return {
      says: (text: string) =>
        until(read, (found) => found === text, { what: `"${text}" on the toolbar` }),
      close: () => teller.close(),
    };
  };

  it('goes with the page, and comes back with it', async () => {
    const { served, pages } = bench();
    pages.set('/plain.html', {
      html: '<!doctype html><html lang="en"><title>Contact</title><body><p>Ring twice.</p></body></html>',
    });
    const page = await openDemo(bench(), 'counted');
    const badge = await openTeller(page);
    const { length } = await readMarks(page);
    await badge.says(String(length));
    // Kept whole by the browser, or loaded anew: the reader sees no difference.
    await page.goto(`${served.origin}/plain.html`, { waitUntil: 'domcontentloaded' });
    await badge.says('');
    await page.evaluate(() => history.back());
    await waitForMarks(page, length);
    await badge.says(String(length));
    await page.evaluate(() => history.forward());
    await badge.says('');
    await badge.close();
    await page.close();
  });

  it.each([
    ['the same site', 'localhost'],
    ['another site', '127.0.0.1'],
  ])('counts the claims in a frame of %s, for as long as it is there', async (_site, host) => {
    const { reader, served, pages } = bench();
    const name = `counted-${host.replaceAll('.', '-')}`;
    const inner = `${served.origin.replace('localhost', host)}/${name}-inner.html`;
    pages.set(`/${name}-inner.html`, { html: storyPage(storyArticle()) });
    pages.set(`/${name}.html`, {
      html: storyPage(
        storyArticle(
          `<p>The clerk filed it on March 9, 2026.</p><iframe src="${inner}" width="640" height="480"></iframe>`,
        ),
      ),
    });
    const page = await reader.open(`${served.origin}/${name}.html`);
    const own = (await waitForMarks(page, STORY_CLAIMS + 1)).length;
    const badge = await openTeller(page);
    const inFrame = await until(
      async () => {
        const frame = page.frames().find((each) => each.url() === inner);
        return frame?.evaluate(() =>
          [...CSS.highlights]
            .filter(([highlight]) => /tickmark-(?:age|sentence|date|duration)/.test(highlight))
            .reduce((sum, [, { size }]) => sum + size, 0),
        );
      },
      (size) => (size ?? 0) >= STORY_CLAIMS,
      { what: 'the frame to be marked' },
    );
    await badge.says(String(own + (inFrame ?? 0)));
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await badge.says(String(own));
    expect(await readMarks(page)).toHaveLength(own);
    await badge.close();
    await page.close();
  });
});
