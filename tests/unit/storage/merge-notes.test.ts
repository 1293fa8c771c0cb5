import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeNotes } from '../../../storage/merge-notes';

describe('mergeNotes', () => {
  test.each([
    ['nothing changed elsewhere', 'a', 'a', 'a b', 'a b'],
    ['nothing changed here', 'a', 'a b', 'a', 'a b'],
    ['both made the same change', 'a', 'b', 'b', 'b'],
    ['one continued the other', '', 'Born in', 'Born in 1955', 'Born in 1955'],
    ['one is part of the other', '', 'Born in 1955', '1955', 'Born in 1955'],
    [
      'written around elsewhere, changed here',
      'age',
      'See: age. Ask.',
      'the age',
      'See: the age. Ask.',
    ],
    [
      'changed elsewhere, written around here',
      'age',
      'years',
      'See: age. Ask.',
      'See: years. Ask.',
    ],
    ['both new', '', 'one', 'two', 'one\n\ntwo'],
    ['changed differently', 'x', 'one', 'two', 'one\n\ntwo'],
    ['writing on after a join', '', 'one\n\ntwo', 'two and more', 'one\n\ntwo and more'],
    ['emptied elsewhere, written on here', 'old', '', 'old new', 'old new'],
    ['emptied here, written on elsewhere', 'old', 'old new', '', 'old new'],
    ['added to at both sides', 'age', 'age\nfirst', 'age\nsecond', 'age\nsecond\nfirst'],
    ['the same write once more', 'age', 'new age old', 'new age', 'new age old'],
    ['the same addition once more', 'age', 'age one two', 'age one', 'age one two'],
    ['a first letter that stands there by chance', 'age', 'age then', 'age t', 'age t then'],
    ['a base inside a longer word is no place', 'a', 'cat', 'b', 'cat\n\nb'],
    ['a base that stands twice is no place', 'so', 'so and so', 'thus', 'so and so\n\nthus'],
  ])('%s', (_name, base, stored, incoming, merged) => {
    expect(mergeNotes(base, stored, incoming)).toBe(merged);
  });

  const note = fc
    .array(fc.constantFrom('age', 'of', ' ', '\n\n', '63', 'é', '.'))
    .map((parts) => parts.join(''));

  test('what is written here is never lost where the base was empty', () => {
    fc.assert(
      fc.property(note, note, (stored, incoming) => {
        const merged = mergeNotes('', stored, incoming);
        expect(merged).toContain(incoming.trim());
        expect(merged).toContain(stored.trim());
      }),
    );
  });

  test('words that only one side added are in the result', () => {
    fc.assert(
      fc.property(note, note, note, (base, stored, incoming) => {
        const merged = mergeNotes(base, `${stored} STORED`, `${incoming} INCOMING`);
        expect(merged).toContain('STORED');
        expect(merged).toContain('INCOMING');
      }),
    );
  });

  test('sending the same again changes nothing', () => {
    fc.assert(
      fc.property(note, note, note, (base, stored, incoming) => {
        const once = mergeNotes(base, stored, incoming);
        expect(mergeNotes(once, once, once)).toBe(once);
      }),
    );
  });
});
