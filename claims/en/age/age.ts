import { amountOf } from '../../length';
import { type Line, Shape } from '../../line';
import { CHILD_BEFORE, readApposition } from './apposition';
import { readList } from './list';
import { readPredicate } from './predicate';
import { AGE_RULES } from './rules';
import { OLDEST, readAgeValue } from './value';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { isAdjective } from '../noun-phrase';
import { isHyphen, type NumberReading } from '../number';
import { endsPerson } from '../subject/person';
import { formatQuantity, type Quantity, readBoundBefore } from '../quantity';
import { keep, NONE, type Scan } from '../scan';

/** Ends `63-year-old`, `years old`, `81 years young`, `years of age`. */
const OLD = g.pattern('-?(old|olds|young)(?!UNIT)|of age|(?=(or|and) (older|younger))');
const OVER = g.pattern('over|under');
/** `14 years old or younger`, `60 years of age and over.` */
const OR_OLDER = g.pattern('(or|and) older|or (over|above|more)|and (over|above|up)(?=$|[,.;)])');
const OR_YOUNGER = g.pattern('(or|and) younger|or (under|below|less)|and under(?=$|[,.;)])');
const COMPARED = g.pattern(
  '(younger|older) than|as (young|old) as|(?<=babies|infants|children|toddlers|kids)(under|over)',
);
/** `Roe, 39 years, of Mandya`, `Roe (25yrs)`: Indian and Nigerian usage, and where terms are listed, terms. */
const YEARS_AFTER_NAME = g.pattern('(PERSON|NAME)(,|\\()');
const YEARS_CLOSED = g.pattern('\\)|,(of|from|resident|who|a|an|and|has|is|PAST|son|daughter)');
const MONTHS_CLOSED = g.pattern('\\)|,|\\.$');
/** `who was 16 years and 98 days` */
const WAS_BEFORE = g.pattern('(who|PRONOUN)(BE)(only|just|still)?');
const AGED_EXACTLY = g.pattern('at|AGED(of)?');
/** `were 11 and 13`: the second shares the verb. */
const TWO_OF = g.pattern('(PERSON|who|NAME)(BE)(just|only|now|then|aged)?|ages of[^,.;]{1,4}:');
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
  const compared = quantity && old === NONE ? COMPARED.behind(line, index) : NONE;
  if (quantity && compared !== NONE) {
    const word = line.word(compared);
    const bound = word === 'as' ? 'exact' : word.startsWith('o') ? 'least' : 'most';
    return keep(
      scan,
      'age',
      Math.max(compared, scan.floor),
      quantity.next,
      formatQuantity(quantity, bound),
      { role: 'attributive' },
    );
  }
  if (quantity && old !== NONE) {
    // `charged over 3-year-old’s death`: not above that age.
    const isOne =
      line.word(old - 1) === 'old' && isHyphen(line.mark(old - 2)) && OVER.mayEnd(line, index);
    const before = isOne ? null : readBoundBefore(line, index, scan.floor);
    const aged = AGED.behind(line, index);
    // `a century-old feud`
    const own = quantity.article && line.mark(quantity.next) === '-' ? index + 1 : index;
    const first = aged === NONE ? (before?.first ?? own) : Math.max(aged, scan.floor);
    const older = OR_OLDER.ahead(line, old);
    const younger = OR_YOUNGER.ahead(line, old);
    const bound = older !== NONE ? 'least' : younger !== NONE ? 'most' : before?.bound;
    const next = Math.max(old, older, younger);
    return keep(scan, 'age', first, next, formatQuantity(quantity, bound), { role: 'attributive' });
  }
  // `aged 19 years and 3 months`, `at 17 years and 45 days`, `who was 16 years and 98 days`
  if (quantity && isCompound(quantity)) {
    const aged = AGED_EXACTLY.behind(line, index);
    if (aged !== NONE || WAS_BEFORE.behind(line, index) !== NONE)
      return keep(
        scan,
        'age',
        aged === NONE ? index : Math.max(aged, scan.floor),
        quantity.next,
        formatQuantity(quantity),
      );
  }
  if (number.article || !(number.value <= OLDEST)) return NONE;
  if (quantity && (isAgeInYears(scan, index, quantity) || isAgeOfChild(line, index, quantity)))
    return keep(scan, 'age', index, quantity.next, formatQuantity(quantity), {
      role: 'apposition',
    });
  const beside = readApposition(scan, index, number);
  if (beside !== NONE) return beside;
  for (const rule of AGE_RULES.candidates(line, index, number.next)) {
    const { role, least } = rule.name;
    if (number.value < least) continue;
    const span = rule.match(line, index, number.next, scan.floor);
    if (!span || isTeam(line, span[0])) continue;
    const value = readAgeValue(line, span[0], span[1]);
    if (value === null) continue;
    const listed = TWO_OF.behind(line, index) !== NONE;
    return readList(scan, keep(scan, 'age', span[0], span[1], value, { role }), listed);
  }
  return readPredicate(scan, index, number);
}

/** `England Under-21s`, `the Under-21s`: those who play. */
function isTeam(line: Line, first: number): boolean {
  if (line.word(first) !== 'under') return false;
  const before = first - 1;
  if (line.word(before) === 'the') return line.has(first, Shape.Capital);
  return (
    line.has(before, Shape.Capital) &&
    !line.is(before, Class.Function | Class.Person) &&
    !isAdjective(line, before)
  );
}

function isAgeInYears({ line, drafts }: Scan, index: number, quantity: Quantity): boolean {
  return (
    quantity.unit === 'Y' &&
    quantity.factor === 1 &&
    !quantity.hyphenated &&
    line.has(index, Shape.Digits) &&
    YEARS_AFTER_NAME.behind(line, index) !== NONE &&
    YEARS_CLOSED.ahead(line, quantity.next) !== NONE &&
    endsPerson(line, index - 2) &&
    !drafts.some(({ claim }) => claim.kind === 'sentence')
  );
}

function isAgeOfChild(line: Line, index: number, { unit, next }: Quantity): boolean {
  return (
    unit !== 'Y' &&
    CHILD_BEFORE.behind(line, index) !== NONE &&
    MONTHS_CLOSED.ahead(line, next) !== NONE
  );
}

/** Years with months or days: no time of day has them. */
function isCompound({ low }: Quantity): boolean {
  return low[0]?.unit === 'Y' && (amountOf(low, 'M') ?? amountOf(low, 'D')) !== undefined;
}
