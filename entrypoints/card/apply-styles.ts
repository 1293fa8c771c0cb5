/**
 * Gives a shadow root its style sheet. A `<style>` element, because Firefox throws when a content script sets
 * `adoptedStyleSheets` (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346).
 */
export function applyStyles(root: ShadowRoot, css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}
