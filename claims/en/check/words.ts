import { toCivil } from '../../calendar';
import type { SpanFact } from '../../check/facts';
import type { AgeInWords, CheckWords } from '../../check/words';
import type { DayRange } from '../../value';
import { MONTHS, WEEKDAYS, writeDateValue, writeDay, writeDays } from '../reading/write-date';
import { writeCount, writeLengthRange, writeMonths } from '../reading/write-length';

/** What checks say, in English: one plain sentence each. */

function on(day: number): string {
  return writeDay(toCivil(day));
}

/** `between 31 May 1954 and 30 May 1955`, `on 30 May 1955`, `by 30 May 1955`. */
function within({ first, last }: DayRange): string {
  if (first === null) return last === null ? 'at an unknown time' : `by ${on(last)}`;
  if (last === null) return `on or after ${on(first)}`;
  if (first === last) return `on ${on(first)}`;
  return `between ${writeDays(toCivil(first), toCivil(last)).replace(' to ', ' and ')}`;
}

/** `30 May 2018`, `May 2018`, `2018`, or the days from and to. */
function period({ first, last }: DayRange): string {
  if (first === null || last === null) return 'an unknown time';
  const [from, to] = [toCivil(first), toCivil(last)];
  if (first === last) return writeDay(from);
  const wholeMonths = from.day === 1 && toCivil(last + 1).day === 1;
  if (!wholeMonths) return writeDays(from, to);
  const [one, other] = [from, to].map(({ month, year }) => `${MONTHS[month - 1] ?? ''} ${year}`);
  if (one === other) return one ?? '';
  const wholeYear = from.year === to.year && from.month === 1 && to.month === 12;
  return wholeYear ? String(from.year) : `${one ?? ''} to ${other ?? ''}`;
}

/** Days in the largest unit that says them well: `21 years 3 months`, `5 months`, `12 days`. */
function roughly(days: number): string {
  if (days < 62) return writeCount(Math.round(days), 'day');
  const months = Math.round(days / (365.2425 / 12));
  return months < 24 ? writeCount(months, 'month') : writeMonths(months);
}

function time(shortest: number | null, longest: number | null): string {
  const [least, most] = [
    shortest === null ? null : roughly(shortest),
    longest === null ? null : roughly(longest),
  ];
  if (least === null) return most === null ? 'an unknown time' : `at most ${most}`;
  if (most === null) return `at least ${least}`;
  if (least === most) return least;
  if (shortest === 0) return `at most ${most}`;
  // `21 to 23 years`, where both are counted in one unit.
  const [, count, unit] = /^(\d+) (\p{L}+)$/u.exec(least) ?? [];
  return unit && most.endsWith(` ${unit}`) && /^\d+ \p{L}+$/u.test(most)
    ? `${count ?? ''} to ${most}`
    : `${least} to ${most}`;
}

const END: Record<string, string> = { publication: 'the article’s publication' };

function name(end: SpanFact['from']): string {
  return end.claim ? `“${end.claim.text}”` : (END[end.label] ?? end.label);
}

function ordinal(day: number): string {
  const ending =
    day % 100 >= 11 && day % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

function birthBy({ text, isBirth, born }: AgeInWords): string {
  return isBirth ? `“${text}” is given for the birth` : `“${text}” means born ${within(born)}`;
}

export const CHECK_WORDS: CheckWords = {
  bornBetween: (who, born) => `${who} was born ${within(born)}.`,
  agesAgree: (who, born) => `The ages given for ${who} fit together: born ${within(born)}.`,
  agesConflict: (who, one, other) =>
    `Both can’t be right for ${who}: ${birthBy(one)}, ${birthBy(other)}.`,
  agesNeedBirthday: (who, one, other) =>
    `“${one.text}” and “${other.text}” both hold for ${who} only if a birthday fell between.`,
  agesNeedOtherDays: (who, one, other) =>
    `“${one.text}” and “${other.text}” both hold for ${who} only if they are of different days.`,
  ageNeedsOtherDay: (who, age, other) =>
    `“${age.text}” fits “${other.text}” for ${who} only if it is not the age on the day of publication.`,
  ageTakenAtPublication: 'The age is that of the day of publication.',
  ageTakenAtDeath: 'The age is that of the day of death.',
  sameNameSamePerson: (who) => `“${who}” is the same person in both places.`,
  lifeAgainstServed: (who, served, age) =>
    `${who} can’t have served “${served.text}” and be “${age.text}”: that is longer than the life so far.`,
  inPrisonBy: (who, served, day) =>
    `Going by “${served.text}”, ${who} has been in prison since ${on(day)} or longer.`,
  termRunsUntil: (who, term, from, until) =>
    `Counted from ${period(from)}, the “${term.text}” of ${who} would end ${until.first === until.last ? 'on' : 'in'} ${period(until)}.`,
  noTimeCredited: 'The whole term is served, counted from the day of the sentence.',
  weekday: (day, actual, written, yearWritten) =>
    `${on(day)} ${yearWritten ? 'is' : 'would be'} a ${WEEKDAYS[actual] ?? ''}, not a ${WEEKDAYS[written] ?? ''}.`,
  weekdayAgrees: (day) => `${on(day)} is indeed a ${WEEKDAYS[(((day + 4) % 7) + 7) % 7] ?? ''}.`,
  yearAssumed: 'The date is of a year near publication, or of one that the text names.',
  noSuchDay: (day, month, year) =>
    `There is no ${ordinal(day)} day in ${MONTHS[month - 1] ?? ''}${year === null ? '' : ` ${year}`}.`,
  pastInFuture: (claim, publishedAt) =>
    `“${claim.text}” is told as past, but the article was published before that, on ${writeDateValue(publishedAt.slice(0, 10)) ?? publishedAt}.`,
  rangeReversed: (from, to) => `The range ends (“${to.text}”) before it begins (“${from.text}”).`,
  span: (fact, shortest, longest, fits) => {
    const reach = `From ${name(fact.from)} to ${name(fact.to)} is ${time(shortest, longest)}`;
    if (fits) return `${reach}, which fits “${fact.length.text}”.`;
    if (fact.bound === 'covers') return `${reach}, longer than “${fact.length.text}”.`;
    return `${reach}, which does not fit “${fact.length.text}”.`;
  },
  order: (rule, smaller, larger, fits) => {
    const [one, other] = [smaller, larger].map(
      ({ value, text }) => writeLengthRange(value ?? '') ?? text,
    );
    if (rule === 'served-of-term') {
      return fits
        ? `“${smaller.text}” fits into “${larger.text}”.`
        : `Nobody serves ${one ?? ''} of ${other ?? ''}: “${smaller.text}” is longer than “${larger.text}”.`;
    }
    return fits
      ? `“${smaller.text}” lies within what was possible, “${larger.text}”.`
      : `“${smaller.text}” is more than what the text says was possible, “${larger.text}”.`;
  },
  sequence: (earlier, earlierLabel, later, laterLabel) =>
    `The ${laterLabel} (“${later.text}”) would come before the ${earlierLabel} (“${earlier.text}”).`,
  twice: (who, first, second, slip) => {
    const base = `Two figures are given for the same thing${who ? ` about ${who}` : ''}: “${first.text}” and “${second.text}”`;
    if (slip === 'unit') return `${base}. The number is the same and the unit differs.`;
    return slip === 'digits' ? `${base}. The digits look turned round.` : `${base}.`;
  },
  onceConflict: (who, event, first, second) =>
    `The ${event} of ${who} has two dates: “${first.text}” and “${second.text}”.`,
  labels: {
    birth: 'birth',
    publication: 'publication',
    imprisonment: 'in prison by',
    sentence: 'sentence',
    termEnd: 'end of the term',
    birthBy: (words) => `birth by “${words}”`,
    stated: (words) => `“${words}”`,
    event: (event) => EVENTS[event] ?? event,
  },
};

const EVENTS: Record<string, string> = {
  arrested: 'arrest',
  sentenced: 'sentence',
  convicted: 'conviction',
  jailed: 'sentence',
  imprisoned: 'imprisonment',
  released: 'release',
  freed: 'release',
  charged: 'charge',
  born: 'birth',
  died: 'death',
  killed: 'death',
  elected: 'election',
  appointed: 'appointment',
  married: 'marriage',
};
