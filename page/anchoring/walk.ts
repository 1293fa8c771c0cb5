import { isLink, type WordList } from './words';

/** So many words of new lines may have come between two lines: a box, some posts. */
const ROOM = 120;
/** A line goes on where so many of its first words stand, or all of them. */
const LINE_OPENING = 3;

export interface WalkOptions {
  /** How many words the new lines may have together. */
  room?: number;
  /** Whether a word of the text may pass for one of the pattern's; by default the same word. */
  agrees?: (pattern: WordList, word: number, text: WordList, place: number) => boolean;
}

/** How far a context is as it was. */
export interface Walk {
  /** The first word of the pattern that is not there; beyond its words if all are. */
  word: number;
  /** Where it would be. */
  place: number;
  /** The same without the lines beyond the first that were passed over. */
  besideWord: number;
  /** There the text's line ends, and the pattern's goes on. */
  isCut: boolean;
  /** New lines have come between, and the pattern goes on beyond them. */
  passesLines: boolean;
}

/**
 * Goes along a text from a place on for as long as a pattern's words stand there in order, a word at a time,
 * but for new lines that have come between its lines, or into one: how far a context is as it was.
 *
 * @param from The first word of the pattern, and `at` its place in the text.
 * @param step 1 to read on, -1 to read back.
 */
export function walk(
  pattern: WordList,
  from: number,
  text: WordList,
  at: number,
  step: 1 | -1,
  { room = ROOM, agrees = sameWord }: WalkOptions = {},
): Walk {
  let word = from;
  let place = at;
  let farthest = { word: from, place: at };
  let besideWord: number | null = null;
  let left = room;
  // Where a line of the text began last: there others may have come between, which may begin alike.
  let line = { word: -1, place: -1 };
  while (word >= 0 && word < pattern.count) {
    if (startsLine(text, place, step)) line = { word, place };
    if (!agrees(pattern, word, text, place)) {
      const next =
        line.word === -1 ? -1 : nextLine(pattern, line.word, text, line.place + step, step, left);
      if (next === -1) break;
      besideWord ??= line.word;
      left -= Math.abs(next - line.place);
      word = line.word;
      place = next;
      line = { word, place };
    }
    word += step;
    place += step;
    if (step === 1 ? word > farthest.word : word < farthest.word) farthest = { word, place };
  }
  return {
    ...farthest,
    besideWord: besideWord ?? farthest.word,
    isCut: isCutAt(pattern, farthest.word, text, farthest.place, step, from),
    passesLines: left < room,
  };
}

/** Whether the text's line ends where the pattern's goes on; that both go on with a full stop says nothing. */
function isCutAt(
  pattern: WordList,
  word: number,
  text: WordList,
  place: number,
  step: 1 | -1,
  from: number,
): boolean {
  if (word < 0 || word >= pattern.count) return false;
  for (let back = 0; ; back += step) {
    const [here, there] = [word - back, place - back];
    if (startsLine(text, there, step)) return !startsLine(pattern, here, step);
    if (here === from || isLink(pattern, here - step)) return false;
  }
}

/** Where the pattern's line goes on beyond new lines of the text, or -1. */
function nextLine(
  pattern: WordList,
  word: number,
  text: WordList,
  from: number,
  step: 1 | -1,
  room: number,
): number {
  for (let place = from; Math.abs(place - from) < room; place += step) {
    if (place < 0 || place >= text.count) return -1;
    if (startsLine(text, place, step) && opensLine(pattern, word, text, place, step)) return place;
  }
  return -1;
}

function opensLine(
  pattern: WordList,
  word: number,
  text: WordList,
  place: number,
  step: 1 | -1,
): boolean {
  for (let opening = 0; opening < LINE_OPENING; opening += 1) {
    const next = word + opening * step;
    const isEnd = next < 0 || next >= pattern.count || startsLine(pattern, next, step);
    if (opening > 0 && isEnd) return true;
    if (!sameWord(pattern, next, text, place + opening * step)) return false;
  }
  return true;
}

/** In the direction of reading: read back, a line starts with its last word. */
function startsLine(list: WordList, word: number, step: 1 | -1): boolean {
  return list.breaksAfter(step === 1 ? word - 1 : word);
}

function sameWord(pattern: WordList, word: number, text: WordList, place: number): boolean {
  if (word < 0 || word >= pattern.count || place < 0 || place >= text.count) return false;
  return pattern.hash(word) === text.hash(place);
}

/** The same word, or another figure: one that was corrected. */
export function sameWordOrFigure(
  pattern: WordList,
  word: number,
  text: WordList,
  place: number,
): boolean {
  if (sameWord(pattern, word, text, place)) return true;
  return /\d/.test(pattern.word(word)) && /\d/.test(text.word(place));
}
