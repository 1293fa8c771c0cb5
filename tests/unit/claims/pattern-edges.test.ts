import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeOf, parseExpression } from '../../../claims/pattern-edges';
import { EDGE_CODE, FIRST_WORD_CODE } from '../../../claims/token-set';

const WORDS = 26;
/** Words of these tests: A is the first word of a lexicon, B the next. */
const word = (letter: string): string =>
  String.fromCharCode(FIRST_WORD_CODE + letter.charCodeAt(0) - 65);
const written = (source: string): string => source.replace(/[A-Z]/g, word);
const ALPHABET = [...'ABCDEF', ',', '.', '—', 'd', 'w'];

/** The tokens of the alphabet that a set has, `^` for the edge of the line. */
function edge(source: string, side: 'ahead' | 'behind'): string | null {
  const set = edgeOf(parseExpression(written(source)), side, WORDS);
  if (set === null) return null;
  const tokens = ALPHABET.filter((token) => set.has(written(token).charCodeAt(0)));
  return (set.has(EDGE_CODE) ? '^' : '') + tokens.join('');
}

describe('the tokens that a pattern can begin and end with', () => {
  it.each([
    ['ABC', 'A', 'C'],
    ['A|B', 'AB', 'AB'],
    ['(?:A|B)?C', 'ABC', 'C'],
    ['A(?:B|C)*', 'A', 'ABC'],
    ['A{0,3}B{1,2}', 'AB', 'B'],
    ['A{2}B{2,}', 'A', 'B'],
    ['A+?B*?', 'A', 'AB'],
    ['[A-C,]D', 'ABC,', 'D'],
    ['[^A-E.]', '^F,—dw', '^F,—dw'],
    // A mark past Latin-1 is left to the expression.
    ['[^—]', '^ABCDEF,.—dw', '^ABCDEF,.—dw'],
    ['.A', '^ABCDEF,.—dw', 'A'],
    ['\\.A\\.?', '.', 'A.'],
    ['A(?=B|$)', 'A', 'A'],
    ['(?=B|$)', '^B', null],
    ['(?:A|)(?=B)', 'AB', null],
    ['(?<=A|^)', null, '^A'],
    ['(?<=A)B', 'B', 'B'],
    ['(?<=A)(?:B|)', null, 'AB'],
    ['(?!A)B', 'B', 'B'],
    ['A(?<!B)', 'A', 'A'],
    ['A?', null, null],
    ['', null, null],
  ])('%s: %s, %s', (source, ahead, behind) => {
    expect([edge(source, 'ahead'), edge(source, 'behind')]).toEqual([ahead, behind]);
  });

  const expression = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        ...ALPHABET.map((token) => token.replace('.', '\\.')),
        '[A-C]',
        '[^B,]',
        '^',
        '$',
      ),
      fc.tuple(tie('any'), tie('any')).map(([left, right]) => left + right),
      fc.tuple(tie('any'), tie('any')).map(([left, right]) => `(?:${left}|${right})`),
      fc
        .tuple(tie('any'), fc.constantFrom('?', '*', '+', '{0,2}', '{1,2}'))
        .map(([inner, times]) => `(?:${inner})${times}`),
      fc
        .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('any'))
        .map(([look, inner]) => `(${look}${inner})`),
    ),
  })).any;

  it('leave out none that an expression matches', () => {
    const line = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 5 });
    fc.assert(
      fc.property(expression, line, fc.nat(5), (source, tokens, at) => {
        const codes = written(tokens.join(''));
        const index = Math.min(at, codes.length);
        const alternatives = parseExpression(written(source));
        const code = (place: number) => codes.charCodeAt(place) || EDGE_CODE;
        const ahead = new RegExp(written(source), 'y');
        ahead.lastIndex = index;
        const begins = edgeOf(alternatives, 'ahead', WORDS)?.has(code(index)) ?? true;
        expect(begins || !ahead.test(codes)).toBe(true);
        const behind = new RegExp(`(?<=${written(source)})`, 'y');
        behind.lastIndex = index;
        const ends = edgeOf(alternatives, 'behind', WORDS)?.has(code(index - 1)) ?? true;
        expect(ends || !behind.test(codes)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
