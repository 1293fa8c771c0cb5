import { isElement } from '../../components/is-element';
import { applyStyles } from './apply-styles';
import css from './surface.css?inline';

/**
 * Where the card stands: a popover of the page with a closed shadow root, in it a frame with an empty document.
 *
 * A shadow tree alone does not keep its secrets. Whoever listens on the window hears each key that is pressed in it,
 * `getSelection()` gives the text of the field that has the focus, `find()` searches it, and a font that the page gives
 * a common name is loaded when a certain letter is drawn. A document of its own has a window, a selection, a search and
 * fonts of its own; and a frame in a shadow tree is in no list of frames (`window.frames`), so that the page can't get
 * hold of it though it is of the page's origin. What the page can tell is that a card is open, how large it is and
 * where, and where the pointer comes in and goes out. In Firefox it can also ask `find()` to look into all frames and
 * so put to the test whether some words stand in the open card, fields left out.
 */
export interface CardFrame {
  host: HTMLElement;
  /** The sheet, as wide as the card. */
  surface: HTMLElement;
  arrow: HTMLElement;
  frame: HTMLIFrameElement;
  /** What the card is drawn into; as high as the card. */
  content: HTMLElement;
  /** Says when a press begins and ends in the frame: its events are not the window's. */
  presses: EventTarget;
  /** Whether the page's focus is in the card. */
  hasFocus(): boolean;
  /** The element in the card that has it. */
  focused(): HTMLElement | SVGElement | null;
}

export interface CardFrameOptions {
  /** Whether the page is dark behind the mark; null where that can't be told. */
  dark: boolean | null;
  /** The content stands in a document. Called once more where the browser has put another in its place. */
  shown(view: Window): void;
  signal: AbortSignal;
}

const PRESSES = ['pointerdown', 'pointerup', 'pointercancel'] as const;

/** Puts an empty card into the page. Throws where the page's policy lets us have no frame. */
export function createFrame({ dark, shown, signal }: CardFrameOptions): CardFrame {
  const host = element('div', '');
  const surface = element('div', 'tickmark surface');
  const arrow = element('div', 'arrow');
  const frame = element('iframe', 'frame');
  const content = element('div', 'tickmark frame-content');
  const presses = new EventTarget();
  const theme = dark === null ? '' : dark ? 'dark' : 'light';
  // The page's style sheets reach the host: only what is important and inline is safe from them.
  host.style.cssText = HOST_STYLE;
  frame.title = 'Tickmark';
  surface.dataset['theme'] = theme;
  content.dataset['theme'] = theme;
  surface.append(arrow, frame);
  const root = host.attachShadow({ mode: 'closed' });
  applyStyles(root, css);
  root.append(surface);
  // Dialogs of pages that hold the focus fast act upon these, and would take it away.
  for (const type of ['focusin', 'focusout']) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }

  const fill = (): boolean => {
    const inner = frame.contentDocument;
    if (!inner?.defaultView) return false;
    if (content.ownerDocument === inner && content.isConnected) return true;
    applyStyles(inner.head, css);
    inner.documentElement.lang = 'en';
    inner.body.className = 'frame-body';
    inner.body.append(content);
    for (const type of PRESSES) {
      const tell = () => presses.dispatchEvent(new Event(type));
      inner.defaultView.addEventListener(type, tell, { capture: true, signal });
    }
    // The page may read what is dragged over it.
    inner.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    shown(inner.defaultView);
    return true;
  };
  // Behind a page's modal dialog everything else is inert, a popover too.
  const dialogs = document.querySelectorAll('dialog:modal');
  (dialogs.item(dialogs.length - 1) ?? document.documentElement).append(host);
  host.popover = 'manual';
  host.showPopover();
  // Firefox before 148 puts a second empty document in the place of the first.
  frame.addEventListener('load', fill, { signal });
  if (!fill()) {
    host.remove();
    throw new Error('The card has no place in a page without an origin.');
  }
  return {
    host,
    surface,
    arrow,
    frame,
    content,
    presses,
    focused: () => {
      const { activeElement } = content.ownerDocument;
      return isElement(activeElement) && content.contains(activeElement) ? activeElement : null;
    },
    hasFocus: () => root.activeElement !== null,
  };
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

const HOST_STYLE = [
  'all: initial',
  'position: fixed',
  'inset: auto',
  'left: 0',
  'top: 0',
  'margin: 0',
  'border: 0',
  'padding: 0',
  'overflow: visible',
  'background: none',
  'z-index: 2147483647',
]
  .map((rule) => `${rule} !important`)
  .join(';');
