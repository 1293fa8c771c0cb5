/** Time in which the colours of a page go over into others, in milliseconds. */
const FADED = 600;

/**
 * Calls when a page may have changed between light and dark: the reader's system has, or the page's own switch has
 * set an attribute of its root or body.
 */
export function watchTheme(document: Document, changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, FADED);
  };
  document.defaultView
    ?.matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', soon, { signal });
  const observer = new MutationObserver(soon);
  // A document that is no HTML has no body.
  for (const element of document.querySelectorAll(':root, body')) {
    observer.observe(element, { attributes: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
