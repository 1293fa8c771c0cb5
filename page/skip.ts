/**
 * What is never read, wherever it stands: what is no text, what the reader types into, what can't be seen.
 */

const NEVER_READ = new Set([
  'AUDIO',
  'BUTTON',
  'CANVAS',
  'DATALIST',
  'DIALOG',
  'EMBED',
  'FRAME',
  'FRAMESET',
  'HEAD',
  'IFRAME',
  'IMG',
  'INPUT',
  'MATH',
  'METER',
  'NOFRAMES',
  'NOSCRIPT',
  'OBJECT',
  'OPTION',
  'OUTPUT',
  'PROGRESS',
  'RP',
  'RT',
  'SCRIPT',
  'SELECT',
  'STYLE',
  'SVG',
  'TEMPLATE',
  'TEXTAREA',
  'TITLE',
  'VIDEO',
]);

/** Class names that the large style sheets give to text meant for screen readers alone. */
const VISUALLY_HIDDEN =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?)(?:$|[\s_-])/i;

/**
 * Whether an element and all that it holds is left unread: scripts and styles, form fields, editable regions,
 * and what is hidden by attribute, by style or from screen readers. Costs a style look-up where the browser has
 * to bring styles up to date.
 */
export function isSkipped(element: Element): boolean {
  return isNeverRead(element) || isHidden(element);
}

function isNeverRead(element: Element): boolean {
  return NEVER_READ.has(element.tagName.toUpperCase()) || isEditable(element);
}

/** Whether words at a node are read, in an article or elsewhere in the page. */
export function isRead(node: Node): boolean {
  const inner = node instanceof Element ? node : node.parentElement;
  // Asked of the innermost alone: its answer covers those around it, and each costs much where nesting is deep.
  if (!inner || isHidden(inner)) return false;
  for (let around: Element | null = inner; around; around = around.parentElement) {
    if (isNeverRead(around)) return false;
  }
  return true;
}

/** Whether the reader may be writing here. Design mode makes a whole document so. */
export function isEditable(element: Element): boolean {
  const attribute = element.getAttribute('contenteditable');
  if (attribute !== null && attribute.toLowerCase() !== 'false') return true;
  if (element.getAttribute('role') === 'textbox') return true;
  return element === element.ownerDocument.body && element.ownerDocument.designMode === 'on';
}

/** Whether an element can't be seen. What is merely off screen, or fades in later, is not hidden. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found')
    return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const className = element.getAttribute('class');
  if (className && VISUALLY_HIDDEN.test(className)) return true;
  if (typeof element.checkVisibility !== 'function') return isHiddenByOwnStyle(element);
  if (element.checkVisibility({ visibilityProperty: !isWholeBodyInvisible(element) })) return false;
  // An element without a box of its own counts as invisible there, though its children show.
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display !== 'contents';
}

/** Pages that test variants keep the whole body invisible until they have chosen one: its text is about to show. */
function isWholeBodyInvisible({ ownerDocument }: Element): boolean {
  const { body, defaultView } = ownerDocument;
  return body !== null && defaultView?.getComputedStyle(body).visibility === 'hidden';
}

function isHiddenByOwnStyle(element: Element): boolean {
  const style = element.getAttribute('style');
  return style !== null && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
