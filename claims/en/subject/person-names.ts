import { Gender, genderOfGivenName } from '../gender';
import { Mark, type Mention } from './mention';

/** Marks that hold for a person wherever the name stands. */
const LASTING = Mark.Counsel | Mark.Accused | Mark.Victim | Mark.Male | Mark.Female;

/** More people of one surname than a text can keep apart. */
const MANY = 12;

/** A name as it is written, and what stands around it anywhere in the text. */
class Name {
  readonly last: string;
  isPlace = false;
  /** It stands by itself, as a surname used again does. */
  isAlone = false;
  /** An age or a title is beside it. */
  isVouched = false;
  /** It is among the full names. */
  isNoted = false;

  constructor(readonly text: string) {
    this.last = lastWord(text);
  }

  get first(): string {
    return firstWord(this.text);
  }
}

/** Which names of a text are one person's, which are of persons at all, and what is known of each. */
export class PersonNames {
  /** All names of the text by what is written. */
  private readonly written = new Map<string, Name>();
  /** Full names by last word. */
  private readonly full = new Map<string, string[]>();
  /** All of these. */
  private readonly persons = new Set<string>();
  /** Full names by given name. */
  private readonly given = new Map<string, string[]>();
  /** Marks that hold for a person wherever the name stands. */
  readonly known = new Map<string, number>();

  private readonly fullests: (string | undefined)[] = [];

  /** The name of each mention. */
  private readonly names: readonly Name[];

  constructor(
    text: string,
    private readonly mentions: readonly Mention[],
  ) {
    this.names = mentions.map(({ start, end, marks }) => {
      const name = this.nameOf(text.slice(start, end));
      if (marks & Mark.Place) name.isPlace = true;
      if (marks & (Mark.Aged | Mark.Titled)) name.isVouched = true;
      if (!(marks & (Mark.Full | Mark.Place))) name.isAlone = true;
      return name;
    });
    mentions.forEach(({ marks }, index) => this.noteFull(marks, this.names[index]));
    mentions.forEach(({ marks }, index) => {
      const lasting = marks & LASTING;
      if (lasting === 0) return;
      const name = this.fullest(index) ?? '';
      this.known.set(name, (this.known.get(name) ?? 0) | lasting);
    });
  }

  private noteFull(marks: number, name: Name | undefined): void {
    if (!name || name.isNoted || !(marks & Mark.Full) || isOther(marks, name)) return;
    name.isNoted = true;
    if (note(this.full, name.last, name.text)) this.persons.add(name.text);
    note(this.given, name.first, name.text);
  }

  private nameOf(text: string): Name {
    const known = this.written.get(text);
    if (known) return known;
    const name = new Name(text);
    this.written.set(text, name);
    return name;
  }

  /** Whether the text tells that a person is accused of something. */
  isAccusedByName(name: string): boolean {
    return ((this.known.get(name) ?? 0) & Mark.Accused) !== 0;
  }

  /** Whether a name is the full one of a person. */
  isPerson(name: string): boolean {
    return this.persons.has(name);
  }

  /** Whether a person's gender, as far as it is known, is the one asked for. */
  mayBe(name: string | undefined, gender: number): boolean {
    if (name === undefined || gender === Gender.Unknown) return true;
    return this.isOf(gender, name, this.known.get(name) ?? 0);
  }

  /** Gender of the person of a mention, bits of `Gender`. */
  genderOf(index: number, marks: number): number {
    return genderOfMarks(marks) || genderOfGivenName(firstWord(this.fullest(index) ?? ''));
  }

  /** Marks of a mention with those of its person. */
  marksOf(index: number): number {
    const marks = this.mentions[index]?.marks ?? 0;
    return marks | (this.known.get(this.fullest(index) ?? '') ?? 0);
  }

  /** 0 is no person, 1 a full name by its look, 3 one with an age, a title or a surname used again. */
  sureness(index: number): number {
    const marks = this.mentions[index]?.marks ?? 0;
    const name = this.names[index];
    if (!name || isOther(marks, name)) return 0;
    if (marks & (Mark.Aged | Mark.Titled) || name.isVouched) return 3;
    if (marks & Mark.Full) {
      if (this.written.get(name.last)?.isAlone) return 3;
      const isGiven = this.written.get(name.first)?.isAlone;
      if (isGiven || genderOfGivenName(name.first) !== Gender.Unknown) return 2;
      return marks & Mark.Accused ? 2 : 1;
    }
    if (this.full.has(name.text)) return 3;
    return this.given.get(name.text)?.length === 1 ? 2 : 0;
  }

  /** The fullest name of the person of a mention; of two who share a last word, the nearer before. */
  fullest(index: number): string | undefined {
    return (this.fullests[index] ??= this.findFullest(index));
  }

  private findFullest(index: number): string | undefined {
    const marks = this.mentions[index]?.marks ?? 0;
    const name = this.names[index];
    if (!name) return undefined;
    const { text } = name;
    const names = this.full.get(name.last);
    if (!names) {
      const given = marks & Mark.Full ? undefined : this.given.get(text);
      return given?.length === 1 ? given[0] : text;
    }
    if (marks & Mark.Full) {
      const first = text.slice(0, text.indexOf(' ') + 1);
      return names.reduce((best, other) => {
        const same = other.startsWith(first) || other.endsWith(` ${text}`);
        return same && other.length > best.length ? other : best;
      }, text);
    }
    if (names.length === 1) return names[0];
    const gender = genderOfMarks(marks);
    for (let back = index - 1; back >= 0 && back > index - 200; back--) {
      const otherMarks = this.mentions[back]?.marks ?? 0;
      const other = this.names[back]?.text ?? '';
      if (!(otherMarks & Mark.Full) || !names.includes(other)) continue;
      if (this.isOf(gender, other, otherMarks)) return other;
    }
    return names.find((full) => this.isOf(gender, full, 0)) ?? names[0];
  }

  /** Whether `Mrs` may stand before a name. */
  private isOf(gender: number, name: string, marks: number): boolean {
    const own = genderOfMarks(marks) || genderOfGivenName(firstWord(name));
    return gender === Gender.Unknown || own === Gender.Unknown || own === gender;
  }
}

/** Whether a mention is of no person, but of a firm or a place. */
function isOther(marks: number, { isPlace }: Name): boolean {
  if (marks & (Mark.Aged | Mark.Titled)) return false;
  return isPlace || (marks & Mark.Organisation) !== 0;
}

/** What titles and nouns beside a name tell; nothing where they differ. */
function genderOfMarks(marks: number): number {
  if ((marks & Mark.Male) !== 0 && (marks & Mark.Female) !== 0) return Gender.Unknown;
  if (marks & Mark.Male) return Gender.Male;
  return marks & Mark.Female ? Gender.Female : Gender.Unknown;
}

/** Adds a name under a key, few times; answers whether it is there. */
function note(map: Map<string, string[]>, key: string, name: string): boolean {
  const names = map.get(key);
  if (!names) map.set(key, [name]);
  else if (!names.includes(name)) {
    if (names.length >= MANY) return false;
    names.push(name);
  }
  return true;
}

const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/;
const SUFFIXES = new Set(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'II.', 'III', 'III.', 'IV', 'IV.']);

function firstWord(name: string): string {
  const end = name.indexOf(' ');
  return end < 0 ? name : name.slice(0, end);
}

function lastWord(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last.length > 4 || !SUFFIXES.has(last) ? last : lastWordOf(name.replace(SUFFIX, ''));
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
