import { Lexicon, type WordTable } from './lexicon';
import type { Line } from './line';
import { edgeOf, type Side } from './pattern-edges';
import { ANY, PatternMachine } from './pattern-machine';
import { compile } from './pattern-matcher';
import {
  type Alternatives,
  asPiece,
  parsePattern,
  type Piece,
  type Vocabulary,
} from './pattern-syntax';
import { RuleTable } from './rule';
import { WordMap } from './word-map';
import { EDGE_CODE, FIRST_WORD_CODE, TokenSet, UNKNOWN_CODE } from './token-set';

/**
 * Patterns over tokens: regular expressions in which a word stands for itself, `(at )?(the )?age of`. Lower-case
 * words and marks are literal, capitals name a class of words, a shape or a macro, spaces only part; the rest is
 * the syntax of RegExp, without ranges in classes.
 */
export class Pattern {
  private readonly forward: Expression;
  private readonly backward: Expression;

  constructor(grammar: Grammar, source: string) {
    let parsed: Alternatives | undefined;
    const parse = () => (parsed ??= grammar.parse(source));
    this.forward = new Expression(grammar.machine, parse, 'ahead');
    this.backward = new Expression(grammar.machine, parse, 'behind');
  }

  /** Index after the match that begins at a token; -1 where none does. */
  ahead(line: Line, index: number): number {
    return this.mayBegin(line, index) ? this.forward.match(line, index) : -1;
  }

  /** Index where the match that ends before a token begins; -1 where none ends there. */
  behind(line: Line, index: number): number {
    return this.mayEnd(line, index) ? this.backward.match(line, index) : -1;
  }

  /** Whether the token at an index is one that a match may begin with. */
  mayBegin(line: Line, index: number): boolean {
    return this.forward.mayMeet(line.codeAt(index));
  }

  /** Whether the token before an index is one that a match may end with. */
  mayEnd(line: Line, index: number): boolean {
    return this.backward.mayMeet(line.codeAt(index - 1));
  }
}

/** A pattern in one direction; parsed and compiled when first asked for. */
class Expression {
  /** Number of the set of tokens that it may meet first; `ANY` where it may take none. */
  private edge = UNASKED;
  private program = UNASKED;

  constructor(
    private readonly machine: PatternMachine,
    private readonly parse: () => Alternatives,
    private readonly side: Side,
  ) {}

  /** Whether a match may begin, or end, with the token of this code. */
  mayMeet(code: number): boolean {
    if (this.edge === UNASKED) this.edge = this.readEdge();
    return this.edge === ANY || this.machine.tokens.has(this.edge, code);
  }

  private readEdge(): number {
    const tokens = edgeOf(this.parse(), this.side);
    return tokens ? this.machine.tokens.numberOf(tokens) : ANY;
  }

  /** Where the match from a place between tokens ends, or begins; -1 where there is none. */
  match(line: Line, index: number): number {
    if (index < 0 || index > line.count) return -1;
    if (this.program === UNASKED) this.program = compile(this.machine, this.parse(), this.side);
    return this.machine.match(this.program, this.side, line.codes, index);
  }
}

/** Stands for what is made when it is first asked for. */
const UNASKED = -2;

/** Codes of tokens that no lexicon knows, by shape. */
export const TOKEN_SHAPES: Readonly<Record<string, string>> = {
  /** Digits from 1 to 31. */
  DAY: 'd',
  /** A year: four digits from 1000 to 2199. */
  YEAR: 'y',
  /** Digits with an ordinal ending. */
  NTH: 'o',
  /** Any digits but an ordinal. */
  DIGITS: 'deynp',
  /** `11.05`, `1,200`. */
  DECIMAL: 'p',
  /** `0800`, `1400`. */
  HUNDREDS: 'yn',
  /** An unknown word, lower-case; with a capital. */
  WORD: String.fromCharCode(UNKNOWN_CODE),
  NAME: 'CI',
};

/** Writes out `ask~`: `ask|asks|asked|asking`, what English makes of a verb. */
function withForms(source: string, joint: string): string {
  return source.replace(/([a-z]+?)(e?)~/g, (_, stem: string, e: string) =>
    [stem + e, `${stem}${e}s`, `${stem}ed`, `${stem}ing`].join(joint),
  );
}

/** A language's words, the classes and macros that its patterns name, and the patterns themselves. */
export class Grammar implements Vocabulary {
  /** Runs its patterns. */
  readonly machine = new PatternMachine();
  private built: Lexicon | null = null;
  private readonly macros = new Map<string, string>();
  /** Everything with words that the lexicon must know. */
  private readonly sources: string[];
  /** Sets of one token: most words are in many patterns. */
  private readonly singles = new Map<number, TokenSet>();
  /** Macros, classes and shapes that patterns have named. */
  private readonly pieces = new Map<string, Piece>();

  constructor(
    private readonly table: WordTable,
    /** Bits of the word classes that patterns name. */
    private readonly classes: Readonly<Record<string, number>>,
    /** Parts of patterns by name. */
    macros: Readonly<Record<string, string>>,
  ) {
    for (const [name, source] of Object.entries(macros)) {
      this.macros.set(name, withForms(source, '|'));
    }
    this.sources = [...this.macros.values()];
  }

  pattern(source: string): Pattern {
    const written = withForms(source, '|');
    this.sources.push(written);
    return new Pattern(this, written);
  }

  /** Rules, each from what it is called and its pattern around `#`. */
  rules<Name>(sources: readonly (readonly [name: Name, source: string])[]): RuleTable<Name> {
    return new RuleTable(this, sources);
  }

  /** A set of words, all known to the lexicon. */
  set(words: string): ReadonlySet<string> {
    const written = withForms(words, ' ');
    this.sources.push(written);
    return new Set(written.split(' '));
  }

  /** What words stand for; `words` are one or more for a value, and all of them come into the lexicon. */
  map<Value>(entries: Iterable<readonly [words: string, value: Value]>): WordMap<Value> {
    const byWord = new Map<string, Value>();
    for (const [words, value] of entries)
      for (const word of this.set(words)) byWord.set(word, value);
    return new WordMap(() => this.lexicon, byWord);
  }

  /** The lexicon of the table and of every word in a pattern; built when first asked for. */
  get lexicon(): Lexicon {
    if (this.built) return this.built;
    const words = this.sources.join(' ').match(/[a-z][a-z0-9]*/g) ?? [];
    this.built = new Lexicon([...this.table, [0, words.join(' ')]]);
    return this.built;
  }

  /** A pattern as its alternatives. */
  parse(source: string): Alternatives {
    return parsePattern(source, this);
  }

  setOf(codes: readonly number[]): TokenSet {
    const [only = EDGE_CODE] = codes;
    const known = codes.length === 1 ? this.singles.get(only) : undefined;
    if (known) return known;
    const set = TokenSet.of(codes, this.lexicon.entries.length);
    if (codes.length === 1) this.singles.set(only, set);
    return set;
  }

  codeOf(word: string): number {
    return FIRST_WORD_CODE + this.lexicon.indexOf(word);
  }

  /** What a name in capitals stands for; worked out once, as macros are long. */
  named(name: string): Piece {
    const known = this.pieces.get(name);
    if (known) return known;
    const macro = this.macros.get(name);
    const piece =
      macro === undefined ? { tokens: this.tokensOf(name) } : asPiece(this.parse(macro));
    this.pieces.set(name, piece);
    return piece;
  }

  /** The tokens of a shape or of a class of words. */
  private tokensOf(name: string): TokenSet {
    const shapes = TOKEN_SHAPES[name];
    if (shapes !== undefined) return this.setOf([...shapes].map((shape) => shape.charCodeAt(0)));
    const bits = this.classes[name];
    if (bits === undefined) throw new Error(`No class or macro is called ${name}`);
    const { entries } = this.lexicon;
    const codes = entries.flatMap(({ classes }, index) =>
      (classes & bits) === 0 ? [] : [FIRST_WORD_CODE + index],
    );
    return this.setOf(codes);
  }
}
