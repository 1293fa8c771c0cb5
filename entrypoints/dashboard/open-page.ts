import { browser } from 'wxt/browser';
import { readTab } from '../../storage/page-reading';
import type { PageReading } from '../../storage/protocol';
import { askReader } from '../../storage/readers';
import type { Page } from '../../storage/records';

/** A page that is not read after this long is shown as it is; milliseconds. */
const PATIENCE = 20_000;
const LOOK_AGAIN = 300;
/** A page that is no article for so long will not become one; milliseconds. */
const NO_ARTICLE_AFTER = 3_000;

const NOT_READ =
  "The page is open, but Tickmark couldn't read it: it may be switched off there, or the article may be gone. Nothing was changed.";

type PageAddress = Pick<Page, 'key' | 'url'>;

/**
 * Shows a page in its tab, or in a new one, and goes to an annotation once the page is read. Rejects where the
 * browser opens no tab, or Tickmark does not read the page.
 */
export async function openPageAt(page: PageAddress, annotationId: string): Promise<void> {
  const opened = await openPage(page);
  await askReader('goTo', { annotationId }, opened);
}

/**
 * Shows a page as `openPageAt` does and goes to a claim on it.
 *
 * @param words The words of the claim.
 * @param occurrence How many claims with the same words stand before it.
 */
export async function openPageAtClaim(
  page: PageAddress,
  words: string,
  occurrence = 0,
): Promise<void> {
  const opened = await openPage(page);
  const same = opened.reading.claims.filter(({ text }) => text === words);
  const claim = same[occurrence] ?? same[0];
  if (!claim) throw new Error(`The page is open, but “${words}” is not on it any more.`);
  await askReader('goTo', { claimStart: claim.start }, opened);
}

/** Shows a page as `openPageAt` does and takes the words that stand in a changed place now. */
export async function acceptWordsOn(page: PageAddress, annotationId: string): Promise<void> {
  const opened = await openPage(page);
  await askReader('acceptWords', { annotationId }, opened);
}

/** Shows a page as `openPageAt` does and asks there for the words that an annotation belongs to. */
export async function askForPlaceOn(page: PageAddress, annotationId: string): Promise<void> {
  const opened = await openPage(page);
  await askReader('askForPlace', { annotationId }, opened);
}

/** Shows a page and waits until it is read. Rejects where that does not happen. */
async function openPage(page: PageAddress): Promise<{ tabId: number; reading: PageReading }> {
  const tabId = await showTab(page);
  const giveUp = performance.now() + PATIENCE;
  let noArticleSince: number | null = null;
  while (performance.now() < giveUp) {
    const reading = await readTab(tabId);
    const now = performance.now();
    const state = reading?.page.key === page.key ? reading.state : null;
    noArticleSince = state === 'not-an-article' ? (noArticleSince ?? now) : null;
    const isSettled = noArticleSince !== null && now - noArticleSince > NO_ARTICLE_AFTER;
    if (reading && (state === 'read' || isSettled)) return { tabId, reading };
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  throw new Error(NOT_READ);
}

async function showTab(page: PageAddress): Promise<number> {
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url }) => url !== undefined && withoutFragment(url) === page.url);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
    return open.id;
  }
  const { id } = await browser.tabs.create({ url: page.url });
  if (id === undefined) throw new Error("Couldn't open the page.");
  return id;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
