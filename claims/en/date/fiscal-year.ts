import type { Line } from '../../line';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { NONE } from '../scan';

const YEAR = g.pattern("YEAR|'(?!DECIMAL)DIGITS");
const NAMED_FISCAL = g.pattern('(fiscal|fy)(year)?(?=(?!DECIMAL)DIGITS)');
/** `-24` of `2023-24` */
export const SPAN = g.pattern('[-/](?!DECIMAL)DIGITS(?!-)');
export const OF = g.pattern('(of|,)?');

/** The year at a token, `2024`, `fiscal 2024`, `FY 2023-24`, `FY24`, `'24`, and the index after it; null where none is. */
export function readFiscalYear(
  line: Line,
  index: number,
): { year: number; value: string; next: number } | null {
  const from = NAMED_FISCAL.ahead(line, index);
  // The lexicon has the year of `fy24` and `q24`; `fy` itself has none.
  let year = line.entry(index).value;
  let next = index + 1;
  if (from !== NONE || YEAR.ahead(line, index) !== NONE) {
    next = Math.max(from, index) + (line.mark(index) === "'" ? 2 : 1);
    year = line.number(next - 1);
    if (year < 100) year += 2000;
  } else if (!(year > 2000)) return null;
  if (!(year >= 1900 && year < 2200)) return null;
  const span = SPAN.ahead(line, next);
  if (span === NONE || !line.glued(next)) return { year, value: String(year), next };
  const last = endOfSpan(year, line.number(span - 1));
  return last > year
    ? { year, value: `${year}/${last}`, next: span }
    : { year, value: String(year), next };
}

/** The last year of `2023-24`, `1999-00`, `2023-2024`. */
export function endOfSpan(first: number, written: number): number {
  if (written >= 100) return written;
  return written === (first + 1) % 100 ? first + 1 : Math.floor(first / 100) * 100 + written;
}
