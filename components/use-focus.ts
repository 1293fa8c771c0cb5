import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Puts the focus on an element when it appears: the `autofocus` attribute works on loading pages only. */
export function useFocusOnAppearing(element: RefObject<HTMLElement | null>, wanted = true): void {
  useLayoutEffect(() => {
    if (wanted) element.current?.focus();
    // Only on appearing: a later change of `wanted` must not take the focus from elsewhere.
  }, []);
}
