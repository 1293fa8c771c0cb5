import { toCivil } from '../calendar';
import { Shape } from '../line';
import { Class } from './classes';
import { HEDGED } from './date';
import { readFields } from './date-fields';
import { ENGLISH_GRAMMAR } from './grammar';
import { keepDate } from './keep-date';
import { isHyphen } from './number';
import { placeDate } from './place-date';
import { NONE, type Scan } from './scan';
import { type Tense, tenseAt } from './tense';

const g = ENGLISH_GRAMMAR;

const BEFORE = g.pattern('(the)?(HEDGE)?(fiscal)?');
const QUARTER = g.pattern(
  '(NTH|ORDINAL)-?(fiscal)?(quarter|half)((of|in)?(fiscal)?(year)?(YEAR)|(of|in)(this|last|next|the) year|(?!of the(game|match|bout|contest)|with a)(?!NAME|DIGITS|[-/:\'"]))',
);
/** `first-half profit`: a half of a year, and of no match. */
const HALF_RESULT = g.pattern(
  '(first|second)-half(?=(net|operating|pre-?tax|pretax|gross|core)*(profit|profits|earnings|results|result|loss|losses|sales|revenue|revenues|turnover|income|guidance|exports|output|figures|dividend))',
);
const CENTURY = g.pattern('(CARDINAL-)?(NTH|ORDINAL)-?century');

/** `the first quarter of 2019`, `second half of this year`, `the 14th century`, at the ordinal. */
export function readOrdinalPeriod(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const century = CENTURY.ahead(line, index);
  const result = century === NONE ? HALF_RESULT.ahead(line, index) : century;
  const next = result === NONE ? QUARTER.ahead(line, index) : result;
  if (next === NONE) return NONE;
  const first = Math.max(BEFORE.behind(line, index), scan.floor);
  if (century !== NONE) {
    const hedged = HEDGED.behind(line, index);
    const ordinal =
      line.number(index) ||
      line.entry(index).value +
        (isHyphen(line.mark(index + 1)) && line.is(index + 2, Class.Ordinal)
          ? line.entry(index + 2).value
          : 0);
    return ordinal > 0 && ordinal <= 30
      ? keepDate(
          scan,
          hedged === NONE ? first : Math.min(first, hedged),
          century,
          String(ordinal - 1).padStart(2, '0'),
        )
      : NONE;
  }
  const fields = readFields(line, index, next);
  const half =
    fields.period === 'half' || line.word(index + 1) === 'half' || line.word(index + 2) === 'half';
  const most = half ? 2 : 4;
  const ordinal = line.number(index) || line.entry(index).value;
  const count = ordinal === -1 ? most : ordinal;
  const bare = fields.year === undefined && line.word(next - 1) !== 'year';
  // `the second half` is mostly of a match, `the last quarter` counts from now.
  if (!(count >= 1 && count <= most) || (bare && ((half && result === NONE) || ordinal === -1)))
    return NONE;
  let { year } = fields;
  if (year === undefined && memory.published !== null) {
    const tense = tenseAt(line, first, next);
    if (!bare) year = toCivil(memory.published).year + (fields.step ?? 0);
    else if (half) year = yearOfHalf(memory.published, count, tense);
    else year = yearOfQuarter(memory.published, count, tense);
  }
  return keepDate(
    scan,
    first,
    next,
    year === undefined ? null : `${year}-${half ? 'H' : 'Q'}${count}`,
  );
}

/** The year of the nearest such quarter: results of the fourth come out in January. */
export function yearOfQuarter(published: number, quarter: number, tense: Tense): number {
  const { year, month } = toCivil(published);
  const ahead = quarter - Math.floor((month + 2) / 3);
  const far = tense === 'future' ? 4 : tense === 'past' ? 1 : 2;
  return ahead >= far ? year - 1 : year;
}

/** The year of the last such half that is over; of the one to come where the text speaks of it. */
function yearOfHalf(published: number, half: number, tense: Tense): number {
  const { year, month } = toCivil(published);
  return tense !== 'future' && month <= half * 6 ? year - 1 : year;
}

const SEASON_OF_YEAR = g.pattern("SEASON(,|of|in)?(YEAR(-DIGITS)?|'DIGITS)");
const SEASON_TERM = g.pattern('SEASON season');
/** What shows that a bare season is the time of year: `in the fall`, `by spring`, `a dry summer`. */
const SEASON_BEFORE = g.pattern(
  '(in|by|since|during|until|through|throughout|over|from|of|for)((the|a|early|late|mid|mid-))*|HEDGE|(dry|wet|hot|cold|warm|mild|harsh|bitter|rainy|snowy|cool|stormy)',
);
/** `spring shows signs of hope`, `but winter came early`: a season that does something. */
const SEASON_ALONE = g.pattern('^|[,.;"]|but|and|as|when|that|because');
const SEASON_ACTS = g.pattern(
  '(is|was|has|had|came|comes|begins|began|ends|ended|arrives|arrived|brings|brought|shows|showed|approaches|looms|nears)',
);
/** `the fall semester`, `its spring meetings`. */
const SEASON_TERMS = g.pattern('semester|term|meetings|meeting|session|recess');
const NO_SEASON = g.pattern(
  'camp|coat|coats|sports|vegetables|water|break|olympics|games|school|home|jobs|job|holidays|house',
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
