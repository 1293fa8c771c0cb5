import type { Alternatives, Item } from './pattern-syntax';
import { TokenSet } from './token-set';

export type Side = 'ahead' | 'behind';

/** The tokens at one edge of a piece, and whether the piece may be empty. */
interface Edge {
  tokens: TokenSet | null;
  mayBeEmpty: boolean;
}

/** Edges that were worked out before: macros are in many patterns. */
const known = { ahead: new WeakMap<object, Edge>(), behind: new WeakMap<object, Edge>() };

/**
 * The tokens with which a match of a pattern can begin (`ahead`) or end (`behind`), what it looks for on that
 * side included; null where it may take no token at all. Most tries of a pattern fail on that one token. The set
 * is an upper bound: what is outside cannot match, what is inside need not.
 */
export function edgeOf(alternatives: Alternatives, side: Side): TokenSet | null {
  const { tokens, mayBeEmpty } = edgeOfGroup(alternatives, side);
  return mayBeEmpty ? null : tokens;
}

function edgeOfGroup(alternatives: Alternatives, side: Side): Edge {
  const edges = alternatives.map((sequence) => {
    const edge = known[side].get(sequence) ?? edgeOfSequence(sequence, side);
    known[side].set(sequence, edge);
    return edge;
  });
  return join(
    edges,
    edges.some(({ mayBeEmpty }) => mayBeEmpty),
  );
}

function edgeOfSequence(sequence: readonly Item[], side: Side): Edge {
  const edges: Edge[] = [];
  const mayBeEmpty = (side === 'ahead' ? sequence : sequence.toReversed()).every((item) => {
    // A look the other way, or for what must be missing, says nothing about this edge.
    if (item.look && (item.look.side !== side || item.look.negated)) return true;
    const edge = item.tokens
      ? { tokens: item.tokens, mayBeEmpty: false }
      : edgeOfGroup(item.group, side);
    edges.push(edge);
    return edge.mayBeEmpty || item.least === 0;
  });
  return join(edges, mayBeEmpty);
}

function join(edges: readonly Edge[], mayBeEmpty: boolean): Edge {
  return { tokens: TokenSet.union(edges.flatMap(({ tokens }) => tokens ?? [])), mayBeEmpty };
}
