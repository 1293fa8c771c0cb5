import { styled } from './layer';

/** Time that a notice stays, in milliseconds: enough to read two short sentences. */
const STAYS = 6000;

const STYLE =
  'position: fixed; bottom: 24px; left: 50%; transform: translateX(-50%); max-width: min(480px, calc(100vw - 48px)); ' +
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
      if (!lasting) timer = setTimeout(() => words.remove(), STAYS);
    },
  };
}
