import { type Line, Shape } from '../line';
import { Class } from './classes';
import { canStartName, endOfName } from './name-span';
import { ENGLISH_GRAMMAR as g } from './grammar';
import { Gender, GENDER_WORDS, genderOfGivenName, genderOfWord } from './gender';
import { OCCUPATION } from './person';
import { isSentenceEnd } from './tense';

/** What tells whether a capitalised run is a person, and whether a sentence is about them; bits. */
export enum Mark {
  /** Two words or more. */
  Full = 1,
  /** After `Mr`, `Dr`, `PC`. */
  Titled = 2,
  /** After `Judge`, `Attorney`, `Detective`: someone who speaks or acts by office. */
  Official = 4,
  /** Holds a word of organisations. */
  Organisation = 8,
  /** After `in`, `at`, `near`: a place. */
  Place = 16,
  /** After any preposition, so no subject. */
  Object = 32,
  /** Followed by `'s`. */
  Possessive = 64,
  /** Followed by `, 45,`. */
  Aged = 128,
  /** Followed by `said`, `told`, or after `said`. */
  Speaker = 256,
  /** Of the court: a judge, a lawyer, a detective; never the one sentenced. */
  Counsel = 512,
  /** `was jailed`, `pleaded guilty`, `the trial of`. */
  Accused = 1024,
  /** `Mr`, `her husband`; `Mrs`, `his wife`. */
  Male = 2048,
  Female = 4096,
  /** `and`, with ages and commas at most, stands between it and the name before; only those do. */
  Joined = 8192,
  Listed = 16384,
  /** After `President`, `Senator`: their ages are told, while no sentence is passed on them. */
  Statesman = 32768,
}

/** One capitalised run of words that may be a name. */
export interface Mention {
  start: number;
  end: number;
  /** Number of the sentence it stands in, counted over the text. */
  sentence: number;
  marks: number;
}
g.set(GENDER_WORDS);

const STATESMEN = 'minister|secretary|governor|president|mayor|senator|sen|rep|gov|representative';
const STATESMAN = g.pattern(STATESMEN);
const OFFICE = g.pattern(
  `judge|justice|detective|officer|attorney|inspector|superintendent|prosecutor|sheriff|constable|sergeant|sgt|chief|lawyer|spokesman|spokeswoman|agent|magistrate|deputy|commissioner|${STATESMEN}`,
);
const OFFICE_OF = g.pattern('(minister|secretary|director|attorney|chief) (of|for)(the)?');
/** Those of the court. */
export const COUNSEL = g.pattern(
  'judge|justice|magistrate|recorder|prosecutor|attorney|lawyer|detective|inspector|superintendent|sheriff|constable|barrister|solicitor|counsel|defending|prosecuting',
);
const SPEECH = g.pattern('said|says|told|added');
const PLACE = g.pattern('in|at|near|from|outside|across');
const BOTH = g.pattern('both|all');
const ARTICLE = g.pattern('the|a|an');
const ACCUSED_AFTER = g.pattern(
  '(,DIGITS,((of|from|formerly)[^.;]{1,7},)?)?(who)?(has|have|had)?(also|later|previously)?((was|is|were|been|being|be) (also|later|previously|eventually)?(convicted|jailed|sentenced|imprisoned|arrested|charged|accused|found guilty|indicted|acquitted)|pleaded|pled|admitted|admits|denied|denies|confessed|stole|killed|murdered|raped|stabbed|defrauded|faces|received)',
);
const ACCUSED_BEFORE = g.pattern(
  '(trial|case|conviction|arrest|sentencing|prosecution|hearing|guilt|extradition) of|(lawyer|lawyers|attorney|attorneys|case|charges|charge|evidence|warrant)(for|against)|(sentenced|jailed|convicted|arrested|sentencing|imprisoned|charged|attacker|killer|murderer),?(the|a|former|ex|-|WORD|TITLE|PERSON){0,4}',
);
/** `Ann Roe, defending,`, `Ann Roe, his lawyer,` */
const COUNSEL_AFTER = g.pattern(
  ',(a|an|the|POSSESSIVE|for)?(WORD|NAME|chief|senior|deputy|state|district|crown|defence|defense|assistant){0,2}(lawyer|attorney|prosecutor|barrister|solicitor|counsel|defending|prosecuting|mitigating|detective|magistrate|judge)',
);
/** `his lawyer, Ann Roe,`, `defence counsel Ann Roe` */
const COUNSEL_BEFORE = g.pattern(
  '(lawyer|attorney|prosecutor|barrister|solicitor|counsel),?|judge|magistrate|detective',
);

const STANDS_FOR_NAME = Class.Pronoun | Class.Possessive;

/** All names of a text in order, gathered line by line. */
export class Mentions {
  readonly list: Mention[] = [];
  sentence = 0;
  /** Surnames that are words too. */
  private readonly knownSurnames = new Set<string>();
  private court = false;
  /** Index after the name before in this line; -1 where there is none. */
  private beforeNext = -1;

  /** Notes the names of a line. */
  read(line: Line): void {
    this.sentence++;
    // Without a word of courts no one is accused.
    this.court = (line.present & Class.Court) !== 0;
    this.beforeNext = -1;
    const headline = isHeadline(line);
    const from = this.list.length;
    let opened = from;
    const { shapes, classes, count } = line;
    for (let at = 0; at < count; at++) {
      const shape = shapes[at] ?? 0;
      if ((shape & Shape.Capital) !== 0) {
        if (canStartName(line, at)) {
          const next = endOfName(line, at);
          this.add(line, at, next);
          at = next - 1;
        }
      } else if ((shape & Shape.Mark) !== 0) {
        if (!isSentenceEnd(line, at)) continue;
        this.sentence++;
        opened = this.list.length;
      } else if (((classes[at] ?? 0) & STANDS_FOR_NAME) !== 0 && this.list.length === opened + 1) {
        this.noteGender(line.word(at));
      }
    }
    if (headline) this.dropUnaged(from);
  }

  /** `Ann Roe was shot by her neighbour`: a pronoun stands for the only one named so far. */
  private noteGender(pronoun: string): void {
    const mention = this.list.at(-1);
    const gender = genderOfWord(pronoun);
    if (mention && gender !== Gender.Unknown)
      mention.marks |= gender === Gender.Male ? Mark.Male : Mark.Female;
  }

  /** The capitals of a headline tell nothing: of its names only those with an age beside them stay. */
  private dropUnaged(from: number): void {
    const told = Mark.Aged | Mark.Joined;
    let to = from;
    for (let index = from; index < this.list.length; index++) {
      const mention = this.list[index];
      const next = this.list[index + 1];
      if (!mention) break;
      if (mention.marks & told || (next && next.marks & Mark.Joined)) this.list[to++] = mention;
    }
    this.list.length = to;
  }

  private add(line: Line, first: number, next: number): void {
    const before = this.beforeNext;
    this.beforeNext = next;
    let from = first;
    // `Deputy District Attorney Ann Roe`: the name comes after the last title.
    for (let at = next - 2; at >= first; at--) {
      if (line.is(at, Class.Title) || OFFICE.mayBegin(line, at)) {
        from = line.mark(at + 1) === '.' ? at + 2 : at + 1;
        break;
      }
    }
    // `Secretary of State Ann Roe`: the name begins with the given one.
    if (from === first && OFFICE_OF.mayEnd(line, first) && OFFICE_OF.behind(line, first) !== -1)
      while (from < next - 2 && genderOfGivenName(line.token(from)) === Gender.Unknown) from++;
    // `Pensioner Ann Roe`, `the Conservative Ann Roe`: what someone is, with a capital.
    const opens = opensSentence(line, first) || ARTICLE.mayEnd(line, first);
    if (from === first && opens && isCalling(line, first, next)) from++;
    let marks = 0;
    let words = 0;
    let known = 0;
    for (let at = from; at < next; at++) {
      if (!line.has(at, Shape.Word)) continue;
      words++;
      if (line.is(at, Class.Organisation)) marks |= Mark.Organisation;
      if (line.word(at) !== '' && !line.is(at, Class.Month | Class.Abbreviation | Class.NameSuffix))
        known++;
    }
    // `Central Justice Center`
    if (from > first && marks & Mark.Organisation) from = first;
    const aged = BOTH.mayBegin(line, next + 1) ? next + 2 : next + 1;
    if (line.mark(next) === ',' && line.number(aged) < 122) marks |= Mark.Aged;
    const last = line.word(next - 1);
    if (words > 1) {
      marks |= Mark.Full;
      if (last !== '') this.knownSurnames.add(last);
    }
    // `Black, 35,`: a word that stands for other things too.
    const plain = words === known && words < 2 && from === first && (marks & Mark.Aged) === 0;
    if (words === 0 || (plain && !this.knownSurnames.has(last))) return;
    marks |= marksBefore(line, first, from) | marksAfter(line, next);
    // `in Roe's murder`
    if (marks & Mark.Possessive) marks &= ~Mark.Place;
    if (before >= 0) marks |= joint(line, before, first);
    if (this.court && (marks & Mark.Organisation) === 0) {
      if (ACCUSED_AFTER.ahead(line, next) !== -1 || ACCUSED_BEFORE.behind(line, first) !== -1)
        marks |= Mark.Accused;
      if (COUNSEL_AFTER.ahead(line, next) !== -1 || COUNSEL_BEFORE.behind(line, first) !== -1)
        marks |= Mark.Counsel;
    }
    this.list.push({
      start: line.startOf(from),
      end: line.endOf(next - 1),
      sentence: this.sentence,
      marks,
    });
  }
}

function opensSentence(line: Line, index: number): boolean {
  return index === 0 || isSentenceEnd(line, index - 1) || line.isCode(index - 1, '"');
}

/** Whether the first word of a capitalised run says what someone is, and a name follows. */
function isCalling(line: Line, first: number, next: number): boolean {
  if (!line.has(first + 1, Shape.Capital)) return false;
  if (line.is(first, Class.Person)) return true;
  if (next - first < 3 || !line.has(first + 2, Shape.Capital)) return false;
  const word = line.token(first);
  if (genderOfGivenName(word) !== Gender.Unknown) return false;
  const given = genderOfGivenName(line.token(first + 1)) !== Gender.Unknown;
  return given || OCCUPATION.test(word.toLowerCase());
}

/** What the words before a name tell: its title, the person it belongs to, a preposition. */
function marksBefore(line: Line, first: number, from: number): number {
  let marks = 0;
  const title = from - 1 - (line.mark(from - 1) === '.' ? 1 : 0);
  if (line.is(title, Class.Title)) marks |= Mark.Titled;
  if (OFFICE.mayBegin(line, title)) marks |= Mark.Titled | Mark.Official;
  if (STATESMAN.mayBegin(line, title)) marks |= Mark.Statesman;
  if (COUNSEL.mayBegin(line, title)) marks |= Mark.Counsel;
  if (from === first && PLACE.mayEnd(line, first)) marks |= Mark.Place;
  // `the Douglas Roe case` is no more about him than `with Roe`.
  if (ARTICLE.mayEnd(line, first) || line.is(first - 1, Class.Preposition)) marks |= Mark.Object;
  // `said his mother, Jean Roe`
  const noun = line.mark(first - 1) === ',' ? first - 2 : first - 1;
  const person = line.is(noun, Class.Person);
  if (SPEECH.mayEnd(line, first) || (person && SPEECH.mayBegin(line, noun - 2)))
    marks |= Mark.Speaker;
  const gender =
    (line.is(title, Class.Title) ? genderOfWord(line.word(title)) : 0) ||
    (person ? genderOfWord(line.word(noun)) : 0);
  if (gender === Gender.Male) marks |= Mark.Male;
  if (gender === Gender.Female) marks |= Mark.Female;
  return marks;
}

/** What the words after a name tell: a possessive, a verb of saying. */
function marksAfter(line: Line, next: number): number {
  let marks = 0;
  const mark = line.mark(next);
  const apostrophe = (mark === '’' || mark === "'") && line.glued(next);
  if (apostrophe && (line.word(next + 1) === 's' || !line.glued(next + 1)))
    marks |= Mark.Possessive;
  if (SPEECH.mayBegin(line, next)) marks |= Mark.Speaker;
  return marks;
}

/** Whether what stands between two names makes them a pair (`and`) or neighbours in a list. */
function joint(line: Line, from: number, first: number): number {
  if (first - from > 8 || first <= from) return 0;
  let and = false;
  for (let at = from; at < first; at++) {
    const word = line.word(at);
    if (word === 'and') and = true;
    else if (
      !',()'.includes(line.mark(at) || ' ') &&
      !line.has(at, Shape.Digits) &&
      !line.is(at, Class.Possessive | Class.Person)
    )
      return 0;
  }
  return and ? Mark.Joined : Mark.Listed;
}

/** A line in title case or in capitals, or a short heading: its capitals tell nothing. */
function isHeadline(line: Line): boolean {
  if (line.count > 40 || line.mark(line.count - 1) === '.') return false;
  let words = 0;
  let small = 0;
  let other = 0;
  for (let at = 0; at < line.count; at++) {
    if (!line.has(at, Shape.Word)) {
      if (line.has(at, Shape.Digits) || isSentenceEnd(line, at)) other++;
      continue;
    }
    words++;
    if (line.has(at, Shape.Capital) || line.is(at, Class.Function | Class.Preposition)) continue;
    small++;
    if (small * 5 >= line.count) return false;
  }
  return small * 5 < words && (words > 6 || other === 0);
}
