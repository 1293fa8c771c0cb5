import { type Line, Shape } from '../line';
import { Class } from './classes';
import { isHyphen } from './number';
import { isSentenceEnd } from './tense';

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
  /** Followed by `'s`. */
  Possessive: 64,
  /** Followed by `, 45,`. */
  Aged: 128,
  /** Followed by `said`, `told`. */
  Speaker: 256,
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
const PARTICLES = new Set(
  'de van von der den bin ibn al el da la le del della di dos das du abu ter ten af y'.split(' '),
);

const OFFICES = new Set(
  'judge justice detective officer attorney inspector superintendent prosecutor minister secretary governor president sheriff mayor senator sen rep gov representative constable sergeant sgt chief lawyer spokesman spokeswoman agent magistrate deputy commissioner'.split(
    ' ',
  ),
);

export const MENTION_WORDS = [...PARTICLES, ...OFFICES, 'said', 'says', 'told', 'added'].join(' ');

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
      if (line.is(at, Class.Title) && line.word(at + 1) !== '') {
        // the next is a known word, no name
      }
      if (line.is(at, Class.Title) || OFFICES.has(line.word(at))) {
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
    if (line.is(title, Class.Title) || OFFICES.has(line.word(title))) marks |= Mark.Titled;
    if (OFFICES.has(line.word(title))) marks |= Mark.Official;
    const before = line.word(first - 1);
    if (['in', 'at', 'near', 'from', 'outside', 'across'].includes(before) && from === first)
      marks |= Mark.Place;
    if (line.is(first - 1, Class.Preposition)) marks |= Mark.Object;
    const mark = line.mark(next);
    if (
      (mark === '’' || mark === "'") &&
      line.glued(next) &&
      (line.word(next + 1) === 's' || !line.glued(next + 1))
    )
      marks |= Mark.Possessive;
    if (mark === ',' && line.number(next + 1) < 122) marks |= Mark.Aged;
    const verb = line.word(next);
    if (verb === 'said' || verb === 'says' || verb === 'told' || verb === 'added')
      marks |= Mark.Speaker;
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
    const mark = line.mark(next);
    if (
      line.has(next, Shape.Capital) &&
      !line.is(next, Class.Weekday) &&
      !(
        line.is(next, Class.Function) &&
        !line.is(next, Class.NameSuffix) &&
        line.mark(next + 1) !== '.'
      ) &&
      !(line.is(next, Class.Month) && line.has(next + 1, Shape.Digits))
    )
      next++;
    // `J. Roe`, `Jr.`, `St. John`
    else if (
      mark === '.' &&
      line.glued(next) &&
      (line.lengthOf(next - 1) === 1 || line.is(next - 1, Class.Abbreviation)) &&
      (line.has(next + 1, Shape.Capital) || line.is(next - 1, Class.NameSuffix))
    )
      next++;
    // `O'Brien`, `Roe-Smith`
    else if (
      (isHyphen(mark) || mark === '’' || mark === "'") &&
      line.glued(next) &&
      line.glued(next + 1) &&
      line.has(next + 1, Shape.Capital)
    )
      next += 2;
    else if (mark === ',' && line.is(next + 1, Class.NameSuffix)) next += 2;
    // `Ann "Annie" Roe`
    else if (
      (mark === '"' || mark === '“' || mark === '‘') &&
      line.has(next + 1, Shape.Capital) &&
      closesNickname(line, next + 2) > 0
    )
      next = closesNickname(line, next + 2);
    else if (PARTICLES.has(line.word(next)) && line.has(next, Shape.Word)) {
      let far = next + 1;
      while (PARTICLES.has(line.word(far))) far++;
      if (!line.has(far, Shape.Capital) || line.is(far, Class.Function)) return next;
      next = far + 1;
    } else return next;
  }
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
    if (line.has(at, Shape.Digits) || isSentenceEnd(line, at)) other++;
    if (!line.has(at, Shape.Word)) continue;
    words++;
    if (line.has(at, Shape.Capital) || line.is(at, Class.Function | Class.Preposition)) continue;
    small++;
    if (small * 5 >= line.count) return false;
  }
  return small * 5 < words && (words > 6 || other === 0);
}
