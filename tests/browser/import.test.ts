import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { builtFolder } from '../../harness/build';
import { cardFrame, closeCard, giveVerdict, openCard, writeNote } from '../../harness/card';
import { clickButton, exportAll } from '../../harness/downloads';
import { keptOn, openPopup } from '../../harness/extension';
import { provideBrowser } from '../../harness/find-browser';
import { launchReader } from '../../harness/launch';
import { waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { axeViolations } from './axe';
import { type Bench, inEachBrowser, openDemo, screenshotPath } from './browsers';

const NOTE = 'Birth certificate; see “Annex 2”.';

const shows = (page: Page, words: string): Promise<string> =>
  until(
    () => page.evaluate(() => document.body.innerText),
    (text) => text.includes(words),
    { what: `"${words}" on ${page.url()}` },
  );

/** Gives the open dialog a file, as choosing it does. */
async function chooseFile(dashboard: Page, path: string): Promise<void> {
  const field = await dashboard.waitForSelector('dialog input[type="file"]');
  await field?.uploadFile(path);
}

/** Presses a button of a page that is behind another and stays there. */
function pressBehind(page: Page, name: string): Promise<void> {
  return page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === wanted,
    );
    if (!button) throw new Error(`There is no button ${wanted}`);
    button.click();
  }, name);
}

/** Drops a file on the page. */
function dropFile(dashboard: Page, name: string, text: string): Promise<void> {
  return dashboard.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('main')?.dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error(`${type} was left to the browser`);
      }
    },
    name,
    text,
  );
}

/** Annotates the sample article and exports everything; gives the paths of the three files. */
async function exportOne(bench: Bench, id: string): Promise<string[]> {
  const page = await openDemo(bench, id);
  await openCard(page, 'turned 63');
  await giveVerdict(page, 'confirmed');
  await writeNote(page, NOTE);
  await closeCard(page);
  await page.close();
  const dashboard = await bench.reader.open(bench.reader.extensionPage('dashboard.html'));
  await shows(dashboard, 'Annex 2');
  const paths = await exportAll(dashboard, 'Export all', bench.downloads);
  await dashboard.close();
  return paths;
}

inEachBrowser('an import', (bench) => {
  it('brings what was exported into another profile, live and onto its page, and is undone', async () => {
    const { family, served, downloads } = bench();
    const [jsonld = ''] = await exportOne(bench(), 'moved');
    const reader = await launchReader({
      found: provideBrowser(family),
      extension: builtFolder(family),
      headless: true,
      offline: true,
      downloads,
    });
    try {
      const article = await reader.open(`${served.origin}/article.html?id=moved`);
      await waitForMarks(article, 20);
      const popup = await openPopup(reader, article);
      const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
      await shows(dashboard, 'or import a file that you exported earlier');
      expect(await axeViolations(dashboard)).toEqual([]);
      await clickButton(dashboard, 'Import…');
      await shows(dashboard, 'Choose a Web Annotation file');
      expect(await axeViolations(dashboard)).toEqual([]);
      await chooseFile(dashboard, jsonld);
      await shows(dashboard, '1 annotation on 1 page: 1 new.');
      expect(await axeViolations(dashboard)).toEqual([]);
      await dashboard.screenshot({ path: screenshotPath(`import-${family}`) });
      expect(await shows(dashboard, 'Nothing kept yet')).not.toContain('Annex 2');
      // The popup tells of the tab in front.
      await article.bringToFront();
      await shows(popup, 'Ages');
      await pressBehind(dashboard, 'Import');
      await shows(popup, 'Annex 2');
      await shows(dashboard, 'Imported 1 annotation');
      await shows(dashboard, 'Annex 2');

      // The open page knows it without a reload, and shows it where it was written.
      const kept = await keptOn(reader, article, ([first]) => first?.note === NOTE);
      expect(kept).toMatchObject([{ verdict: 'confirmed', place: { state: 'anchored' } }]);
      await openCard(article, 'turned 63');
      const frame = await cardFrame(article);
      await until(
        () => frame.evaluate(() => document.body.textContent ?? ''),
        (text) => text.includes('Annex 2'),
        { what: 'the note in the card' },
      );
      await closeCard(article);

      await pressBehind(dashboard, 'Undo');
      await shows(dashboard, 'The import was undone.');
      await shows(dashboard, 'Nothing kept yet');
      await keptOn(reader, article, (annotations) => annotations.length === 0);
      await until(
        () => popup.evaluate(() => document.body.innerText),
        (text) => text.includes('Ages') && !text.includes('Annex 2'),
        { what: 'the note to go from the popup' },
      );
    } finally {
      await reader.close();
    }
  });

  it('takes a file that is dropped, and says that it is here already', async () => {
    const { reader } = bench();
    const [jsonld = ''] = await exportOne(bench(), 'dropped');
    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await shows(dashboard, 'Annex 2');
    await clickButton(dashboard, 'Import…');
    await shows(dashboard, 'Choose a Web Annotation file');
    const focused = () => dashboard.evaluate(() => document.activeElement?.textContent?.trim());
    expect(await focused()).toBe('Choose a file…');
    await dashboard.keyboard.press('Escape');
    await until(focused, (words) => words === 'Import…', { what: 'the focus to come back' });
    await dropFile(dashboard, 'notes.jsonld', readFileSync(jsonld, 'utf8'));
    await shows(dashboard, 'already here.');
    await shows(dashboard, 'There is nothing new in this file.');
    await clickButton(dashboard, 'Close');
    await until(
      () => dashboard.evaluate(() => document.querySelector('dialog') === null),
      Boolean,
      { what: 'the dialog to close' },
    );
    await dashboard.close();
  });

  it('says what is the matter with a wrong file, and changes nothing', async () => {
    const { reader, downloads } = bench();
    const [jsonld = '', csv = ''] = await exportOne(bench(), 'wrong');
    const cutOff = join(downloads, 'cut-off.jsonld');
    writeFileSync(cutOff, readFileSync(jsonld).subarray(0, 2_000));
    const options = await reader.open(reader.extensionPage('options.html'));
    await clickButton(options, 'Import…');
    const target = await until(
      async () =>
        (await reader.browser.pages()).find((page) => page.url().includes('dashboard.html')),
      (page) => page !== undefined,
      { what: 'the dashboard to open' },
    );
    if (!target) throw new Error('no dashboard');
    await target.bringToFront();
    await shows(target, 'Choose a Web Annotation file');
    await chooseFile(target, csv);
    await shows(target, 'This is the table (CSV)');
    expect(await axeViolations(target)).toEqual([]);
    await chooseFile(target, cutOff);
    await shows(target, 'The file ends too early');
    await target.keyboard.press('Escape');
    await shows(target, 'Annex 2');
    await target.close();
    await options.close();
  });
});
