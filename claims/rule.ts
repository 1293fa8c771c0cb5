import type { Line } from './line';
import type { Grammar, Pattern } from './pattern';

/**
 * One way of writing a claim around an amount, written `context < words # words > context`: the words next to
 * `#` belong to the claim, the context must only be there. Any part may be missing.
 */
class Rule<Name> {
  private readonly before: Pattern | null;
  private readonly after: Pattern | null;

  constructor(
    grammar: Grammar,
    readonly name: Name,
    source: string,
  ) {
    const [left = '', right = ''] = source.split('#');
    const [context, words] = left.includes('<') ? left.split('<') : ['', left];
    const [own, following] = right.split('>');
    this.before = left.trim() === '' ? null : grammar.pattern(`(?<=${context})${words}`);
    this.after =
      right.trim() === ''
        ? null
        : grammar.pattern(following ? `(${own})(?=${following})` : `${own}`);
  }

  /** Whether the rule may have the tokens that stand before and after the amount. */
  mayStandAt(line: Line, first: number, next: number): boolean {
    return (this.before?.mayEnd(line, first) ?? true) && (this.after?.mayBegin(line, next) ?? true);
  }

  /** The claim around the tokens from `first` to `next`, no further left than `floor`; null where it has none. */
  match(
    line: Line,
    first: number,
    next: number,
    floor: number,
  ): [first: number, next: number] | null {
    const end = this.after ? this.after.ahead(line, next) : next;
    if (end < 0) return null;
    const start = this.before ? this.before.behind(line, first) : first;
    return start < 0 ? null : [Math.max(start, floor), end];
  }
}

/** More than there are codes of tokens. */
const CODES = 1 << 16;
/** For so many pairs of tokens the rules are kept: more than news has, fewer than a text made to fill memory. */
const MOST_KEPT = 1 << 13;

/** Rules in the order in which they are tried. */
export class RuleTable<Name> {
  private readonly rules: readonly Rule<Name>[];
  /** Those that may be met between two tokens, by their codes: mostly none. */
  private readonly byTokens = new Map<number, readonly Rule<Name>[]>();

  constructor(grammar: Grammar, sources: readonly (readonly [name: Name, source: string])[]) {
    this.rules = sources.map(([name, source]) => new Rule(grammar, name, source));
  }

  /** The rules to try at an amount from token `first` to `next` (exclusive). */
  candidates(line: Line, first: number, next: number): readonly Rule<Name>[] {
    const codes = line.codeAt(first - 1) * CODES + line.codeAt(next);
    let rules = this.byTokens.get(codes);
    if (!rules) {
      rules = this.rules.filter((rule) => rule.mayStandAt(line, first, next));
      if (this.byTokens.size >= MOST_KEPT) this.byTokens.clear();
      this.byTokens.set(codes, rules);
    }
    return rules;
  }
}
