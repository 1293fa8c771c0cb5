import type { Mark } from './marks';

/** Pointing at marks and clicking them. Nothing that the page listens to is held back. */

/** Time that the pointer rests on a mark before its card opens, in milliseconds. */
const DWELL = 300;

/** A point of the viewport and the innermost element there. An event forgets its path once it is over. */
export interface Point {
  x: number;
  y: number;
  target: Node | null;
}

const pointOf = (event: MouseEvent): Point => {
  const target = event.composedPath()[0];
  return { x: event.clientX, y: event.clientY, target: target instanceof Node ? target : null };
};

export interface PointerOptions {
  document: Document;
  /** The mark under a point, where nothing covers it. */
  markAt: (point: Point) => Mark | null;
  /** The pointer has come onto a mark, or left it (null). */
  hover: (mark: Mark | null) => void;
  /** Opens a card: by pointing, without the focus; by a click, with it. */
  open: (mark: Mark, options: { focus: boolean }) => void;
  /** Whether an element is our own layer or card. */
  isOurs: (target: Node | null) => boolean;
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
  let last: Point | null = null;

  const leave = (): void => {
    clearTimeout(timer);
    if (hovered) hover(null);
    hovered = null;
  };
  const enter = (mark: Mark | null): void => {
    leave();
    hovered = mark;
    if (mark) hover(mark);
  };
  const look = (): void => {
    frame = 0;
    if (!last || isOurs(last.target)) return leave();
    const mark = markAt(last);
    if (mark === hovered) return;
    enter(mark);
    if (!mark) return;
    timer = setTimeout(() => {
      if (hovered === mark && !isSelecting(document)) open(mark, { focus: false });
    }, DWELL);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      last = event.buttons === 0 ? pointOf(event) : null;
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
      const point = pointOf(event);
      if (event.button !== 0 || event.defaultPrevented || hasModifier(event)) return;
      if (isOurs(point.target)) return;
      if (isSelecting(document)) return;
      const { target } = point;
      if (target instanceof Element && target.closest(INTERACTIVE)) return;
      const mark = markAt(point);
      if (!mark) return;
      // A look that is still due must not take the pointer for a new one: the card may be closed again by then.
      if (mark !== hovered) enter(mark);
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
function isSelecting(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}
