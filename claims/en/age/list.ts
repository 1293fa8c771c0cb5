import { Shape } from '../../line';
import { OLDEST } from './value';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { readNumber } from '../number';
import { keep, NONE, type Scan } from '../scan';

const LIST_ITEM = g.pattern(
  '(,|(and|or))+(?=NUM((CLOSED)|respectively|(?<=(and|or)NUM)(?!UNIT|MEASURE|PERSON|NAME|DIGITS|-)[^,.;%]))',
);

const LIST_OPENING = g.pattern('(at the)?(age|ages)|aged');

/** The numbers that share the words of the first: `ages 8, 11 and 14`. */
export function readList(scan: Scan, end: number, listed = false): number {
  const { line } = scan;
  const first = scan.drafts.at(-1)?.first ?? end;
  if (!listed && LIST_OPENING.ahead(line, first) === NONE) return end;
  const item = LIST_ITEM.ahead(line, end);
  const number = item === NONE ? null : readNumber(line, item);
  if (!number || !(number.value <= OLDEST) || line.has(item, Shape.Punctuated)) return end;
  return readList(
    scan,
    keep(scan, 'age', item, number.next, `P${number.value}Y`, { role: 'listed' }),
    true,
  );
}
