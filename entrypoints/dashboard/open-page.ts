import { browser } from 'wxt/browser';
import { type FrameReading, readFrames, readTab } from '../../storage/page-reading';
import { askReader } from '../../storage/readers';
import type { Page } from '../../storage/records';

/** A page that is not read after this long is shown as it is; milliseconds. */
const PATIENCE = 20_000;
const LOOK_AGAIN = 300;
/** The same for a page in a frame of another one, which may hold it no more. */
const FRAME_PATIENCE = 8_000;
/** A page that is no article for so long will not become one; milliseconds. */
const NO_ARTICLE_AFTER = 3_000;

const NOT_READ =
  "The page is open, but Tickmark couldn't read it: it may be switched off there, or the article may be gone. Nothing was changed.";

type PageAddress = Pick<Page, 'key' | 'url' | 'shownIn'>;

/** A page that is shown and read, by itself (frame 0) or in a frame. */
interface OpenedPage extends FrameReading {
  tabId: number;
}

/**
 * Shows a page in its tab, or in a new one, and goes to an annotation once the page is read. What was written on in a
 * frame is shown in the page around it, if that still holds it. Rejects where the browser opens no tab, or Tickmark
 * does not read the page.
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
async function openPage({ key, url, shownIn }: PageAddress): Promise<OpenedPage> {
  const inFrame = shownIn !== undefined && (await openAt(shownIn, key, FRAME_PATIENCE));
  const opened = inFrame || (await openAt(url, key, PATIENCE));
  if (!opened) throw new Error(NOT_READ);
  return opened;
}

/** Shows an address and waits until the page with a key is read there. */
async function openAt(address: string, key: string, patience: number): Promise<OpenedPage | null> {
  const tabId = await showTab(address);
  const giveUp = performance.now() + patience;
  let noArticleSince: number | null = null;
  while (performance.now() < giveUp) {
    const found = await findPage(tabId, key);
    const now = performance.now();
    const state = found?.reading.state;
    noArticleSince = state === 'not-an-article' ? (noArticleSince ?? now) : null;
    const isSettled = noArticleSince !== null && now - noArticleSince > NO_ARTICLE_AFTER;
    if (found && (state === 'read' || isSettled)) return { tabId, ...found };
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
  }
  return null;
}

/** The reading of the page with a key: that of a tab, or of a frame in it. */
async function findPage(tabId: number, key: string): Promise<FrameReading | undefined> {
  const reading = await readTab(tabId);
  if (!reading) return undefined;
  const frames = reading.page.key === key ? [] : await readFrames(tabId, reading);
  return [{ frameId: 0, reading }, ...frames].find((each) => each.reading.page.key === key);
}

async function showTab(address: string): Promise<number> {
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url }) => url !== undefined && withoutFragment(url) === address);
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
    return open.id;
  }
  const { id } = await browser.tabs.create({ url: address });
  if (id === undefined) throw new Error("Couldn't open the page.");
  return id;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
