/** An article may stand in a frame of a page, of this origin or another: a reader of its own is run there. */

/** Frames that load at about the same time are asked for at once. Milliseconds. */
const TOGETHER = 300;
/** Where frames keep loading, as adverts do, they are followed so many times. */
const MOST = 8;

export interface ChildFrames {
  /** Looks for frames now; with `anew`, as on a new page. */
  look(anew?: boolean): void;
}

export interface ChildFrameOptions {
  document: Document;
  /** What may hold a frame of interest. */
  scope: () => ParentNode;
  /** Has readers run in the frames that have none; asked too when a frame has gone. */
  ask: () => Promise<void>;
  signal: AbortSignal;
}

/** Watches the frames of a top document; does nothing in a frame. */
export function watchChildFrames({ document, scope, ask, signal }: ChildFrameOptions): ChildFrames {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let askedUnseen = false;
  const known = new Set<Element>();
  const isTop = document.defaultView?.top === document.defaultView;

  const askSoon = (frame?: Element): void => {
    if (asked >= MOST) return;
    if (frame) known.add(frame);
    clearTimeout(timer);
    timer = setTimeout(() => {
      asked += 1;
      askedUnseen = document.hidden;
      ask().catch(() => {});
    }, TOGETHER);
  };
  const look = (anew = false): void => {
    if (anew) asked = 0;
    if (!isTop || signal.aborted) return;
    for (const frame of scope().querySelectorAll('iframe[src]')) {
      if (anew || !known.has(frame)) askSoon(frame);
    }
  };
  if (isTop) {
    // No text goes with a frame: the page is not read anew for it.
    const observer = new MutationObserver(() => {
      for (const frame of known) if (!frame.isConnected && known.delete(frame)) askSoon();
    });
    observer.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    // Until it has loaded, a frame holds an empty document of this origin.
    document.addEventListener(
      'load',
      ({ target }) => {
        if (target instanceof HTMLIFrameElement && scope().contains(target)) askSoon(target);
      },
      { signal, capture: true, passive: true },
    );
    // In a tab that was opened behind another, frames of other sites have no size yet and look like nothing.
    document.addEventListener(
      'visibilitychange',
      () => {
        if (!document.hidden && askedUnseen) look(true);
      },
      { signal, passive: true },
    );
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
  return { look };
}
