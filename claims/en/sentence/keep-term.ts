import type { SentenceStatus } from '../../claim';
import type { Line } from '../../line';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { readSanction } from './sanction';
import { keep, NONE, type Scan } from '../scan';
import { SUSPENDED_AFTER } from './context';
import { readStatus } from './status';

/** What was done to it afterwards. */
const CHANGED_AFTER = g.pattern(
  '(was|is) (too|unduly|manifestly)|(was|were|has been|had been|is|be)(later|then|since)?(reduced|overturned|quashed|commuted|cut|slashed|halved|vacated|thrown out|set aside|reversed|lifted)|off the table',
);

/** `a suspended`, `suspended his`; of an appeal `stayed the`. */
const STAYED_BEFORE = g.pattern('(suspended|stayed (?=the|POSSESSIVE))(the|POSSESSIVE)?');

/** Keeps a punishment with its sanction and what became of it, and answers `next`. */
export function keepTerm(
  scan: Scan,
  first: number,
  next: number,
  value: string,
  fixed?: SentenceStatus,
): number {
  const { line } = scan;
  const sanction = readSanction(line, first, next);
  // The scan steps over these tokens: what it would have noted in them is noted here.
  scan.lastCourtWord = line.startOf(first);
  const changed = CHANGED_AFTER.ahead(line, next) !== NONE;
  const last = scan.drafts.at(-1);
  // `18 months of his five-year sentence suspended`: only the part.
  const whole = last?.claim.status === 'suspended' && line.word(last.next) === 'of';
  const suspended =
    !whole &&
    (SUSPENDED_AFTER.ahead(line, next) !== NONE ||
      (fixed === undefined &&
        (STAYED_BEFORE.behind(line, first) !== NONE ||
          hasWord(line, first, next, 'suspended') ||
          line.word(first).startsWith('suspend'))));
  const status =
    fixed ??
    (changed
      ? 'other'
      : suspended
        ? suspendedOr(readStatus(scan, first, next))
        : readStatus(scan, first, next));
  return keep(scan, 'sentence', first, next, value, { sanction, status });
}

function hasWord(line: Line, first: number, next: number, word: string): boolean {
  for (let at = first; at < next; at++) if (line.word(at) === word) return true;
  return false;
}

/** A suspended sentence may be only what the defence asks for. */
function suspendedOr(status: SentenceStatus): SentenceStatus {
  return status === 'sought' || status === 'possible' ? status : 'suspended';
}
