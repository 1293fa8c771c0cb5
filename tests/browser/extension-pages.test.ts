import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { closeCard, giveVerdict, openCard, writeNote } from '../../harness/card';
import { clickButton, exportAll } from '../../harness/downloads';
import { openPopup } from '../../harness/extension';
import { readMarks, waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { axeViolations } from './axe';
import { inEachBrowser, openDemo, screenshotPath } from './browsers';

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

const shows = (page: Page, words: string): Promise<string> =>
  until(
    () => textOf(page),
    (text) => text.includes(words),
    { what: `"${words}" on ${page.url()}` },
  );

inEachBrowser('popup and dashboard', (bench) => {
  const annotate = async (page: Page, words: string, note: string): Promise<void> => {
    await openCard(page, words);
    await giveVerdict(page, 'disputed');
    await writeNote(page, note);
    await closeCard(page);
  };

  it('list what was found and kept, and show no fault to axe', async () => {
    const { reader, family } = bench();
    const page = await openDemo(bench(), 'lists');
    await annotate(page, '12-year prison term', 'Ask the clerk for the judgment.');
    const popup = await openPopup(reader, page);
    const text = await shows(popup, 'Ask the clerk');
    expect(text).toContain('Governor weighs clemency');
    expect(text).toMatch(/\d+\s+Ages/);
    await popup.bringToFront();
    expect(await axeViolations(popup)).toEqual([]);
    await popup.setViewport({ width: 360, height: 600 });
    await popup.screenshot({ path: screenshotPath(`popup-${family}`) });
    await popup.close();
    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await shows(dashboard, 'Ask the clerk');
    expect(await axeViolations(dashboard)).toEqual([]);
    await dashboard.screenshot({ path: screenshotPath(`dashboard-${family}`) });
    await dashboard.close();
    await page.close();
  });

  it('export three files that hold the note', async () => {
    const { reader, downloads } = bench();
    const page = await openDemo(bench(), 'exports');
    await annotate(page, 'turned 63', 'Birth certificate; see "Annex 2", p. 4');
    const popup = await openPopup(reader, page);
    await shows(popup, 'Annex 2');
    const [jsonld = '', csv = '', markdown = ''] = await exportAll(
      popup,
      'Export this page',
      downloads,
    );
    const collection = JSON.parse(readFileSync(jsonld, 'utf8'));
    expect(JSON.stringify(collection)).toContain('TextQuoteSelector');
    expect(JSON.stringify(collection)).toContain('Annex 2');
    expect(readFileSync(csv, 'utf8')).toContain('Birth certificate; see ""Annex 2"", p. 4');
    expect(readFileSync(markdown, 'utf8')).toContain('turned 63');
    await popup.close();
    await page.close();
  });

  it('find by text, delete, and undo', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'search');
    await annotate(page, 'jailed for 18 months', 'Check with the driver’s lawyer.');
    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await shows(dashboard, 'driver’s lawyer');
    await dashboard.focus('input[type="search"]');
    await dashboard.keyboard.type('lawyer');
    await until(
      () => dashboard.evaluate(() => document.querySelectorAll('.item-button').length),
      (count) => count === 1,
      { what: 'one annotation to be left' },
    );
    await clickButton(dashboard, 'More actions');
    await clickButton(dashboard, 'Delete');
    await until(
      () => dashboard.evaluate(() => document.querySelectorAll('.item-button').length),
      (count) => count === 0,
      { what: 'the annotation to go' },
    );
    await clickButton(dashboard, 'Undo');
    await until(
      () => dashboard.evaluate(() => document.querySelectorAll('.item-button').length),
      (count) => count === 1,
      { what: 'the annotation to come back' },
    );

    // Later than the moment for Undo, it can still be had back.
    await clickButton(dashboard, 'More actions');
    await clickButton(dashboard, 'Delete');
    await clickButton(dashboard, 'Deleted');
    await shows(dashboard, 'Then they are gone for good');
    expect(await axeViolations(dashboard)).toEqual([]);
    await dashboard.screenshot({ path: screenshotPath(`deleted-${bench().family}`) });
    await clickButton(dashboard, 'Restore');
    await shows(dashboard, 'Nothing deleted');
    await clickButton(dashboard, 'Annotations');
    await shows(dashboard, 'driver’s lawyer');
    await dashboard.close();
    await page.close();
  });

  it('keep what is being worked on open, though the filters leave it out', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'steady');
    for (const words of ['jailed for 18 months', 'turned 63']) {
      await openCard(page, words);
      await writeNote(page, `About ${words}.`);
      await closeCard(page);
    }
    await page.close();
    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await shows(dashboard, 'About turned 63.');
    await dashboard.select('select[aria-label="Verdict"]', 'unchecked');
    const openNote = () => dashboard.$eval('.note-text', (note) => note.textContent);
    const note = await openNote();
    await dashboard.click('.verdict-choice label:nth-of-type(4)');
    await until(
      () => dashboard.evaluate(() => document.querySelectorAll('.item-button').length),
      (count) => count === 1,
      { what: 'the filter to leave it out' },
    );
    expect(await openNote()).toBe(note);
    await dashboard.close();
  });

  it('switch marks off on the page, and the reader off and on for the site', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'switches');
    const popup = await openPopup(reader, page);
    await shows(popup, 'Marks on this page');
    /** Clicks a switch and waits until it shows the new state, or is gone with what it switched off. */
    const flip = async (name: string, to: boolean) => {
      const look = (click: boolean) =>
        popup.evaluate(
          (wanted, clicks) => {
            const label = [...document.querySelectorAll('label')].find((candidate) =>
              candidate.textContent?.includes(wanted),
            );
            const input = label?.querySelector('input');
            if (clicks) input?.click();
            return input?.checked;
          },
          name,
          click,
        );
      await look(true);
      // It shows the click at first, then what the reader in the page has answered: a moment later in a hidden tab.
      await new Promise((later) => setTimeout(later, 1500));
      await until(
        () => look(false),
        (on) => on === to || on === undefined,
        { what: `"${name}"` },
      );
    };
    await flip('Marks on this page', false);
    await until(
      () => readMarks(page),
      (marks) => marks.length === 0,
      { what: 'the marks to go' },
    );
    await flip('Marks on this page', true);
    await waitForMarks(page, 20);
    await flip('Read pages on', false);
    await until(
      () => readMarks(page),
      (marks) => marks.length === 0,
      { what: 'the reader to stop' },
    );
    await page.reload({ waitUntil: 'domcontentloaded' });
    await new Promise((later) => setTimeout(later, 1500));
    const traces = await page.evaluate(() => ({
      layer: document.querySelector('tickmark-layer') !== null,
      names: [...CSS.highlights.keys()],
    }));
    expect(traces).toEqual({ layer: false, names: [] });
    await clickButton(popup, 'Switch on again');
    await waitForMarks(page, 20);
    await popup.close();
    await page.close();
  });
});
