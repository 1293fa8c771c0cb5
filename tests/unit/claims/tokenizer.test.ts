import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../claims/en';
import { Shape } from '../../../claims/line';
import { Tokenizer } from '../../../claims/tokenizer';

const tokenizer = new Tokenizer(ENGLISH.lexicon, ENGLISH.ordinalEndings);
const { line } = tokenizer;

/** Tokens of the first line of a text, each as it is written, its known word and its shapes in letters. */
function tokensOf(text: string): string[] {
  tokenizer.read(text, 0);
  return Array.from({ length: line.count }, (_, index) => {
    const shapes = Object.entries(Shape).filter(
      ([, shape]) => typeof shape === 'number' && line.has(index, shape),
    );
    const letters = shapes.map(([name]) => name[0]).join('');
    return `${line.token(index)} ${line.word(index)}:${letters}`.replace(' :', ':');
  });
}

describe('the tokens of a line', () => {
  it.each([
    ['plain words', 'the judge  said', ['the the:WG', 'judge judge:W', 'said said:W']],
    ['capitals', 'The MP, A', ['The the:WCG', 'MP mp:WCA', ',:MG', 'A a:WC']],
    ['accents', 'café Élan', ['café:WG', 'Élan:WC']],
    ['letters and digits', 'R20 A1 B12C', ['R20:WCG', 'A1:WC', 'B12C:WCA']],
    ['soft hyphens', 'sen\u00ADtence MP\u00AD', ['sentence sentence:WG', 'MP mp:WCA']],
    ['a joiner between words', 'ten\u200B years', ['ten ten:WG', 'years years:W']],
    ['no-break spaces', 'ten\u00A0years', ['ten ten:WG', 'years years:W']],
    ['hyphens', 'two-year', ['two two:WG', '-:MG', 'year year:WG']],
    ['numbers', '1,200 2.5 1.2.3', ['1,200:DPG', '2.5:DP', '1:D', '.:MG', '2:DG', '.:MG', '3:DG']],
    ['ordinals', '30th 4the', ['30th:DOG', '4:D', 'the the:WG']],
    ['digits before letters', '20s', ['20:DG', 's s:WG']],
    ['a line', '\none', []],
    ['nothing', '', []],
  ])('%s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it('end where the text breaks, and go on after it', () => {
    const text = 'one\r\ntwo';
    const ends: number[] = [];
    for (let at = 0; at < text.length; ends.push(at)) at = tokenizer.read(text, at);
    expect(ends).toEqual([4, 5, 8]);
  });

  it('are read in pieces where a line is long, each token once', () => {
    const text = 'Roe was there. '.repeat(2000);
    let count = 0;
    for (let at = 0; at < text.length; count += line.count) at = tokenizer.read(text, at);
    expect(count).toBe(8000);
  });

  it('are found by the classes that they have', () => {
    tokenizer.read('the judge said', 0);
    const together = [0, 1, 2].reduce((classes, index) => classes | line.entry(index).classes, 0);
    expect(line.present).toBe(together);
  });
});
