/**
 * The kept context of an annotation was cut at so many characters, across paragraphs. For reading, only the
 * paragraph of the words is shown, without the word that the cut went through.
 */

/** What stands before the words, an ellipsis in place of what is missing. */
export function before(prefix: string): string {
  const paragraph = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const isWhole = paragraph.length < prefix.length;
  if (isWhole || paragraph.trim() === '') return paragraph;
  return `… ${paragraph.replace(/^\S*\s/, '')}`;
}

/** What stands after the words. */
export function after(suffix: string): string {
  const end = suffix.indexOf('\n');
  const paragraph = end < 0 ? suffix : suffix.slice(0, end);
  if (end >= 0 || paragraph.trim() === '' || /[.!?]["'”’]?\s*$/.test(paragraph)) return paragraph;
  return `${paragraph.replace(/\s\S*$/, '')} …`;
}
