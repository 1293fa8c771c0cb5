import type { Claim } from './claim';
import type { Lexicon } from './lexicon';
import type { Line } from './line';

/** Reads the lines of one text, one after the other. */
export interface TextReader {
  readLine(line: Line): void;
  /** The claims of all lines read, in order; called once, after the last. A generator so that it can pause. */
  finish(text: string): Generator<void, Claim[], void>;
}

/** What detection needs of a language. */
export interface Language {
  lexicon: Lexicon;
  /** What digits end in as an ordinal, two letters each. */
  ordinalEndings: ReadonlySet<string>;
  /** Starts on a text; `publishedAt` is `YYYY-MM-DD`. */
  begin(publishedAt: string | undefined): TextReader;
}
