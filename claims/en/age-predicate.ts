import { Shape } from '../line';
import { isAgeLike } from './age-value';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import type { NumberReading } from './number';
import { endsPerson } from './person';
import { keep, NONE, type Scan } from './scan';

const g = ENGLISH_GRAMMAR;

const BE_BEFORE = g.pattern(
  '(BE)(now|only|just|still|then|already|about|nearly|almost|around|both|barely)*',
);
const AUXILIARY = g.pattern("(MODAL|will|'ll|'d|has|have|had|not|would)*");
const AFTER_PREDICATE = g.pattern(
  '$|[,;.)!?"—](?!DIGITS)|going on NUM|(when|and|at|but|or|on|years|now|today|then|in|while|who|last|this|as|with|before|by)(?!DIGITS)',
);

/** `He is 63.`, `she was only nine when`. */
export function readPredicate(scan: Scan, index: number, { value, next }: NumberReading): number {
  const { line } = scan;
  const be = BE_BEFORE.behind(line, index);
  if (be === NONE || value < 1 || AFTER_PREDICATE.ahead(line, next) === NONE) return NONE;
  if (line.has(index, Shape.Digits) && !isAgeLike(line, index, value)) return NONE;
  const at = AUXILIARY.behind(line, be) - 1;
  // `he stole and was 14 when`
  const shared = line.word(at) === 'and' && line.word(next) === 'when';
  // `who was 15 when she left, is now 24`
  const since =
    line.mark(at) === ',' &&
    line.word(index - 1) === 'now' &&
    scan.drafts.at(-1)?.claim.kind === 'age';
  const someone =
    shared ||
    since ||
    line.is(at, Class.Pronoun) ||
    ['i', 'you'].includes(line.word(at)) ||
    (endsPerson(line, at) && !line.is(at, Class.Organisation) && !line.glued(be));
  return someone ? keep(scan, 'age', index, next, `P${value}Y`) : NONE;
}
