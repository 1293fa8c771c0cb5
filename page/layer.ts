/**
 * Our own layer over the page: one host beside the article, with a closed shadow root, so that the page's scripts
 * see neither what stands in it nor where. It is there on every page that is read, whether or not it shows
 * anything. All styles are set through the CSS object model, which no content security policy forbids.
 */

/** A thing in the layer that follows some words of the page. */
export interface LayerItem {
  element: HTMLElement;
  /** Called before any item is placed: reads boxes of the page and writes nothing. */
  measure(): (() => void) | null;
}

/** Where the layer's own origin lies in the viewport. */
export interface Origin {
  x: number;
  y: number;
}

export interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds an item; the answer takes it out again. */
  add(item: LayerItem): () => void;
  /** Places everything anew at the next frame. */
  place(): void;
  origin(): Origin;
}

const HOST_STYLE =
  'all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; overflow: visible; ' +
  'direction: ltr; pointer-events: none; z-index: 2147483646; contain: style; display: block;';

/**
 * Appends the layer to the document's root element, never to the body that page frameworks own, and not before
 * the page has loaded: a framework that takes over a whole document takes no other element in it then.
 */
export function createLayer(document: Document, signal: AbortSignal): Layer {
  const host = document.createElement('tickmark-layer');
  host.style.cssText = HOST_STYLE.replaceAll(';', ' !important;');
  const root = host.attachShadow({ mode: 'closed' });
  const items = new Set<LayerItem>();
  let frame = 0;

  // A page that draws itself anew may take the layer along.
  const attach = (): void => {
    if (!host.isConnected && !signal.aborted) document.documentElement.append(host);
  };
  const placeNow = (): void => {
    frame = 0;
    if (items.size === 0) return;
    attach();
    // All boxes are read before anything is written: one layout instead of one for each item.
    const writes = [...items].map((item) => item.measure());
    for (const write of writes) write?.();
  };
  const place = (): void => {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(placeNow);
  };

  const view = document.defaultView;
  if (document.readyState === 'complete') attach();
  else view?.addEventListener('load', () => setTimeout(attach), { signal, once: true });
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      host.remove();
    },
    { once: true },
  );
  view?.addEventListener('resize', place, { signal, passive: true });
  view?.addEventListener('load', place, { signal, capture: true, passive: true });
  // Scrolling the whole page moves the layer along; a scroller within it does not.
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target !== document) place();
    },
    { signal, capture: true, passive: true },
  );
  document.fonts?.addEventListener?.('loadingdone', place, { signal });
  document.addEventListener('toggle', place, { signal, capture: true, passive: true });
  document.addEventListener('transitionend', place, { signal, capture: true, passive: true });
  if (typeof ResizeObserver === 'function') {
    const observer = new ResizeObserver(place);
    observer.observe(document.documentElement);
    if (document.body) observer.observe(document.body);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  return {
    host,
    root,
    add(item) {
      items.add(item);
      attach();
      root.append(item.element);
      place();
      return () => {
        items.delete(item);
        item.element.remove();
      };
    },
    place,
    origin: () => {
      const { left, top } = host.getBoundingClientRect();
      return { x: left, y: top };
    },
  };
}

/** Creates an element with its styles, as the layer's are written. */
export function styled<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  style: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.style.cssText = style;
  return element;
}
