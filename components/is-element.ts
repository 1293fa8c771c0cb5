/**
 * Whether an event's target is an element. Not by `instanceof`: the card stands in a frame, and each document has
 * classes of its own.
 */
export function isElement(target: EventTarget | null): target is HTMLElement | SVGElement {
  return target !== null && 'nodeType' in target && target.nodeType === 1;
}
