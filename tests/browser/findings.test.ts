import { expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { clickInCard, closeCard, giveVerdict, openCard, pointInCard } from '../../harness/card';
import { clickButton } from '../../harness/downloads';
import { openPopup } from '../../harness/extension';
import { waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { axeViolations } from './axe';
import { inEachBrowser, openDemo, screenshotPath } from './browsers';

/** The slip that the sample article holds on purpose. */
const SLIP = 'Thursday, June 9, 2026';
const SLIP_FOUND = '9 June 2026 is a Tuesday, not a Thursday.';
const REASON = 'The hearing went on past midnight.';

const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

const shows = (page: Page, words: string): Promise<string> =>
  until(
    () => textOf(page),
    (text) => text.includes(words),
    { what: `"${words}" on ${page.url()}` },
  );

const showsNot = (page: Page, words: string): Promise<string> =>
  until(
    () => textOf(page),
    (text) => !text.includes(words),
    { what: `"${words}" to go from ${page.url()}` },
  );

/** Opens a fold by the words on it. */
async function unfold(page: Page, words: string): Promise<void> {
  await shows(page, words);
  await page.evaluate((wanted) => {
    for (const summary of document.querySelectorAll('summary')) {
      if (
        summary.textContent?.includes(wanted) &&
        summary.parentElement instanceof HTMLDetailsElement
      )
        summary.parentElement.open = true;
    }
  }, words);
}

/** Two days that are none of those that they are called. */
const SLIPS =
  'The yard was closed on Friday, March 3, 2026, and opened again on Monday, March 4, 2026.';

/** An article that tells one woman's age, with enough around it to be taken for one. */
function article(headline: string, day: string, age: number, more = ''): string {
  const line = `Ada Brock, ${age}, has kept the light at Tollen Point since the harbour was widened.`;
  const filler =
    'The council heard the keeper, the pilots and the owners of the yard at length, and put the matter off until the new survey is in.';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="${day}T09:00:00Z">
</head><body><main><article><h1>${headline}</h1><p>${line}</p><p>${more}</p>
${`<p>${filler}</p>`.repeat(6)}</article></main></body></html>`;
}

/** What Firefox offers to an extension's own pages, as far as it is used here. */
interface Sidebar {
  browser: { sidebarAction: { isOpen(details: Record<string, never>): Promise<boolean> } };
}

inEachBrowser('findings', (bench) => {
  it('of a slip stands in the popup, is dismissed with a reason, and can be had back', async () => {
    const { reader, family } = bench();
    const page = await openDemo(bench(), 'slip');
    const popup = await openPopup(reader, page);
    await shows(popup, SLIP_FOUND);
    await popup.bringToFront();
    await clickButton(popup, 'Dismiss');
    await popup.waitForSelector('.finding-reason input');
    await popup.type('.finding-reason input', REASON);
    await popup.keyboard.press('Enter');
    await shows(popup, 'One dismissed finding');
    await popup.close();

    await page.bringToFront();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForMarks(page, 20);
    const again = await openPopup(reader, page);
    await unfold(again, 'One dismissed finding');
    const text = await shows(again, REASON);
    expect(text).not.toContain("Doesn't add up");
    await again.bringToFront();
    await again.setViewport({ width: 360, height: 600 });
    await again.screenshot({ path: screenshotPath(`findings-dismissed-${family}`) });
    await clickButton(again, 'Undo');
    await shows(again, "Doesn't add up");
    await again.close();
    await page.close();
  });

  it('of a slip stands first in the card, and is dismissed and restored there', async () => {
    const { family } = bench();
    const page = await openDemo(bench(), 'slip-in-card');
    await openCard(page, SLIP);
    await page.screenshot({ path: screenshotPath(`findings-card-${family}`) });
    await pointInCard(page, '.card', SLIP_FOUND);
    await clickInCard(page, 'button', 'Dismiss');
    await page.keyboard.type(REASON);
    await page.keyboard.press('Enter');
    await pointInCard(page, 'summary', 'One dismissed finding');
    await closeCard(page);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForMarks(page, 20);
    // The browser scrolls back to where the page was, a moment after it has loaded.
    await new Promise((later) => setTimeout(later, 500));
    await openCard(page, SLIP);
    await clickInCard(page, 'summary', 'One dismissed finding');
    await page.screenshot({ path: screenshotPath(`findings-card-dismissed-${family}`) });
    await clickInCard(page, 'button', 'Undo');
    await pointInCard(page, 'button', 'Dismiss');
    await closeCard(page);
    await page.close();
  });

  it('between two pages stand in popup, side panel and dashboard, and lead to the other page', async () => {
    const { reader, family, served, pages } = bench();
    pages.set('/keeper.html', { html: article('The keeper of Tollen Point', '2026-03-02', 63) });
    pages.set('/harbour.html', {
      html: article('Harbour waits for survey', '2026-03-05', 68, SLIPS),
    });
    const annotate = async (path: string, words: string): Promise<Page> => {
      const page = await reader.open(served.origin + path);
      await waitForMarks(page, 1);
      await openCard(page, words);
      await giveVerdict(page, 'confirmed');
      await new Promise((later) => setTimeout(later, 500));
      await closeCard(page);
      return page;
    };
    const first = await annotate('/keeper.html', '63');
    const second = await annotate('/harbour.html', '68');

    const popup = await openPopup(reader, second);
    await shows(popup, 'Both can’t be right for Ada Brock');
    expect(await textOf(popup)).toContain('“63” in The keeper of Tollen Point');
    await popup.bringToFront();
    await popup.setViewport({ width: 360, height: 600 });
    await popup.screenshot({ path: screenshotPath(`findings-popup-${family}`) });
    await popup.close();

    await second.bringToFront();
    await second.reload({ waitUntil: 'domcontentloaded' });
    await waitForMarks(second, 1);
    await openCard(second, '68');
    await second.screenshot({ path: screenshotPath(`findings-across-card-${family}`) });
    await closeCard(second);

    const panel = await openPopup(reader, second, 'sidepanel.html');
    await shows(panel, 'Harbour waits for survey');
    await panel.bringToFront();
    await panel.setViewport({ width: 320, height: 700 });
    expect(await axeViolations(panel)).toEqual([]);
    await panel.screenshot({ path: screenshotPath(`sidepanel-${family}`) });
    await first.bringToFront();
    await shows(panel, 'The keeper of Tollen Point');
    await shows(panel, '“68” in Harbour waits for survey');
    await panel.close();

    const dashboard = await reader.open(reader.extensionPage('dashboard.html#findings'));
    const text = await shows(dashboard, 'Both can’t be right for Ada Brock');
    expect(text).toContain('No date of birth fits all of these ages');
    expect(await axeViolations(dashboard)).toEqual([]);
    await dashboard.screenshot({ path: screenshotPath(`findings-dashboard-${family}`) });
    await clickButton(dashboard, 'Dismiss');
    await dashboard.waitForSelector('.finding-reason input');
    await dashboard.type('.finding-reason input', 'Mother and daughter.');
    await dashboard.keyboard.press('Enter');
    await unfold(dashboard, 'One dismissed finding');
    await shows(dashboard, 'Mother and daughter.');
    expect(await axeViolations(dashboard)).toEqual([]);

    // It is dismissed on both pages.
    for (const page of [first, second]) {
      await page.bringToFront();
      const other = await openPopup(reader, page);
      await unfold(other, 'One dismissed finding');
      await shows(other, 'Mother and daughter.');
      await other.close();
    }
    await dashboard.bringToFront();
    await clickButton(dashboard, 'Undo');
    await showsNot(dashboard, 'Mother and daughter.');
    await dashboard.close();
    await first.close();
    await second.close();
  });

  it('stand in the side panel that the popup opens, which follows the active tab', async () => {
    const { reader, family } = bench();
    const page = await openDemo(bench(), 'panel');
    const popup = await openPopup(reader, page);
    await shows(popup, SLIP_FOUND);
    await popup.bringToFront();
    const button = await popup.$('button[aria-label="Open in side panel"]');
    // The popup goes once the panel is there, perhaps before it can say that it was clicked.
    const clicked = button?.click().catch(() => {});
    await Promise.race([clicked, new Promise((later) => setTimeout(later, 3000))]);
    if (family === 'chromium') {
      const target = await reader.browser.waitForTarget((found) =>
        found.url().endsWith('/sidepanel.html'),
      );
      const panel = await target.asPage();
      await page.bringToFront();
      await shows(panel, SLIP_FOUND);
      const other = await reader.open('about:blank');
      await shows(panel, 'Not a web page');
      await other.close();
      await shows(panel, SLIP_FOUND);
    } else {
      // No driver sees into Firefox's sidebar.
      const asker = await reader.open(reader.extensionPage('options.html'));
      const isOpen = () =>
        asker.evaluate(() => (globalThis as unknown as Sidebar).browser.sidebarAction.isOpen({}));
      await until(isOpen, Boolean, { what: 'the sidebar to open' });
      await asker.close();
    }
    await page.close();
  });

  it('of pages that are only read are remembered when the reader says so, and forgotten at a stroke', async () => {
    const { reader, served, pages, family } = bench();
    pages.set('/pilot.html', { html: article('A pilot remembers', '2026-03-09', 41) });
    const options = await reader.open(reader.extensionPage('options.html'));
    await shows(options, 'Remember the claims of every article I read');
    await options.evaluate(() => {
      for (const label of document.querySelectorAll('label')) {
        if (label.textContent?.includes('every article')) label.querySelector('input')?.click();
      }
    });
    await new Promise((later) => setTimeout(later, 500));
    const page = await reader.open(`${served.origin}/pilot.html`);
    await waitForMarks(page, 1);
    await shows(options, 'One article is remembered');
    await options.bringToFront();
    expect(await axeViolations(options)).toEqual([]);
    await options.screenshot({ path: screenshotPath(`options-${family}`), fullPage: true });
    await clickButton(options, 'Erase them');
    await showsNot(options, 'One article is remembered');
    await options.close();
    await page.close();
  });
});
