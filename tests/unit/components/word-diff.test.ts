import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordPiece } from '../../../components/word-diff';

/** `25 [years]` for pieces of which the second differs. */
const show = (pieces: readonly WordPiece[]) =>
  pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

describe('old words beside new', () => {
  it.each([
    ['an edited figure', '25 years', '26 years', '[25] years', '[26] years'],
    ['a figure in a compound', '62-year-old', '63-year-old', '[62]-year-old', '[63]-year-old'],
    ['a decimal', '3.5 years', '5 years', '[3.5] years', '[5] years'],
    ['a thousand', '1,000 days', '1,100 days', '[1,000] days', '[1,100] days'],
    [
      'an added word',
      'life in prison',
      'life without parole in prison',
      'life in prison',
      'life [without parole ]in prison',
    ],
    ['nothing shared', 'Wednesday', '30 May', '[Wednesday]', '[30 May]'],
    ['the same', 'life', 'life', 'life', 'life'],
    ['nothing left', 'life', '', '[life]', ''],
  ])('%s', (_name, before, after, left, right) => {
    const diff = diffWords(before, after);
    expect([show(diff.before), show(diff.after)]).toEqual([left, right]);
  });

  it('drops no character of either side', () => {
    const whole = (pieces: readonly WordPiece[]) => pieces.map(({ text }) => text).join('');
    assert(
      property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (before, after) => {
        const diff = diffWords(before, after);
        expect(whole(diff.before)).toBe(before);
        expect(whole(diff.after)).toBe(after);
      }),
    );
  });

  it('takes very long texts as a whole', () => {
    const long = 'word '.repeat(5_000);
    expect(diffWords(long, `${long}more`).after).toHaveLength(1);
  });
});
