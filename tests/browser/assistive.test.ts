import { expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardBox, closeCard, openCard, waitForCard, writeNote } from '../../harness/card';
import { askReader } from '../../harness/extension';
import { waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { inEachBrowser, openDemo } from './browsers';
import { storyArticle, storyPage } from './hostile-pages';

interface Node {
  role?: string;
  name?: string;
  children?: Node[];
}

/** Roles and names of all that assistive technology is told of a page, what stands in closed shadow roots too. */
async function told(page: Page): Promise<string[]> {
  const flatten = (node: Node): string[] => [
    `${node.role}: ${node.name ?? ''}`,
    ...(node.children ?? []).flatMap(flatten),
  ];
  const tree = (await page.accessibility.snapshot({
    interestingOnly: false,
    includeIframes: true,
  })) as Node | null;
  return tree ? flatten(tree) : [];
}

const isTold = (page: Page, words: string): Promise<string[]> =>
  until(
    () => told(page),
    (lines) => lines.some((line) => line.includes(words)),
    { what: `"${words}" to be told` },
  );

/** Only Chromium lets a test see the accessibility tree. */
inEachBrowser(
  'what assistive technology is told',
  (bench) => {
    it('says in the card what the words mean', async () => {
      const page = await openDemo(bench(), 'told');
      await openCard(page, '63-year-old');
      const lines = await isTold(page, '63 years old');
      expect(lines.join('\n')).toContain('Born between 15 October 1962 and 14 October 1963');
      expect(lines.join('\n')).toContain('Delia Marsh');
      for (const verdict of ['Confirmed', 'Needs context', 'Disputed', 'False']) {
        expect(lines).toContain(`radio: ${verdict}`);
      }
      await closeCard(page);
      await page.close();
    });

    it('walks from claim to claim and opens a card with Enter, which Esc gives the focus back from', async () => {
      const { reader } = bench();
      const page = await openDemo(bench(), 'walk');
      await askReader(reader, page, 'moveToClaim', { direction: 'next' });
      await page.bringToFront();
      await page.keyboard.press('Enter');
      await waitForCard(page);
      await closeCard(page);
      await page.keyboard.press('Enter');
      await waitForCard(page);
      expect(await cardBox(page)).not.toBeNull();
      await page.close();
    });

    it('offers a button at a selection that opens a card on it', async () => {
      const page = await openDemo(bench(), 'button');
      const ends = await page.evaluate(() => {
        const paragraph = document.querySelector('article > h2');
        paragraph?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        if (paragraph) range.selectNodeContents(paragraph);
        const box = range.getBoundingClientRect();
        return { left: box.left, right: box.right, y: box.top + box.height / 2 };
      });
      await page.mouse.move(ends.left + 1, ends.y);
      await page.mouse.down();
      await page.mouse.move(ends.right - 4, ends.y, { steps: 8 });
      await page.mouse.up();
      await isTold(page, 'button: Annotate');
      const button = await page.$('aria/Annotate[role="button"]');
      await button?.click();
      await waitForCard(page);
      await page.close();
    });

    it('says that a page without a day of publication has none', async () => {
      const { reader, served, pages } = bench();
      const undated = storyPage(storyArticle()).replace(
        /<meta property="article:published_time"[^>]*>/,
        '',
      );
      pages.set('/undated.html', { html: undated });
      const page = await reader.open(`${served.origin}/undated.html`);
      await waitForMarks(page, 5);
      await openCard(page, '47');
      const lines = await isTold(page, 'publi');
      expect(lines.join('\n')).toMatch(/publication|published/i);
      await page.close();
    });

    it('says in the card what is safe when the disk is full', async () => {
      const { reader } = bench();
      const page = await openDemo(bench(), 'full');
      const target = await reader.browser.waitForTarget((each) => each.type() === 'service_worker');
      const worker = await target.worker();
      await openCard(page, 'turned 63');
      await writeNote(page, 'Kept');
      await isTold(page, 'Saved');
      await worker?.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        const scope: typeof globalThis & { makeRoom?: () => void } = globalThis;
        scope.makeRoom = () => {
          IDBObjectStore.prototype.put = put;
        };
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('No room, says the test.', 'QuotaExceededError');
        };
      });
      await page.keyboard.type(' in the card meanwhile');
      const lines = await isTold(page, 'the disk is full');
      expect(lines.join('\n')).toContain('Your note is still here');
      await worker?.evaluate(() => (globalThis as { makeRoom?: () => void }).makeRoom?.());
      // The card tries again by itself.
      await until(
        async () =>
          (await askReader(reader, page, 'getReading', {})).annotations.map(({ note }) => note),
        (notes) => notes.includes('Kept in the card meanwhile'),
        { what: 'the note to be kept after all' },
      );
      await page.close();
    });
  },
  { families: ['chromium'] },
);
