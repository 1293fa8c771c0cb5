import { expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { closeCard, giveVerdict, openCard, waitForCard, writeNote } from '../../harness/card';
import { clickButton } from '../../harness/downloads';
import { askReader, openPopup } from '../../harness/extension';
import { waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import type { Annotation } from '../../storage/records';
import { axeViolations } from './axe';
import { inEachBrowser, screenshotPath } from './browsers';
import { STORY_CLAIMS, storyArticle, storyPage } from './hostile-pages';

const TERM = 'nine years in prison';
const OPEN_TO_ATTACH = 'Open the page to attach it again';

/** The paragraph of the sentence, told anew: nothing of the old words is left. */
const REWRITTEN =
  '<p>The man who set fire to the stores by the quay got a shorter term on Tuesday. He must now serve seven years.</p>';
const rewritten = (): string => storyArticle().replace(/<p>Anton Vale[\s\S]*?<\/p>/, REWRITTEN);

/** How far below the end of a selection the middle of its button lies, in CSS pixels. */
const BELOW = 22;

inEachBrowser('an annotation that stands nowhere', (bench) => {
  /** Opens the story at a path and writes on the sentence in it, as its reader does. */
  const annotate = async (path: string): Promise<Page> => {
    const { reader, served, pages } = bench();
    pages.set(path, { html: storyPage(storyArticle()) });
    const page = await reader.open(served.origin + path);
    await waitForMarks(page, STORY_CLAIMS);
    await openCard(page, TERM);
    await giveVerdict(page, 'confirmed');
    await writeNote(page, 'Read out by the clerk.');
    await until(
      () => keptOn(page),
      ([first]) => first?.note === 'Read out by the clerk.',
      { what: 'the note' },
    );
    await page.bringToFront();
    await closeCard(page);
    return page;
  };

  const keptOn = async (page: Page): Promise<readonly Annotation[]> =>
    (await askReader(bench().reader, page, 'getReading', {})).annotations;

  const reloadAs = async (page: Page, path: string, html: string): Promise<void> => {
    bench().pages.set(path, { html: storyPage(html) });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForState(page, 'orphaned');
  };

  const waitForState = async (page: Page, state: string): Promise<readonly Annotation[]> => {
    const annotations = await until(
      () => keptOn(page),
      ([first]) => first?.place?.state === state,
      { what: `the annotation to be ${state}` },
    );
    await page.bringToFront();
    return annotations;
  };

  /** Opens the dashboard and asks there for the place of its only annotation. */
  const askFromDashboard = async (name: string): Promise<Page> => {
    const { reader, family } = bench();
    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await dashboard.bringToFront();
    await until(
      () => dashboard.evaluate(() => document.body.innerText),
      (text) => text.includes(OPEN_TO_ATTACH),
      { what: 'the way to the page' },
    );
    await dashboard.screenshot({ path: screenshotPath(`orphan-${name}-${family}`) });
    await clickButton(dashboard, OPEN_TO_ATTACH);
    return dashboard;
  };

  /** Waits until a page is the one in front, as the browser shows it to its reader. */
  const isInFront = (page: Page) =>
    until(
      () => page.evaluate(() => document.visibilityState),
      (state) => state === 'visible',
      { what: 'the page to come to the front' },
    );

  /** Selects words with the mouse, from before the first letter to after the last. */
  const drag = async (page: Page, words: string): Promise<void> => {
    const ends = await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { left, right, y: top + height / 2 };
      }
      return null;
    }, words);
    if (!ends) throw new Error(`"${words}" is not on the page`);
    await page.mouse.move(ends.left + 1, ends.y);
    await page.mouse.down();
    await page.mouse.move(ends.right - 1, ends.y, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()))).toBe(words);
  };

  /** Clicks the button at the end of what is selected; the page can't see it, its reader can. */
  const clickAtSelection = async (page: Page): Promise<void> => {
    // It comes once the selection has been left alone.
    await new Promise((later) => setTimeout(later, 800));
    const { x, y } = await page.evaluate(() => {
      const box = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1);
      return { x: box?.right ?? 0, y: box?.bottom ?? 0 };
    });
    await page.mouse.click(x, y + BELOW);
  };

  const dashboardShows = async (dashboard: Page, words: string, not: string) => {
    await dashboard.bringToFront();
    await until(
      () => dashboard.evaluate(() => document.body.innerText),
      (text) => text.includes(words) && !text.includes(not),
      { what: `"${words}" in the dashboard` },
    );
  };

  it('is attached to words that its reader selects on the page that is open', async () => {
    const { family } = bench();
    const path = '/rewritten-c1.html';
    const page = await annotate(path);
    await reloadAs(page, path, rewritten());
    const dashboard = await askFromDashboard('absent');
    await isInFront(page);
    await new Promise((later) => setTimeout(later, 500));
    await page.screenshot({ path: screenshotPath(`ask-absent-${family}`) });
    expect(await axeViolations(dashboard)).toEqual([]);
    await drag(page, 'serve seven years');
    await clickAtSelection(page);
    const [attached] = await waitForState(page, 'anchored');
    expect(attached).toMatchObject({ verdict: 'confirmed', note: 'Read out by the clerk.' });
    expect(attached?.target.quote.exact).toBe('serve seven years');
    await page.screenshot({ path: screenshotPath(`attached-${family}`) });
    await dashboardShows(dashboard, 'serve seven years', OPEN_TO_ATTACH);
    await dashboard.close();
    await page.close();
  });

  it('is attached on a page that has to be opened first', async () => {
    const { reader } = bench();
    const path = '/rewritten-c2.html';
    const page = await annotate(path);
    await reloadAs(page, path, rewritten());
    const address = page.url();
    await page.close();
    const dashboard = await askFromDashboard('closed');
    const opened = await until(
      async () => (await reader.browser.pages()).find((each) => each.url() === address),
      (found) => found !== undefined,
      { what: 'the page to be opened' },
    );
    if (!opened) throw new Error('The page was not opened');
    await isInFront(opened);
    await waitForMarks(opened, 1);
    // The dashboard asks when it sees that the page has been read.
    await new Promise((later) => setTimeout(later, 1500));
    await drag(opened, 'serve seven years');
    await clickAtSelection(opened);
    await waitForState(opened, 'anchored');
    await dashboardShows(dashboard, 'serve seven years', OPEN_TO_ATTACH);
    await dashboard.close();
    await opened.close();
  });

  it('that fits two places is attached to the one that is offered', async () => {
    const { family } = bench();
    const path = '/twice-c3.html';
    const page = await annotate(path);
    const more = '<p>The court will sit again in the autumn, and so will the harbour council.</p>';
    const twice = storyArticle().replace(
      /<article>([\s\S]*)<\/article>/,
      `<article>${more}$1$1</article>`,
    );
    await reloadAs(page, path, twice);
    // The side panel names the places, which read alike, by their number.
    const panel = await openPopup(bench().reader, page, 'sidepanel.html');
    await until(
      () => panel.evaluate(() => document.body.innerText),
      (text) => text.includes('2 places fit'),
      { what: 'the places in the panel' },
    );
    await panel.bringToFront();
    expect(await axeViolations(panel)).toEqual([]);
    await panel.close();
    const dashboard = await askFromDashboard('twice');
    await isInFront(page);
    await until(
      () => page.evaluate(() => String(getSelection()).replace(/\s+/g, ' ')),
      (selected) => selected === TERM,
      { what: 'the first place to be selected' },
    );
    await new Promise((later) => setTimeout(later, 500));
    await page.screenshot({ path: screenshotPath(`ask-twice-${family}`) });
    await clickAtSelection(page);
    await waitForState(page, 'anchored');
    await dashboardShows(dashboard, TERM, OPEN_TO_ATTACH);
    await dashboard.close();
    await page.close();
  });

  it('is left as it is with Esc, and the next selection is annotated by itself', async () => {
    const path = '/left-c4.html';
    const page = await annotate(path);
    await reloadAs(page, path, rewritten());
    const dashboard = await askFromDashboard('left');
    await isInFront(page);
    await new Promise((later) => setTimeout(later, 500));
    await page.keyboard.press('Escape');
    await drag(page, 'the stores by the quay');
    await clickAtSelection(page);
    await waitForCard(page);
    const kept = await until(
      () => keptOn(page),
      (all) => all.length === 2,
      { what: 'a second annotation' },
    );
    expect(kept.map(({ place }) => place?.state).sort()).toEqual(['anchored', 'orphaned']);
    await dashboard.close();
    await page.close();
  });
});
