import type { Lexicon } from './lexicon';
import type { Line } from './line';
import { FIRST_WORD_CODE } from './token-set';

/** What words stand for, found by the codes of their tokens: no string is looked at. */
export class WordMap<Value> {
  /** Places in `values` by code; 0 for all other words. */
  private places: Uint8Array | null = null;
  private readonly values: (Value | undefined)[] = [undefined];

  constructor(
    private readonly lexicon: () => Lexicon,
    /** At most 255 values. */
    private readonly byWord: ReadonlyMap<string, Value>,
  ) {}

  /** The value of the word at an index; undefined where it has none. */
  at(line: Line, index: number): Value | undefined {
    this.places ??= this.build();
    return this.values[this.places[line.codeAt(index)] ?? 0];
  }

  private build(): Uint8Array {
    const lexicon = this.lexicon();
    const places = new Uint8Array(FIRST_WORD_CODE + lexicon.entries.length);
    for (const [word, value] of this.byWord) {
      if (!this.values.includes(value)) this.values.push(value);
      places[FIRST_WORD_CODE + lexicon.indexOf(word)] = this.values.indexOf(value);
    }
    return places;
  }
}
