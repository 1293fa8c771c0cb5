/**
 * Which elements break the line. The name decides where it can; the computed style is asked only at
 * a boundary that the name leaves open, because asking it for each element would cost more than the
 * rest of the reading.
 */

/** Elements that browsers show as blocks: https://html.spec.whatwg.org/multipage/rendering.html */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe ' +
    'legend li listing main menu nav ol optgroup option p plaintext pre search section summary table ' +
    'tbody td tfoot th thead tr ul video xmp'
  ).split(' '),
);

/** Phrase elements, which authors leave in the line. */
const PHRASES = new Set(
  (
    'abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd mark nobr path picture ' +
    'q rb ruby s samp script small source strike strong style sub sup template time tt u use var wbr'
  ).split(' '),
);

/** Elements whose text is never part of what one reads, whatever the caller skips. */
const WITHOUT_TEXT = new Set(
  (
    'audio canvas datalist desc head metadata noscript object option rp rt rtc script select style ' +
    'template textarea title video'
  ).split(' '),
);

export function hasNoText(element: Element): boolean {
  return WITHOUT_TEXT.has(element.localName);
}

/**
 * Whether text before and after the element's edge stands on different lines.
 *
 * A floated inline element stays in the line: it is a drop cap, and its letter belongs to the word
 * that follows, though its computed display says `block`.
 */
export function breaksLine(element: Element): boolean {
  const name = element.localName;
  if (PHRASES.has(name)) return false;
  const isBlock = BLOCKS.has(name);
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style === undefined || style.display === '') return isBlock;
  if (style.display === 'none' || style.display === 'contents') return false;
  if (/^(?:inline|ruby)/.test(style.display)) return false;
  return isBlock || style.float === 'none' || style.float === '';
}
