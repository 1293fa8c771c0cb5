import { parseDay, toDay } from '../calendar';

/** What the dates read so far tell about those to come. */
export interface DateMemory {
  /** Day of publication as a day number, else that of the dateline; null where neither is known. */
  published: number | null;
  /** Last date that the text placed, as its value, and the offset where it stood. */
  lastValue: string | null;
  lastOffset: number;
  /** Last date to the month, or year that opens a sentence, since one whose year was written. */
  told: string | null;
  /** Whether the text has counted from its publication, or named a day near it: no mere chronicle. */
  present: boolean;
  /** Last date with its year written, and the offset where it stood. */
  lastYear: { year: number; month: number; offset: number } | null;
  /** How many dates had their year written. */
  withYear: number;
  /** Dates written day first (`3 May`) less those written month first: decides `3/5/2018`. */
  dayFirst: number;
}

export function newMemory(publishedAt: string | undefined): DateMemory {
  const day = publishedAt === undefined ? null : parseDay(publishedAt);
  return {
    published: day ? toDay(day) : null,
    lastValue: null,
    lastOffset: -1,
    told: null,
    present: false,
    lastYear: null,
    withYear: 0,
    dayFirst: 0,
  };
}
