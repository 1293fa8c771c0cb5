import type { TextSpan } from '../text-segments';
import { type PageWords, TRIPLE, tripleAt } from './page-words';
import type { Pattern } from './pattern';
import { sameWords, type WordList } from './words';

/** A text that repeats three words more often than this is no article; what it holds twice is not told apart. */
const TRIAL_LIMIT = 4096;
/** How many places a reader is offered to choose from. */
const OFFER_LIMIT = 10;
/** How many occurrences of a quote's rarest word are tried for them. */
const OFFER_TRIALS = 256;

/**
 * Where the whole pattern, context and all, stands in a page: the place in the page of the pattern's
 * first word, for each copy. null where there are too many to tell.
 */
export function findCopies(pattern: Pattern, page: PageWords): number[] | null {
  const { words } = pattern;
  let offset = 0;
  let count = Number.POSITIVE_INFINITY;
  let places: number[] = [];
  if (words.count < TRIPLE) {
    places = page.singles.places(words.hash(0), TRIAL_LIMIT + 1);
  } else {
    for (let word = 0; word + TRIPLE <= words.count && count > 0; word += 1) {
      // The first and the last word of a context from elsewhere may be cut.
      const isCut = words.count > TRIPLE + 2 && (word === 0 || word + TRIPLE === words.count);
      const occurrences = isCut ? count : page.triples.count(tripleAt(words, word));
      if (occurrences < count) {
        count = occurrences;
        offset = word;
      }
    }
    places = count === 0 ? [] : page.triples.places(tripleAt(words, offset), TRIAL_LIMIT + 1);
  }
  if (places.length > TRIAL_LIMIT) return null;
  return places
    .map((place) => place - offset)
    .filter((place) => isCopy(pattern, page.words, place))
    .toReversed();
}

/** Whether all three-word runs of the context stand more than once: it may stand around other words too. */
export function mayHaveTwin(pattern: Pattern, page: PageWords): boolean {
  const { words, quoteStart, quoteEnd } = pattern;
  for (let word = 1; word + TRIPLE < words.count; word += 1) {
    const isContext = word + TRIPLE <= quoteStart || word >= quoteEnd;
    if (isContext && page.triples.count(tripleAt(words, word)) === 1) return false;
  }
  return true;
}

function isCopy(pattern: Pattern, text: WordList, place: number): boolean {
  const { words } = pattern;
  if (place < 0 || place + words.count > text.count) return false;
  const last = words.count - 1;
  // Where the page began or ended, so did the line.
  if (pattern.startsPage && !text.breaksAfter(place - 1)) return false;
  if (pattern.endsPage && !text.breaksAfter(place + last)) return false;
  for (let word = 0; word <= last; word += 1) {
    if (words.hash(word) === text.hash(place + word)) continue;
    const isOutermostBefore = word === 0 && pattern.quoteStart > 0;
    const isOutermostAfter = word === last && pattern.quoteEnd <= last;
    if (isOutermostBefore && text.word(place).endsWith(words.word(0))) continue;
    if (isOutermostAfter && text.word(place + last).startsWith(words.word(last))) continue;
    return false;
  }
  const quote = spanOfQuote(pattern, text, place + pattern.quoteStart);
  return sameWords(text.text.slice(quote.start, quote.end), pattern.quote);
}

/** The code units of a quote whose words stand in the text from a place on. */
export function spanOfQuote(pattern: Pattern, text: WordList, place: number): TextSpan {
  const last = place + pattern.quoteEnd - pattern.quoteStart - 1;
  const start = text.start(place);
  const end = text.end(last);
  // Part of a word: the same part, where the word is as long here as there.
  const inFirst = isSameLength(pattern.words, pattern.quoteStart, text, place);
  const inLast = isSameLength(pattern.words, pattern.quoteEnd - 1, text, last);
  return {
    start: start + (inFirst ? pattern.skipStart : 0),
    end: end - (inLast ? pattern.skipEnd : 0),
  };
}

function isSameLength(one: WordList, word: number, other: WordList, place: number): boolean {
  return one.end(word) - one.start(word) === other.end(place) - other.start(place);
}

/** Where the quote stands alone, whatever is around it: to be offered, never taken. In order of the text. */
export function findQuote(pattern: Pattern, page: PageWords): TextSpan[] {
  return placesOfQuote(pattern, page, OFFER_TRIALS)
    .slice(0, OFFER_LIMIT)
    .map((place) => spanOfQuote(pattern, page.words, place))
    .toReversed();
}

/** The places of a quote's first word, last first; of its rarest word no more than `limit` are tried. */
export function placesOfQuote(pattern: Pattern, page: PageWords, limit: number): number[] {
  const { words, quoteStart, quoteEnd } = pattern;
  let rarest = quoteStart;
  for (let word = quoteStart; word < quoteEnd; word += 1) {
    const isRarer = page.singles.count(words.hash(word)) < page.singles.count(words.hash(rarest));
    if (isRarer) rarest = word;
  }
  return page.singles
    .places(words.hash(rarest), limit)
    .map((place) => place - (rarest - quoteStart))
    .filter((place) => isQuoteAt(pattern, page.words, place));
}

function isQuoteAt(pattern: Pattern, text: WordList, place: number): boolean {
  const { words, quoteStart, quoteEnd } = pattern;
  if (place < 0 || place + quoteEnd - quoteStart > text.count) return false;
  for (let word = quoteStart; word < quoteEnd; word += 1) {
    if (text.hash(place + word - quoteStart) !== words.hash(word)) return false;
  }
  return true;
}
