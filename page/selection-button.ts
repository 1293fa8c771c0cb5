import { type Layer, type LayerItem, styled } from './layer';
import { isEditable } from './skip';

/** A small button at the end of a selection that opens a card on the selected words. */

/** A selection counts as made when it was left alone for so long, in milliseconds. */
const SETTLED = 250;

export interface SelectionButtonOptions {
  document: Document;
  layer: Layer;
  label: () => string;
  /** Whether words may be annotated here. */
  accepts: (range: Range) => boolean;
  annotate: () => void;
  signal: AbortSignal;
}

const STYLE =
  'all: initial; position: absolute; pointer-events: auto; cursor: pointer; box-sizing: border-box; height: 28px; ' +
  'padding: 0 10px; border-radius: 6px; border: 1px solid #57534e; background: #1c1917; color: #fafaf9; ' +
  'font: 500 13px/26px system-ui, sans-serif; white-space: nowrap; box-shadow: 0 2px 8px rgb(0 0 0 / 0.25);';

export function watchSelection({
  document,
  layer,
  label,
  accepts,
  annotate,
  signal,
}: SelectionButtonOptions): void {
  const button = styled(document, 'button', STYLE);
  button.type = 'button';
  let remove: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  /** What is selected has been annotated: its card opens over the button's place. */
  let answered = false;

  const item: LayerItem = {
    element: button,
    measure() {
      const range = selectedRange(document);
      const box = range && [...range.getClientRects()].findLast(({ width }) => width > 0);
      const { x, y } = layer.origin();
      const width = document.documentElement.clientWidth;
      const own = button.offsetWidth;
      return () => {
        if (!box) return;
        const left = Math.max(4, Math.min(box.right - own / 2, width - own - 4));
        button.style.transform = `translate(${left - x}px, ${box.bottom - y + 8}px)`;
      };
    },
  };
  const hide = (): void => {
    remove?.();
    remove = null;
  };
  const check = (): void => {
    const range = pressed || answered ? null : selectedRange(document);
    if (!range || !accepts(range)) hide();
    else {
      button.textContent = label();
      if (remove) layer.place();
      else remove = layer.add(item);
    }
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(check, SETTLED);
  };

  // The page's selection must outlive the press.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    answered = true;
    hide();
    annotate();
  });
  const options = { signal, passive: true, capture: true };
  document.addEventListener(
    'selectionchange',
    () => {
      answered = false;
      later();
    },
    options,
  );
  document.addEventListener('pointerdown', () => (pressed = true), options);
  document.addEventListener(
    'pointerup',
    () => {
      pressed = false;
      later();
    },
    options,
  );
  document.addEventListener('pointercancel', () => (pressed = false), options);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** The selected range, where it holds words and lies in nothing that people write in. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  if (!range.toString().trim()) return null;
  for (
    let around: Element | null = node instanceof Element ? node : node.parentElement;
    around;
    around = around.parentElement
  ) {
    if (isEditable(around) || around.tagName === 'TEXTAREA' || around.tagName === 'INPUT')
      return null;
  }
  return range;
}
