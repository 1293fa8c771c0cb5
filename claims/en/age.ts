import { type Bound, withBound } from '../length';
import { type Line, Shape } from '../line';
import { Class } from './classes';
import { isHyphen, readNumber, skipHyphen } from './number';
import {
  formatQuantity,
  readBoundAfter,
  readBoundBefore,
  readQuantity,
  readRangeEnd,
} from './quantity';
import { keep, NONE, type Scan } from './scan';

/** No one is known to have grown older than 122; things may. */
const OLDEST = 122;

/** Ages whose number comes first: `63-year-old`, `Smith, 63,`, `was 63 when`, `90th birthday`. */
export function readAgeFromNumber(scan: Scan, index: number): number {
  return firstMatch(scan, index, [
    readYearOld,
    readListedYearOld,
    readApposition,
    readPredicate,
    readAfterPerson,
    readAtAge,
    readDecadeOfLife,
    readOpenAge,
  ]);
}

function firstMatch(
  scan: Scan,
  index: number,
  matchers: readonly ((scan: Scan, index: number) => number)[],
): number {
  for (const matcher of matchers) {
    const next = matcher(scan, index);
    if (next !== NONE) return next;
  }
  return NONE;
}

/** Ends `63-year-old`, `years old`, `years of age`: index after, or NONE. */
function afterOld(line: Line, index: number): number {
  const old = skipHyphen(line, index);
  const word = line.word(old);
  if (word === 'old' || word === 'olds') return old + 1;
  return word === 'of' && line.word(old + 1) === 'age' ? old + 2 : NONE;
}

/** `63-year-old`, `63 years old`, `18- to 24-year-olds`, `two and a half years of age`. */
function readYearOld(scan: Scan, index: number): number {
  const { line } = scan;
  const quantity = readQuantity(line, index);
  if (!quantity) return readShortYearOld(scan, index);
  const next = afterOld(line, quantity.next);
  if (next === NONE) return NONE;
  const before = readBoundBefore(line, index, scan.floor);
  return keep(scan, 'age', before?.first ?? index, next, formatQuantity(quantity, before?.bound), {
    role: 'attributive',
  });
}

/** `63yo`, `63 y/o`. */
function readShortYearOld(scan: Scan, index: number): number {
  const { line } = scan;
  const age = line.number(index);
  if (!(age <= OLDEST)) return NONE;
  const at = skipHyphen(line, index + 1);
  let next = NONE;
  if (line.word(at) === 'yo') next = at + 1;
  else if (line.word(at) === 'y' && line.mark(at + 1) === '/' && line.word(at + 2) === 'o')
    next = at + 3;
  return next === NONE ? NONE : keep(scan, 'age', index, next, years(age), { role: 'attributive' });
}

/** The first of `12- and 13-year-old`, `8, 9 and 10-year-olds`. */
function readListedYearOld(scan: Scan, index: number): number {
  const { line } = scan;
  const number = readNumber(line, index);
  if (!number || number.article || number.value > OLDEST) return NONE;
  const at = skipHyphen(line, number.next);
  const joint = line.word(at);
  if (joint !== 'and' && joint !== 'or' && line.mark(at) !== ',') return NONE;
  let last = at;
  for (let count = 0; count < 4; count++) {
    const listed = readNumber(line, last + 1);
    if (!listed || listed.article || listed.value > OLDEST) return NONE;
    const unit = skipHyphen(line, listed.next);
    if (line.is(unit, Class.Unit)) {
      const entry = line.entry(unit);
      if (afterOld(line, unit + 1) === NONE) return NONE;
      return keep(scan, 'age', index, number.next, `P${number.value * entry.factor}${entry.unit}`, {
        role: 'attributive',
      });
    }
    last = unit;
    if (line.mark(last) !== ',' && line.word(last) !== 'and' && line.word(last) !== 'or')
      return NONE;
  }
  return NONE;
}

function years(age: number): string {
  return `P${age}Y`;
}

/** A plain number that may be a person's age. */
function ageAt(line: Line, index: number): number {
  if (line.has(index, Shape.Ordinal | Shape.Punctuated)) return Number.NaN;
  const age = line.number(index);
  return age <= OLDEST && line.lengthOf(index) <= 3 && line.token(index)[0] !== '0'
    ? age
    : Number.NaN;
}

/** Whether what follows a number leaves it alone: a mark, the line's end or a small word, no noun. */
export function closesNumber(line: Line, index: number): boolean {
  if (index >= line.count) return true;
  const mark = line.mark(index);
  if (mark !== '') {
    if ('%/:°+×*$€£'.includes(mark)) return false;
    if (isHyphen(mark)) return !line.glued(index) || !line.glued(index + 1);
    return !(mark === '.' && line.has(index + 1, Shape.Digits) && line.glued(index + 1));
  }
  return (
    (line.is(
      index,
      Class.Function | Class.Past | Class.Preposition | Class.Weekday | Class.Modal | Class.Future,
    ) &&
      !line.is(index, Class.Measure)) ||
    ['is', 'has', 'are'].includes(line.word(index))
  );
}

/** Whether a token can end a person's name or stand for a person. */
function endsPerson(line: Line, index: number): boolean {
  if (line.mark(index) === ')') {
    // `Jane Roe (left), 25`
    for (let back = index - 1; back > index - 6; back--) {
      if (line.mark(back) === '(') return endsPerson(line, back - 1);
    }
    return false;
  }
  if (/["”’'.]/.test(line.mark(index) || ' ')) {
    return (
      line.is(index - 1, Class.NameSuffix) ||
      (line.mark(index) !== '.' && endsPerson(line, index - 1))
    );
  }
  if (line.is(index, Class.Month | Class.Weekday | Class.Season | Class.Unit | Class.DateWord))
    return false;
  if (line.is(index, Class.Person | Class.NameSuffix)) return true;
  return line.has(index, Shape.Capital) && !line.is(index, Class.Function | Class.Street);
}

/** `Smith, 63, of Miami`, `Smith (63)`, `Smith, then 58`, `both 18`, `Ann Smith 31, of Hope`. */
function readApposition(scan: Scan, index: number): number {
  const { line } = scan;
  const age = ageAt(line, index);
  if (Number.isNaN(age)) return readInfantApposition(scan, index);
  if (!closesNumber(line, index + 1)) return NONE;
  let before = index - 1;
  if (line.mark(before) === '(') {
    const close = line.mark(index + 1);
    if ((close !== ')' && close !== ',') || age < 10 || !endsPerson(line, before - 1)) return NONE;
    if (close === ',' && line.has(index + 2, Shape.Digits)) return NONE;
    return keep(scan, 'age', index, index + 1, years(age), { role: 'apposition' });
  }
  if (['then', 'now', 'both', 'all', 'just', 'only', 'also', 'each'].includes(line.word(before)))
    before--;
  if (line.mark(before) === ',' || (isDash(line, before) && before < index - 1)) {
    if (!endsPerson(line, before - 1)) return NONE;
    const after = line.mark(index + 1);
    const plain =
      index + 1 >= line.count || (after !== '' && after !== '’' && after !== "'" && after !== '(');
    if (
      !plain &&
      !line.is(index + 1, Class.Past | Class.Modal | Class.Pronoun) &&
      !follows(line, index + 1)
    ) {
      return NONE;
    }
    return keep(scan, 'age', index, index + 1, years(age), { role: 'apposition' });
  }
  // The comma before the age left out: only after a name of two words, with the comma after it.
  if (
    before === index - 1 &&
    line.mark(index + 1) === ',' &&
    (line.word(index + 2) === 'of' || line.word(index + 2) === 'from') &&
    endsPerson(line, before) &&
    line.has(before - 1, Shape.Capital | Shape.Mark)
  ) {
    return keep(scan, 'age', index, index + 1, years(age), { role: 'apposition' });
  }
  return NONE;
}

/** Words that go on after an age without a comma. */
function follows(line: Line, index: number): boolean {
  return ['of', 'from', 'and', 'is', 'has', 'who', 'with', 'or'].includes(line.word(index));
}

function isDash(line: Line, index: number): boolean {
  const mark = line.mark(index);
  return mark === '–' || mark === '—' || mark === '-';
}

/** `Liam Roe, 17 months,` */
function readInfantApposition(scan: Scan, index: number): number {
  return scan && index < 0 ? index : NONE;
}

const BE = new Set(['is', 'was', 'be', 'been', 'are', 'were', 's', 're', 'm', 'am']);
const HEDGES = new Set([
  'now',
  'only',
  'just',
  'still',
  'then',
  'already',
  'about',
  'nearly',
  'almost',
  'around',
  'both',
  'barely',
]);

/** `He is 63.`, `she was only nine when`. */
function readPredicate(scan: Scan, index: number): number {
  const { line } = scan;
  let at = index - 1;
  while (HEDGES.has(line.word(at))) at--;
  if (!BE.has(line.word(at))) return NONE;
  const number = readNumber(line, index);
  if (!number || number.article || number.value > OLDEST || number.value < 1) return NONE;
  if (line.has(index, Shape.Digits) && Number.isNaN(ageAt(line, index))) return NONE;
  const be = at;
  at--;
  while (
    line.is(at, Class.Modal) ||
    line.mark(at) === '’' ||
    line.mark(at) === "'" ||
    ['has', 'have', 'had'].includes(line.word(at))
  )
    at--;
  const word = line.word(at);
  const pronoun = line.is(at, Class.Pronoun) || word === 'i' || word === 'you' || word === 'we';
  const someone =
    pronoun ||
    (endsPerson(line, at) && !line.is(at, Class.Organisation) && line.glued(be) === false);
  if (!someone) return NONE;
  const after = line.word(number.next);
  const closed =
    number.next >= line.count ||
    (line.mark(number.next) !== '' && closesNumber(line, number.next)) ||
    [
      'when',
      'and',
      'at',
      'but',
      'or',
      'on',
      'years',
      'now',
      'today',
      'then',
      'in',
      'while',
      'who',
      'last',
      'this',
      'as',
      'with',
      'before',
      'by',
    ].includes(after);
  if (!closed) return NONE;
  // `was 12 and 3 in`: a record, no age.
  if ((after === 'and' || after === 'or') && line.has(number.next + 1, Shape.Digits)) return NONE;
  return keep(scan, 'age', index, number.next, years(number.value));
}

/** `a girl of 12`, `children under 18`, `anyone over 65`. */
function readAfterPerson(scan: Scan, index: number): number {
  const { line } = scan;
  const number = readNumber(line, index);
  if (!number || number.article || number.value > OLDEST || !Number.isInteger(number.value))
    return NONE;
  if (line.word(index - 1) === 'of') {
    if (
      !line.is(index - 2, Class.Person) ||
      line.word(index - 2).endsWith('s') ||
      !closesNumber(line, number.next)
    ) {
      return NONE;
    }
    return keep(scan, 'age', index, number.next, years(number.value), { role: 'attributive' });
  }
  const before = readBoundBefore(line, index, scan.floor);
  if (!before || before.bound === 'exact') return NONE;
  const subject = before.first - 1;
  if (
    !line.is(subject, Class.Person) &&
    !['aged', 'are', 'is', 'was', 'were'].includes(line.word(subject))
  ) {
    return NONE;
  }
  if (!closesNumber(line, number.next) || line.word(number.next) === 'of') return NONE;
  if (number.value < 2) return NONE;
  return keep(
    scan,
    'age',
    before.first,
    number.next,
    withBound(years(number.value), before.bound),
    {
      role: 'attributive',
    },
  );
}

const ENDS_OF_LIFE = new Set([
  'died',
  'dies',
  'dead',
  'dying',
  'retired',
  'married',
  'away',
  'widowed',
  'orphaned',
  'die',
]);

/** `dies at 87`, `At 63, she`. */
function readAtAge(scan: Scan, index: number): number {
  const { line } = scan;
  const at = line.word(index - 1);
  if (at !== 'at') return NONE;
  const age = ageAt(line, index);
  if (!(age > 3) || !closesNumber(line, index + 1)) return NONE;
  const opens = index === 1 || /[.“"”]/.test(line.mark(index - 2) || ' ');
  const person =
    line.is(index + 2, Class.Pronoun | Class.Possessive) ||
    line.has(index + 2, Shape.Capital) ||
    line.word(index + 2) === 'the';
  if (ENDS_OF_LIFE.has(line.word(index - 2)) || (opens && line.mark(index + 1) === ',' && person)) {
    if (line.mark(index + 1) === ':') return NONE;
    return keep(scan, 'age', index - 1, index + 1, years(age));
  }
  return NONE;
}

/** `in her 60s`, `in his early thirties`. */
function readDecadeOfLife(scan: Scan, index: number): number {
  const { line } = scan;
  const decade = decadeAt(line, index);
  if (!(decade.value >= 20 && decade.value <= 110)) return NONE;
  let at = index - 1;
  if (isHyphen(line.mark(at))) at--;
  if (['early', 'mid', 'late', 'middle'].includes(line.word(at))) at--;
  if (!line.is(at, Class.Possessive)) return NONE;
  const first = line.word(at - 1) === 'in' ? at - 1 : at;
  return keep(
    scan,
    'age',
    Math.max(first, scan.floor),
    decade.next,
    `P${decade.value}Y/P${decade.value + 9}Y`,
  );
}

const DECADE_WORDS = new Map(
  [
    'twenties',
    'thirties',
    'forties',
    'fifties',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
  ].map((word, index) => [word, 20 + index * 10] as const),
);

/** `60s`, `’60s`, `sixties`; value NaN where the token is none. */
export function decadeAt(line: Line, index: number): { value: number; next: number } {
  const named = DECADE_WORDS.get(line.word(index));
  if (named !== undefined) return { value: named, next: index + 1 };
  const value = line.number(index);
  if (value % 10 !== 0) return { value: Number.NaN, next: index };
  let at = index + 1;
  if ((line.mark(at) === '’' || line.mark(at) === "'") && line.glued(at)) at++;
  return line.word(at) === 's' && line.glued(at)
    ? { value, next: at + 1 }
    : { value: Number.NaN, next: index };
}

/** `65 and older`, `under-18s`, `over 65s`. */
function readOpenAge(scan: Scan, index: number): number {
  const { line } = scan;
  const age = ageAt(line, index);
  if (Number.isNaN(age)) return NONE;
  const after = readBoundAfter(line, index + 1);
  if (after) {
    const last = line.word(after.next - 1);
    const person = line.is(index - 1, Class.Person) || line.mark(index - 1) === ',';
    if (
      last === 'older' ||
      last === 'younger' ||
      (person &&
        line.mark(after.next - 1) !== '+' &&
        closesNumber(line, after.next) &&
        last !== 'more' &&
        last !== 'less' &&
        last !== 'fewer')
    ) {
      return keep(scan, 'age', index, after.next, withBound(years(age), after.bound), {
        role: 'attributive',
      });
    }
  }
  const bound: Bound | null =
    line.word(skipBack(line, index)) === 'under'
      ? 'most'
      : line.word(skipBack(line, index)) === 'over'
        ? 'least'
        : null;
  if (bound && line.word(index + 1) === 's' && line.glued(index + 1)) {
    return keep(
      scan,
      'age',
      Math.max(skipBack(line, index), scan.floor),
      index + 2,
      withBound(years(age), bound),
    );
  }
  return NONE;
}

function skipBack(line: Line, index: number): number {
  return isHyphen(line.mark(index - 1)) ? index - 2 : index - 1;
}

/** `aged 63`, `ages 8, 11 and 14`, `age of 12`, `turned 63`. */
export function readAgeFromWord(scan: Scan, index: number): number {
  const { line } = scan;
  const word = line.word(index);
  if (word === 'turned' || word === 'turns' || word === 'turning' || word === 'turn') {
    const number = readNumber(line, index + 1);
    if (!number || number.article || !(number.value <= OLDEST) || number.value < 1) return NONE;
    if (!closesNumber(line, number.next) || ['to', 'into'].includes(line.word(number.next)))
      return NONE;
    return keep(scan, 'age', index, number.next, years(number.value));
  }
  if (word !== 'aged' && word !== 'age' && word !== 'ages') return NONE;
  let at = index + 1;
  let first = index;
  if (word !== 'aged') first = readAgeStart(line, index, scan.floor);
  if (line.word(at) === 'of' || line.word(at) === 'between' || line.word(at) === 'from') at++;
  if (line.mark(at) === ':') at++;
  if (line.word(at) === 'just' || line.word(at) === 'only') at++;
  return readAgesOn(scan, first, at);
}

/** `at the age of`, `under the age of`, `from the ages of`: where the words before `age` begin. */
function readAgeStart(line: Line, index: number, floor: number): number {
  let first = index;
  if (['the', 'an'].includes(line.word(first - 1)) && first - 1 >= floor) first--;
  if (
    ['at', 'under', 'over', 'from', 'between', 'below', 'above'].includes(line.word(first - 1)) &&
    first - 1 >= floor
  ) {
    first--;
  }
  return first;
}

/** The numbers after `aged`, `age of`: one, a range, an open end or a list that shares the word. */
function readAgesOn(scan: Scan, first: number, index: number): number {
  const { line } = scan;
  let at = index;
  let bound: Bound = 'exact';
  const opening = line.word(at);
  if (opening === 'under' || opening === 'over' || opening === 'below' || opening === 'above') {
    bound = opening === 'under' || opening === 'below' ? 'most' : 'least';
    at++;
  } else {
    const numberAt =
      line.word(at + 1) === 'least' || line.word(at) === 'up' || line.word(at) === 'about'
        ? at
        : -1;
    if (numberAt >= 0) {
      while (at - numberAt < 3 && !readNumber(line, at)) at++;
      bound = readBoundBefore(line, at, numberAt)?.bound ?? 'exact';
    }
  }
  const start = line.word(first);
  if (start === 'under' || start === 'below') bound = 'most';
  if (start === 'over' || start === 'above') bound = 'least';
  const number = readNumber(line, at);
  if (!number || number.article || !(number.value <= OLDEST)) return NONE;
  if (line.has(at, Shape.Punctuated) && !Number.isInteger(number.value * 2)) return NONE;
  let next = number.next;
  let value = withBound(years(number.value), bound);
  const between =
    line.word(index - 1) === 'between' || start === 'between' || line.word(index - 1) === 'from';
  let upper = readRangeEnd(line, next);
  if (!upper && between && line.word(next) === 'and') upper = readNumber(line, next + 1);
  if (upper && upper.value > number.value && upper.value <= OLDEST) {
    next = upper.next;
    value = `${years(number.value)}/${years(upper.value)}`;
  } else if (line.is(skipHyphen(line, next), Class.Unit)) {
    const quantity = readQuantity(line, at);
    if (quantity && quantity.next > next) {
      next = quantity.next;
      value = formatQuantity(quantity, bound);
    }
  } else {
    const open = readBoundAfter(line, next);
    if (open && line.word(next + 1) !== 'more') {
      next = open.next;
      value = withBound(years(number.value), open.bound);
    }
  }
  const unit = skipHyphen(line, next);
  if (line.is(unit, Class.Unit) && line.entry(unit).unit === 'Y') next = unit + 1;
  const old = skipHyphen(line, next);
  if (line.word(old) === 'old' || line.word(old) === 'olds') next = old + 1;
  let end = keep(scan, 'age', Math.max(first, scan.floor), next, value, { role: 'attributive' });
  // `8, 11 and 14`
  for (let count = 0; count < 8; count++) {
    let item = end;
    if (line.mark(item) === ',') item++;
    if (line.word(item) === 'and' || line.word(item) === 'or') item++;
    if (item === end) break;
    const more = readNumber(line, item);
    if (!more || more.article || !(more.value <= OLDEST) || !closesNumber(line, more.next)) break;
    if (line.has(item, Shape.Punctuated)) break;
    end = keep(scan, 'age', item, more.next, years(more.value), { role: 'attributive' });
  }
  return end;
}

/** `his 90th birthday`, `21st birthday`, at the ordinal. */
export function readBirthday(scan: Scan, index: number): number {
  const { line } = scan;
  let ordinal = index;
  let age = line.has(index, Shape.Ordinal) ? line.number(index) : 0;
  if (age === 0 && line.is(index, Class.Cardinal)) {
    age = line.entry(index).value;
    ordinal = skipHyphen(line, index + 1);
    if (age < 20 || !line.is(ordinal, Class.Ordinal)) return NONE;
  }
  if (line.is(ordinal, Class.Ordinal)) age += line.entry(ordinal).value;
  if (!(age > 0 && age <= 1000) || line.word(ordinal + 1) !== 'birthday') return NONE;
  const before =
    line.is(index - 1, Class.Possessive) || line.word(index - 1) === 'my' ? index - 1 : index;
  return keep(scan, 'age', Math.max(before, scan.floor), ordinal + 2, years(age));
}
