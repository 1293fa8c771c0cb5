import { toCivil, toDay } from '../../calendar';
import type { DateMemory } from '../memory';

/** Years after which things are history, which goes on in their time. */
const HISTORY = 25;
/** Dates with years that make a chronicle of what is no history: news tells the years of one or two as well. */
export const CHRONICLE = 3;

/** First month of each season of the north, and of each quarter. */
export const SEASON_STARTS: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
};

/** The month that a date value lies in or begins with, 1 to 12; NaN of a year, a half or a week. */
export function monthOf(value: string): number {
  if (value[4] !== '-') return Number.NaN;
  return SEASON_STARTS[value.slice(5, 7)] ?? Number(value.slice(5, 7));
}

/**
 * `In August 1914 war came. By Christmas …`: the last date of a text that counts nothing from its publication and names
 * no day near it, so that what has no year goes on from there; null where the text is no such chronicle.
 */
export function chronicleDate({ told, present, published, withYear }: DateMemory): string | null {
  if (present || told === null) return null;
  const age = published === null ? HISTORY : toCivil(published).year - Number(told.slice(0, 4));
  return age >= HISTORY || (age > 1 && withYear >= CHRONICLE) ? told : null;
}

/** A day some time after that date, to which its next dates are the nearest. */
export function chronicleDay(memory: DateMemory): number | null {
  const told = chronicleDate(memory);
  if (told === null) return null;
  const year = Number(told.slice(0, 4));
  const month = monthOf(told);
  // Half a year on: what is nearest to that comes next, or in the same year where no month is told.
  return toDay({ year, month: month > 0 ? month : 1, day: 182 });
}
