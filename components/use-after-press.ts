import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives a function that runs an action at once, or, while a mouse button or finger is down, when it is up again.
 *
 * Pressing a button takes the focus from a field. If the field changed its height at that moment, the button would
 * move from under the pointer and the click would be lost.
 */
export function useAfterPress(): (action: () => void) => void {
  const pressed = useRef(false);
  useEffect(() => {
    const ending = new AbortController();
    const listen = { capture: true, signal: ending.signal };
    const release = () => {
      pressed.current = false;
    };
    window.addEventListener(
      'pointerdown',
      () => {
        pressed.current = true;
      },
      listen,
    );
    window.addEventListener('pointerup', release, listen);
    window.addEventListener('pointercancel', release, listen);
    return () => ending.abort();
  }, []);

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
    window.addEventListener('pointerup', run, { capture: true, signal: once.signal });
    window.addEventListener('pointercancel', run, { capture: true, signal: once.signal });
  };
}
