/**
 * Tells when a page should be read again: text came or went, or another address is shown in its place. Reading
 * takes the page's time, so it never takes more than a small share of it, however often the page changes.
 */

/** Quiet time after which a change counts as settled, in milliseconds. */
const QUIET = 200;
/** A page that never is quiet is read all the same after so long, in milliseconds. */
const LONGEST_WAIT = 400;
/** After a new address the old content stays for a while: wait for quiet longer, and longer at most. */
const QUIET_AFTER_MOVE = 350;
const LONGEST_WAIT_AFTER_MOVE = 1500;
/** Share of the time that readings may take, one part in so many: of an article, and of a page that is none. */
const SHARE = 20;
const SHARE_OF_OTHERS = 200;

export interface WatchOptions {
  document: Document;
  /** Reads the page and tells whether it is an article. Never called twice at a time. */
  read: () => Promise<boolean>;
  /** Whether a change took marked words out of the page. */
  isBroken: () => boolean;
  /** They are not to be had back at once. */
  lost: () => void;
  /** Tries to take in a change at once, as cheaply as can be; false where a reading is needed. */
  repair: () => boolean;
  /** Time on the main thread that the last reading or repair took, in milliseconds. */
  cost: () => number;
  /** The page shows another address than before; called at once, before the reading that follows. */
  moved: () => void;
  /** Whether changes below a node are of no interest: our own. */
  ignores: (node: Node) => boolean;
  signal: AbortSignal;
}

export interface Watch {
  /** Asks for a reading soon, as if the page had changed. */
  changed(): void;
  /** Asks for a reading now; resolves when it is done. */
  readNow(): Promise<void>;
}

/** Starts to watch. Nothing is read until something changes or is asked for. */
export function watchPage(options: WatchOptions): Watch {
  const { document, read, isBroken, lost, repair, cost, moved, ignores, signal } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change that is not read yet was seen. */
  let waitingSince: number | null = null;
  let afterMove = false;
  /** No reading before this time: the price of the last one. */
  let notBefore = 0;
  let running: Promise<void> | null = null;
  let address = document.location.href;

  const run = async (): Promise<void> => {
    clearTimeout(timer);
    waitingSince = null;
    afterMove = false;
    let share = SHARE_OF_OTHERS;
    try {
      if (await read()) share = SHARE;
    } finally {
      notBefore = performance.now() + cost() * share;
      running = null;
      if (waitingSince !== null) schedule();
    }
  };

  const readNow = async (): Promise<void> => {
    if (running) await running.catch(() => {});
    if (signal.aborted) return;
    running ??= run();
    await running;
  };

  const schedule = (soon = false): void => {
    if (signal.aborted) return;
    const now = performance.now();
    waitingSince ??= now;
    if (running) return;
    clearTimeout(timer);
    const quiet = now + (afterMove ? QUIET_AFTER_MOVE : QUIET);
    const latest = waitingSince + (afterMove ? LONGEST_WAIT_AFTER_MOVE : LONGEST_WAIT);
    const due = Math.max(soon ? now : Math.min(quiet, latest), notBefore);
    timer = setTimeout(() => {
      readNow().catch(() => {});
    }, due - now);
  };

  const checkAddress = (): void => {
    const current = document.location.href;
    if (current === address) return;
    const samePage = withoutFragment(current) === withoutFragment(address);
    address = current;
    if (samePage) return;
    afterMove = true;
    waitingSince = null;
    notBefore = 0;
    moved();
    schedule();
  };

  const observer = new MutationObserver((records) => {
    checkAddress();
    if (!records.some((record) => matters(record, ignores))) return;
    const broken = isBroken();
    if (broken && !running && performance.now() >= notBefore) {
      const repaired = repair();
      notBefore = performance.now() + cost() * SHARE;
      if (repaired) return;
    }
    if (broken) lost();
    schedule(broken);
  });
  observer.observe(document.documentElement, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  const view = document.defaultView;
  for (const type of ['popstate', 'hashchange', 'pageshow']) {
    view?.addEventListener(type, checkAddress, { signal });
  }
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener?.('navigatesuccess', checkAddress, { signal });
  // What a click unfolds was there before, hidden: no node changes, and what is unfolded may be text.
  document.addEventListener('click', () => schedule(), { signal, passive: true });

  return { changed: () => schedule(), readNow };
}

function withoutFragment(address: string): string {
  return address.replace(/#(?!!).*$/, '');
}

/** Changes in the head and in fields that people write in bring no text to read. */
function matters(record: MutationRecord, ignores: (node: Node) => boolean): boolean {
  if (ignores(record.target)) return false;
  const element =
    record.target.nodeType === Node.ELEMENT_NODE
      ? (record.target as Element)
      : record.target.parentElement;
  if (
    element?.closest(
      'head, script, style, textarea, [contenteditable]:not([contenteditable="false"])',
    )
  ) {
    return false;
  }
  if (record.type === 'characterData') return true;
  for (const node of [...record.addedNodes, ...record.removedNodes]) {
    if (!ignores(node) && node.nodeType !== Node.COMMENT_NODE && node.textContent?.trim())
      return true;
  }
  return false;
}
