import { UnreadableFile } from './unreadable-file';

/**
 * The text of a file, whichever of Unicode's encodings it was saved in: UTF-8, or UTF-16 as some editors write it, with
 * a byte order mark or without. Throws an `UnreadableFile` where it is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('This is no text file, or it is damaged.');
  }
}

/** JSON begins with a character of ASCII: its second byte in UTF-16 is zero. https://www.rfc-editor.org/rfc/rfc4627#section-3 */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0 && second !== undefined) return 'utf-16be';
  return 'utf-8';
}
