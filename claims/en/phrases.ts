import type { Bound } from '../length';

/** What may stand between a number and its unit of time. */
export const UNIT_ADJECTIVES = new Set(
  'consecutive successive straight full more additional further extra whole solid long calendar trading working business school academic other'.split(
    ' ',
  ),
);

/** What may stand before an amount, by what it does to it. */
const BOUNDS: Record<Bound, string> = {
  least:
    'more than|greater than|longer than|no less than|not less than|no fewer than|at least|at the very least|over|well over|just over|a little over|slightly over|exceeding|in excess of|upwards of|upward of|minimum|a minimum|minimum of|minimum term of|mandatory minimum of|mandatory minimum|above|beyond|older than|as little as',
  most: 'less than|fewer than|shorter than|no more than|not more than|no longer than|at most|up to|under|just under|a little under|below|nearly|almost|close to|approaching|maximum|maximum of|statutory maximum of|as many as|as much as|as long as|younger than|not quite|barely',
  exact: 'about|around|approximately|roughly|some|estimated|exactly|combined|total of|circa',
};

export interface BoundPhrase {
  words: readonly string[];
  bound: Bound;
}

/** Bound phrases by their last word, longest first. */
export const BOUND_PHRASES: ReadonlyMap<string, readonly BoundPhrase[]> = byLastWord();

function byLastWord(): Map<string, BoundPhrase[]> {
  const phrases = new Map<string, BoundPhrase[]>();
  for (const bound of ['least', 'most', 'exact'] as const) {
    for (const text of BOUNDS[bound].split('|')) {
      const words = text.split(' ');
      const last = words.at(-1) ?? '';
      phrases.set(last, [...(phrases.get(last) ?? []), { words, bound }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The words of these tables, which the lexicon must know. */
export const PHRASE_WORDS = [
  ...UNIT_ADJECTIVES,
  ...Object.values(BOUNDS).flatMap((text) => text.split(/[| ]/)),
].join(' ');
