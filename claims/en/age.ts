import { readApposition } from './age-apposition';
import { readList } from './age-list';
import { readPredicate } from './age-predicate';
import { AGE_RULES } from './age-rules';
import { OLDEST, readAgeValue } from './age-value';
import { ENGLISH_GRAMMAR } from './grammar';
import type { NumberReading } from './number';
import { formatQuantity, type Quantity, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';

const g = ENGLISH_GRAMMAR;

/** Ends `63-year-old`, `years old`, `years of age`. */
const OLD = g.pattern('-?(old|olds)|of age');
const COMPARED = g.pattern('(younger|older) than');
const AGED = g.pattern('AGED(of)?(between|from|just|only|about|around|at least)?');

/** Ages at a number: `63-year-old`, `Smith, 63,`, `was 63 when`. */
export function readAgeFromNumber(
  scan: Scan,
  index: number,
  number: NumberReading,
  quantity: Quantity | null,
): number {
  const { line } = scan;
  const old = quantity ? OLD.ahead(line, quantity.next) : NONE;
  // `infants younger than six months`
  if (quantity && COMPARED.behind(line, index) !== NONE) {
    const bound = line.word(index - 2) === 'older' ? 'least' : 'most';
    return keep(
      scan,
      'age',
      Math.max(index - 2, scan.floor),
      quantity.next,
      formatQuantity(quantity, bound),
      { role: 'attributive' },
    );
  }
  if (quantity && old !== NONE) {
    const before = readBoundBefore(line, index, scan.floor);
    const aged = AGED.behind(line, index);
    const first = aged === NONE ? (before?.first ?? index) : Math.max(aged, scan.floor);
    return keep(scan, 'age', first, old, formatQuantity(quantity, before?.bound), {
      role: 'attributive',
    });
  }
  if (number.article || !(number.value <= OLDEST)) return NONE;
  const beside = readApposition(scan, index, number);
  if (beside !== NONE) return beside;
  for (const rule of AGE_RULES.candidates(line, index)) {
    const span = rule.match(line, index, number.next, scan.floor);
    if (!span) continue;
    const value = readAgeValue(line, span[0], span[1]);
    if (value === null) continue;
    return readList(scan, keep(scan, 'age', span[0], span[1], value, { role: rule.name }));
  }
  return readPredicate(scan, index, number);
}
