import { isElement } from './is-element';

const FOCUSABLE =
  'a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/** The elements in a container that Tab reaches, in order; of a radio group the chosen button only. */
export function focusable(container: Element): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => !element.matches('[type="radio"]:not(:checked)'),
  );
}

/**
 * Where the element with the focus is taken away (a form that is done, a deleted row), the browser drops the focus
 * and a keyboard user starts again at the top of the page. Until the signal aborts, it goes to what is next to it
 * in the container instead.
 */
export function keepFocus(container: HTMLElement, signal: AbortSignal): void {
  /** The focused element and what it stands in, innermost first. */
  let trail: Element[] = [];
  container.addEventListener(
    'focusin',
    ({ target }) => {
      trail = [];
      let element: Element | null = isElement(target) ? target : null;
      while (element && element !== container) {
        trail.push(element);
        element = element.parentElement;
      }
      trail.push(container);
    },
    { signal },
  );
  container.addEventListener(
    'focusout',
    ({ target }) => {
      // The focus went elsewhere by itself, unless its element is just being taken away.
      queueMicrotask(() => {
        if (trail[0] === target && trail[0]?.isConnected) trail = [];
      });
    },
    { signal },
  );
  const observer = new MutationObserver(() => {
    const [lost] = trail;
    if (!lost || lost.isConnected) return;
    const place = trail.find((element) => element.isConnected);
    trail = [];
    const next = place && (focusable(place)[0] ?? focusable(container)[0]);
    next?.focus({ preventScroll: true });
  });
  observer.observe(container, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
