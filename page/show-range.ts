/**
 * Scrolls a range to the middle of what it stands in: the window, or the box that scrolls it. By the range, for the
 * element around it may be longer than the window.
 */
export function showRange(range: Range, behavior: ScrollBehavior): void {
  const scroller = scrollerOf(range.startContainer.parentElement);
  const box = range.getBoundingClientRect();
  const view = scroller?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const top = box.top + box.height / 2 - view.top - view.height / 2;
  const left = Math.min(0, box.left - view.left) || Math.max(0, box.right - view.right);
  (scroller ?? window).scrollBy({ top, left, behavior });
  scroller?.scrollIntoView({ block: 'nearest', behavior });
}

/** The nearest box around that scrolls by itself; null where that is the window. */
function scrollerOf(element: Element | null): Element | null {
  for (let box = element; box && box !== document.scrollingElement; box = box.parentElement) {
    if (box === document.body && getComputedStyle(document.documentElement).overflowY === 'visible')
      return null;
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return box;
  }
  return null;
}
