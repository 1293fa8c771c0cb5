import { expect, it } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { giveVerdict, type VERDICT_KEYS } from '../../harness/card';
import { clickButton } from '../../harness/downloads';
import { openPopup } from '../../harness/extension';
import { waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { axeViolations } from './axe';
import { inEachBrowser, screenshotPath } from './browsers';
import { STORY_CLAIMS, storyArticle, storyPage } from './hostile-pages';

/** The page around the frame: its own article has two claims, and the frame lies below the fold. */
const aroundPage = (src: string): string =>
  storyPage(`<main><article><h1>The appeal, hour by hour</h1>
<p>The harbour court sat from nine in the morning on March 9, 2026, and heard the clerk read the whole report.</p>
<p>Mira Stone, 58, who ran the harbour office, waited outside until the judges had gone in to think it over.</p>
${'<p>Nobody came and nobody went, and the gulls stood on the wall above the water as they do every day.</p>'.repeat(30)}
<iframe src="${src}" width="640" height="480"></iframe></article></main>`);

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

/** Waits until a list shows some words; brings the page to the front again, whose tab the list is about. */
const shows = (list: Page, words: string): Promise<string> =>
  until(
    () => textOf(list),
    (text) => text.includes(words),
    { what: `"${words}" in the list` },
  );

const isGone = (list: Page, words: string): Promise<string> =>
  until(
    () => textOf(list),
    (text) => !text.includes(words),
    { what: `"${words}" to go from the list` },
  );

inEachBrowser('lists of a page with a frame', (bench) => {
  /** Opens a page around a frame of a host, and waits until the frame is marked. */
  const openAround = async (name: string, host: string) => {
    const { reader, served, pages } = bench();
    const inner = `${served.origin.replace('localhost', host)}/${name}-inner.html`;
    pages.set(`/${name}-inner.html`, { html: storyPage(storyArticle()) });
    pages.set(`/${name}.html`, { html: aroundPage(inner) });
    const page = await reader.open(`${served.origin}/${name}.html`);
    await waitForMarks(page, 2);
    await marked(page, name, 'tickmark-age', '47');
    return page;
  };

  const frameOf = (page: Page, name: string): Frame => {
    const frame = page.frames().find((each) => each.url().endsWith(`/${name}-inner.html`));
    if (!frame) throw new Error('The frame is not there');
    return frame;
  };

  const marked = (page: Page, name: string, highlight: string, words: string) =>
    until(
      () =>
        frameOf(page, name).evaluate(
          (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String),
          highlight,
        ),
      (texts) => texts.some((text) => text.replace(/\s+/g, ' ').includes(words)),
      { what: `"${words}" to be marked in the frame` },
    );

  const select = (page: Page, name: string, words: string) =>
    frameOf(page, name).evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(wanted) ?? -1;
        if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      }
    }, words);

  /** Where the words of a highlight stand in the window of the page, from its top; null where no card is open. */
  const placeOfCard = async (page: Page, name: string): Promise<number | null> => {
    const inFrame = await frameOf(page, name).evaluate((highlight) => {
      const [range] = CSS.highlights.get(highlight) ?? [];
      if (!document.querySelector(':popover-open') || !(range instanceof Range)) return null;
      return range.getBoundingClientRect().top;
    }, 'tickmark-sentence');
    const top = await page.evaluate(
      () => document.querySelector('iframe')?.getBoundingClientRect().top ?? 0,
    );
    return inFrame === null ? null : top + inFrame;
  };

  /** Opens the card of a row of the side panel, and shows the page that it stands on. */
  const openFromPanel = async (panel: Page, page: Page) => {
    await panel.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.popup-frame .item-button')];
      rows.find(({ textContent }) => textContent?.includes('nine years'))?.click();
    });
    await page.bringToFront();
  };

  /** Opens a page around a frame, and its side panel, and gives a verdict on the term in the frame. */
  const judgeInFrame = async (name: string, verdict: keyof typeof VERDICT_KEYS) => {
    const page = await openAround(name, '127.0.0.1');
    const panel = await openPopup(bench().reader, page, 'sidepanel.html');
    await shows(panel, 'nine years');
    await openFromPanel(panel, page);
    await until(
      () => placeOfCard(page, name),
      (top) => top !== null,
      { what: 'the card' },
    );
    await giveVerdict(page, verdict);
    await shows(panel, '1 annotation');
    return { page, panel };
  };

  it.each([
    ['the same site', 'localhost', 'Embedded in the page'],
    ['another site', '127.0.0.1', 'Embedded from 127.0.0.1'],
  ])('show what is found in a frame of %s, and lead to it', async (_site, host, title) => {
    const { reader, family } = bench();
    const name = `around-${host.replaceAll('.', '-')}`;
    const page = await openAround(name, host);
    const panel = await openPopup(reader, page, 'sidepanel.html');
    const text = await shows(panel, title);
    expect(text).toContain('Court hears appeal');
    const counted = await panel.evaluate(() =>
      [...document.querySelectorAll('.kind-figure')].reduce(
        (sum, { textContent }) => sum + Number(textContent),
        0,
      ),
    );
    expect(counted).toBeGreaterThanOrEqual(STORY_CLAIMS + 2);
    await panel.setViewport({ width: 360, height: 700 });
    await panel.screenshot({ path: screenshotPath(`panel-${name}-${family}`) });
    expect((await panel.$$('.popup-frame .item-button')).length).toBeGreaterThanOrEqual(
      STORY_CLAIMS,
    );
    await panel.bringToFront();
    expect(await axeViolations(panel)).toEqual([]);
    await page.bringToFront();
    await openFromPanel(panel, page);
    const height = await page.evaluate(() => innerHeight);
    await until(
      () => placeOfCard(page, name),
      (top) => top !== null && top > 0 && top < height - 100,
      { what: 'the card to open in view' },
    );
    await page.screenshot({ path: screenshotPath(`page-${name}-${family}`) });
    await page.keyboard.press('2');
    await shows(panel, '1 annotation');
    await panel.close();
    await page.close();
  });

  it('lead to its annotations from the dashboard too', async () => {
    const { reader, family } = bench();
    const name = 'from-dashboard';
    const { page, panel } = await judgeInFrame(name, 'disputed');
    await panel.close();
    await page.close();

    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await dashboard.bringToFront();
    await shows(dashboard, 'nine years in prison');
    await clickButton(dashboard, 'Open the page');
    const opened = await until(
      async () => (await reader.browser.pages()).find((tab) => tab.url().endsWith(`/${name}.html`)),
      (tab) => tab !== undefined,
      { what: 'the page around the frame' },
    );
    if (!opened) throw new Error('The page is not there');
    await until(
      () => placeOfCard(opened, name).catch(() => null),
      (top) => top !== null && top > 0,
      { what: 'the card to open in the frame' },
    );
    await opened.screenshot({ path: screenshotPath(`frame-from-dashboard-${family}`) });
    await dashboard.close();
    await opened.close();
  });

  it('let its annotations be accepted, detached, attached to other words, deleted and had back', async () => {
    const { pages, family } = bench();
    const name = 'acts';
    const { page, panel } = await judgeInFrame(name, 'confirmed');
    /** Clicks in the panel, then shows the page again, whose tab the panel is about. */
    const choose = async (...buttons: string[]) => {
      for (const button of buttons) await clickButton(panel, button);
      await page.bringToFront();
    };
    await page.keyboard.press('Escape');

    // The figure is corrected: the panel shows both, and the reader accepts the new one.
    const changed = storyArticle().replace('nine years', 'seven years');
    pages.set(`/${name}-inner.html`, { html: storyPage(changed) });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await shows(panel, 'Accept the new words');
    await panel.setViewport({ width: 360, height: 700 });
    await panel.screenshot({ path: screenshotPath(`panel-changed-in-frame-${family}`) });
    await choose('Accept the new words');
    await isGone(panel, 'Accept the new words');
    expect(await shows(panel, 'seven years in prison')).not.toContain('nine years in prison');

    await choose('Actions for “seven years in prison”', 'Detach from the page');
    await shows(panel, 'Detached');

    await marked(page, name, 'tickmark-age', '47');
    await select(page, name, 'the harbour district');
    await choose('Attach to the selected words');
    await isGone(panel, 'Detached');
    await shows(panel, 'the harbour district');
    await marked(page, name, 'tickmark-own', 'the harbour district');

    await choose('Actions for “the harbour district”', 'Delete');
    await isGone(panel, '1 annotation');
    await choose('Undo');
    await shows(panel, '1 annotation');
    await marked(page, name, 'tickmark-own', 'the harbour district');
    await panel.close();
    await page.close();
  });
});
