import type { Mark } from './marks';

/** Pointing at marks and clicking them. Nothing that the page listens to is held back. */

/** Time that the pointer rests on a mark before its card opens, in milliseconds. */
const DWELL = 300;

export interface PointerOptions {
  document: Document;
  /** The mark under an event's point, where nothing of the page covers it. */
  markAt: (event: MouseEvent) => Mark | null;
  /** The pointer has come onto a mark, or left it (null). */
  hover: (mark: Mark | null) => void;
  /** Opens a card: by pointing, without the focus; by a click, with it. */
  open: (mark: Mark, options: { focus: boolean }) => void;
  /** Whether an event comes from our own layer or card. */
  isOurs: (event: Event) => boolean;
  signal: AbortSignal;
}

/** What a click has a meaning for already. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], ' +
  '[contenteditable]:not([contenteditable="false"])';

export function watchPointer({
  document,
  markAt,
  hover,
  open,
  isOurs,
  signal,
}: PointerOptions): void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered: Mark | null = null;
  let last: PointerEvent | null = null;

  const leave = (): void => {
    clearTimeout(timer);
    if (hovered) hover(null);
    hovered = null;
  };
  const look = (): void => {
    frame = 0;
    const event = last;
    if (!event || event.buttons !== 0 || isOurs(event)) return leave();
    const mark = markAt(event);
    if (mark === hovered) return;
    leave();
    hovered = mark;
    if (!mark) return;
    hover(mark);
    timer = setTimeout(() => {
      if (hovered === mark && !isSelecting(document)) open(mark, { focus: false });
    }, DWELL);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      last = event;
      if (frame === 0) frame = requestAnimationFrame(look);
    },
    { signal, passive: true, capture: true },
  );
  document.documentElement.addEventListener('pointerleave', leave, { signal, passive: true });
  document.addEventListener('scroll', leave, { signal, passive: true, capture: true });
  document.addEventListener('keydown', () => clearTimeout(timer), {
    signal,
    passive: true,
    capture: true,
  });
  document.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || event.defaultPrevented || isOurs(event) || hasModifier(event))
        return;
      if (isSelecting(document)) return;
      const { target } = event;
      if (target instanceof Element && target.closest(INTERACTIVE)) return;
      const mark = markAt(event);
      if (!mark) return;
      clearTimeout(timer);
      open(mark, { focus: true });
    },
    { signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
    { once: true },
  );
}

const hasModifier = (event: MouseEvent): boolean =>
  event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

/** Whether text is selected: whoever selects does not want a card. */
export function isSelecting(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}
