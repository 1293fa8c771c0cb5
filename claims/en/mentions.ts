import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { isSentenceEnd } from './tense';

const g = ENGLISH_GRAMMAR;

/** What tells whether a capitalised run is a person, and whether a sentence is about them; bits. */
export const Mark = {
  /** Two words or more. */
  Full: 1,
  /** After `Mr`, `Dr`, `PC`. */
  Titled: 2,
  /** After `Judge`, `Attorney`, `Detective`: someone who speaks or acts by office. */
  Official: 4,
  /** Holds a word of organisations. */
  Organisation: 8,
  /** After `in`, `at`, `near`: a place. */
  Place: 16,
  /** After any preposition, so no subject. */
  Object: 32,
  /** Followed by `, 45,`. */
  Aged: 64,
  /** Followed by `said`, `told`. */
  Speaker: 128,
} as const;

/** One capitalised run of words that may be a name. */
export interface Mention {
  start: number;
  end: number;
  /** Number of the sentence it stands in, counted over the text. */
  sentence: number;
  marks: number;
}

/** Lower-case words inside names. */
const PARTICLE = g.pattern(
  'de|van|von|der|den|bin|ibn|al|el|da|la|le|del|della|di|dos|das|du|abu|ter|ten|af|y',
);
const OFFICE = g.pattern(
  'judge|justice|detective|officer|attorney|inspector|superintendent|prosecutor|minister|secretary|governor|president|sheriff|mayor|senator|sen|rep|gov|representative|constable|sergeant|sgt|chief|lawyer|spokesman|spokeswoman|agent|magistrate|deputy|commissioner',
);
const SPEECH = g.pattern('said|says|told|added');
const PLACE = g.pattern('in|at|near|from|outside|across');

/** All names of a text in order, gathered line by line. */
export class Mentions {
  readonly list: Mention[] = [];
  sentence = 0;

  /** Notes the names of a line. */
  read(line: Line): void {
    this.sentence++;
    if (isHeadline(line)) return;
    const { shapes, count } = line;
    for (let at = 0; at < count; at++) {
      const shape = shapes[at] ?? 0;
      if ((shape & Shape.Capital) !== 0) {
        if (canStart(line, at)) {
          const next = endOfName(line, at);
          this.add(line, at, next);
          at = next - 1;
        }
      } else if ((shape & Shape.Mark) !== 0 && isSentenceEnd(line, at)) this.sentence++;
    }
  }

  private add(line: Line, first: number, next: number): void {
    let from = first;
    let marks = 0;
    // `Deputy District Attorney Ann Roe`: the name comes after the last title.
    for (let at = next - 2; at >= first; at--) {
      if (line.is(at, Class.Title) || OFFICE.mayBegin(line, at)) {
        from = line.mark(at + 1) === '.' ? at + 2 : at + 1;
        break;
      }
    }
    let words = 0;
    let known = 0;
    for (let at = from; at < next; at++) {
      if (!line.has(at, Shape.Word)) continue;
      words++;
      if (line.is(at, Class.Organisation)) marks |= Mark.Organisation;
      if (line.word(at) !== '' && !line.is(at, Class.Month | Class.Abbreviation | Class.NameSuffix))
        known++;
    }
    if (words === 0 || (words === known && words < 2 && from === first)) return;
    if (words > 1) marks |= Mark.Full;
    const title = from - 1 - (line.mark(from - 1) === '.' ? 1 : 0);
    if (line.is(title, Class.Title)) marks |= Mark.Titled;
    if (OFFICE.mayBegin(line, title)) marks |= Mark.Titled | Mark.Official;
    if (from === first && PLACE.mayEnd(line, first)) marks |= Mark.Place;
    if (line.is(first - 1, Class.Preposition)) marks |= Mark.Object;
    if (line.mark(next) === ',' && line.number(next + 1) < 122) marks |= Mark.Aged;
    if (SPEECH.mayBegin(line, next)) marks |= Mark.Speaker;
    this.list.push({
      start: line.startOf(from),
      end: line.endOf(next - 1),
      sentence: this.sentence,
      marks,
    });
  }
}

/** Words that a capital at the head of a sentence does not make a name. */
const NO_NAME =
  Class.Function | Class.Modal | Class.Past | Class.Future | Class.Preposition | Class.Court;

function canStart(line: Line, at: number): boolean {
  if (line.is(at, Class.Weekday | Class.Zone)) return false;
  if (line.is(at, Class.Month) && !line.has(at + 1, Shape.Capital)) return false;
  const initial = line.lengthOf(at) === 1 && line.mark(at + 1) === '.';
  if (initial) return true;
  return !line.is(at, NO_NAME) && line.word(at) !== 'i';
}

/** Index after the capitalised run that begins at a token. */
function endOfName(line: Line, index: number): number {
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
  if (line.is(next, Class.Weekday)) return next;
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
      return glued && line.glued(next + 1) && capital ? next + 2 : next;
    default:
      return next;
  }
}

/** `van der Roe` */
function nextOfParticle(line: Line, next: number): number {
  let far = next;
  while (PARTICLE.mayBegin(line, far)) far++;
  const named = far > next && line.has(far, Shape.Capital) && !line.is(far, Class.Function);
  return named ? far + 1 : next;
}

function closesNickname(line: Line, index: number): number {
  for (let at = index; at < index + 3; at++) {
    const mark = line.mark(at);
    if (mark === '"' || mark === '”' || mark === '’')
      return line.has(at + 1, Shape.Capital) ? at + 1 : 0;
  }
  return 0;
}

/** A line in title case or in capitals, or a short heading: its capitals tell nothing. */
function isHeadline(line: Line): boolean {
  if (line.count > 40) return false;
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
