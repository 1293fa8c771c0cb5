import { daysInMonth, parseDay, toCivil, toDay, weekdayOf } from '../calendar';
import { parseDayRange } from '../value';
import type { Check } from './check';
import type { CalendarFact, Facts } from './facts';
import { inOrder, pointOf, timelineOf } from './timeline';
import type { CheckWords } from './words';

/** Before this year not every country counted by the Gregorian calendar. */
const FIRST_GREGORIAN_YEAR = 1924;

/** `weekday`, `no-such-day`, `past`, `range-order`. `years` are all those that the text itself names. */
export function checkDates(
  facts: Facts,
  words: CheckWords,
  published: number | null,
  publishedAt: string,
  years: ReadonlySet<number>,
): Check[] {
  const checks: Check[] = [];
  for (const fact of facts.calendar) {
    const check = noSuchDay(fact, words) ?? weekday(fact, words, published, years);
    if (check) checks.push(check);
  }
  // Several past dates after publication say that the date of publication is wrong, not they.
  const ahead = facts.past.filter(({ claim }) => {
    const first = parseDayRange(claim.value ?? '')?.first ?? null;
    return published !== null && first !== null && first > published + 2;
  });
  const [only] = ahead;
  if (only && new Set(ahead.map(({ claim }) => claim.value)).size === 1 && published !== null) {
    checks.push({
      relation: 'conflicts',
      rule: 'past',
      claims: inOrder(ahead.map(({ claim }) => claim)),
      statement: words.pastInFuture(only.claim, publishedAt),
      assumptions: [],
      ...timelineOf([
        pointOf(words.labels.publication, { first: published, last: published }),
        pointOf(only.claim.text, parseDayRange(only.claim.value ?? '') ?? NOTHING, only.claim),
      ]),
    });
  }
  for (const { from, to } of facts.ranges) {
    const [start, end] = [parseDayRange(from.value ?? ''), parseDayRange(to.value ?? '')];
    if (!start || !end || start.first === null || end.last === null) continue;
    if (end.last >= start.first) continue;
    checks.push({
      relation: 'conflicts',
      rule: 'range-order',
      claims: inOrder([from, to]),
      statement: words.rangeReversed(from, to),
      assumptions: [],
      ...timelineOf([pointOf(from.text, start, from), pointOf(to.text, end, to)]),
    });
  }
  return checks;
}

const NOTHING = { first: null, last: null };

function noSuchDay(fact: CalendarFact, words: CheckWords): Check | null {
  const { day, month, year } = fact;
  // Without a year, 29 February can be meant.
  const days = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= days) return null;
  return {
    relation: 'conflicts',
    rule: 'no-such-day',
    claims: inOrder(fact.claims),
    statement: words.noSuchDay(day, month, year),
    assumptions: [],
  };
}

/** The years that words without a year can mean: the nearest before and after publication, and those named. */
function yearsMeant(
  { claims, day, month, year }: CalendarFact,
  published: number | null,
  named: ReadonlySet<number>,
): number[] {
  if (year !== null) return [year];
  if (published === null) return [];
  const around = toCivil(published).year;
  const own = claims.flatMap(({ value }) => parseDay(value ?? '')?.year ?? []);
  const near = [around - 1, around, around + 1].filter((candidate) => {
    if (day > daysInMonth(candidate, month)) return false;
    return Math.abs(toDay({ year: candidate, month, day }) - published) <= 366;
  });
  return [...new Set([...own, ...near, ...named])];
}

function weekday(
  fact: CalendarFact,
  words: CheckWords,
  published: number | null,
  named: ReadonlySet<number>,
): Check | null {
  const { weekday: written, day, month, year } = fact;
  if (written === null || (year !== null && year < FIRST_GREGORIAN_YEAR)) return null;
  const candidates = yearsMeant(fact, published, named)
    .filter((candidate) => day <= daysInMonth(candidate, month))
    .map((candidate) => toDay({ year: candidate, month, day }));
  if (candidates.length === 0) return null;
  const fits = candidates.filter((candidate) => weekdayOf(candidate) === written);
  const assumptions = year === null ? [words.yearAssumed] : [];
  const base = { rule: 'weekday', claims: inOrder(fact.claims), assumptions };
  const own = fact.claims.map(({ value }) => parseDay(value ?? '')).find((date) => date !== null);
  const meant = own ? toDay({ ...own, month, day }) : (candidates[0] ?? 0);
  if (fits.length === 0) {
    const told = candidates.includes(meant) ? meant : (candidates[0] ?? meant);
    const statement = words.weekday(told, weekdayOf(told), written, year !== null);
    return { relation: 'conflicts', statement, ...base };
  }
  return fits.includes(meant)
    ? { relation: 'agrees', statement: words.weekdayAgrees(meant), ...base }
    : null;
}
