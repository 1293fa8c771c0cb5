import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeOf, type Side } from '../../../claims/pattern-edges';
import { PatternMachine } from '../../../claims/pattern-machine';
import { compile } from '../../../claims/pattern-matcher';
import { type Alternatives, parsePattern, type Vocabulary } from '../../../claims/pattern-syntax';
import { codeOfMark, EDGE_CODE, FIRST_WORD_CODE, TokenSet } from '../../../claims/token-set';

const WORDS = [...'abcdef'];
/** Tokens of these tests, each one character: words of the lexicon and marks. */
const ALPHABET = [...WORDS, ',', '.', '—', '€'];
/** `w` is no word of the lexicon. */
const codeOf = (token: string): number =>
  WORDS.includes(token)
    ? FIRST_WORD_CODE + 1 + WORDS.indexOf(token)
    : codeOfMark(token.charCodeAt(0));

const vocabulary: Vocabulary = {
  codeOf,
  setOf: (codes) => TokenSet.of(codes, WORDS.length + 1),
  named: (name) =>
    name === 'VOWEL'
      ? { tokens: vocabulary.setOf([codeOf('a'), codeOf('e')]) }
      : { group: parse('a b|a,') },
};

function parse(source: string): Alternatives {
  return parsePattern(source, vocabulary);
}

/** The codes of a line, its edges among them. */
function codesOf(tokens: readonly string[]): Uint16Array {
  return Uint16Array.of(EDGE_CODE, ...tokens.map(codeOf), EDGE_CODE);
}

/** Index where the match from a place ends, or begins; -1 where there is none. */
function matchFrom(source: string, side: Side, tokens: readonly string[], index: number): number {
  const machine = new PatternMachine();
  return machine.match(compile(machine, parse(source), side), side, codesOf(tokens), index);
}

/** Tokens of the alphabet that a set has, `^` for the edge of the line. */
function members(set: TokenSet | null): string | null {
  if (set === null) return null;
  const tokens = [...ALPHABET, 'w'].filter((token) => set.has(codeOf(token)));
  return (set.has(EDGE_CODE) ? '^' : '') + tokens.join('');
}

describe('patterns', () => {
  it.each([
    ['a b', 'abc', 2],
    ['a,?b', 'a,b', 3],
    ['a|a b', 'ab', 1],
    ['(a|a b)c', 'abc', 3],
    ['[,.a]+', 'a.,b', 3],
    ['[^,.]*', 'abw,', 3],
    ['. \\.', ',.', 2],
    ['. .', 'a', -1],
    ['a{2,3}', 'aaaa', 3],
    ['a{2,}', 'aaaa', 4],
    ['a{2}', 'a', -1],
    ['(a b){1,2}', 'abab', 4],
    ['(a|b,)*', 'ab,ac', 4],
    ['VOWEL PIECE', 'ea,', 3],
    ['PIECE+$', 'aba,', 4],
    ['a(?=b)', 'ab', 1],
    ['a(?=b)', 'ac', -1],
    ['a(?!$|b)', 'ab', -1],
    ['a(?!$|b)', 'a', -1],
    ['(?!b|c)[^,]{1,3}', 'aab', 3],
    ['((?!b|c)[^,]){1,3}', 'aab', 2],
    ['^a—€', 'a—€', 3],
  ])('%s reads %s up to %d', (source, tokens, end) => {
    expect(matchFrom(source, 'ahead', [...tokens], 0)).toBe(end);
  });

  it.each([
    ['a b', 'cab', 1],
    ['(a b)?c', 'abc', 0],
    ['(?<=a)b', 'ab', 1],
    ['(?<=^)a', 'a', 0],
    ['^|a', '', 0],
    ['(?<!a|^)b', 'b', -1],
    ['(a|b)*', 'cab', 1],
  ])('%s ends %s from %d', (source, tokens, start) => {
    expect(matchFrom(source, 'behind', [...tokens], tokens.length)).toBe(start);
  });

  it.each([
    ['a b c', 'a', 'c'],
    ['a|b', 'ab', 'ab'],
    ['(a|b)?c', 'abc', 'c'],
    ['a(b|c)*', 'a', 'abc'],
    ['a{0,3}b{1,2}', 'ab', 'b'],
    ['a+b*', 'a', 'ab'],
    ['[a b c,]d', 'abc,', 'd'],
    ['[^a b c d e.]', 'f,—€w', 'f,—€w'],
    ['[^—]', 'abcdef,.€w', 'abcdef,.€w'],
    ['\\.a\\.?', '.', 'a.'],
    ['a(?=b|$)', 'a', 'a'],
    ['(?=b|$)', '^b', null],
    ['(a|)(?=b)', 'ab', null],
    ['(?<=a|^)', null, '^a'],
    ['(?<=a)b', 'b', 'b'],
    ['(?<=a)(b|)', null, 'ab'],
    ['(?!a)[a b]', 'b', 'b'],
    ['a(?<!b)', 'a', 'a'],
    ['a?', null, null],
    ['', null, null],
  ])('%s begins with %s and ends with %s', (source, ahead, behind) => {
    const edges = (['ahead', 'behind'] as const).map((side) =>
      members(edgeOf(parse(source), side)),
    );
    expect(edges).toEqual([ahead, behind]);
  });

  const expression = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        ...ALPHABET.map((token) => token.replace('.', '\\.')),
        '[a b c]',
        '[^b,]',
        '^',
        '$',
      ),
      fc.tuple(tie('any'), tie('any')).map(([left, right]) => `${left} ${right}`),
      fc.tuple(tie('any'), tie('any')).map(([left, right]) => `(${left}|${right})`),
      fc
        .tuple(tie('any'), fc.constantFrom('?', '*', '+', '{0,2}', '{1,2}', '{2,}'))
        // What repeats takes a token each time.
        .map(([inner, times]) => `((${inner})[a ,])${times}`),
      fc
        .tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('any'))
        .map(([look, inner]) => `(${look}${inner})`),
    ),
  })).any;
  const tokens = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 5 });

  it('match what RegExp matches within their edges', () => {
    fc.assert(
      fc.property(expression, tokens, fc.nat(5), (source, line, at) => {
        const index = Math.min(at, line.length);
        const codes = codesOf(line);
        const alternatives = parse(source);
        const match = (side: Side) => matchFrom(source, side, line, index);
        const written = source.replaceAll(' ', '').replaceAll(/\((?!\?)/g, '(?:');
        const ahead = new RegExp(written, 'y');
        ahead.lastIndex = index;
        expect(match('ahead')).toBe(ahead.test(line.join('')) ? ahead.lastIndex : -1);
        const behind = new RegExp(`(?<=${written})`, 'y');
        behind.lastIndex = index;
        expect(match('behind') >= 0).toBe(behind.test(line.join('')));
        const begins = edgeOf(alternatives, 'ahead')?.has(codes[index + 1] ?? EDGE_CODE) ?? true;
        const ends = edgeOf(alternatives, 'behind')?.has(codes[index] ?? EDGE_CODE) ?? true;
        expect(match('ahead') < 0 || begins).toBe(true);
        expect(match('behind') < 0 || ends).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
