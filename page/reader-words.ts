import type { Mark } from './marks';

/** What the reader says in the page itself, in the language of the browser. */
export interface ReaderWords {
  /** On the button at a selection. */
  annotate: string;
  /** Read aloud when the keyboard comes onto a mark. */
  mark(mark: Mark, position: number, count: number): string;
  noMarks: string;
  /** Nothing is selected that can be read: a field, a button, hidden text. */
  notHere: string;
  /** On the button at a selection, while an annotation waits for its words. */
  attach: string;
  attached: string;
  /** Asks for the words that an annotation belongs to now. */
  selectWords(old: string): string;
  /** The same, where a place that may be the one is selected already. */
  choosePlace(old: string): string;
  /** The page has changed since it was looked at. */
  changedSince: string;
  /** The card could not be opened. */
  noCard: string;
}
