import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';

/** A library that finds dates or durations in text, with how much of the news it is given. */
export interface Peer {
  name: string;
  read: (text: string, day: string) => void;
  /** The slow ones read the first documents only. */
  documents: number;
  rounds: number;
}

nlp.plugin(dates);
const withDates = nlp as unknown as (text: string) => {
  dates: (options: object) => { get: () => unknown };
};

export const PEERS: readonly Peer[] = [
  {
    name: 'chrono-node casual',
    read: (text, day) => void chrono.casual.parse(text, new Date(day)),
    documents: Number.POSITIVE_INFINITY,
    rounds: 10,
  },
  {
    name: 'chrono-node strict',
    read: (text, day) => void chrono.strict.parse(text, new Date(day)),
    documents: Number.POSITIVE_INFINITY,
    rounds: 10,
  },
  {
    name: 'compromise with dates',
    read: (text, day) => {
      try {
        withDates(text).dates({ today: day }).get();
      } catch {
        // It throws on some news; what it read until then counts as read.
      }
    },
    documents: 20,
    rounds: 1,
  },
  {
    name: 'Recognizers-Text',
    read: (text, day) => {
      // Fed paragraphs, as its makers advise.
      for (const paragraph of text.split('\n')) {
        recognizeDateTime(paragraph, Culture.English, undefined, new Date(day));
      }
    },
    documents: 12,
    rounds: 1,
  },
];
