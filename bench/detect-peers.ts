import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import { withDates } from './compromise';
import type { Contestant } from './detect-contest';

/** Libraries that find dates or durations in text; `day` is that of publication. */
export function peers(day: string): { fast: Contestant[]; slow: Contestant[] } {
  const published = new Date(day);
  return {
    fast: [
      {
        name: 'chrono-node casual',
        read: (text) => void chrono.casual.parse(text, published),
      },
      {
        name: 'chrono-node strict',
        read: (text) => void chrono.strict.parse(text, published),
      },
    ],
    // These read a few documents only.
    slow: [
      {
        name: 'compromise with dates',
        read: (text) => {
          try {
            withDates(text).dates({ today: day }).get();
          } catch {
            // It throws on some news; what it read until then counts as read.
          }
        },
      },
      {
        name: 'Recognizers-Text',
        read: (text) => {
          // Fed paragraphs, as its makers advise.
          for (const paragraph of text.split('\n')) {
            recognizeDateTime(paragraph, Culture.English, undefined, published);
          }
        },
      },
    ],
  };
}
