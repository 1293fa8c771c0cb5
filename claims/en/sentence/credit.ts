import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keepTerm } from './keep-term';
import { formatQuantity, type Quantity, readBoundBefore } from '../quantity';
import { NONE, type Scan } from '../scan';

const CREDIT = g.pattern(
  '(credit|credited)(of|for|with)(time served of)?(the|POSSESSIVE)?|,(less|minus)(the)?',
);
const HELD = g.pattern(
  '(of)?(already)?(spent|served)?(in|on|behind) (PRISON|remand|pre-?trial (custody|detention))|(of)?(already)?(time)?served',
);
const CLOSED = g.pattern('$|[.,;]|and|PRONOUN(has|had|have)?(already)?(spent|served)');

/** `credit for 412 days in custody`, `less the 90 days served`: time that counts as served, at its amount. */
export function readCredit(scan: Scan, quantity: Quantity): number {
  const { line, floor } = scan;
  const first = readBoundBefore(line, quantity.first, floor)?.first ?? quantity.first;
  if (CREDIT.behind(line, first) === NONE) return NONE;
  const held = HELD.ahead(line, quantity.next);
  if (held === NONE && CLOSED.ahead(line, quantity.next) === NONE) return NONE;
  const next = held === NONE ? quantity.next : held;
  return keepTerm(scan, first, next, formatQuantity(quantity), 'served');
}
