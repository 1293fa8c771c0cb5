/** Longest note that is shown in a row, characters. */
const ROW = 240;

/** A note in one line, its Markdown signs dropped, for rows in lists. */
export function plainNote(note: string): string {
  return (
    note
      .slice(0, ROW * 2)
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/gm, '')
      .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
      // A sign alone is one of emphasis only where it stands against a word and outside of one.
      .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, ROW)
  );
}
