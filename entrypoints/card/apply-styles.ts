/**
 * Gives a shadow root or a document its style sheet. A `<style>` element, because Firefox before 153 throws when a
 * content script sets `adoptedStyleSheets` (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346). A page's policy
 * that forbids all styles does not reach it: both browsers exempt a content script's own elements.
 */
export function applyStyles(place: ParentNode, css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  place.append(style);
}
