import { styled } from './layer';

/** Time that a notice stays, in milliseconds: enough to read two short sentences. */
const STAYS = 6000;

/** Between the foot of the window and a notice, in CSS pixels. */
const MARGIN = 24;

/** A notice that is asked of less than this of a frame, in CSS pixels, would not be read there. */
const LEAST_SEEN = 120;

const STYLE =
  'position: fixed; bottom: 24px; left: 50%; transform: translateX(-50%); width: max-content; max-width: min(480px, calc(100vw - 48px)); ' +
  'box-sizing: border-box; padding: 8px 14px; border-radius: 6px; background: #1c1917; color: #fafaf9; ' +
  'border: 1px solid #57534e; font: 14px/20px system-ui, sans-serif; box-shadow: 0 2px 8px rgb(0 0 0 / 0.25);';

/** Tells the reader something in the page, for the eye and for screen readers. */
export interface Notice {
  /** `lasting`: until something else is said. No words take the notice away. */
  say(text: string, lasting?: boolean): void;
}

export function createNotice(document: Document, root: ShadowRoot, signal: AbortSignal): Notice {
  // A live region is read aloud only if it was there before its words.
  const region = styled(document, 'div', 'display: block;');
  region.setAttribute('role', 'status');
  root.append(region);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    say(text, lasting = false) {
      clearTimeout(timer);
      region.replaceChildren();
      if (!text) return;
      const words = styled(document, 'div', STYLE);
      words.textContent = text;
      region.append(words);
      if (window.top !== window) bringIntoView(words, region);
      if (!lasting) timer = setTimeout(() => words.remove(), STAYS);
    },
  };
}

/**
 * The window of a frame may be higher than what can be seen of it, or out of sight: the words stand at the foot of what
 * can be seen, or near the top, which is scrolled to. (Chromium scrolls a page to nothing fixed in a frame of its own
 * origin; `top` stands at the top of the document.)
 */
function bringIntoView(words: HTMLElement, top: HTMLElement): void {
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    const { bottom = 0, height = 0 } = entries[0]?.intersectionRect ?? {};
    const isSeen = height > LEAST_SEEN;
    const foot = Math.min(innerHeight, isSeen ? bottom : 2 * LEAST_SEEN);
    words.style.bottom = `${innerHeight - foot + MARGIN}px`;
    if (!isSeen) top.scrollIntoView({ block: 'center' });
  });
  observer.observe(document.documentElement);
}
