import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { closeCard, giveVerdict, openCard, writeNote } from '../../harness/card';
import { exportAll } from '../../harness/downloads';
import { keptOn } from '../../harness/extension';
import { readMarks, waitForMarks } from '../../harness/marks';
import { inEachBrowser, screenshotPath } from './browsers';
import { labelledPages, pagesAreHere, pagesFolder } from './saved-pages';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words of the first mark that stands once on the page and is no part of a link or button. */
async function firstPlainMark(page: Page): Promise<string> {
  const words = await page.evaluate(() => {
    const ranges = [...CSS.highlights.keys()]
      .filter((name) => name.startsWith('tickmark-'))
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[]);
    const wordsOf = (range: Range) => range.toString().replace(/\s+/g, ' ');
    const plain = ranges.find(
      (range) =>
        range.getBoundingClientRect().width > 0 &&
        !range.startContainer.parentElement?.closest('a, button') &&
        ranges.filter((other) => wordsOf(other) === wordsOf(range)).length === 1,
    );
    return plain ? wordsOf(plain) : null;
  });
  if (!words) throw new Error(`No mark to open on ${page.url()}.`);
  return words;
}

describe.skipIf(!pagesAreHere)('real pages', () => {
  inEachBrowser(
    'real pages',
    (bench) => {
      it.each(labelledPages)(
        '$file carries marks on the claims that people found in it',
        async ({ file, claims }) => {
          const { reader, served, family } = bench();
          const page = await reader.open(`${served.origin}/${file}`);
          const marks = await waitForMarks(page, 3);
          await page.screenshot({ path: screenshotPath(`${file.replace('.html', '')}-${family}`) });
          const marked = marks.map(({ text }) => flat(text));
          const found = claims.filter(({ text }) =>
            marked.some((words) => words.includes(flat(text)) || flat(text).includes(words)),
          );
          expect(found.length / claims.length).toBeGreaterThan(0.75);
          // Nothing of the page's furniture: not many more marks than claims.
          expect(marks.length).toBeLessThan(claims.length * 1.6 + 6);
          await page.close();
        },
      );

      it.each(labelledPages.slice(0, 6))(
        '$file keeps a note through a reload, shows it in a second tab and exports it',
        async ({ file }) => {
          const { reader, served, family, downloads } = bench();
          const address = `${served.origin}/${file}`;
          const note = `Asked the registrar about ${file}.`;
          const second = await reader.open(address);
          const page = await reader.open(address);
          await waitForMarks(second, 3);
          const marks = await waitForMarks(page, 3);
          const words = await firstPlainMark(page);
          await openCard(page, words);
          await giveVerdict(page, 'confirmed');
          await writeNote(page, note);
          await page.screenshot({
            path: screenshotPath(`${file.replace('.html', '')}-card-${family}`),
          });
          await closeCard(page);

          const expected = [
            { verdict: 'confirmed', note, place: { state: 'anchored' }, target: { quote: {} } },
          ];
          const seen = await keptOn(reader, second, ([first]) => first?.note === note);
          expect(seen).toMatchObject(expected);
          expect(flat(seen[0]?.target.quote.exact ?? '')).toBe(words);
          await second.close();

          await page.bringToFront();
          await page.reload({ waitUntil: 'domcontentloaded' });
          const again = await waitForMarks(page, marks.length);
          expect(again).toEqual(marks);
          const kept = await keptOn(reader, page, ([first]) => first?.place?.state === 'anchored');
          expect(kept).toMatchObject(expected);
          await openCard(page, words);
          await closeCard(page);
          expect(await readMarks(page)).toEqual(marks);
          await page.close();

          const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
          for (const path of await exportAll(dashboard, 'Export all', downloads)) {
            expect(readFileSync(path, 'utf8')).toContain(note);
          }
          await dashboard.close();
        },
      );
    },
    { folder: pagesFolder },
  );
});
