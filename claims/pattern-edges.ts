import { EDGE_CODE, TokenSet } from './token-set';

/**
 * Which tokens a match of a pattern can begin or end with, read off its regular expression. Most calls of a
 * pattern fail on that one token, and to look at it costs a tenth of the call. The sets are upper bounds: what
 * is outside cannot match, what is inside need not.
 */

/** One step of a sequence: a token, or a group that is read or only looked for. */
interface Item {
  /** Codes of the token, in pairs from-to; with `negated`, of all others. */
  ranges: readonly number[];
  negated?: boolean;
  group?: Alternatives;
  /** Which way a group only looks; `none` where it must be missing. */
  look?: 'ahead' | 'behind' | 'none' | undefined;
  /** It may be missing. */
  optional?: boolean;
}

/** A regular expression as its alternatives, each a sequence. */
export type Alternatives = readonly (readonly Item[])[];

const OPENING = /\(\?(:|<?[=!])/y;
const LOOKS: Readonly<Record<string, Item['look']>> = {
  '=': 'ahead',
  '<=': 'behind',
  '!': 'none',
  '<!': 'none',
};
const QUANTIFIER = /(?:[?*]|\{0,\d+\}|\+|\{\d+,?\d*\})\??/y;

const EDGE: Alternatives = [[{ ranges: [EDGE_CODE, EDGE_CODE] }]];

/** Parses what a grammar writes: literals, classes, groups, looks around, quantifiers, edges of the line. */
export function parseExpression(source: string): Alternatives {
  let at = 0;

  /** The match of a sticky expression here, stepped over. */
  function take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = at;
    const match = expression.exec(source);
    if (match) at = expression.lastIndex;
    return match;
  }

  function takeCode(): number {
    if (source[at] === '\\') at++;
    return source.charCodeAt(at++);
  }

  function takeClass(): Item {
    const negated = source[at] === '^';
    if (negated) at++;
    const ranges: number[] = [];
    while (source[at] !== ']') {
      const from = takeCode();
      const isRange = source[at] === '-' && source[at + 1] !== ']';
      if (isRange) at++;
      ranges.push(from, isRange ? takeCode() : from);
    }
    at++;
    return { ranges, negated };
  }

  function takeItem(): Item {
    const opening = take(OPENING);
    if (opening) {
      const group = takeAlternatives();
      at++;
      return { ranges: [], group, look: LOOKS[opening[1] ?? ''] };
    }
    const mark = source[at];
    const code = takeCode();
    if (mark === '[') return takeClass();
    if (mark === '^') return { ranges: [], group: EDGE, look: 'behind' };
    if (mark === '$') return { ranges: [], group: EDGE, look: 'ahead' };
    return mark === '.' ? { ranges: [], negated: true } : { ranges: [code, code] };
  }

  function takeAlternatives(): Alternatives {
    const alternatives: Item[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        alternatives.push([]);
        at++;
        continue;
      }
      const item = takeItem();
      const quantifier = take(QUANTIFIER)?.[0] ?? '';
      item.optional = /^(?:[?*]|\{0)/.test(quantifier);
      alternatives.at(-1)?.push(item);
    }
    return alternatives;
  }

  return takeAlternatives();
}

/**
 * The tokens with which a match can begin (`ahead`) or end (`behind`), what it looks for on that side included;
 * null where it may take no token at all. `words` is how many words the lexicon has.
 */
export function edgeOf(
  alternatives: Alternatives,
  side: 'ahead' | 'behind',
  words: number,
): TokenSet | null {
  const set = new TokenSet(words);
  return collect(alternatives, side, set, words) ? null : set;
}

/** Adds the tokens of one edge to a set; answers whether nothing need be there. */
function collect(
  alternatives: Alternatives,
  side: 'ahead' | 'behind',
  set: TokenSet,
  words: number,
): boolean {
  let mayBeEmpty = false;
  for (const sequence of alternatives) {
    const items = side === 'ahead' ? sequence : sequence.toReversed();
    mayBeEmpty =
      items.every((item) => {
        // A look the other way, or at what must be missing, says nothing of this edge.
        if (item.look !== undefined && item.look !== side) return true;
        return (
          (item.group ? collect(item.group, side, set, words) : add(item, set, words)) ||
          item.optional
        );
      }) || mayBeEmpty;
  }
  return mayBeEmpty;
}

/** Adds the tokens of an item; answers that it can't be empty. */
function add({ ranges, negated }: Item, set: TokenSet, words: number): false {
  const own = negated ? new TokenSet(words) : set;
  for (let at = 0; at < ranges.length; at += 2) own.add(ranges[at] ?? 0, ranges[at + 1] ?? 0);
  if (negated) set.addOthers(own);
  return false;
}
