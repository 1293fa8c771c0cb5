import { toCivil } from '../../calendar';
import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { chronicleDate } from './chronicle';
import { DAY_PARTS, readFields } from './fields';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { currentDay } from './place-date';
import { placeRelative } from './place-relative';
import { NONE, type Scan } from '../scan';
import { tenseAt } from '../tense';

/** Dates that a word of relation opens, counted from publication or the last date; to add one, add a line. */
const RELATIVE = g.pattern(
  [
    // `earlier this month`, `last summer`, `next Friday`, `this past weekend`
    '(earlier|later|late|early|mid-?)?(this|last|next|this (coming|past)|coming|current|latest)((YEAR_KIND)?(year|quarter)|month|week|weekend|decade|century|season|SEASON|(DAY_NAME(,?(the)?(MONTH_DAY|DAY_MONTH))?|MONTH_DAY|MONTH_NAME)(PART)?((,|at)*CLOCK)?)(?!-)',
    // `this time last year`
    'this(time|day|week|month|weekend) (last|next) (year|month|week)',
    // `a loss for the full year`
    '(?<=(for|and) the)(full|entire) year(?!-)',
    // `the same month last year`, `the same period a year ago`
    '(same|comparable|corresponding)(period|time|month|quarter|week|day|weekend|season)(of|in)?(the)?((this|last|previous)year|YEAR|(a|one)year(ago|earlier|before))',
    // `the previous day`, `the following Monday`, `the same day`, `the next morning`
    '(previous|preceding|prior|following|same|the next(?!quarter))((YEAR_KIND)?(year|quarter)|month|week|weekend|day|decade|century|PART|WEEKDAY(PART)?|season|SEASON|MONTH_NAME)(?!-)',
    '(?<=^|[,.;]|and|in|on|by|since|until|of|from|before|after)that(same)?((PERIOD|(?!fall)SEASON)(?!-|(is|was|will|may|had|has|the|a))|MONTH_NAME)',
    'next(day|PART)(?=CLOSED|NAME)|the weekend(?!of|before|after|NAME)',
    // `later that year`
    '(earlier|later|late|early)that(PART|day|week|month|year|season|decade)',
    // `that night`, `that year`
    'that(same)?(PART|(WEEKDAY(PART)?|PERIOD|(?!fall PREPOSITION)SEASON)(?=CLOSED)(?!(has|have|will|may|might|would|must)(come|arrived|arrive|never|not)))',
    // `the day before`, `the morning after`
    '(?<!to)the(day|week|weekend|month|quarter|year|decade|century|SEASON|PART)(before|after|earlier|previous|prior)(?=$|[,.;!?)"—]|PREPOSITION|FUNCTION|NAME|PAST|WORD|MONTH|WEEKDAY|DAY_MONTH|TOLD_HOLIDAY)',
    // `the year before last`
    'the(day|week|month|year|summer|winter|night)(before last|after next)',
    // `the end of last year`, `the rest of the week`
    '(end|start|beginning|middle|rest|remainder|close|turn)of((the|this|last|next|that)|the (current|coming|previous|following|same))((YEAR_KIND)year|PERIOD|SEASON)(?!YEAR|of)',
    // `earlier in the day`
    '(?<!this|so|too|as|that)(earlier|later|late|early)in the(day|week|month|year|season|evening|afternoon|morning|decade)',
  ].join('|'),
);

const DETERMINER = g.pattern('(the)?(very)?');

/** Dates that begin with a word of relation. */
export function readRelativeDate(scan: Scan, index: number): number {
  const { line } = scan;
  const word = line.word(index);
  const part = word === 'the' ? readTheDate(scan, index) : NONE;
  if (part !== NONE) return part;
  const next = RELATIVE.ahead(line, index);
  if (next === NONE) return NONE;
  let first = DETERMINER.behind(line, index);
  if (first < scan.floor) first = index;
  // `the last week` is a length; `the last quarter` is the one gone by.
  const step = word === 'last' || word === 'coming' || word === 'next';
  if (first < index && step && line.word(next - 1) !== 'quarter') return NONE;
  const fields = readFields(line, index, next);
  let month = index + 1;
  while (month < next - 1 && !line.is(month, Class.Month)) month++;
  // `in this Feb. 3, 2017, photo`
  if (word === 'this' && fields.year !== undefined) return NONE;
  // `this may change`
  if (fields.month !== undefined && !line.has(month, Shape.Capital | Shape.Digits)) return NONE;
  const isNext = word === 'next' && (fields.period === 'day' || fields.part !== undefined);
  if (isNext || (word === 'the' && line.word(index + 1) === 'next')) {
    // `over the next year`: a length.
    if (fields.period !== undefined && WITHIN.behind(line, index) !== NONE) return NONE;
    fields.fromText = !/^(dec|cen)/.test(fields.period ?? '');
  }
  const tense = tenseAt(line, first, next);
  return keepDate(scan, first, next, placeRelative(scan, index, next, fields, tense));
}

const WITHIN = g.pattern('over|in|within|during|for|throughout');

const IN_THE_NEW = g.pattern('(?<=PREPOSITION)the new');

/** `early in the new year`: the year to come, unless it has just begun; at `year`. */
export function readNewYear(scan: Scan, index: number): number {
  const { line, memory } = scan;
  if (line.word(index - 1) !== 'new' || IN_THE_NEW.behind(line, index) === NONE) return NONE;
  const { published } = memory;
  const told = chronicleDate(memory)?.slice(0, 4);
  const now = published === null ? null : toCivil(published);
  const value = now && String(told ? Number(told) + 1 : now.month > 2 ? now.year + 1 : now.year);
  return keepDate(scan, index - 2, index + 1, value);
}

/** `in the afternoon`, at `the`. */
function readTheDate(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const at = index + 1;
  const part = line.entry(at).value;
  const named = ['morning', 'afternoon', 'evening'].includes(line.word(at));
  if (!named || IN_PART.behind(line, index) === NONE || line.word(at + 1) === 'of') return NONE;
  if (tenseAt(line, index, at + 1) !== 'past') return NONE;
  const day = currentDay(memory);
  return day === null ? NONE : keepDate(scan, index, at + 1, `${day}${DAY_PARTS[part] ?? ''}`);
}

const IN_PART = g.pattern('in|by|until');

const NOWADAYS_NOUN = g.pattern(
  "'s(world|society|young|youth|youngsters|children|kids|generation|standards|environment|climate|age|economy|money|terms)",
);
/** `today's Britain`, `at today's NBA`: a name with nothing after it. */
const NOWADAYS_PLACE = g.pattern("'s NAME(?=$|[,.;)!?]|(BE)(?!PAST))");
const NOWADAYS_CLAUSE = g.pattern(
  ',(?!PRONOUN|i)[^,.]{0,6}(is|are|has|have|remains)(?!announced|been)',
);

/** `today's world`, `Today, cases are rare`, `USA Today`. */
export function isNowadays(line: Line, index: number): boolean {
  if (NOWADAYS_NOUN.ahead(line, index + 1) !== NONE) return true;
  if (NOWADAYS_PLACE.ahead(line, index + 1) !== NONE) return true;
  if (!line.has(index, Shape.Capital)) return false;
  const opens = index === 0 || /[.“"”‘!?:—–-]/.test(line.mark(index - 1) || ' ');
  if (!opens) return line.has(index - 1, Shape.Capital) || line.word(index - 1) === 's';
  return (
    NOWADAYS_CLAUSE.ahead(line, index + 1) !== NONE &&
    !line.is(index + 2, Class.Pronoun) &&
    line.word(index + 2) !== 'we'
  );
}
