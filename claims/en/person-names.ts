import { Gender, genderOfGivenName } from './gender';
import { Mark, type Mention } from './mentions';

/** More people of one surname than a text can keep apart. */
const MANY = 12;

/** Which names of a text are one person's, which are of persons at all, and what is known of each. */
export class PersonNames {
  /** Full names by last word. */
  private readonly full = new Map<string, string[]>();
  /** Full names by given name. */
  private readonly given = new Map<string, string[]>();
  private readonly places = new Set<string>();
  /** Single words that stand alone as a name: a surname used again. */
  private readonly alone = new Set<string>();
  /** Names with an age or a title beside them. */
  private readonly vouched = new Set<string>();
  /** Marks that hold for a person wherever the name stands. */
  readonly known = new Map<string, number>();

  private readonly fullests: (string | undefined)[] = [];

  /** The words of each mention. */
  private readonly names: readonly string[];

  constructor(
    text: string,
    private readonly mentions: readonly Mention[],
  ) {
    this.names = mentions.map(({ start, end }) => text.slice(start, end));
    for (const [index, mention] of mentions.entries()) {
      const name = this.names[index] ?? '';
      if (mention.marks & Mark.Place) this.places.add(name);
      if (mention.marks & (Mark.Aged | Mark.Titled)) this.vouched.add(name);
      if (!(mention.marks & (Mark.Full | Mark.Place))) this.alone.add(name);
    }
    for (const [index, mention] of mentions.entries()) {
      const name = this.names[index] ?? '';
      if (!(mention.marks & Mark.Full) || this.isOther(mention, name)) continue;
      note(this.full, lastWord(name), name);
      note(this.given, firstWord(name), name);
    }
    for (const [index, { marks }] of mentions.entries()) {
      const lasting = marks & (Mark.Counsel | Mark.Accused | Mark.Male | Mark.Female);
      if (lasting === 0) continue;
      const name = this.fullest(index) ?? '';
      this.known.set(name, (this.known.get(name) ?? 0) | lasting);
    }
  }

  /** Whether the text tells that a person is accused of something. */
  isAccusedByName(name: string): boolean {
    return ((this.known.get(name) ?? 0) & Mark.Accused) !== 0;
  }

  /** Whether a name is the full one of a person. */
  isPerson(name: string): boolean {
    return this.full.get(lastWord(name))?.includes(name) ?? false;
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
    const mention = this.mentions[index];
    const name = this.names[index] ?? '';
    if (!mention) return 0;
    if (this.isOther(mention, name)) return 0;
    if (mention.marks & (Mark.Aged | Mark.Titled) || this.vouched.has(name)) return 3;
    if (mention.marks & Mark.Full) {
      if (this.alone.has(lastWord(name))) return 3;
      const first = firstWord(name);
      if (this.alone.has(first) || genderOfGivenName(first) !== Gender.Unknown) return 2;
      return mention.marks & Mark.Accused ? 2 : 1;
    }
    if (this.full.has(name)) return 3;
    return this.given.get(name)?.length === 1 ? 2 : 0;
  }

  /** Whether a mention is of no person, but of a firm or a place. */
  private isOther({ marks }: Mention, name: string): boolean {
    if (marks & (Mark.Aged | Mark.Titled)) return false;
    return (marks & Mark.Organisation) !== 0 || this.places.has(name);
  }

  /** The fullest name of the person of a mention; of two who share a last word, the nearer before. */
  fullest(index: number): string | undefined {
    return (this.fullests[index] ??= this.findFullest(index));
  }

  private findFullest(index: number): string | undefined {
    const mention = this.mentions[index];
    if (!mention) return undefined;
    const name = this.names[index] ?? '';
    const names = this.full.get(lastWord(name));
    if (!names) {
      const given = mention.marks & Mark.Full ? undefined : this.given.get(name);
      return given?.length === 1 ? given[0] : name;
    }
    if (mention.marks & Mark.Full) {
      const first = name.slice(0, name.indexOf(' ') + 1);
      return names.reduce((best, other) => {
        const same = other.startsWith(first) || other.endsWith(` ${name}`);
        return same && other.length > best.length ? other : best;
      }, name);
    }
    if (names.length === 1) return names[0];
    const gender = genderOfMarks(mention.marks);
    for (let back = index - 1; back >= 0 && back > index - 200; back--) {
      const other = this.mentions[back];
      const otherName = this.names[back] ?? '';
      if (!other || !(other.marks & Mark.Full) || !names.includes(otherName)) continue;
      if (this.isOf(gender, otherName, other.marks)) return otherName;
    }
    return names.find((full) => this.isOf(gender, full, 0)) ?? names[0];
  }

  /** Whether `Mrs` may stand before a name. */
  private isOf(gender: number, name: string, marks: number): boolean {
    const own = genderOfMarks(marks) || genderOfGivenName(firstWord(name));
    return gender === Gender.Unknown || own === Gender.Unknown || own === gender;
  }
}

/** What titles and nouns beside a name tell; nothing where they differ. */
function genderOfMarks(marks: number): number {
  if ((marks & Mark.Male) !== 0 && (marks & Mark.Female) !== 0) return Gender.Unknown;
  if (marks & Mark.Male) return Gender.Male;
  return marks & Mark.Female ? Gender.Female : Gender.Unknown;
}

/** Adds a name under a key, few times. */
function note(map: Map<string, string[]>, key: string, name: string): void {
  const names = map.get(key);
  if (!names) map.set(key, [name]);
  else if (!names.includes(name) && names.length < MANY) names.push(name);
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
