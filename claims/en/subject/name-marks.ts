import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { FEMALE_WORDS, Gender, genderOfGivenName, MALE_WORDS } from '../gender';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { Mark } from './mention';
import { OCCUPATION } from './person';
import { NONE } from '../scan';
import { isSentenceEnd } from '../tense';

/** What a title tells. */
const TITLES = g.map<number>([
  [
    'officer sergeant sgt chief spokesman spokeswoman spokesperson agent deputy commissioner brigadier colonel lieutenant captain',
    Mark.Titled | Mark.Official,
  ],
  [
    'judge justice detective attorney inspector superintendent prosecutor sheriff constable lawyer magistrate',
    Mark.Titled | Mark.Official | Mark.Counsel,
  ],
  ['recorder barrister solicitor counsel defending prosecuting', Mark.Counsel],
  [
    'minister secretary governor president mayor senator sen rep gov representative',
    Mark.Titled | Mark.Official | Mark.Statesman,
  ],
]);
const OFFICE_OF = g.pattern('(minister|secretary|director|attorney|chief) (of|for)(the)?');
/** What the word beside a name tells; `the Douglas Roe case` is no more about him than `with Roe`. */
const BESIDE = g.map<number>([
  ['in at near from outside across', Mark.Place],
  ['the a an', Mark.Object],
  ['said says told added', Mark.Speaker],
]);
const GENDERS = g.map<number>([
  [MALE_WORDS, Mark.Male],
  [FEMALE_WORDS, Mark.Female],
]);
/** What else may stand between two names of a list: ages, `her son`. */
const BETWEEN_NAMES = g.pattern('[,()]|DIGITS|NTH|POSSESSIVE|PERSON');
const ACCUSED_AFTER = g.pattern(
  '(,DIGITS,((of|from|formerly)[^.;]{1,7},)?|,(?=who))?(who)?(has|have|had)?(also|later|previously)?((BE|being) (also|later|previously|eventually|today|(last|this) UNIT|on WEEKDAY)?(convicted|jailed|sentenced|imprisoned|arrested|charged|accused|found guilty|indicted|acquitted)|pleaded|pled|admitted|admits|denied|denies|confessed|stole|killed|murdered|raped|stabbed|defrauded|faces|received)',
);
const ACCUSED_BEFORE = g.pattern(
  '(trial|case|conviction|arrest|sentencing|prosecution|hearing|guilt|extradition) of|(lawyer|lawyers|attorney|attorneys|case|charges|charge|evidence|warrant)(for|against)|(sentenced|jailed|convicted|arrested|sentencing|charging|will charge|imprisoned|charged|attacker|killer|murderer|accused|defendant|suspect),?(the|a|former|ex|-|WORD|TITLE|PERSON){0,4}',
);
const VICTIM_AFTER = g.pattern(
  '(,(also)?DIGITS,)?(died|((was|were|had been)(found)?(fatally)?(dead|killed|shot|stabbed|murdered|raped)))',
);
const VICTIM_BEFORE = g.pattern(
  '(killing|murdering|stabbing|shooting|strangling|raping|defiling|assaulting|robbing|killed|murdered|stabbed|shot|raped|(death|murder|killing|manslaughter) of)(DIGITS-UNIT-old|POSSESSIVE PERSON)?',
);
/** What stands between a name and what someone is, who is no one of the court: `Ann Roe, who told the judge`. */
const NO_ASIDE = g.pattern('PAST|PREPOSITION|PRONOUN|MODAL|whose|and|,');

/** Where the name itself begins in a run of capitals. */
export function startOfName(line: Line, first: number, next: number): number {
  // `Deputy District Attorney Ann Roe`: the name comes after the last title.
  for (let at = next - 2; at >= first; at--) {
    const isTitle = line.is(at, Class.Title) || ((TITLES.at(line, at) ?? 0) & Mark.Official) !== 0;
    if (isTitle) return line.isCode(at + 1, '.') ? at + 2 : at + 1;
  }
  let from = first;
  // `Secretary of State Ann Roe`: the name begins with the given one.
  if (OFFICE_OF.behind(line, first) !== NONE)
    while (from < next - 2 && genderOfGivenName(line.token(from)) === Gender.Unknown) from++;
  // `Pensioner Ann Roe`, `the Conservative Ann Roe`: what someone is, with a capital.
  const opens =
    opensSentence(line, first) ||
    BESIDE.at(line, first - 1) === Mark.Object ||
    // `convicted Appellant Ann Roe`
    (line.is(first, Class.Court) && next - first > 2);
  return from === first && opens && isCalling(line, first, next) ? from + 1 : from;
}

/** `judge`, `barrister`: a word for someone of the court. */
export function isCounselTitle(line: Line, index: number): boolean {
  return ((TITLES.at(line, index) ?? 0) & Mark.Counsel) !== 0;
}

/** The mark of the gender that a word tells; 0 where it tells none. */
export function genderAt(line: Line, index: number): number {
  return GENDERS.at(line, index) ?? 0;
}

function opensSentence(line: Line, index: number): boolean {
  return index === 0 || isSentenceEnd(line, index - 1) || line.isCode(index - 1, '"');
}

/** What papers call people before their name, and no ending tells; surnames too, so no words of the lexicon. */
const CALLINGS = new Set(
  'Beast Briton Brute Chef Coach Crook Democrat Fiend Fr Killer Labour Liberal Monster Paedo Pervert Rapist Republican Thug Tory Vet Vicar Yob'.split(
    ' ',
  ),
);

/** Whether the first word of a capitalised run says what someone is, and a name follows. */
function isCalling(line: Line, first: number, next: number): boolean {
  if (!line.has(first + 1, Shape.Capital)) return false;
  if (line.is(first, Class.Person)) return true;
  if (next - first < 3 || !line.has(first + 2, Shape.Capital)) return false;
  const word = line.token(first);
  if (genderOfGivenName(word) !== Gender.Unknown) return false;
  return OCCUPATION.test(word.toLowerCase()) || CALLINGS.has(word);
}

/** `spokesperson, Ann Roe`, `judge (north) Ann Roe`: the title before a comma or brackets. */
function titleBefore(line: Line, index: number): number {
  if (line.isCode(index, ',')) return index - 1;
  return line.isCode(index, ')') && line.isCode(index - 2, '(') ? index - 3 : index;
}

/** What the words before a name tell: its title, the person it belongs to, a preposition. */
export function marksBefore(line: Line, first: number, from: number): number {
  const title = line.isCode(from - 1, '.') ? from - 2 : from - 1;
  let marks = TITLES.at(line, titleBefore(line, title)) ?? 0;
  // `Special Judge D. S. Roe`: any word before the name itself.
  for (let at = first - 1; at < title; at++) marks |= TITLES.at(line, at) ?? 0;
  const beside = BESIDE.at(line, first - 1) ?? 0;
  marks |= from === first ? beside : beside & ~Mark.Place;
  if (line.is(first - 1, Class.Preposition)) marks |= Mark.Object;
  // `said his mother, Jean Roe`
  const noun = line.isCode(first - 1, ',') ? first - 2 : first - 1;
  const isPerson = line.is(noun, Class.Person);
  if (isPerson) marks |= (BESIDE.at(line, noun - 2) ?? 0) & Mark.Speaker;
  const isTitle = line.is(title, Class.Title);
  if (isTitle) marks |= Mark.Titled;
  const gender = isTitle ? genderAt(line, title) : 0;
  return marks | (gender === 0 && isPerson ? genderAt(line, noun) : gender);
}

/** What the words after a name tell: a possessive, a verb of saying. */
export function marksAfter(line: Line, next: number): number {
  const possessive =
    line.isCode(next, "'") &&
    line.glued(next) &&
    (line.word(next + 1) === 's' || !line.glued(next + 1));
  const speaks = (BESIDE.at(line, next) ?? 0) & Mark.Speaker;
  return possessive ? speaks | Mark.Possessive : speaks;
}

/** What the words around a name tell where the line speaks of courts. */
export function marksInCourt(line: Line, first: number, next: number): number {
  let marks = 0;
  if (ACCUSED_AFTER.ahead(line, next) !== NONE || ACCUSED_BEFORE.behind(line, first) !== NONE)
    marks |= Mark.Accused;
  else if (VICTIM_AFTER.ahead(line, next) !== NONE || VICTIM_BEFORE.behind(line, first) !== NONE)
    marks |= Mark.Victim;
  if (
    isCounselTitle(line, line.isCode(first - 1, ',') ? first - 2 : first - 1) ||
    isCalledCounsel(line, next)
  )
    marks |= Mark.Counsel;
  return marks;
}

/** `Ann Roe, defending,`, `Ann Roe, his lawyer,` */
function isCalledCounsel(line: Line, next: number): boolean {
  if (!line.isCode(next, ',')) return false;
  for (let at = next + 1; at < next + 5 && !NO_ASIDE.mayBegin(line, at); at++)
    if (isCounselTitle(line, at)) return true;
  return false;
}

/** Whether what stands between two names makes them a pair (`and`) or neighbours in a list. */
export function joint(line: Line, from: number, first: number): number {
  if (first - from > 8 || first <= from) return 0;
  let and = false;
  for (let at = from; at < first; at++) {
    if (line.word(at) === 'and') and = true;
    else if (!BETWEEN_NAMES.mayBegin(line, at)) return 0;
  }
  return and ? Mark.Joined : Mark.Listed;
}
