import { expect, it } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { clickButton } from '../../harness/downloads';
import { openPopup } from '../../harness/extension';
import { waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { inEachBrowser, screenshotPath } from './browsers';
import { STORY_CLAIMS, storyArticle, storyPage } from './hostile-pages';

const TERM = 'nine years in prison';

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

  /** Whether a card is open in the frame, and the frame where it can be seen. */
  const cardIsSeen = async (page: Page, name: string): Promise<boolean> => {
    const open = await frameOf(page, name).evaluate(
      () => document.querySelector(':popover-open') !== null,
    );
    const seen = await page.evaluate(() => {
      const { top = -1, bottom = -1 } =
        document.querySelector('iframe')?.getBoundingClientRect() ?? {};
      return top < innerHeight - 100 && bottom > 100;
    });
    return open && seen;
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
    const click = await panel.$$('.popup-frame .item-button');
    expect(click.length).toBeGreaterThanOrEqual(STORY_CLAIMS);
    await panel.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.popup-frame .item-button')];
      rows.find(({ textContent }) => textContent?.includes('nine years'))?.click();
    });
    await page.bringToFront();
    await until(() => cardIsSeen(page, name), Boolean, { what: 'the card in the frame' });
    await page.screenshot({ path: screenshotPath(`page-${name}-${family}`) });
    await page.keyboard.press('2');
    await shows(panel, '1 annotation');
    await panel.close();
    await page.close();
  });
});
