import { Shape } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { skipHyphen } from '../number';
import { keep, NONE, type Scan } from '../scan';

g.set('birthday');
/** `the first birthday in 20 years`, `his second birthday behind bars`: counted, but not from birth. */
const COUNTED = g.pattern(
  '(in (NUM|a|PRISON|captivity|space|office)|behind bars|since|without|apart|together|as(?!he|she)|away)',
);
/** Above this a birthday is told by its own number, whatever follows. */
const FEW = 12;
const BIRTHDAY_OWNER = g.pattern('(POSSESSIVE|my)?');

/** `his 90th birthday`, `twenty-first birthday`, at the ordinal or the number before it. */
export function readBirthday(scan: Scan, index: number): number {
  const { line } = scan;
  let age = line.has(index, Shape.Ordinal) ? line.number(index) : 0;
  let ordinal = index;
  if (age === 0 && line.is(index, Class.Cardinal)) {
    age = line.entry(index).value;
    ordinal = skipHyphen(line, index + 1);
  }
  if (line.is(ordinal, Class.Ordinal)) age += line.entry(ordinal).value;
  else if (ordinal > index) return NONE;
  if (!(age > 0 && age <= 1000) || line.word(ordinal + 1) !== 'birthday') return NONE;
  if (age <= FEW && COUNTED.ahead(line, ordinal + 2) !== NONE) return NONE;
  const first = Math.max(BIRTHDAY_OWNER.behind(line, index), scan.floor);
  return keep(scan, 'age', first, ordinal + 2, `P${age}Y`);
}
