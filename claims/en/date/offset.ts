import { amountOf } from '../../length';
import { readFields } from './fields';
import { eventDateAt } from './event-date';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { placeDate } from './place-date';
import { dayValue, shiftDay, shiftValue } from './values';
import { type Quantity, readBoundBefore } from '../quantity';
import { NONE, type Scan } from '../scan';

/** `two weeks ago`, `three days later`, `a week after`, `nine days before`, at the amount. */
const AGO = g.pattern('ago');
/** `three months ago today`, `two weeks ago Friday` */
const DAY_AGO = g.pattern('(today|WEEKDAY)(?=CLOSED)');
const TOOK_OVER = g.pattern('(took|taken|take|takes|taking|handed|came)over');
/** `a week from Friday`, `a week on Tuesday` */
const FROM_DAY = g.pattern('(from|on)?(next)?(WEEKDAY|tomorrow|today)');
const FROM_NOW = g.pattern('from (now|today)');
const ENDS = g.pattern('(that)?([.,;!?]|$)');
const AFTERWARDS = g.pattern(
  '(to the day)?(earlier|later|before|after|afterwards|on)(?!DIGITS(?!MONTH_NAME))',
);

function readFromDay(scan: Scan, quantity: Quantity, first: number): number {
  const { line } = scan;
  const { unit, amount, factor, hyphenated } = quantity;
  const next = hyphenated || !'WMY'.includes(unit) ? NONE : FROM_DAY.ahead(line, quantity.next);
  if (next === NONE || LENGTH_WORD.behind(line, first) !== NONE) return NONE;
  if (line.word(quantity.next) !== 'from' && !(unit === 'W' && quantity.article)) return NONE;
  const from = placeDate(readFields(line, quantity.next, next), scan, 'future');
  const count = amount * factor;
  const value = unit === 'W' ? shiftValue(from, 'D', 7 * count) : shiftValue(from, unit, count);
  return keepDate(scan, first, next, value);
}

export function readDateFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line, memory } = scan;
  const { published } = memory;
  const { low } = quantity;
  const years = amountOf(low, 'Y');
  const months = amountOf(low, 'M');
  const hours = amountOf(low, 'h');
  // `two years and three months later` is exact to the month, `an hour and ten minutes later` to the minute.
  const [unit, count] =
    years !== undefined && months !== undefined
      ? ['M', years * 12 + months]
      : hours !== undefined
        ? ['h', hours + (amountOf(low, 'm') ?? 0) / 60]
        : [quantity.unit, quantity.amount * quantity.factor];
  const bound = readBoundBefore(line, quantity.first, scan.floor);
  let first = bound?.first ?? quantity.first;
  let next = AGO.ahead(line, quantity.next);
  let value: string | null = null;
  const now = () => (published === null ? null : dayValue(published));
  // `who took over three months ago`: no bound.
  if (next !== NONE && TOOK_OVER.behind(line, quantity.first) !== NONE) first = quantity.first;
  const day = next === NONE ? NONE : DAY_AGO.ahead(line, next);
  if (day !== NONE) {
    const from = placeDate(readFields(line, next, day), scan, 'past');
    value = shiftDay(from, unit, -count);
    next = day;
  } else if (next !== NONE) value = shiftValue(now(), unit, -count);
  else {
    const day = readFromDay(scan, quantity, first);
    if (day !== NONE) return day;
    next = FROM_NOW.ahead(line, quantity.next);
    if (next !== NONE) value = shiftValue(now(), unit, count);
    else {
      next = AFTERWARDS.ahead(line, quantity.next);
      const word = line.word(next - 1);
      // `for seven years after`, `less than six weeks after` are lengths; `years on` needs an end.
      if (next === NONE || LENGTH_WORD.behind(line, first) !== NONE) return NONE;
      // `less than six months after taking office`: a length.
      if (word === 'after' && bound && bound.bound !== 'exact') return NONE;
      if (word === 'on' && next < line.count && !/[,.:]/.test(line.mark(next))) return NONE;
      const sign =
        word === 'later' || word === 'after' || word === 'afterwards' || word === 'on' ? 1 : -1;
      const told = (word === 'before' || word === 'after') && ENDS.ahead(line, next) === NONE;
      const event = told ? eventDateAt(scan, next) : undefined;
      if (event !== undefined) {
        value = shiftValue(event, unit, sign * count);
      } else if ((told || ENDS.ahead(line, next) !== NONE) && stillSameDate(scan, first)) {
        value = memory.lastValue?.slice(0, unit === 'h' || unit === 'm' ? 16 : 10) ?? null;
      } else if (!told && line.word(next) !== 'than' && line.word(next) !== 'this') {
        // `from 4 million a year earlier`, where nothing else is told: than now.
        const compared = word === 'earlier' && quantity.article && count === 1;
        value = shiftValue(memory.lastValue ?? (compared ? now() : null), unit, sign * count);
      }
    }
  }
  if (quantity.high !== quantity.low) value = null;
  return keepDate(scan, first, next, value);
}

/** `for two years after`, `first win in nine months after`, `waited six months before`: a length. */
const LENGTH_WORD = g.pattern(
  "(waited|deliberated|lasted|spent)(just|only|about)?|(for|in|over|within)(a|the)?((total|period|space|course) of)?|it('s|(MODAL|will|may|might)(only|just|still)?be|is|was|had been|has been)(only|just|another|about|at least)?",
);

const APPOSED = g.pattern('[,—(]');

/** `on May 9, three days before the vote`, `on May 9, three days later, he died`: another way to say the date just named. */
function stillSameDate({ line, drafts }: Scan, first: number): boolean {
  const last = drafts.at(-1);
  return (
    APPOSED.behind(line, first) === first - 1 &&
    last?.claim.kind === 'date' &&
    last.next === first - 1
  );
}
