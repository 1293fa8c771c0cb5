/**
 * Events that leave a shadow root and that pages listen to: shortcuts on keys, focus traps of dialogs, clicks
 * that close things, counters of typing.
 */
const EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  'focusin',
  'focusout',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'dragover',
  'drop',
] as const;

/**
 * Ends events at the host, after what is inside has had them. A page that listens on the way down still sees
 * that something happened on the host, though not where in it.
 */
export function isolateEvents(host: HTMLElement, signal: AbortSignal): void {
  for (const type of EVENTS) {
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}
