import { Lexicon, type WordTable } from './lexicon';
import type { Line } from './line';

/**
 * Patterns over tokens. Each token of a line is one character (see `Line.codes`), so that a pattern is a
 * regular expression in which a word stands for itself: `(at )?(the )?age of`. Lower-case words and marks are
 * literal, capitals name a class of words or a macro, spaces only part; the rest is the syntax of RegExp.
 */
export class Pattern {
  private expressions: { ahead: RegExp; behind: RegExp } | null = null;

  constructor(
    private readonly grammar: Grammar,
    private readonly source: string,
  ) {}

  /** Index after the match that begins at a token; -1 where none does. */
  ahead(line: Line, index: number): number {
    const { ahead } = this.compiled();
    ahead.lastIndex = index;
    return ahead.test(line.codes) ? ahead.lastIndex : -1;
  }

  /**
   * Index where the match that ends before a token begins; -1 where none ends there. Write what may stand
   * before as `(non-)?parole`, not `non-parole|parole`: V8 reorders plain alternatives, which looking back changes
   * which of them wins.
   */
  behind(line: Line, index: number): number {
    const { behind } = this.compiled();
    behind.lastIndex = index;
    const match = behind.exec(line.codes);
    return match ? index - (match[1]?.length ?? 0) : -1;
  }

  private compiled(): { ahead: RegExp; behind: RegExp } {
    if (!this.expressions) {
      const source = this.grammar.translate(this.source);
      this.expressions = {
        ahead: new RegExp(source, 'y'),
        behind: new RegExp(`(?<=(${source}))`, 'y'),
      };
    }
    return this.expressions;
  }
}

/**
 * One way of writing a claim around an amount, written `context < words # words > context`: the words next to
 * `#` belong to the claim, the context must only be there. Any part may be missing.
 */
export class Rule {
  private readonly before: Pattern | null;
  private readonly after: Pattern | null;

  constructor(grammar: Grammar, source: string) {
    const [left = '', right = ''] = source.split('#');
    const [context, words] = left.includes('<') ? left.split('<') : ['', left];
    const [own, following] = right.split('>');
    this.before = left.trim() === '' ? null : grammar.pattern(`(?<=${context})${words}`);
    this.after =
      right.trim() === ''
        ? null
        : grammar.pattern(following ? `(${own})(?=${following})` : `${own}`);
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
  private readonly words = new Set<string>();

  constructor(
    private readonly table: WordTable,
    /** Bits of the word classes that patterns name. */
    private readonly classes: Readonly<Record<string, number>>,
    /** Pieces of pattern by name. */
    private readonly macros: Readonly<Record<string, string>>,
  ) {
    for (const source of Object.values(macros)) this.learn(source);
  }

  pattern(source: string): Pattern {
    this.learn(source);
    return new Pattern(this, source);
  }

  /** A rule from its pattern around `#`. */
  rule(source: string): Rule {
    return new Rule(this, source);
  }

  /** A set of words, all known to the lexicon. */
  set(words: string): ReadonlySet<string> {
    this.learn(words);
    return new Set(words.split(' '));
  }

  /** The lexicon of the table and of every word in a pattern; built when first asked for. */
  get lexicon(): Lexicon {
    return (this.built ??= new Lexicon([...this.table, [0, [...this.words].join(' ')]]));
  }

  /** The regular expression of a pattern. */
  translate(source: string): string {
    return source.replace(/(?<!\\)\((?!\?)|[a-z][a-z0-9]*|[A-Z_]+|\s+/g, (part) => {
      // Groups only group: capturing costs time.
      if (part === '(') return '(?:';
      if (part[0] === ' ' || part[0] === '\n') return '';
      if (part[0] === part[0]?.toLowerCase()) return charOf(this.lexicon.indexOf(part));
      const macro = this.macros[part];
      if (macro !== undefined) return `(?:${this.translate(macro)})`;
      const bits = this.classes[part];
      const shape = TOKEN_SHAPES[part];
      if (shape !== undefined) return shape;
      if (bits === undefined) throw new Error(`No class or macro is called ${part}`);
      const members = this.lexicon.entries.flatMap(({ classes }, index) =>
        classes & bits ? [charOf(index)] : [],
      );
      return `[${members.join('')}]`;
    });
  }

  private learn(source: string): void {
    for (const [word] of source.matchAll(/[a-z][a-z0-9]*/g)) this.words.add(word);
  }
}

/** Words begin past all marks of Latin-1, punctuation aside. */
export const FIRST_WORD_CODE = 0x3400;

function charOf(index: number): string {
  return String.fromCharCode(FIRST_WORD_CODE + index);
}
