import type { CloseReason } from '../../page/card-slot';

/** Time to cross from the mark to the card, in milliseconds. */
const LEAVE_AFTER = 350;
/** The pointer may be this far off a line and still be on it, in CSS pixels. */
const SLACK = 6;

export interface LeaveOptions {
  host: HTMLElement;
  /** What hears the pointer in the card; the window does not. */
  content: HTMLElement;
  lines(): readonly DOMRect[];
  /** The card must not be closed by pointing away. */
  pinned(): boolean;
  close(reason: CloseReason): void;
  signal: AbortSignal;
}

/** Closes a card on a click outside it and its mark, on Esc, and, unless it is pinned, on pointing away. */
export function closeWhenLeft({ host, content, lines, pinned, close, signal }: LeaveOptions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isInside = (event: MouseEvent) =>
    event.composedPath().includes(host) || lines().some((line) => holds(line, event));
  const stay = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const listen = { signal, capture: true, passive: true };

  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!isInside(event)) close('left');
    },
    listen,
  );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (isInside(event)) stay();
      else {
        timer ??= setTimeout(() => {
          timer = undefined;
          if (!pinned()) close('left');
        }, LEAVE_AFTER);
      }
    },
    listen,
  );
  content.addEventListener('pointermove', stay, listen);
  // The focus is in the page: a card that was opened by pointing is closed from there too.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !event.composedPath().includes(host)) close('escape');
    },
    listen,
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function holds(line: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return (
    clientX >= line.left - SLACK &&
    clientX <= line.right + SLACK &&
    clientY >= line.top - SLACK &&
    clientY <= line.bottom + SLACK
  );
}
