import type { Clock } from './clock';

/** What the words of a date say, before it is placed on the calendar. */
export interface DateFields {
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** Last day of `Oct. 3-5`. */
  lastDay?: number;
  /** 0 is Sunday. */
  weekday?: number;
  /** Index into SEASONS. */
  season?: number;
  /** Index into DAY_PARTS. */
  part?: number;
  clock?: Clock;
  /** Days from that of publication: -1 for `yesterday`. */
  offset?: number;
  /** Years from that of publication: `May last year`. */
  yearStep?: number;
}

/** Words for a day by its distance from that of publication. */
export const DAY_WORDS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
};

/** Words for a step from the time of publication. */
export const STEP_WORDS: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 };

export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;
export const DAY_PARTS = ['TMO', 'TMI', 'TAF', 'TEV', 'TNI'] as const;

/** Fields with where they stand. */
export interface FieldsReading {
  fields: DateFields;
  first: number;
  next: number;
}
