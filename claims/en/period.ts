import { toCivil } from '../calendar';
import { Shape } from '../line';
import { yearNumber } from './calendar-date';
import { Class } from './classes';
import { keepDate } from './date';
import { STEP_WORDS } from './fields';
import { isHyphen } from './number';
import { currentDay, resolveFields, stepValue } from './resolve';
import { NONE, type Scan } from './scan';
import { tenseAt } from './tense';

/** A unit or stretch of the calendar in the singular. */
function isPeriod(word: string): boolean {
  return [
    'day',
    'week',
    'weekend',
    'month',
    'quarter',
    'season',
    'year',
    'decade',
    'century',
  ].includes(word);
}

/** The index of a `the` before a token, or of the token. */
function startWithThe(scan: Scan, index: number): number {
  return scan.line.word(index - 1) === 'the' && index - 1 >= scan.floor ? index - 1 : index;
}

const PERIOD_HEDGES = new Set([
  'end',
  'start',
  'beginning',
  'middle',
  'rest',
  'remainder',
  'close',
  'turn',
]);

/** `the end of the year`, `the first half of 2019`, `earlier in the day`, `late in the week`. */
export function readPeriodPart(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  const { published } = memory;
  if (PERIOD_HEDGES.has(word) && line.word(index + 1) === 'of') {
    const at = index + 2;
    const step = line.word(at) === 'the' ? 0 : STEP_WORDS[line.word(at)];
    const unit = line.entry(at + 1);
    if (step === undefined || !isPeriod(unit.word)) return NONE;
    const first = startWithThe(scan, line.word(index - 1) === 'very' ? index - 1 : index);
    const near = unit.word === 'day' ? currentDay(memory) : null;
    const value = near ?? (published === null ? null : stepValue(published, unit.word, step));
    return keepDate(scan, first, at + 2, value);
  }
  if (
    ['earlier', 'later', 'late', 'early'].includes(word) &&
    line.word(index + 1) === 'in' &&
    line.word(index + 2) === 'the'
  ) {
    const unit = line.word(index + 3);
    if (
      [
        'day',
        'week',
        'month',
        'year',
        'season',
        'evening',
        'afternoon',
        'morning',
        'decade',
      ].includes(unit)
    ) {
      const day = currentDay(memory);
      const value =
        unit === 'day' ? day : published === null ? null : stepValue(published, unit, 0);
      return keepDate(scan, index, index + 4, value);
    }
  }
  return NONE;
}

/** `the first quarter of 2019`, `second half of this year`, `the 14th century`, at the ordinal. */
export function readOrdinalPeriod(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const ordinal = line.has(index, Shape.Ordinal) ? line.number(index) : line.entry(index).value;
  let at = index + 1;
  if (isHyphen(line.mark(at))) at++;
  const noun = line.word(at);
  let first = index;
  if (
    ['early', 'late', 'mid'].includes(
      line.word(isHyphen(line.mark(first - 1)) ? first - 2 : first - 1),
    )
  )
    first -= isHyphen(line.mark(first - 1)) ? 2 : 1;
  if (line.word(first - 1) === 'the' && first - 1 >= scan.floor) first--;
  first = Math.max(first, scan.floor);
  if (noun === 'century' && ordinal > 0 && ordinal <= 30) {
    return keepDate(scan, first, at + 1, String(ordinal - 1).padStart(2, '0'));
  }
  if (noun !== 'quarter' && noun !== 'half') return NONE;
  const letter = noun === 'quarter' ? 'Q' : 'H';
  const count = ordinal === -1 ? (noun === 'quarter' ? 4 : 2) : ordinal;
  if (!(count >= 1 && count <= (noun === 'quarter' ? 4 : 2))) return NONE;
  let next = at + 1;
  let year: number | null = null;
  if (line.word(next) === 'of' || line.word(next) === 'in') {
    const from = next + 1;
    const number = yearNumber(line, from);
    if (!Number.isNaN(number)) {
      year = number;
      next = from + 1;
    } else if (
      ['this', 'last', 'next', 'the'].includes(line.word(from)) &&
      (line.word(from + 1) === 'year' || line.word(from + 1) === 'decade')
    ) {
      if (memory.published !== null) {
        year =
          toCivil(memory.published).year +
          (line.word(from) === 'last' ? -1 : line.word(from) === 'next' ? 1 : 0);
      }
      next = from + 2;
    } else if (noun === 'half' || !/[.,]/.test(line.mark(next) || ' ')) {
      if (noun === 'half') return NONE;
    }
  } else {
    const number = yearNumber(line, next);
    if (!Number.isNaN(number)) {
      year = number;
      next++;
    } else if (noun === 'half' || ordinal === -1) return NONE;
  }
  if (year === null && memory.published !== null) {
    const now = toCivil(memory.published);
    const current = Math.floor((now.month - 1) / 3) + 1;
    // The nearest such quarter: results of the fourth come out in January.
    year = now.year;
    if (noun === 'quarter' && count - current > 1 && tenseAt(line, first, next) !== 'future')
      year--;
    else if (noun === 'quarter' && count - current >= 2) year--;
  }
  return keepDate(scan, first, next, year === null ? null : `${year}-${letter}${count}`);
}

/** `summer 2015`, `the summer of 2015`, `in the fall`, at the season. */
export function readSeason(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const season = line.entry(index).value;
  let next = index + 1;
  let year: number | undefined;
  const of = line.word(next) === 'of' || line.mark(next) === ',' ? next + 1 : next;
  const number = yearNumber(line, of);
  if (!Number.isNaN(number)) {
    year = number;
    next = of + 1;
  }
  let first = index;
  const before = line.word(index - 1);
  const hedged = ['early', 'late', 'mid'].includes(
    line.word(isHyphen(line.mark(index - 1)) ? index - 2 : index - 1),
  );
  if (hedged) first -= isHyphen(line.mark(index - 1)) ? 2 : 1;
  if (
    line.word(first - 1) === 'the' &&
    (line.word(next) === 'season' || hedged || year !== undefined) &&
    first - 1 >= scan.floor
  )
    first--;
  if (line.word(next) === 'season') next++;
  const fall = line.word(index) === 'fall' || line.word(index) === 'spring';
  if (year === undefined) {
    const allowed =
      [
        'in',
        'by',
        'since',
        'during',
        'until',
        'through',
        'the',
        'throughout',
        'over',
        'from',
        'of',
        'a',
        'and',
      ].includes(before) || hedged;
    if (!allowed && line.word(next - 1) !== 'season') return NONE;
    if (
      fall &&
      !['in', 'by', 'since', 'until'].includes(before) &&
      !(
        before === 'the' &&
        ['in', 'by', 'during', 'since', 'until', 'for', 'from', 'of', 'through'].includes(
          line.word(index - 2),
        )
      ) &&
      !hedged
    )
      return NONE;
    if (
      [
        'camp',
        'coat',
        'sports',
        'vegetables',
        'water',
        'in',
        'break',
        'olympics',
        'games',
      ].includes(line.word(next)) &&
      line.word(next) !== 'in'
    )
      return NONE;
    if (
      !line.is(
        next,
        Class.Function | Class.Preposition | Class.Past | Class.Future | Class.Modal,
      ) &&
      line.has(next, Shape.Word) &&
      !line.has(next, Shape.Capital) &&
      before !== 'in' &&
      before !== 'the'
    )
      return NONE;
  }
  const fields = year === undefined ? { season } : { season, year };
  return keepDate(
    scan,
    Math.max(first, scan.floor),
    next,
    resolveFields(fields, memory, tenseAt(line, first, next)),
  );
}

/** `Q1 2019`, `fiscal 2019`, `FY2019`, `fiscal year 2019`. */
export function readFiscal(scan: Scan, index: number): number {
  const { line, memory } = scan;
  const word = line.word(index);
  let at = index + 1;
  if (/^[qh][1-4]$/.test(word)) {
    if (line.word(at) === 'of') at++;
    const year = yearNumber(line, at);
    const placed = Number.isNaN(year)
      ? memory.published === null
        ? null
        : toCivil(memory.published).year
      : year;
    return keepDate(
      scan,
      index,
      Number.isNaN(year) ? index + 1 : at + 1,
      placed === null ? null : `${placed}-${word.toUpperCase()}`,
    );
  }
  if (word !== 'fiscal' && word !== 'fy') return NONE;
  if (line.word(at) === 'year') at++;
  const year = yearNumber(line, at);
  return Number.isNaN(year) ? NONE : keepDate(scan, index, at + 1, String(year));
}
