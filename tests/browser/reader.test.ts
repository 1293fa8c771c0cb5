import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { cardBox, waitForCard, waitForNoCard } from '../../harness/card';
import { askReader } from '../../harness/extension';
import { pointOfMark, waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { inEachBrowser } from './browsers';
import { STORY_CLAIMS, storyArticle, storyPage } from './hostile-pages';

const PATH = '/inner-story.html';

/** Marks in the frame at a path; 0 while there is none. */
async function marksIn(page: Page, path: string): Promise<number> {
  const frame = page.frames().find((candidate) => candidate.url().endsWith(path));
  const count = frame?.evaluate(() => CSS.highlights.get('tickmark-age')?.size ?? 0);
  // A frame that has just been put in the place of another can't be asked.
  return (await count?.catch(() => 0)) ?? 0;
}

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.localName);

inEachBrowser('the reader', (bench) => {
  it.each(['this origin', 'another origin'])('reads an article in a frame of %s', async (name) => {
    const { reader, served, pages } = bench();
    pages.set(PATH, { html: storyPage(storyArticle()) });
    const { port } = new URL(served.origin);
    const other = served.origin.includes('127.0.0.1') ? 'localhost' : '127.0.0.1';
    const origin =
      name === 'this origin' ? '' : `${new URL(served.origin).protocol}//${other}:${port}`;
    pages.set('/frames.html', {
      html: `<!doctype html><title>E-paper</title><h1>E-paper</h1>
<iframe src="${origin}${PATH}" width="800" height="600"></iframe>`,
    });
    const page = await reader.open(`${served.origin}/frames.html`);
    await page.bringToFront();
    await until(
      () => marksIn(page, PATH),
      (count) => count >= 2,
      {
        what: 'the marks in the frame',
        within: 15_000,
      },
    );
    await page.close();
  });

  it('reads an article in a shadow tree and opens cards on it', async () => {
    const { reader, served, pages } = bench();
    pages.set('/shadow.html', {
      html: storyPage(`<x-story></x-story><script>
document.querySelector('x-story').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(storyArticle())};
</script>`),
    });
    const page = await reader.open(`${served.origin}/shadow.html`);
    await waitForMarks(page, STORY_CLAIMS);
    const point = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('tickmark-age') ?? [])] as Range[];
      const box = range?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    });
    if (!point) throw new Error('No age is marked.');
    await page.mouse.move(point.x, point.y - 30);
    await page.mouse.click(point.x, point.y);
    await waitForCard(page);
    expect(await cardBox(page)).not.toBeNull();
    await page.close();
  });

  it('walks from mark to mark by keyboard, opens a card and comes back', async () => {
    const { reader, served, pages } = bench();
    pages.set('/keys.html', { html: storyPage(storyArticle()) });
    const page = await reader.open(`${served.origin}/keys.html`);
    await waitForMarks(page, STORY_CLAIMS);
    await askReader(reader, page, 'moveToClaim', { direction: 'next' });
    await page.bringToFront();
    expect(await focused(page)).toBe('tickmark-layer');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await focused(page)).toBe('tickmark-layer');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('body');
    await page.close();
  });

  it('adds nothing to the document before it has loaded', async () => {
    const { reader, served, pages } = bench();
    pages.set('/slow.html', {
      html: storyPage(`${storyArticle()}<script>
globalThis.early = 0;
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    if (document.readyState !== 'complete') globalThis.early += addedNodes.length;
}).observe(document.documentElement, { childList: true });
</script><img src="/slow.png">`),
    });
    const page = await reader.open(`${served.origin}/slow.html`);
    await waitForMarks(page, STORY_CLAIMS);
    await page.waitForSelector('tickmark-layer');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'early'))).toBe(0);
    await page.close();
  });

  it('leaves links, selections and modifier clicks to the page', async () => {
    const { reader, served, pages } = bench();
    pages.set('/links.html', {
      html: storyPage(storyArticle().replace('47', '<a href="#there">47</a>')),
    });
    const page = await reader.open(`${served.origin}/links.html`);
    await waitForMarks(page, STORY_CLAIMS);
    const link = await pointOfMark(page, '47');
    await page.mouse.click(link.x, link.y);
    expect(await page.evaluate(() => location.hash)).toBe('#there');
    await page.mouse.move(2, 2);
    await waitForNoCard(page);
    const words = await pointOfMark(page, 'aged 12');
    await page.mouse.move(words.x, words.y);
    await page.mouse.down();
    await page.mouse.move(words.x + 60, words.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(2);
    expect(await cardBox(page)).toBeNull();
    await page.close();
  });
});
