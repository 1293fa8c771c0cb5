import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { NONE } from '../scan';

/** Lower-case words inside names. */
const PARTICLE = g.pattern(
  'de|van|von|der|den|bin|ibn|al|el|da|la|le|del|della|di|dos|das|du|abu|ter|ten|af|y',
);

/** What stands before people who are called by a day. */
const DAY_BORN = g.pattern('^|[,;:.?!—]|and|TITLE\\.?|PERSON');
/** `March, 52, of Derby` */
const AGED = g.pattern(',(now|then|aged)?DIGITS,|\\(DIGITS\\)');

/** Words that a capital at the head of a sentence does not make a name. */
const NO_NAME =
  Class.Function | Class.Modal | Class.Past | Class.Future | Class.Preposition | Class.Court;

/** Whether a capitalised token may begin a name. */
export function canStartName(line: Line, at: number): boolean {
  // `a suspect, Sunday Roe,`; not `On Sunday Roe`, `police said Sunday Mr Roe`
  if (line.is(at, Class.Weekday))
    return (
      line.has(at + 1, Shape.Capital) &&
      DAY_BORN.behind(line, at) !== NONE &&
      line.word(at + 1) === ''
    );
  if (line.is(at, Class.Zone)) return false;
  if (line.is(at, Class.Month) && !line.has(at + 1, Shape.Capital))
    return AGED.ahead(line, at + 1) >= 0;
  // `Rose Summers, 90,`: verbs of other sentences.
  if (line.is(at, Class.Past)) {
    const goesOn = line.has(at + 1, Shape.Capital);
    // Within a sentence a verb has no capital.
    if (goesOn && at > 0 && (line.has(at - 1, Shape.Word) || line.mark(at - 1) === ','))
      return true;
    if (AGED.ahead(line, goesOn ? at + 2 : at + 1) >= 0) return true;
  }
  const initial = line.lengthOf(at) === 1 && line.mark(at + 1) === '.';
  if (initial) return true;
  return !line.is(at, NO_NAME) && line.word(at) !== 'i' && !endsInDigit(line, at);
}

/** Index after the capitalised run that begins at a token. */
export function endOfName(line: Line, index: number): number {
  let next = index + 1;
  for (;;) {
    const far = line.has(next, Shape.Capital)
      ? nextOfCapital(line, next)
      : line.has(next, Shape.Mark)
        ? nextOfMark(line, next)
        : nextOfParticle(line, next);
    if (far === next) return next;
    next = far;
  }
}

/** Index after a capital that belongs to the name before it; the same where it does not. */
function nextOfCapital(line: Line, next: number): number {
  if (line.is(next, Class.Weekday) || endsInDigit(line, next)) return next;
  const small = line.is(next, Class.Function) && !line.is(next, Class.NameSuffix);
  if (small && line.mark(next + 1) !== '.') return next;
  return line.is(next, Class.Month) && line.has(next + 1, Shape.Digits) ? next : next + 1;
}

function nextOfMark(line: Line, next: number): number {
  const capital = line.has(next + 1, Shape.Capital);
  const glued = line.glued(next);
  switch (line.mark(next)) {
    // `J. Roe`, `Jr.`, `St. John`
    case '.': {
      const short = line.lengthOf(next - 1) === 1 || line.is(next - 1, Class.Abbreviation);
      const goesOn = capital || line.is(next - 1, Class.NameSuffix);
      return glued && short && goesOn ? next + 1 : next;
    }
    case ',':
      return line.is(next + 1, Class.NameSuffix) ? next + 2 : next;
    // `Ann "Annie" Roe`
    case '"':
    case '“':
    case '‘':
      return (capital && closesNickname(line, next + 2)) || next;
    // `O'Brien`, `Roe-Smith`
    case '-':
    case '‐':
    case '‑':
    case '–':
    case '’':
    case "'":
      if (!glued || !line.glued(next + 1)) return next;
      return capital || isSyllable(line, next + 1) ? next + 2 : next;
    default:
      return next;
  }
}

/** `Yip Ka-wing`, but not `York-based`: after a short second name a short part, no word of compounds. */
function isSyllable(line: Line, index: number): boolean {
  return (
    line.has(index - 3, Shape.Capital) &&
    line.lengthOf(index - 2) <= 5 &&
    (line.isUnknown(index) || line.word(index) === 'man') &&
    line.lengthOf(index) <= 5 &&
    !/^(?:based|born|led)$/.test(line.token(index))
  );
}

/** `van der Roe` */
function nextOfParticle(line: Line, next: number): number {
  let far = next;
  while (PARTICLE.mayBegin(line, far)) far++;
  const named = far > next && line.has(far, Shape.Capital) && !line.is(far, Class.Function);
  return named ? far + 1 : next;
}

/** `R20`, `A380`: no part of a name. */
function endsInDigit(line: Line, index: number): boolean {
  const code = line.text.charCodeAt(line.endOf(index) - 1);
  return code >= 48 && code <= 57;
}

function closesNickname(line: Line, index: number): number {
  for (let at = index; at < index + 3; at++) {
    const mark = line.mark(at);
    if (mark === '"' || mark === '”' || mark === '’')
      return line.has(at + 1, Shape.Capital) ? at + 1 : 0;
  }
  return 0;
}
