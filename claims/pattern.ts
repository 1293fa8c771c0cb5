import { Lexicon, type WordTable } from './lexicon';
import type { Line } from './line';
import { edgeOf, parseExpression } from './pattern-edges';
import { RuleTable } from './rule';
import { FIRST_WORD_CODE, type TokenSet } from './token-set';

/**
 * Patterns over tokens. Each token of a line is one character (see `Line.codes`), so that a pattern is a
 * regular expression in which a word stands for itself: `(at )?(the )?age of`. Lower-case words and marks are
 * literal, capitals name a class of words or a macro, spaces only part; the rest is the syntax of RegExp.
 */
export class Pattern {
  private readonly forward: Expression;
  private readonly backward: Expression;

  constructor(grammar: Grammar, source: string) {
    this.forward = new Expression(grammar, source, 'ahead');
    this.backward = new Expression(grammar, source, 'behind');
  }

  /** Index after the match that begins at a token; -1 where none does. */
  ahead(line: Line, index: number): number {
    if (!this.mayBegin(line, index)) return -1;
    const { matcher } = this.forward;
    matcher.lastIndex = index;
    return matcher.test(line.codes) ? matcher.lastIndex : -1;
  }

  /**
   * Index where the match that ends before a token begins; -1 where none ends there. Write what may stand
   * before as `(non-)?parole`, not `non-parole|parole`: V8 reorders plain alternatives, which looking back changes
   * which of them wins.
   */
  behind(line: Line, index: number): number {
    if (!this.mayEnd(line, index)) return -1;
    const { matcher } = this.backward;
    matcher.lastIndex = index;
    const match = matcher.exec(line.codes);
    return match ? index - (match[1]?.length ?? 0) : -1;
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

/** The regular expression of a pattern in one direction; read and compiled when first asked for. */
class Expression {
  private edge: TokenSet | null | undefined;
  private compiled: RegExp | null = null;

  constructor(
    private readonly grammar: Grammar,
    private readonly source: string,
    private readonly side: 'ahead' | 'behind',
  ) {}

  /** Whether a match may begin, or end, with the token of this code. */
  mayMeet(code: number): boolean {
    if (this.edge === undefined) {
      const { length } = this.grammar.lexicon.entries;
      this.edge = edgeOf(parseExpression(this.grammar.translate(this.source)), this.side, length);
    }
    return this.edge === null || this.edge.has(code);
  }

  get matcher(): RegExp {
    if (this.compiled) return this.compiled;
    const translated = this.grammar.translate(this.source);
    const source = this.side === 'ahead' ? translated : `(?<=(${translated}))`;
    this.compiled = new RegExp(source, 'y');
    return this.compiled;
  }
}

/** Characters of tokens that no lexicon knows, by shape. */
export const TOKEN_SHAPES: Readonly<Record<string, string>> = {
  /** Digits from 1 to 31. */
  DAY: 'd',
  /** A year: four digits from 1000 to 2199. */
  YEAR: 'y',
  /** Digits with an ordinal ending. */
  NTH: 'o',
  /** Any digits but an ordinal. */
  DIGITS: '[deynp]',
  /** `11.05`, `1,200`. */
  DECIMAL: 'p',
  /** `0800`, `1400`. */
  HUNDREDS: '[yn]',
  /** An unknown word, lower-case; with a capital. */
  WORD: 'w',
  NAME: '[CI]',
};

/** A language's words, the classes and macros that its patterns name, and the patterns themselves. */
export class Grammar {
  private built: Lexicon | null = null;
  /** All that holds words which the lexicon must know. */
  private readonly sources: string[];
  /** Macros and classes that were translated. */
  private readonly translated = new Map<string, string>();

  constructor(
    private readonly table: WordTable,
    /** Bits of the word classes that patterns name. */
    private readonly classes: Readonly<Record<string, number>>,
    /** Pieces of pattern by name. */
    private readonly macros: Readonly<Record<string, string>>,
  ) {
    this.sources = Object.values(macros);
  }

  pattern(source: string): Pattern {
    this.sources.push(source);
    return new Pattern(this, source);
  }

  /** Rules, each from what it is called and its pattern around `#`. */
  rules<Name>(sources: readonly (readonly [name: Name, source: string])[]): RuleTable<Name> {
    return new RuleTable(this, sources);
  }

  /** A set of words, all known to the lexicon. */
  set(words: string): ReadonlySet<string> {
    this.sources.push(words);
    return new Set(words.split(' '));
  }

  /** The lexicon of the table and of every word in a pattern; built when first asked for. */
  get lexicon(): Lexicon {
    if (this.built) return this.built;
    const words = this.sources.join(' ').match(/[a-z][a-z0-9]*/g) ?? [];
    this.built = new Lexicon([...this.table, [0, words.join(' ')]]);
    return this.built;
  }

  /** The regular expression of a pattern. */
  translate(source: string): string {
    return source.replace(/(?<!\\)\((?!\?)|[a-z][a-z0-9]*|[A-Z_]+|\s+/g, (part) => {
      // Groups only group: capturing costs time.
      if (part === '(') return '(?:';
      if (part[0] === ' ' || part[0] === '\n') return '';
      if (part[0] === part[0]?.toLowerCase()) return charOf(this.lexicon.indexOf(part));
      const macro = this.macros[part];
      if (macro !== undefined) return this.macroOf(part, macro);
      return TOKEN_SHAPES[part] ?? this.classOf(part);
    });
  }

  private macroOf(name: string, source: string): string {
    const known = this.translated.get(name) ?? `(?:${this.translate(source)})`;
    this.translated.set(name, known);
    return known;
  }

  /** The words of a class as a class of characters. */
  private classOf(name: string): string {
    const known = this.translated.get(name);
    if (known !== undefined) return known;
    const bits = this.classes[name];
    if (bits === undefined) throw new Error(`No class or macro is called ${name}`);
    let members = '';
    const { entries } = this.lexicon;
    const belongs = (index: number) => ((entries[index]?.classes ?? 0) & bits) !== 0;
    for (let index = 1; index < entries.length; index++) {
      if (!belongs(index)) continue;
      const first = index;
      while (belongs(index + 1)) index++;
      members += first === index ? charOf(index) : `${charOf(first)}-${charOf(index)}`;
    }
    const written = `[${members}]`;
    this.translated.set(name, written);
    return written;
  }
}

function charOf(index: number): string {
  return String.fromCharCode(FIRST_WORD_CODE + index);
}
