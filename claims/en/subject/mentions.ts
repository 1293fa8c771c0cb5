import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { Gender, genderOfGivenName } from '../gender';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { Mark, type Mention } from './mention';
import { genderAt, joint, marksAfter, marksBefore, marksInCourt, startOfName } from './name-marks';
import { canStartName, endOfName } from './name-span';
import { isSentenceEnd } from '../tense';

const BOTH = g.pattern('both|all');

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
        this.noteGender(line, at);
      }
    }
    if (headline) this.dropUnaged(from);
  }

  /** `Ann Roe was shot by her neighbour`: a pronoun stands for the only one named so far. */
  private noteGender(line: Line, pronoun: number): void {
    const mention = this.list.at(-1);
    const told = genderAt(line, pronoun);
    if (!mention || (mention.marks & told) === told) return;
    const space = line.text.indexOf(' ', mention.start);
    const end = space < 0 || space > mention.end ? mention.end : space;
    const given = line.text.slice(mention.start, end);
    // `John Roe met the girl when she`: his own name tells more.
    if (genderOfGivenName(given) === Gender.Unknown) mention.marks |= told;
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
    let from = next === first + 1 ? first : startOfName(line, first, next);
    let marks = 0;
    let words = 0;
    let known = 0;
    for (let at = from; at < next; at++) {
      if (!line.has(at, Shape.Word)) continue;
      words++;
      if (line.is(at, Class.Organisation)) marks |= Mark.Organisation;
      if (line.isKnown(at) && !line.is(at, Class.Month | Class.Abbreviation | Class.NameSuffix))
        known++;
    }
    // `Central Justice Center`
    if (from > first && marks & Mark.Organisation) from = first;
    const aged = BOTH.mayBegin(line, next + 1) ? next + 2 : next + 1;
    if (line.isCode(next, ',') && line.number(aged) < 122) marks |= Mark.Aged;
    const last = line.word(next - 1);
    if (words > 1) {
      marks |= Mark.Full;
      if (last !== '') this.knownSurnames.add(last);
    }
    // `Black, 35,`, `35-year-old Black`: a word that stands for other things too.
    const told = (marks & Mark.Aged) !== 0 || line.word(first - 1) === 'old';
    const plain = words === known && words < 2 && from === first && !told;
    if (words === 0 || (plain && !this.knownSurnames.has(last))) return;
    marks |= marksBefore(line, first, from) | marksAfter(line, next);
    if (line.has(next, Shape.Word) && !line.has(next, Shape.Capital))
      marks |= marksOfKind(line, next, words);
    // `in Roe's murder`
    if (marks & Mark.Possessive) marks &= ~Mark.Place;
    if (before >= 0) marks |= joint(line, before, first);
    if (this.court && (marks & Mark.Organisation) === 0) marks |= marksInCourt(line, first, next);
    this.list.push({
      start: line.startOf(from),
      end: line.endOf(next - 1),
      sentence: this.sentence,
      marks,
    });
  }
}

/** What the small word after capitals tells: they say where or of what kind someone is. */
function marksOfKind(line: Line, next: number, words: number): number {
  // `the Boston man`, but not `the Roe brothers`
  if (line.is(next, Class.Person)) return words === 1 && !line.endsIn(next, 's') ? Mark.Place : 0;
  // `CBI judge Ann Roe`, `Indian telecom minister Ann Roe`
  const title = line.is(next, Class.Title) || !line.isUnknown(next) ? next : next + 1;
  const isKind =
    line.is(title, Class.Title) &&
    !line.has(title, Shape.Capital) &&
    line.has(title + 1, Shape.Capital);
  return isKind ? Mark.Organisation : 0;
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
