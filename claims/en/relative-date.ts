import { toCivil, weekdayOf } from '../calendar';
import { type Line, Shape } from '../line';
import { Class } from './classes';
import { keepDate } from './date';
import { DAY_PARTS, type DateFields, readFields } from './date-fields';
import { ENGLISH_GRAMMAR } from './grammar';
import { currentDay, placeDate, stepValue } from './place-date';
import { NONE, type Scan } from './scan';
import { type Tense, tenseAt } from './tense';

const g = ENGLISH_GRAMMAR;

/** Dates that a word of relation opens, counted from publication or the last date; to add one, add a line. */
const RELATIVE: readonly (readonly [openers: string, source: string])[] = [
  // `earlier this month`, `last summer`, `next Friday`, `this past weekend`
  [
    'earlier later late early mid this last next coming',
    '(earlier|later|late|early|mid-?)?(this|last|next|this (coming|past)|coming)(year|month|week|weekend|quarter|decade|century|season|SEASON|(DAY_NAME|MONTH_NAME)(PART)?)(?!-)',
  ],
  // `the same month last year`, `the same period a year ago`
  [
    'same',
    'same(period|time|month|quarter|week|day|weekend|season)(of|in)?(the)?((this|last|previous)year|YEAR|(a|one)year(ago|earlier|before))',
  ],
  // `the previous day`, `the following Monday`, `the same day`
  [
    'previous following same',
    '(previous|following|same)(year|month|week|weekend|day|PART|WEEKDAY(PART)?|season)',
  ],
  // `the next morning`
  ['the', 'the next(year|month|week|weekend|day|PART|WEEKDAY(PART)?)'],
  // `that night`, `that year`
  ['that', 'that(PART|(day|week|month|year|weekend|summer)(?=CLOSED))'],
  // `the day before`, `the morning after`
  [
    'the',
    'the(day|week|month|year|PART)(before|after|earlier)(?=$|[,.;!?)"—]|PREPOSITION|FUNCTION|NAME|PAST|WORD)',
  ],
  // `the end of last year`, `the rest of the week`
  [
    'end start beginning middle rest remainder close turn',
    '(end|start|beginning|middle|rest|remainder|close|turn)of(the|this|last|next)(PERIOD|SEASON)(?!YEAR|of)',
  ],
  // `earlier in the day`
  [
    'earlier later late early',
    '(earlier|later|late|early)in the(day|week|month|year|season|evening|afternoon|morning|decade)',
  ],
];

const BY_OPENER = new Map<string, ReturnType<typeof g.pattern>[]>();
for (const [openers, source] of RELATIVE) {
  const pattern = g.pattern(source);
  for (const opener of openers.split(' ')) {
    BY_OPENER.set(opener, [...(BY_OPENER.get(opener) ?? []), pattern]);
  }
}

const DETERMINER = g.pattern('(the)?(very)?');

/** Dates that begin with a word of relation. */
export function readRelativeDate(scan: Scan, index: number): number {
  const { line } = scan;
  const word = line.word(index);
  // Nine in ten of these two open no date.
  const common = word === 'the' || word === 'that';
  if (common && !line.is(index + 1, Class.DateWord | Class.DayPart | Class.Season)) return NONE;
  if (word === 'the') {
    const part = readTheDate(scan, index);
    if (part !== NONE) return part;
  }
  for (const pattern of BY_OPENER.get(word) ?? []) {
    const next = pattern.ahead(line, index);
    if (next === NONE) continue;
    let first = DETERMINER.behind(line, index);
    if (first < scan.floor) first = index;
    // `the last week` is a length; `the last quarter` is the one gone by.
    const step = word === 'last' || word === 'coming' || word === 'next';
    if (first < index && step && line.word(next - 1) !== 'quarter') return NONE;
    const fields = readFields(line, index, next);
    const month = next - (fields.part === undefined ? 1 : 2);
    // `this may change`
    if (fields.month !== undefined && !line.has(month, Shape.Capital)) return NONE;
    if (word === 'the' && fields.step === 1) fields.fromText = true;
    const tense = tenseAt(line, first, next);
    return keepDate(scan, first, next, placeRelative(scan, index, next, fields, tense));
  }
  return NONE;
}

const TOLD_EVENT = g.pattern('(?<=before|after)(?!PREPOSITION)(WORD|FUNCTION|NAME|PAST)');

/** The value of a date of relation at tokens `index` to `next`. */
function placeRelative(
  scan: Scan,
  index: number,
  next: number,
  fields: DateFields,
  tense: Tense,
): string | null {
  const { line, memory } = scan;
  const { period, step, fromText } = fields;
  // The day before an event that is told is the event's, not the text's.
  if (TOLD_EVENT.ahead(line, next) !== NONE) return null;
  if (period !== undefined && next - index > 2 && COMPARED.ahead(line, index) !== NONE)
    return placeCompared(scan, fields.year);
  if (period === 'weekend' && step === 0 && !fromText) return placeWeekend(scan, tense);
  if (step === undefined && period === 'day') return currentDay(memory);
  if (step === undefined && period !== undefined && memory.published !== null) {
    return stepValue(memory.published, period, 0);
  }
  return placeDate(fields, scan, tense);
}

const COMPARED = g.pattern('same(period|time|month|quarter|week|day|weekend|season)');

/** The same month or year, a year before the last one named or that of publication. */
function placeCompared(
  { memory: { lastValue, published } }: Scan,
  year: number | undefined,
): string | null {
  if (year !== undefined) return String(year);
  const month = lastValue !== null && /^\d{4}-\d{2}$/.test(lastValue) ? lastValue : null;
  if (month !== null) return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return published === null ? null : String(toCivil(published).year - 1);
}

/** `this weekend` on a Monday is mostly the one gone by. */
function placeWeekend({ memory: { published } }: Scan, tense: string): string | null {
  if (published === null) return null;
  const early = weekdayOf(published) >= 1 && weekdayOf(published) <= 3;
  return stepValue(published, 'weekend', early && tense !== 'future' ? -1 : 0);
}

/** `the weekend`, `in the afternoon`, at `the`. */
function readTheDate(scan: Scan, index: number): number {
  const { line, memory } = scan;
  if (line.word(index) !== 'the') return NONE;
  const at = index + 1;
  if (
    line.word(at) === 'weekend' &&
    !line.has(at + 1, Shape.Capital) &&
    line.word(at + 1) !== 'of'
  ) {
    const { published } = memory;
    const gone =
      published !== null &&
      weekdayOf(published) % 6 !== 0 &&
      tenseAt(line, index, at + 1) !== 'future';
    return keepDate(
      scan,
      index,
      at + 1,
      published === null ? null : stepValue(published, 'weekend', gone ? -1 : 0),
    );
  }
  const part = line.entry(at).value;
  const named = ['morning', 'afternoon', 'evening'].includes(line.word(at));
  if (!named || line.word(index - 1) !== 'in' || line.word(at + 1) === 'of') return NONE;
  if (tenseAt(line, index, at + 1) !== 'past') return NONE;
  const day = currentDay(memory);
  return day === null ? NONE : keepDate(scan, index, at + 1, `${day}${DAY_PARTS[part] ?? ''}`);
}

const NOWADAYS_NOUN = g.pattern(
  "'s(world|society|young|youth|youngsters|children|kids|generation|standards|environment|climate|age|economy|money|terms)",
);
const NOWADAYS_CLAUSE = g.pattern(
  ',(?!PRONOUN|i)[^,.]{0,6}?(is|are|has|have|remains)(?!announced|been)',
);

/** `today's world`, `Today, cases are rare`, `USA Today`. */
export function isNowadays(line: Line, index: number): boolean {
  if (NOWADAYS_NOUN.ahead(line, index + 1) !== NONE) return true;
  if (!line.has(index, Shape.Capital)) return false;
  const opens = index === 0 || /[.“"”‘!?:—–-]/.test(line.mark(index - 1) || ' ');
  if (!opens) return line.has(index - 1, Shape.Capital) || line.word(index - 1) === 's';
  return (
    NOWADAYS_CLAUSE.ahead(line, index + 1) !== NONE &&
    !line.is(index + 2, Class.Pronoun) &&
    line.word(index + 2) !== 'we'
  );
}
