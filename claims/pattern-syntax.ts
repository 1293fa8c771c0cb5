import { codeOfMark, EDGE_CODE, TokenSet } from './token-set';

/** What a pattern takes or looks for: one token of a set, or a group. */
export type Piece =
  | { tokens: TokenSet; group?: never; look?: never }
  | { group: Alternatives; look?: Look | undefined; tokens?: never };

/** Which way a group only looks, and whether it must be missing there. */
export interface Look {
  side: 'ahead' | 'behind';
  negated: boolean;
}

/** One step of a sequence: a piece, `least` to `most` times. Each turn of a group takes a token. */
export type Item = Piece & { least: number; most: number };

/** A pattern as its alternatives, each a sequence. */
export type Alternatives = readonly (readonly Item[])[];

/** What the words and names in a pattern stand for. */
export interface Vocabulary {
  codeOf(word: string): number;
  /** The piece that a name in capitals stands for. */
  named(name: string): Piece;
  setOf(codes: readonly number[]): TokenSet;
}

const SPACES = /\s+/y;
const OPENING = /\((?:\?(<?)([=!]))?/y;
const QUANTIFIER = /(?:([?*+])|\{(\d+)(,?)(\d*)\})/y;
const WORD = /[a-z][a-z0-9]*/y;
const NAME = /[A-Z_]+/y;

/** Parses the notation of patterns: that of RegExp, with words for characters and names for classes. */
export function parsePattern(source: string, vocabulary: Vocabulary): Alternatives {
  let at = 0;

  /** The match of a sticky expression here, stepped over. */
  function take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = at;
    const match = expression.exec(source);
    if (match) at = expression.lastIndex;
    return match;
  }

  function takeCode(): number {
    const word = take(WORD);
    if (word) return vocabulary.codeOf(word[0]);
    if (source[at] === '\\') at++;
    return codeOfMark(source.charCodeAt(at++));
  }

  /** `[,;]`, `[^,;]`, after the bracket. */
  function takeClass(): Piece {
    const negated = source[at] === '^';
    if (negated) at++;
    const codes: number[] = [];
    while (source[at] !== ']') {
      codes.push(takeCode());
      take(SPACES);
    }
    at++;
    const tokens = vocabulary.setOf(codes);
    return { tokens: negated ? tokens.others() : tokens };
  }

  function takePiece(): Piece {
    const opening = take(OPENING);
    if (opening) {
      const [, behind, sign] = opening;
      const group = takeAlternatives();
      at++;
      return sign
        ? { group, look: { side: behind ? 'behind' : 'ahead', negated: sign === '!' } }
        : asPiece(group);
    }
    const name = take(NAME);
    if (name) return vocabulary.named(name[0]);
    const mark = source[at];
    const edge = mark === '^' || mark === '$';
    if (!edge && mark !== '[' && mark !== '.') return { tokens: vocabulary.setOf([takeCode()]) };
    at++;
    if (mark === '[') return takeClass();
    if (mark === '.') return { tokens: vocabulary.setOf([]).others() };
    return {
      group: [[once(vocabulary.setOf([EDGE_CODE]))]],
      look: { side: mark === '^' ? 'behind' : 'ahead', negated: false },
    };
  }

  function takeItem(): Item {
    const piece = takePiece();
    take(SPACES);
    if (!'?*+{'.includes(source[at] ?? ' ')) return { ...piece, least: 1, most: 1 };
    const [, sign, low, comma, high] = take(QUANTIFIER) ?? [];
    const least = sign === '?' || sign === '*' ? 0 : Number(low ?? 1);
    const endless = sign === '*' || sign === '+' || (comma && !high);
    const most = endless ? Number.POSITIVE_INFINITY : Number(high || (low ?? 1));
    return { ...piece, least, most };
  }

  function takeAlternatives(): Alternatives {
    const alternatives: Item[][] = [[]];
    for (take(SPACES); at < source.length && source[at] !== ')'; take(SPACES)) {
      if (source[at] === '|') {
        alternatives.push([]);
        at++;
      } else addItem(alternatives.at(-1) ?? [], takeItem());
    }
    return joinTokens(alternatives);
  }

  return takeAlternatives();
}

/** A group that takes one token of a set and no more is that set. */
export function asPiece(group: Alternatives): Piece {
  const [only] = group;
  const tokens = group.length === 1 && only ? oneToken(only) : undefined;
  return tokens ? { tokens } : { group };
}

/** The set of which a sequence takes one token and no more; undefined for any other sequence. */
function oneToken(sequence: readonly Item[]): TokenSet | undefined {
  const [item] = sequence;
  return sequence.length === 1 && item?.least === 1 && item.most === 1 ? item.tokens : undefined;
}

/** Adds an item to a sequence; `(?!a)[^.]` becomes one set, as sets are quick to try. */
function addItem(sequence: Item[], item: Item): void {
  const before = sequence.at(-1);
  const tokens = oneToken([item]);
  const look = before?.look?.side === 'ahead' && before.least === 1 ? before.look : undefined;
  const seen = look && before?.group ? asPiece(before.group).tokens : undefined;
  if (tokens && look && seen) {
    sequence.pop();
    sequence.push(once(tokens.and(look.negated ? seen.others() : seen)));
  } else sequence.push(item);
}

function once(tokens: TokenSet): Item {
  return { tokens, least: 1, most: 1 };
}

/** Joins neighbours of one token each: `a|b|c d` has the alternatives `[ab]` and `c d`. */
function joinTokens(alternatives: readonly (readonly Item[])[]): Alternatives {
  const joined: (readonly Item[])[] = [];
  let run: TokenSet[] = [];
  for (const [index, sequence] of alternatives.entries()) {
    const tokens = oneToken(sequence);
    if (tokens) run.push(tokens);
    else joined.push(sequence);
    if (run.length === 0 || oneToken(alternatives[index + 1] ?? [])) continue;
    const all = TokenSet.union(run);
    if (all) joined.push([once(all)]);
    run = [];
  }
  return joined;
}
