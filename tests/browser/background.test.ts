import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it, vi } from 'vitest';
import { cardFrame, clickInCard, closeCard, openCard, writeNote } from '../../harness/card';
import { readMarks, waitForMarks } from '../../harness/marks';
import { type Bench, inEachBrowser, screenshotPath } from './browsers';

/** What the background does that only a real browser can show. */

const DEMO = 'article.html';

interface ExtensionPage {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<unknown>; reload(): void };
    tabs: { query(query: Record<string, never>): Promise<{ url?: string }[]> };
    scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
  };
}

/** An extension page that asks the background; what it gives is the whole reply, `{ res }` or `{ err }`. */
async function openAsker({ reader }: Bench) {
  const page = await reader.open(reader.extensionPage('popup.html'));
  return {
    ask: (type: string, data: unknown): Promise<unknown> =>
      page.evaluate(
        (message) => (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(message),
        { id: 1, type, data, timestamp: Date.now() } as never,
      ),
    excluded: () =>
      page.evaluate(async () => {
        const { chrome } = globalThis as unknown as ExtensionPage;
        const scripts = await chrome.scripting.getRegisteredContentScripts();
        return scripts.map(({ excludeMatches = [] }) => excludeMatches);
      }),
    dashboards: () =>
      page.evaluate(async () => {
        const { chrome } = globalThis as unknown as ExtensionPage;
        const tabs = await chrome.tabs.query({});
        return tabs.flatMap(({ url }) => (url?.includes('/dashboard.html') ? [url] : []));
      }),
    close: () => page.close(),
  };
}

function saveRequest(number: number, origin: string) {
  const address = `${origin}/kept-${number}.html`;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    page: {
      key: address,
      url: address,
      title: '',
      siteName: 'localhost',
      publishedAt: null,
      publishedBy: null,
    },
    target: {
      quote: { type: 'TextQuoteSelector', exact: '63-year-old', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 11 },
    },
    claim: null,
    changes: { note: `note ${number}` },
    baseNote: '',
  };
}

const noMarks = (page: Page) =>
  page.waitForFunction(
    () =>
      ![...CSS.highlights.keys()].some((name) => name.startsWith('tickmark-')) ||
      [...CSS.highlights.values()].every(({ size }) => size === 0),
    { timeout: 10_000, polling: 100 },
  );

inEachBrowser('background', (bench) => {
  it('takes a site that is switched off away at once and for good, and brings it back', async () => {
    const { reader, served } = bench();
    const { hostname } = new URL(served.origin);
    const asker = await openAsker(bench());
    const page = await reader.open(`${served.origin}/${DEMO}`);
    await waitForMarks(page, 20);

    expect(await asker.ask('switchSite', { host: hostname, on: false })).not.toHaveProperty('err');
    await noMarks(page);
    expect(await asker.excluded()).toEqual([[`*://*.${hostname}/*`]]);
    await page.reload({ waitUntil: 'load' });
    await new Promise((later) => setTimeout(later, 1500));
    expect(await readMarks(page)).toEqual([]);

    expect(await asker.ask('switchSite', { host: hostname, on: true })).not.toHaveProperty('err');
    await waitForMarks(page, 20);
    expect(await asker.excluded()).toEqual([[]]);
    await page.close();
    await asker.close();
  });

  it('lets a page see nothing of the extension but its marks', async () => {
    const { reader, served } = bench();
    const page = await reader.open('about:blank');
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      addEventListener('message', ({ data }) => seen.push(JSON.stringify(data)));
      const { dispatchEvent } = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) {
        seen.push(event.type);
        return dispatchEvent.call(this, event);
      };
    });
    await page.goto(`${served.origin}/${DEMO}`);
    await waitForMarks(page, 20);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(
      [],
    );
    await page.close();
  });

  it('turns a tampered message away and keeps nothing of it', async () => {
    const { served } = bench();
    const asker = await openAsker(bench());
    const request = saveRequest(1, served.origin);
    const tampered = { ...request, changes: { note: 'x', revision: 7 } };
    expect(await asker.ask('saveAnnotation', tampered)).toMatchObject({
      err: { name: 'StorageFailure', reason: 'invalid' },
    });
    expect(await asker.ask('readPage', { key: request.page.key })).toMatchObject({
      res: { annotations: [] },
    });
    await asker.close();
  });

  it('opens the dashboard once, and at another page in the same tab', async () => {
    const { reader, served } = bench();
    const asker = await openAsker(bench());
    await asker.ask('openDashboard', {});
    await expect.poll(asker.dashboards).toHaveLength(1);
    const key = `${served.origin}/${DEMO}`;
    await asker.ask('openDashboard', { pageKey: key });
    await expect
      .poll(asker.dashboards)
      .toEqual([reader.extensionPage(`dashboard.html#page=${encodeURIComponent(key)}`)]);
    await asker.close();
  });
});

inEachBrowser(
  'a background that is killed',
  (bench) => {
    it('leaves every note that it acknowledged, whole, and takes the next one', async () => {
      const { reader, served } = bench();
      const asker = await openAsker(bench());
      const acknowledged: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        // It starts, or starts again, when it is asked something.
        await asker.ask('hasAccess', {}).catch(() => null);
        const worker = await reader.browser.waitForTarget(
          (target) => target.type() === 'service_worker',
        );
        const saves = Array.from({ length: 20 }, async (_, index) => {
          const number = round * 100 + index;
          const reply = await asker
            .ask('saveAnnotation', saveRequest(number, served.origin))
            .catch(() => null);
          if (typeof reply === 'object' && reply !== null && 'res' in reply) {
            acknowledged.push(number);
          }
        });
        // In the midst of the writing: some are acknowledged, the others are on their way.
        const enough = acknowledged.length + 2 + round * 4;
        await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThanOrEqual(enough), {
          interval: 1,
          timeout: 10_000,
        });
        await (await worker.worker())?.close();
        await Promise.all(saves);
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(18);
      const after = saveRequest(999, served.origin);
      expect(await asker.ask('saveAnnotation', after)).toMatchObject({ res: { note: 'note 999' } });
      for (const number of acknowledged) {
        const { page, changes } = saveRequest(number, served.origin);
        expect(await asker.ask('readPage', { key: page.key })).toMatchObject({
          res: { annotations: [{ note: changes.note }] },
        });
      }
      await asker.close();
    });
  },
  // Only Chromium lets a test end a background from outside.
  { families: ['chromium'] },
);

const PROFILE = developerProfile();

afterAll(() => rmSync(PROFILE, { recursive: true, force: true, maxRetries: 5 }));

/** A profile in which Chromium lets an unpacked extension come back after a reload. */
function developerProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'tickmark-profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  return profile;
}

inEachBrowser(
  'an update of the extension',
  (bench) => {
    it('puts a new reader into open tabs, and the old one goes without taking its marks', async () => {
      const { reader, served } = bench();
      const page = await reader.open(`${served.origin}/${DEMO}`);
      const marks = await waitForMarks(page, 20);
      const layers = () => page.evaluate(() => document.documentElement.children.length);
      const before = await layers();

      const own = await reader.open(reader.extensionPage('popup.html'));
      own
        .evaluate(() => (globalThis as unknown as ExtensionPage).chrome.runtime.reload())
        .catch(() => {});
      await page.bringToFront();
      // The old reader looks every five seconds whether its extension is still there.
      await new Promise((later) => setTimeout(later, 7_000));
      expect(await layers()).toBe(before);
      expect(await readMarks(page)).toEqual(marks);
      await openCard(page, '63-year-old');
      await closeCard(page);
      await page.close();
    });

    it('leaves an open card that says so, with all that was written in it', async () => {
      const { reader, served } = bench();
      const page = await reader.open(`${served.origin}/${DEMO}?id=written`);
      await waitForMarks(page, 20);
      await openCard(page, 'turned 63');
      await writeNote(page, 'Before the update,');
      const inCard = async () => {
        const frame = await cardFrame(page);
        return frame.evaluate(() => ({
          said: document.body.innerText,
          note: document.querySelector('textarea')?.value,
        }));
      };
      await expect.poll(inCard).toMatchObject({ said: expect.stringContaining('Saved') });

      const own = await reader.open(reader.extensionPage('popup.html'));
      own
        .evaluate(() => (globalThis as unknown as ExtensionPage).chrome.runtime.reload())
        .catch(() => {});
      await page.bringToFront();
      // Its new reader is there when the marks are its own.
      await new Promise((later) => setTimeout(later, 2_000));
      // The note is open still, for who was in another tab in between.
      await clickInCard(page, 'textarea');
      await page.keyboard.press('End');
      await page.keyboard.type(' and after it.');
      await expect
        .poll(inCard, { timeout: 15_000 })
        .toMatchObject({ said: expect.stringContaining('Tickmark was updated') });
      expect(await inCard()).toMatchObject({ note: 'Before the update, and after it.' });
      await page.screenshot({ path: screenshotPath('card-after-update') });

      // Pointing away closes no card that holds what is nowhere else.
      await page.mouse.click(4, 4);
      await new Promise((later) => setTimeout(later, 1_000));
      const { said } = await inCard();
      expect(said).toContain('Before the update, and after it.');
      expect(said).toContain('Not saved');
      await page.close({ runBeforeUnload: false });
    });
  },
  { families: ['chromium'], launch: { profile: PROFILE } },
);
