import type { Page } from 'puppeteer-core';
import { storyArticle, storyPage } from './hostile-pages';

/** What the prying page has seen of one event. */
export interface Seen {
  type: string;
  /** Name of the element that the event came to, as the page sees it. */
  target: string;
  /** All that the event tells in words and numbers. */
  told: string;
}

/** What it can read at any moment of what is done in the card. */
export interface Glimpse {
  selected: string;
  frames: number;
  /** Fonts that were asked for because a letter was drawn. */
  fonts: string[];
  /** Addresses of what was loaded or gone to. */
  loaded: string[];
}

/** Names that no `on…` property tells of. */
const OTHER_EVENTS =
  'compositionstart compositionupdate compositionend textInput focusin focusout DOMActivate DOMFocusIn DOMFocusOut ' +
  'mousewheel DOMMouseScroll MozMousePixelScroll dragexit touchstart touchmove touchend touchcancel selectionchange ' +
  'selectstart beforecopy beforecut beforepaste beforeinput pointerrawupdate';

/** A page whose scripts were there first and write down all that they can see. */
export const PRYING_PAGE = storyPage(
  storyArticle('<p id="plain">The harbour office keeps a list of every ship.</p>'),
  `<script>
const seen = [], glimpses = [], loaded = [];
let ready = false;
const tell = (event) => {
  const words = [];
  for (const key in event) {
    const value = event[key];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') words.push(key + '=' + value);
  }
  return words.join(' ');
};
const see = (event, by) => {
  if (!event || !ready) return;
  const { target } = event;
  const name = target === window ? 'window' : target === document ? 'document' : target?.localName ?? String(target);
  seen.push({ type: event.type, target: name, told: (typeof by === 'string' ? by + ' ' : '') + tell(event) });
};
const names = new Set(${JSON.stringify(OTHER_EVENTS)}.split(' '));
for (const object of [window, document, HTMLElement.prototype]) {
  for (const key in object) if (key.startsWith('on')) names.add(key.slice(2));
}
for (const name of names) {
  window.addEventListener(name, see, true);
  document.addEventListener(name, see, true);
  document.addEventListener(name, see);
}
// Things that may run while an event of the card is on its way.
const look = (by) => see(window.event, 'while ' + (by.type ?? 'mutation'));
new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
window.addEventListener('focus', look, true);
window.addEventListener('blur', look, true);
globalThis.navigation?.addEventListener('navigate', (event) => loaded.push(event.destination.url));
new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) loaded.push(name);
}).observe({ type: 'resource' });
// Fonts under the names of others, that are asked for when one letter is drawn in them.
const FAMILIES = ['system-ui', 'ui-monospace', 'monospace', 'sans-serif', 'Arial', 'Roboto', 'Segoe UI', 'Helvetica Neue',
  '-apple-system', 'Menlo', 'Consolas', 'SF Mono', 'DejaVu Sans Mono'];
for (const family of FAMILIES) {
  for (const code of [0x2460, 0x4e01, 0x51]) {
    document.fonts.add(new FontFace(family, 'url(/font-' + encodeURIComponent(family) + '-' + code + ')', { unicodeRange: 'U+' + code.toString(16) }));
  }
}
globalThis.pry = {
  start() { ready = true; },
  seen, 
  glimpse: () => ({
    selected: String(getSelection()),
    frames: window.length + document.querySelectorAll('iframe').length,
    fonts: [...document.fonts].filter(({ status }) => status !== 'unloaded').map(({ family, unicodeRange }) => family + ' ' + unicodeRange),
    loaded,
  }),
};
</script>`,
);

interface Prying {
  pry: { start(): void; seen: Seen[]; glimpse(): Glimpse };
}

/** Has the page write down what it sees from now on. */
export const startToPry = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as Prying).pry.start());

export const readSeen = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => (globalThis as unknown as Prying).pry.seen);

/** What scripts of a page can try in order to read a field that has the focus. */
export const search = (page: Page, words: readonly string[]): Promise<string[]> =>
  page.evaluate((wanted) => {
    const scope = globalThis as unknown as {
      find(
        words: string,
        exact: boolean,
        back: boolean,
        round: boolean,
        whole: boolean,
        frames: boolean,
      ): boolean;
    };
    const found = wanted.filter((text) => scope.find(text, false, false, true, false, true));
    const selection = getSelection();
    selection?.modify('move', 'backward', 'documentboundary');
    selection?.modify('extend', 'forward', 'documentboundary');
    const read = [String(selection)];
    document.execCommand('selectAll');
    read.push(String(selection));
    selection?.removeAllRanges();
    const host = document.querySelector(':popover-open');
    read.push(
      host?.outerHTML ?? '',
      (host as HTMLElement | null)?.innerText ?? '',
      String(frames.length),
    );
    return [...found, ...wanted.filter((text) => read.some((each) => each.includes(text)))];
  }, words);

export const glimpse = (page: Page): Promise<Glimpse> =>
  page.evaluate(() => (globalThis as unknown as Prying).pry.glimpse());
