import { toCivil } from '../calendar';
import { Shape } from '../line';
import { Class } from './classes';
import { keepDate } from './date';
import { readFields } from './date-fields';
import { ENGLISH_GRAMMAR } from './grammar';
import { isHyphen } from './number';
import { placeDate } from './place-date';
import { NONE, type Scan } from './scan';
import { tenseAt } from './tense';

const g = ENGLISH_GRAMMAR;

const BEFORE = g.pattern('(the)?(HEDGE)?');
const QUARTER = g.pattern(
  '(NTH|ORDINAL)-?(quarter|half)((of|in)?(fiscal)?(year)?(YEAR)|(of|in)(this|last|next|the) year|(?!of the(game|match|bout|contest)|with a)(?=$|[,.;)]|PREPOSITION|PAST|FUNCTION|WORD))',
);
const CENTURY = g.pattern('(CARDINAL-)?(NTH|ORDINAL)-?century');

/** `the first quarter of 2019`, `second half of this year`, `the 14th century`, at the ordinal. */
export function readOrdinalPeriod(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const century = CENTURY.ahead(line, index);
  const next = century === NONE ? QUARTER.ahead(line, index) : century;
  if (next === NONE) return NONE;
  const first = Math.max(BEFORE.behind(line, index), scan.floor);
  if (century !== NONE) {
    const ordinal =
      line.number(index) ||
      line.entry(index).value +
        (isHyphen(line.mark(index + 1)) && line.is(index + 2, Class.Ordinal)
          ? line.entry(index + 2).value
          : 0);
    return ordinal > 0 && ordinal <= 30
      ? keepDate(scan, first, century, String(ordinal - 1).padStart(2, '0'))
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
  if (!(count >= 1 && count <= most) || (bare && (half || ordinal === -1))) return NONE;
  let { year } = fields;
  if (year === undefined && memory.published !== null) {
    const now = toCivil(memory.published);
    year = now.year + (fields.step ?? 0);
    // The nearest such quarter: results of the fourth come out in January.
    const ahead = count - Math.floor((now.month + 2) / 3);
    const tense = tenseAt(line, first, next);
    const far = tense === 'future' ? 4 : tense === 'past' ? 1 : 2;
    if (bare && ahead >= far) year--;
  }
  return keepDate(
    scan,
    first,
    next,
    year === undefined ? null : `${year}-${half ? 'H' : 'Q'}${count}`,
  );
}

const FISCAL = g.pattern(
  '(q1|q2|q3|q4|h1|h2)(of)?(fiscal)?(YEAR)?|(fiscal|fy)(year)?YEAR(-DIGITS)?',
);

/** `Q1 2019`, `fiscal 2019`, `fiscal year 2019`. */
export function readFiscal(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const next = FISCAL.ahead(line, index);
  if (next === NONE) return NONE;
  const span = line.codes[next - 2] === '-' && line.codes[next - 3] === 'y';
  const written = line.number(span ? next - 3 : next - 1);
  if (span) {
    const last = Math.floor(written / 100) * 100 + (line.number(next - 1) % 100);
    return keepDate(scan, index, next, `${written}/${last}`);
  }
  const year =
    written > 0 ? written : memory.published === null ? null : toCivil(memory.published).year;
  const word = line.word(index);
  const suffix = word.length === 2 && word !== 'fy' ? `-${word.toUpperCase()}` : '';
  return keepDate(scan, index, next, year === null ? null : `${year}${suffix}`);
}

const SEASON_OF_YEAR = g.pattern("SEASON(,|of|in)?(YEAR(-DIGITS)?|'DIGITS)");
const SEASON_TERM = g.pattern('SEASON season');
/** What shows that a bare season is the time of year: `in the fall`, `by spring`, `a dry summer`. */
const SEASON_BEFORE = g.pattern(
  '(in|by|since|during|until|through|throughout|over|from|of|for)((the|a|early|late|mid|mid-))*|HEDGE',
);
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
  if (SEASON_BEFORE.behind(line, index) === NONE || NO_SEASON.ahead(line, next) !== NONE)
    return NONE;
  if (
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
