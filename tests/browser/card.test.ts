import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  cardBox,
  clickInCard,
  closeCard,
  giveVerdict,
  openCard,
  waitForCard,
  waitForNoCard,
  writeNote,
} from '../../harness/card';
import { askReader, keptOn } from '../../harness/extension';
import { waitForFile, writtenFiles } from '../../harness/downloads';
import { pointOfMark, waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { inEachBrowser, openDemo, screenshotPath } from './browsers';
import { storyPage } from './hostile-pages';

inEachBrowser('the card', (bench) => {
  it('opens on a click, stands in the window and closes with Esc', async () => {
    const page = await openDemo(bench(), 'click');
    await openCard(page, '63-year-old');
    const box = await cardBox(page);
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box?.width).toBeGreaterThan(300);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
    await page.screenshot({ path: screenshotPath(`card-${bench().family}`) });
    await closeCard(page);
    await page.close();
  });

  it('opens when a mark is pointed at, and goes when the pointer leaves', async () => {
    const page = await openDemo(bench(), 'hover');
    const point = await pointOfMark(page, 'February 18, 2003');
    await page.mouse.move(point.x - 3, point.y);
    await page.mouse.move(point.x, point.y);
    await waitForCard(page);
    await page.mouse.move(5, 5, { steps: 10 });
    await waitForNoCard(page);
    await page.close();
  });

  it('closes when something else is clicked', async () => {
    const page = await openDemo(bench(), 'elsewhere');
    await openCard(page, 'turned 63');
    await page.mouse.click(20, 400);
    await waitForNoCard(page);
    await page.close();
  });

  it('keeps a verdict and a note, which are there again after a reload', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'reload');
    await openCard(page, 'more than 21 years in prison');
    await giveVerdict(page, 'confirmed');
    await writeNote(page, 'Court record, count 3.');
    const saved = await keptOn(reader, page, ([first]) => first?.note === 'Court record, count 3.');
    expect(saved).toMatchObject([
      { verdict: 'confirmed', note: 'Court record, count 3.', claim: { kind: 'sentence' } },
    ]);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForMarks(page, 20);
    const again = await keptOn(reader, page, ([first]) => first?.place?.state === 'anchored');
    expect(again).toMatchObject([
      { verdict: 'confirmed', note: 'Court record, count 3.', place: { state: 'anchored' } },
    ]);
    await openCard(page, 'more than 21 years in prison');
    await page.screenshot({ path: screenshotPath(`card-kept-${bench().family}`) });
    await page.close();
  });

  it('shows a change in a second tab without a reload', async () => {
    const { reader } = bench();
    const one = await openDemo(bench(), 'two-tabs');
    const two = await openDemo(bench(), 'two-tabs');
    expect(await keptOn(reader, two, () => true)).toEqual([]);
    await one.bringToFront();
    await openCard(one, 'turned 63');
    await giveVerdict(one, 'disputed');
    const seen = await keptOn(reader, two, ([first]) => first?.verdict === 'disputed');
    expect(seen).toMatchObject([
      { verdict: 'disputed', target: { quote: { exact: 'turned 63' } } },
    ]);
    await one.close();
    await two.close();
  });

  it('loses nothing when the tab is closed at once', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'closed-at-once');
    await openCard(page, 'jailed for 18 months');
    await giveVerdict(page, 'needs-context');
    await writeNote(page, 'Typed to the last letter');
    await page.close();
    const later = await openDemo(bench(), 'closed-at-once');
    const kept = await keptOn(
      reader,
      later,
      ([first]) => first?.note === 'Typed to the last letter',
    );
    expect(kept).toMatchObject([{ note: 'Typed to the last letter', verdict: 'needs-context' }]);
    await later.close();
  });

  it('keeps the first letters when the tab is closed right after them', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'first-letters');
    await openCard(page, 'turned 63');
    await writeNote(page, 'Hm');
    await page.close();
    const later = await openDemo(bench(), 'first-letters');
    const kept = await keptOn(reader, later, ([first]) => first?.note === 'Hm');
    expect(kept).toMatchObject([{ note: 'Hm', verdict: 'unchecked' }]);
    await later.close();
  });

  it('opens on other words that are selected', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'selection');
    await page.evaluate(() => {
      const text = document.querySelector('article > h2')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 10);
    });
    await askReader(reader, page, 'annotateSelection', {});
    await page.bringToFront();
    await waitForCard(page);
    const kept = await keptOn(reader, page, (annotations) => annotations.length === 1);
    expect(kept).toMatchObject([{ claim: null, target: { quote: { exact: 'A petition' } } }]);
    const own = await page.evaluate(() =>
      [...(CSS.highlights.get('tickmark-own') ?? [])].map(String),
    );
    expect(own).toEqual(['A petition']);
    await page.close();
  });

  it('of a selection that is deleted stays, and has it back', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'deleted');
    await page.evaluate(() => {
      const text = document.querySelector('article > h2')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 10);
    });
    await askReader(reader, page, 'annotateSelection', {});
    await page.bringToFront();
    await waitForCard(page);
    await clickInCard(page, '.menu > button');
    await clickInCard(page, '[role="menuitem"]', 'Delete');
    await keptOn(reader, page, (annotations) => annotations.length === 0);
    await clickInCard(page, 'button', 'Undo');
    await keptOn(reader, page, (annotations) => annotations.length === 1);
    expect(await cardBox(page)).not.toBeNull();
    await giveVerdict(page, 'confirmed');
    await page.close();
  });

  it('gives the focus back to what had it', async () => {
    const page = await openDemo(bench(), 'focus');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('nav a')?.focus();
      const text = document.querySelector('article > h2')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 10);
      document.querySelector<HTMLElement>('nav a')?.focus();
    });
    await askReader(bench().reader, page, 'annotateSelection', {});
    await page.bringToFront();
    await waitForCard(page);
    await closeCard(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('State');
    await page.close();
  });

  it('hands its annotation out by a page of the extension, which no page hears of', async () => {
    const { downloads } = bench();
    const page = await openDemo(bench(), 'export');
    await page.evaluate(() => {
      const gone: string[] = [];
      Object.assign(globalThis, { gone });
      (globalThis as { navigation?: EventTarget }).navigation?.addEventListener(
        'navigate',
        (event) => gone.push((event as Event & { destination: { url: string } }).destination.url),
      );
    });
    await openCard(page, 'turned 63');
    await giveVerdict(page, 'disputed');
    await keptOn(bench().reader, page, ([first]) => first?.verdict === 'disputed');
    const before = writtenFiles(downloads);
    await clickInCard(page, '.menu > button');
    await clickInCard(page, '[role="menuitem"]', 'Export this');
    const path = await waitForFile(downloads, before, '.jsonld');
    expect(readFileSync(path, 'utf8')).toContain('disputed');
    expect(await page.evaluate(() => (globalThis as { gone?: string[] }).gone)).toEqual([]);
    await page.close();
  });

  it('goes to a mark in a paragraph that is longer than the window', async () => {
    const { reader, served, pages } = bench();
    const lines = 'The harbour was quiet that evening, and nobody came. '.repeat(600);
    pages.set('/long.html', {
      html: storyPage(`<main><article><h1>One long paragraph</h1><p>${lines}
Anton Vale, 47, was sentenced to nine years in prison on March 3, 2021. ${lines}</p></article></main>`),
    });
    const page = await reader.open(`${served.origin}/long.html`);
    await waitForMarks(page, 3);
    const { claims } = await askReader(reader, page, 'getReading', {});
    const claim = claims.find(({ text }) => text === '47');
    await askReader(reader, page, 'goTo', { claimStart: claim?.start ?? -1 });
    await page.bringToFront();
    await until(
      () =>
        page.evaluate(() => {
          const range = [...(CSS.highlights.get('tickmark-age') ?? [])][0] as Range | undefined;
          const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
          return top > 0 && bottom < innerHeight;
        }),
      Boolean,
      { what: 'the mark to be in the window' },
    );
    await page.close();
  });

  it('tells the page nothing of the verdict', async () => {
    const page = await openDemo(bench(), 'private');
    const look = () =>
      page.evaluate(() => ({
        highlights: [...CSS.highlights].map(([name, highlight]) => [name, highlight.size]),
        hosts: [...document.documentElement.children]
          .map((element) => element.outerHTML.slice(0, 200))
          .slice(2),
        roots: [...document.documentElement.children].map((element) => element.shadowRoot),
      }));
    const before = await look();
    await openCard(page, '63-year-old');
    await giveVerdict(page, 'false');
    await new Promise((later) => setTimeout(later, 800));
    await closeCard(page);
    expect(await look()).toEqual(before);
    await page.close();
  });
});
