import { readFields } from './fields';
import { ENGLISH_GRAMMAR } from '../grammar';
import { holidayAt } from './holiday';
import { placeDate } from './place-date';
import { NONE, type Scan } from '../scan';
import { tenseAt } from '../tense';

const EVENT_DATE = ENGLISH_GRAMMAR.pattern('(the)?(?=DAY_CORE)');

/** The value of the date that another is counted from, as in `two days after May 3`; undefined where none stands there. */
export function eventDateAt(scan: Scan, index: number): string | null | undefined {
  const { line } = scan;
  const dated = EVENT_DATE.ahead(line, index);
  if (dated === NONE) return holidayAt(scan, index)?.value;
  const event = readFields(line, dated, Math.min(line.count, dated + 6));
  return placeDate(event, scan, tenseAt(line, index, dated));
}
