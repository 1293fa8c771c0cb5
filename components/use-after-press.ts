import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

/** What tells of presses beside the window: a card stands in a document of its own. */
export const Presses = createContext<EventTarget | null>(null);

/**
 * Gives a function that runs an action at once, or, while a mouse button or finger is down, when it is up again.
 *
 * Pressing a button takes the focus from a field. If the field changed its height at that moment, the button would
 * move from under the pointer and the click would be lost.
 */
export function useAfterPress(): (action: () => void) => void {
  const presses = useContext(Presses);
  const pressed = useRef(false);
  useEffect(() => {
    const ending = new AbortController();
    const listen = { capture: true, signal: ending.signal };
    const release = () => {
      pressed.current = false;
    };
    const press = () => {
      pressed.current = true;
    };
    // Pressed in the card, the button may come up outside it.
    for (const target of [window, presses]) {
      target?.addEventListener('pointerdown', press, listen);
      target?.addEventListener('pointerup', release, listen);
      target?.addEventListener('pointercancel', release, listen);
    }
    return () => ending.abort();
  }, [presses]);

  return (action) => {
    if (!pressed.current) {
      action();
      return;
    }
    const once = new AbortController();
    const run = () => {
      once.abort();
      // The click comes right after the release.
      setTimeout(action);
    };
    const listen = { capture: true, signal: once.signal };
    for (const target of [window, presses]) {
      target?.addEventListener('pointerup', run, listen);
      target?.addEventListener('pointercancel', run, listen);
    }
  };
}
