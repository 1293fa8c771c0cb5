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
}

export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;
export const DAY_PARTS = ['TMO', 'TMI', 'TAF', 'TEV', 'TNI'] as const;

/** Fields with where they stand. */
export interface FieldsReading {
  fields: DateFields;
  first: number;
  next: number;
}
