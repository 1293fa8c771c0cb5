import { toCivil } from '../../calendar';
import type { DateMemory } from '../memory';
import type { Tense } from '../tense';
import { dayOf, stepValue } from './values';

/** The year that the text speaks of, else that of publication. */
function yearTold({ lastValue, published, present }: DateMemory): number {
  const told = present ? null : /^\d{4}/.exec(lastValue ?? '');
  if (told) return Number(told[0]);
  return published === null ? Number.NaN : toCivil(published).year;
}

/** The century or decade, of so many years, that the text speaks of. */
export function eraOf(memory: DateMemory, years: number): string | null {
  const year = yearTold(memory);
  return Number.isNaN(year) ? null : String(Math.floor(year / years));
}

/** `the turn of the century`: the one whose beginning is nearest, or where the text tells of the past has been. */
export function centuryOfTurn(memory: DateMemory, tense: Tense): string | null {
  const nearest = Math.floor((yearTold(memory) + 50) / 100);
  if (Number.isNaN(nearest)) return null;
  const { published } = memory;
  const toCome = published !== null && nearest * 100 > toCivil(published).year;
  return String(toCome && tense === 'past' ? nearest - 1 : nearest);
}

/** The same month, half, quarter or year a year before the last one named, else the year before that of publication. */
export function yearBefore({ lastValue, published }: DateMemory, period: string): string | null {
  const day = period === 'quarter' ? dayOf(lastValue) : null;
  if (day !== null) return stepValue(day, period, -4);
  const named = /^(\d{4})(-(?:[QHW]?\d+))?$/.exec(lastValue ?? '');
  if (named) return `${Number(named[1]) - 1}${named[2] ?? ''}`;
  return published === null ? null : stepValue(published, 'year', -1);
}
