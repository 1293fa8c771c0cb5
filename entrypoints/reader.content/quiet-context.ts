/** Both browsers have it under this name; the polyfill would add a tenth to what every page loads. */
declare const chrome: { runtime?: { id?: string } } | undefined;

/** How often to look whether the extension is still there, in milliseconds. */
const LOOK_EVERY = 5_000;

/** A reader that outlived its extension must not answer these any more. */
const INPUTS = ['pointerdown', 'keydown', 'visibilitychange'] as const;

/**
 * Takes the place of WXT's `ContentScriptContext`, by an alias in `wxt.config.ts`. That one announces each start
 * of a content script with a message and an event that the page's scripts can see and fake: a site could tell who
 * uses the extension, and stop it. This one is silent, and has what the reader needs and no more.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  constructor() {
    const look = () => {
      if (this.isInvalid) this.#controller.abort();
    };
    const { signal } = this.#controller;
    const timer = setInterval(look, LOOK_EVERY);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    for (const type of INPUTS) window.addEventListener(type, look, { capture: true, signal });
  }

  /** Aborts once the extension was updated, reloaded or removed. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isInvalid(): boolean {
    // Chromium takes the API away from scripts that are left behind; Firefox ends them.
    return this.signal.aborted || chrome?.runtime?.id === undefined;
  }

  /** Calls a listener once the extension is gone; returns a function that removes it. */
  onInvalidated(listener: () => void): () => void {
    this.signal.addEventListener('abort', listener, { once: true });
    return () => this.signal.removeEventListener('abort', listener);
  }
}
