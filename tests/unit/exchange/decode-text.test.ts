import { expect, test } from 'vitest';
import { decodeText } from '../../../exchange/decode-text';

const TEXT = '{"note": "“Nähe”, 年 and 😀"}';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['UTF-16, little end first', utf16(`\uFEFF${TEXT}`, true)],
  ['UTF-16, big end first', utf16(`\uFEFF${TEXT}`, false)],
  ['UTF-16 without a mark, little end first', utf16(TEXT, true)],
  ['UTF-16 without a mark, big end first', utf16(TEXT, false)],
])('reads %s', (_name, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT);
});

test('an empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toBe('');
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ['an archive', [0x50, 0x4b, 0x03, 0x04, 0xff, 0xff]],
  ['Latin-1', [0x7b, 0x22, 0xe9, 0x22, 0x7d]],
])('says that %s is no text', (_name, bytes) => {
  expect(() => decodeText(new Uint8Array(bytes))).toThrow(/no text file.*Nothing was changed/);
});
