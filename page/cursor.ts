import { type Layer, type LayerItem, styled } from './layer';
import type { Mark } from './marks';
import { linesOf } from './marks';
import { showRange } from './show-range';

/**
 * A place in the row of marks that the keyboard can stand on. Highlights can't take the focus, so a button of our
 * own does, laid over the mark; what it stands on is read aloud as its name.
 */
export interface Cursor {
  /** Stands on a mark and takes the focus. */
  moveTo(mark: Mark, label: string): void;
  /** The mark that it stands on. */
  current(): Mark | null;
  /** Puts a new reading's mark in place of the old one; with null the cursor goes. */
  replace(mark: Mark | null): void;
  /** Gives the focus back to where it was before. */
  leave(): void;
  focus(): void;
}

export interface CursorOptions {
  document: Document;
  layer: Layer;
  open: (mark: Mark) => void;
  step: (direction: 'next' | 'previous') => void;
}

const STYLE =
  'all: initial; position: absolute; pointer-events: none; box-sizing: border-box; border-radius: 3px; ' +
  'outline: 2px solid #b45309; outline-offset: 2px; box-shadow: 0 0 0 4px #fff; background: transparent;';

export function createCursor({ document, layer, open, step }: CursorOptions): Cursor {
  const button = styled(document, 'button', STYLE);
  button.type = 'button';
  let mark: Mark | null = null;
  let remove: (() => void) | null = null;
  let before: Element | null = null;

  const item: LayerItem = {
    element: button,
    measure() {
      const box = mark ? linesOf(mark)[0] : undefined;
      const { x, y } = layer.origin();
      return () => {
        if (!box) return;
        button.style.width = `${box.width}px`;
        button.style.height = `${box.height}px`;
        button.style.transform = `translate(${box.left - x}px, ${box.top - y}px)`;
      };
    },
  };

  const leave = (): void => {
    const back = before;
    remove?.();
    remove = null;
    before = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  };

  button.addEventListener('click', () => mark && open(mark));
  button.addEventListener('keydown', (event) => {
    const actions: Record<string, () => void> = {
      ArrowRight: () => step('next'),
      ArrowDown: () => step('next'),
      ArrowLeft: () => step('previous'),
      ArrowUp: () => step('previous'),
      Escape: leave,
    };
    const action = actions[event.key];
    if (!action || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  button.addEventListener('blur', () => {
    // The card takes the focus and gives it back, which a hidden button could not take.
    button.style.opacity = '0';
  });
  button.addEventListener('focus', () => {
    button.style.opacity = '1';
  });

  return {
    moveTo(next, label) {
      if (!remove) {
        before = document.activeElement;
        remove = layer.add(item);
      }
      mark = next;
      button.setAttribute('aria-label', label);
      // What nobody sees needs no motion, and gets none: Firefox holds it back in a hidden tab.
      const still = document.hidden || prefersStill(document);
      showRange(next.range, still ? 'instant' : 'smooth');
      button.style.opacity = '1';
      button.focus({ preventScroll: true });
      layer.place();
    },
    current: () => mark,
    replace(next) {
      mark = next;
      if (!next) leave();
    },
    leave,
    focus: () => button.focus({ preventScroll: true }),
  };
}

function prefersStill(document: Document): boolean {
  return document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}
