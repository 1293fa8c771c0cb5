import { toCivil, twoDigits } from '../../calendar';
import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { hedgedFrom } from './date';
import { readFields } from './fields';
import { OF, readFiscalYear } from './fiscal-year';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepDate } from './keep-date';
import { isHyphen } from '../number';
import type { DateMemory } from '../memory';
import { placeDate } from './place-date';
import { NONE, type Scan } from '../scan';
import { type Tense, tenseAt } from '../tense';

const BEFORE = g.pattern('(the)?(HEDGE)?(fiscal)?');
const QUARTER = g.pattern(
  '(NTH|ORDINAL)-?(fiscal)?(quarter|quarters|half)((of|in)?(fiscal)?(year)?(YEAR)|(of|in)(this|last|next|the) year|(?!of the(game|match|bout|contest)|with a)(?!NAME|DIGITS|[-/:\'"]))',
);
/** `first-half profit`: a half of a year, and of no match. */
const HALF_RESULT = g.pattern(
  '(first|second)-half(?=net|operating|pre|pretax|gross|profit|profits|earnings|results|loss|sales|revenue|revenues|turnover|income|exports|output|dividend)',
);
const CENTURY = g.pattern('(CARDINAL-)?(NTH|ORDINAL)-?(century|centuries)(BC|AD)?');
/** `the 11th and 12th centuries`, `the first and second quarters`: the first of two. */
const OWN = g.pattern("'s");
const PAIR = g.pattern(
  '(CARDINAL-)?(NTH|ORDINAL) JOINT(the)?(HEDGE)?(?=(CARDINAL-)?(NTH|ORDINAL)-?(century|centuries|quarter|quarters))',
);

/** What follows the first word of all these: most ordinals have none of it. */
const AFTER_ORDINAL = g.pattern('-|fiscal|quarter|quarters|half|century|centuries|JOINT');

/** `the first quarter of 2019`, `second half of this year`, `the 14th century`, at the ordinal. */
export function readOrdinalPeriod(scan: Scan, index: number): number {
  const { line, drafts } = scan;
  if (!AFTER_ORDINAL.mayBegin(line, index + 1)) return NONE;
  const pair = PAIR.ahead(line, index);
  const last = drafts.at(-1);
  const whose =
    last && OWN.behind(line, index) === last.next && /^\d{4}$/.test(last.claim.value ?? '')
      ? last
      : undefined;
  const period = periodAt(scan, pair === NONE ? index : pair, index, whose?.claim.value);
  if (!period) return NONE;
  // `last year's third quarter`: both are one.
  if (whose) {
    drafts.pop();
    scan.floor = whose.first;
    return keepDate(scan, whose.first, period.next, period.value);
  }
  const first = BEFORE.behind(line, index);
  return keepDate(
    scan,
    Math.min(first, hedgedFrom(line, index)),
    pair === NONE ? period.next : index + (isHyphen(line.mark(index + 1)) ? 3 : 1),
    period.value,
  );
}

/** `21st`, `twenty-first`. */
function ordinalAt(line: Line, index: number): number {
  const joined = isHyphen(line.mark(index + 1)) && line.is(index + 2, Class.Ordinal);
  return line.number(index) || line.entry(index).value + (joined ? line.entry(index + 2).value : 0);
}

/** The period whose ordinal stands at a token, with the number of the ordinal at another; null where none is. */
function periodAt(
  { line, memory }: Scan,
  index: number,
  told: number,
  whose?: string | null,
): { next: number; value: string | null; century: boolean } | null {
  const century = CENTURY.ahead(line, index);
  const ordinal = ordinalAt(line, told);
  if (century !== NONE) {
    const christ = /b\.?c/i.test(line.stretch(index, century)) ? 'BC' : '';
    const value = `${christ}${twoDigits(ordinal - 1)}`;
    return ordinal > 0 && ordinal <= 30 ? { next: century, value, century: true } : null;
  }
  const result = HALF_RESULT.ahead(line, index);
  let next = result === NONE ? QUARTER.ahead(line, index) : result;
  if (next === NONE) return null;
  const fields = readFields(line, index, next);
  const half =
    fields.period === 'half' || line.word(index + 1) === 'half' || line.word(index + 2) === 'half';
  const most = half ? 2 : 4;
  const count = ordinal === -1 ? most : ordinal;
  let { year = whose ? Number(whose) : undefined } = fields;
  const fiscal = year === undefined ? readFiscalYear(line, OF.ahead(line, next)) : null;
  if (fiscal) ({ year, next } = fiscal);
  const bare = year === undefined && line.word(next - 1) !== 'year';
  // `the second half` is mostly of a match, `the last quarter` counts from now.
  if (!(count >= 1 && count <= most) || (bare && ((half && result === NONE) || ordinal === -1)))
    return null;
  if (!bare && year === undefined && memory.published !== null)
    year = toCivil(memory.published).year + (fields.step ?? 0);
  const value = partOfYear(memory, half, count, tenseAt(line, told, next), year);
  return { next, value, century: false };
}

/**
 * The value of a quarter or half. Where no year is told it is the nearest such quarter, as results of the fourth come
 * out in January, and the last such half that is over, or the one to come where the text speaks of it.
 */
export function partOfYear(
  { published }: DateMemory,
  half: boolean,
  count: number,
  tense: Tense,
  told?: number,
): string | null {
  let year = told;
  if (year === undefined) {
    if (published === null) return null;
    const now = toCivil(published);
    const ahead = count - Math.ceil(now.month / (half ? 6 : 3));
    const far = tense === 'future' ? 4 : half ? 0 : tense === 'past' ? 1 : 2;
    year = ahead >= far ? now.year - 1 : now.year;
  }
  return `${year}-${half ? 'H' : 'Q'}${count}`;
}

const SEASON_OF_YEAR = g.pattern("SEASON(,|of|in)?(YEAR(-DIGITS)?|'DIGITS|(this|last|next) year)");
const SEASON_TERM = g.pattern('SEASON season');
/** What shows that a bare season is the time of year: `in the fall`, `by spring`, `a dry summer`. */
const SEASON_BEFORE = g.pattern(
  '(in|by|since|during|until|through|throughout|over|from|of|for)((the|a|early|late|mid|mid-))*|HEDGE|(dry|wet|hot|cold|warm|mild|harsh|bitter|rainy|snowy|cool|stormy)',
);
/** `spring shows signs of hope`, `but winter came early`: a season that does something. */
const SEASON_ALONE = g.pattern('^|[,.;"]|but|and|as|when|that|because');
const SEASON_ACTS = g.pattern(
  '(is|has|PAST|comes|begins|ends|arrives|brings|brought|shows|showed|approaches|looms|nears)',
);
/** `the fall semester`, `its spring meetings`. */
const SEASON_TERMS = g.pattern('semester|term|meetings|meeting|session|recess');
const NO_SEASON = g.pattern(
  "olympics|games|school|home|house|break|of(?!YEAR|'DIGITS|this|last|next|that|the (same|previous|following) year)",
);

/** `summer 2015`, `the summer of 2015`, `in the fall`, `the winter season`, at the season. */
export function readSeason(scan: Scan, index: number): number {
  const { line } = scan;
  const dated = SEASON_OF_YEAR.ahead(line, index);
  const term = SEASON_TERM.ahead(line, index);
  const first = BEFORE.behind(line, index);
  if (dated !== NONE || term !== NONE) {
    const next = dated === NONE ? term : dated;
    return keepDate(
      scan,
      first,
      next,
      placeDate(readFields(line, index, next), scan, tenseAt(line, index, next)),
    );
  }
  const next = index + 1;
  const acts =
    line.word(index) !== 'fall' &&
    SEASON_ACTS.ahead(line, next) !== NONE &&
    SEASON_ALONE.behind(line, index) !== NONE;
  const named = SEASON_TERMS.ahead(line, next) !== NONE;
  if (!acts && !named && SEASON_BEFORE.behind(line, index) === NONE) return NONE;
  if (NO_SEASON.ahead(line, next) !== NONE) return NONE;
  if (
    !named &&
    !acts &&
    line.has(next, Shape.Word) &&
    !line.is(next, Class.Function | Class.Preposition | Class.Past | Class.Future | Class.Modal) &&
    !line.has(next, Shape.Capital)
  )
    return NONE;
  return keepDate(
    scan,
    first,
    next,
    placeDate(readFields(line, index, next), scan, tenseAt(line, first, next)),
  );
}
