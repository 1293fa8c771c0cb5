import { edgeOf, type Side } from './pattern-edges';
import type { Alternatives, Item, Look } from './pattern-syntax';
import type { TokenSet } from './token-set';

/**
 * Tries the rest of a pattern from a place between tokens: the index where the match ends (ahead) or begins
 * (behind), less than -1 where there is none. `codes` are those of `Line.codes`: before a place stands `codes[at]`, after it
 * `codes[at + 1]`, and the edges are codes as well, so that no step leaves the line.
 */
export type Step = (codes: Uint16Array, at: number) => number;

/** Not -1: there a look back past the first token ends. */
const FAILS = -2;

/**
 * Compiles a pattern to functions, each of which calls what comes after it: a backtracking matcher that finds
 * what RegExp finds. RegExp itself wants a string of the line, makes an array for every match and compiles anew
 * after collections of garbage.
 */
export function compile(alternatives: Alternatives, side: Side): Step {
  return compileGroup(alternatives, side, (_, at) => at);
}

type Group = Item & { group: Alternatives };

/** An alternative and the tokens it may begin with; most are never come to, so it is compiled then. */
class Branch {
  private compiled: Step | null = null;

  constructor(
    readonly edge: TokenSet | null,
    private readonly compile: () => Step,
  ) {}

  get step(): Step {
    return (this.compiled ??= this.compile());
  }
}

function compileGroup(alternatives: Alternatives, side: Side, then: Step): Step {
  const [only] = alternatives;
  if (only && alternatives.length === 1) return compileSequence(only, side, then);
  return choose(
    alternatives.map(
      (sequence) =>
        new Branch(edgeOf([sequence], side), () => compileSequence(sequence, side, then)),
    ),
    side,
  );
}

function choose(branches: readonly Branch[], side: Side): Step {
  const shift = side === 'ahead' ? 1 : 0;
  return (codes, at) => {
    const code = codes[at + shift] ?? 0;
    for (const branch of branches) {
      if (branch.edge !== null && !branch.edge.has(code)) continue;
      const end = branch.step(codes, at);
      if (end !== FAILS) return end;
    }
    return FAILS;
  };
}

function compileSequence(sequence: readonly Item[], side: Side, then: Step): Step {
  // What comes last is compiled first.
  return side === 'ahead'
    ? sequence.reduceRight((next, item) => compileItem(item, side, next), then)
    : sequence.reduce((next, item) => compileItem(item, side, next), then);
}

function compileItem(item: Item, side: Side, then: Step): Step {
  if (item.tokens) return takeTokens(item, item.tokens, side, then);
  return item.look ? lookFor(item.group, item.look, then) : repeatGroup(item, side, then);
}

/** One token of a set, or as many as there are: of a run the longest is tried first. */
function takeTokens({ least, most }: Item, tokens: TokenSet, side: Side, then: Step): Step {
  const step = side === 'ahead' ? 1 : -1;
  const shift = side === 'ahead' ? 1 : 0;
  if (least === 1 && most === 1) {
    return (codes, at) => (tokens.has(codes[at + shift] ?? 0) ? then(codes, at + step) : FAILS);
  }
  return (codes, at) => {
    let count = 0;
    for (; count < most && tokens.has(codes[at + shift] ?? 0); count++) at += step;
    for (; count >= least; count--, at -= step) {
      const end = then(codes, at);
      if (end !== FAILS) return end;
    }
    return FAILS;
  };
}

function repeatGroup({ group, least, most }: Group, side: Side, then: Step): Step {
  const end = new Branch(null, () => then);
  const perhaps = (after: Step): Step =>
    choose([new Branch(edgeOf(group, side), () => compileGroup(group, side, after)), end], side);
  let step = then;
  if (most === Number.POSITIVE_INFINITY) {
    const loop: Step = perhaps((codes, at) => loop(codes, at));
    step = loop;
  } else for (let count = least; count < most; count++) step = perhaps(step);
  for (let count = 0; count < least; count++) step = compileGroup(group, side, step);
  return step;
}

function lookFor(group: Alternatives, { side, negated }: Look, then: Step): Step {
  const seen = compile(group, side);
  return negated
    ? (codes, at) => (seen(codes, at) === FAILS ? then(codes, at) : FAILS)
    : (codes, at) => (seen(codes, at) === FAILS ? FAILS : then(codes, at));
}
