import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import {
  cardBox,
  cardFrame,
  clickInCard,
  closeCard,
  openCard,
  pointInCard,
  waitForNoCard,
} from '../../harness/card';
import { keptOn } from '../../harness/extension';
import { waitForMarks } from '../../harness/marks';
import { inEachBrowser } from './browsers';
import { HOSTILE_PAGES, STORY_CLAIMS } from './hostile-pages';
import { glimpse, PRYING_PAGE, readSeen, search, startToPry } from './prying-page';

/** Where the pointer comes in and goes out is the page's to know. */
const CROSSING = /^(?:pointer|mouse)(?:over|out|enter|leave)$/;

const NOTE = 'Secret 丁① words of mine';

async function chord(page: Page, key: 'a' | 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

inEachBrowser('a page that pries', (bench) => {
  const openPrying = async (path: string): Promise<Page> => {
    const { reader, served, pages } = bench();
    pages.set(path, { html: PRYING_PAGE });
    const page = await reader.open(served.origin + path);
    await waitForMarks(page, STORY_CLAIMS);
    return page;
  };

  it('learns nothing of what is pressed, typed, pasted and chosen in the card', async () => {
    const { reader, family } = bench();
    const page = await openPrying('/listens.html');
    await openCard(page, '47');
    await cardFrame(page);
    await startToPry(page);

    await clickInCard(page, '.verdict-option', 'Disputed');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('4');
    await clickInCard(page, 'textarea');
    await page.keyboard.type('Secret 丁① words');
    const field = await pointInCard(page, 'textarea');
    await page.mouse.click(field.x - 100, field.y - 14, { clickCount: 2 });
    await chord(page, 'a');
    await chord(page, 'c');
    await page.keyboard.press('End');
    await chord(page, 'v');
    await chord(page, 'a');
    await page.keyboard.type(NOTE);
    if (family === 'chromium') {
      const session = await page.createCDPSession();
      await session.send('Input.imeSetComposition', {
        text: 'かな',
        selectionStart: 2,
        selectionEnd: 2,
      });
      await session.send('Input.insertText', { text: '仮名' });
      await session.detach();
    }
    await chord(page, 'a');
    expect((await glimpse(page)).selected).toBe('');
    await page.mouse.move(field.x - 120, field.y - 14);
    await page.mouse.wheel({ deltaY: 40 });
    // Words that are chosen are not dragged away: what they come over could read them.
    await page.mouse.down();
    await page.mouse.move(field.x, field.y - 14, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('Tab');
    await clickInCard(page, 'button', 'Tags');
    await page.keyboard.type('hush-tag,');
    await clickInCard(page, 'button', 'Source');
    await page.keyboard.type('https://whisper.example/a');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Whispers');
    await page.keyboard.press('Enter');
    await clickInCard(page, '.menu button');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');

    const seen = await readSeen(page);
    const told = seen.filter(({ type }) => !CROSSING.test(type));
    expect(told.map(({ type, target }) => `${type} ${target}`)).toEqual([]);
    const { fonts, loaded, frames, selected } = await glimpse(page);
    expect({ fonts, frames, selected }).toEqual({ fonts: [], frames: 0, selected: '' });
    expect(loaded.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([]);

    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    const after = await readSeen(page);
    // The card is gone when the key comes up.
    const keys = after.filter(({ told }) => / key=(?!Escape)/.test(told));
    expect(keys).toEqual([]);

    const kept = await keptOn(reader, page, ([first]) => first?.sources.length === 1);
    expect(kept).toMatchObject([
      {
        verdict: 'disputed',
        note: family === 'chromium' ? `${NOTE}仮名` : NOTE,
        tags: ['hush-tag'],
        sources: [{ url: 'https://whisper.example/a', title: 'Whispers' }],
      },
    ]);
    await page.close();
  });

  it('does not find in a field what is written there', async () => {
    const page = await openPrying('/searches.html');
    await openCard(page, '47');
    await page.keyboard.press('4');
    await clickInCard(page, 'textarea');
    await page.keyboard.type(NOTE);
    await chord(page, 'a');
    expect(await search(page, ['Secret', '丁', 'words of mine'])).toEqual([]);
    await page.close();
  });

  it('finds nothing where it takes the card away and puts it elsewhere', async () => {
    const page = await openPrying('/moves.html');
    await openCard(page, '47');
    await page.keyboard.press('Tab');
    await startToPry(page);
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>(':popover-open');
      const own = document.createElement('section');
      document.body.append(own);
      const root = own.attachShadow({ mode: 'open' });
      if (host) root.append(host);
      host?.showPopover();
    });
    await page.keyboard.type('Secret');
    const { frames } = await glimpse(page);
    expect(frames).toBe(0);
    await page.close();
  });
});

inEachBrowser('a page with a policy that forbids everything', (bench) => {
  it('has a card like any other', async () => {
    const { reader, served, pages } = bench();
    pages.set('/strict.html', HOSTILE_PAGES['a policy that forbids everything'] ?? { html: '' });
    const page = await reader.open(`${served.origin}/strict.html`);
    await waitForMarks(page, STORY_CLAIMS);
    await openCard(page, '47');
    const frame = await cardFrame(page);
    expect(await frame.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
    expect((await cardBox(page))?.height).toBeGreaterThan(200);
    await page.keyboard.press('2');
    const kept = await keptOn(reader, page, ([first]) => first?.verdict === 'confirmed');
    expect(kept).toHaveLength(1);
    await closeCard(page);
    await page.close();
  });
});
