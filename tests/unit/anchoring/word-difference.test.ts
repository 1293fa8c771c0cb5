import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from '../../../page/anchoring/word-difference';

function written(old: string, now: string): string {
  return wordDifference(old, now)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'old' ? '-' : '+'}[${text}]`))
    .join('');
}

describe('word by word', () => {
  it.each([
    ['a figure', '25 years', '26 years', '-[25 ]+[26 ]years'],
    ['nothing', '25 years', '25 years', '25 years'],
    ['everything', 'life', '25 years', '-[life]+[25 years]'],
    ['a word more', 'two years', 'two long years', 'two +[long ]years'],
    ['a word less', 'two long years', 'two years', 'two -[long ]years'],
    ['a figure within', 'served 25 years as', 'served 26 years as', 'served -[25 ]+[26 ]years as'],
    ['quotes of another style', '‘no’ and', "'no' and", "'no' and"],
    ['from nothing', '', 'new', '+[new]'],
    ['to nothing', 'old', '', '-[old]'],
  ])('%s', (_name, old, now, difference) => {
    expect(written(old, now)).toBe(difference);
  });

  it('gives both texts back', () => {
    const text = array(constantFrom('a', 'b', 'c', '25', 'years'), { maxLength: 12 });
    assert(
      property(text, text, (old, now) => {
        const parts = wordDifference(old.join(' '), now.join(' '));
        const without = (kind: 'old' | 'new') =>
          parts.flatMap((part) => (part.kind === kind ? [] : part.text.trim().split(/\s+/)));
        const words = (list: string[]) => list.filter((word) => word !== '');
        expect(words(without('new'))).toEqual(old);
        expect(words(without('old'))).toEqual(now);
      }),
    );
  });

  it('does not take long over long texts', () => {
    const old = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(' ');
    const now = Array.from({ length: 20_000 }, (_, index) => `b${index}`).join(' ');
    expect(wordDifference(old, now)).toHaveLength(2);
  });
});
