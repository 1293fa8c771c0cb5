/** Scrolls a range to the middle: by itself where the element around it is longer than the window. */
export function showRange(range: Range, behavior: ScrollBehavior): void {
  const around = range.startContainer.parentElement;
  const { top, bottom } = range.getBoundingClientRect();
  if (around && around.getBoundingClientRect().height < innerHeight) {
    // With all boxes around that scroll by themselves.
    around.scrollIntoView({ block: 'center', behavior });
  } else scrollBy({ top: (top + bottom - innerHeight) / 2, behavior });
}
