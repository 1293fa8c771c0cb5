import type { Frame, Page } from 'puppeteer-core';
import { pointOfMark } from './marks';
import { until } from './until';

/**
 * The card stands in a frame in a closed shadow root, where no script of the page comes: these drive it with the mouse
 * and the keyboard, as its reader does, and see what the page can see. The browser's driver sees its frame.
 */

/** Box of the open card's host in the viewport, or null where no card is open. */
export function cardBox(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number } | null> {
  return page.evaluate(() => {
    const host = document.querySelector(':popover-open');
    if (!host) return null;
    const { x, y, width, height } = host.getBoundingClientRect();
    return { x, y, width, height };
  });
}

export async function waitForCard(page: Page): Promise<void> {
  await until(
    () => cardBox(page),
    (box) => box !== null,
    { what: 'the card to open' },
  );
  // Its rise, so that a screenshot shows it whole.
  await new Promise((later) => setTimeout(later, 250));
}

export async function waitForNoCard(page: Page): Promise<void> {
  await until(
    () => cardBox(page),
    (box) => box === null,
    { what: 'the card to close' },
  );
}

/** Clicks a mark and waits for its card, which takes the focus. */
export async function openCard(page: Page, words: string, occurrence = 0): Promise<void> {
  const point = await pointOfMark(page, words, occurrence);
  await page.mouse.move(point.x, point.y);
  await page.mouse.click(point.x, point.y);
  await waitForCard(page);
}

/** Verdicts in the order of their keys. */
export const VERDICT_KEYS = {
  unchecked: '1',
  confirmed: '2',
  'needs-context': '3',
  disputed: '4',
  false: '5',
} as const;

/** Gives a verdict in the open card by its key. */
export async function giveVerdict(page: Page, verdict: keyof typeof VERDICT_KEYS): Promise<void> {
  await page.keyboard.press(VERDICT_KEYS[verdict]);
}

/** Goes from the verdicts, where the card puts the focus, to the note, and types. */
export async function writeNote(page: Page, note: string): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.type(note);
}

export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
}

/** The frame that the open card stands in. */
export function cardFrame(page: Page): Promise<Frame> {
  return until(
    async () => {
      for (const frame of page.frames()) {
        if (frame === page.mainFrame()) continue;
        if (await frame.evaluate(() => !!document.querySelector('.card'))) return frame;
      }
      return null;
    },
    (frame) => frame !== null,
    { what: 'the frame of the card' },
  ) as Promise<Frame>;
}

/** The middle of an element in the card, in the viewport of the page. `words`: the first element that holds them. */
export async function pointInCard(
  page: Page,
  selector: string,
  words = '',
): Promise<{ x: number; y: number }> {
  const frame = await cardFrame(page);
  const inner = await until(
    () =>
      frame.evaluate(
        (wanted, text) => {
          const found = [...document.querySelectorAll(wanted)].find(
            (element) => element.textContent?.includes(text) ?? false,
          );
          const box = found?.getBoundingClientRect();
          return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        },
        selector,
        words,
      ),
    (point) => point !== null,
    { what: `${selector} "${words}" in the card` },
  );
  const box = await cardBox(page);
  if (!inner || !box) throw new Error('No card is open.');
  // The border of the sheet.
  return { x: box.x + 1 + inner.x, y: box.y + 1 + inner.y };
}

export async function clickInCard(page: Page, selector: string, words = ''): Promise<void> {
  const { x, y } = await pointInCard(page, selector, words);
  await page.mouse.click(x, y);
}
