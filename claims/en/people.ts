import { Mark, type Mention } from './mentions';

/** Sentences back that a pronoun may reach. */
const REACH = 8;
/** Sentences within which an unnamed person at the top of a text is named. */
const LEAD_REACH = 6;
/** From this on a mention may be taken for a person that nothing in the sentence points at. */
const SURE = 2;
/** More people of one surname than a text can keep apart. */
const MANY = 12;

/** The people of a text, told from places and firms by what stands around their names. */
export class People {
  /** Full names by last word. */
  private readonly full = new Map<string, string[]>();
  private readonly places = new Set<string>();
  /** Single words that stand alone as a name: a surname used again. */
  private readonly alone = new Set<string>();
  /** Names with an age or a title beside them. */
  private readonly vouched = new Set<string>();

  /** The words of each mention. */
  private readonly names: readonly string[];

  constructor(
    private readonly text: string,
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
      if (!(mention.marks & Mark.Full) || this.sureness(index) < 1) continue;
      const name = this.names[index] ?? '';
      const key = lastWord(name);
      const names = this.full.get(key);
      if (!names) this.full.set(key, [name]);
      else if (!names.includes(name) && names.length < MANY) names.push(name);
    }
  }

  isPerson(name: string): boolean {
    return this.full.get(lastWord(name))?.includes(name) ?? false;
  }

  /** The person whose name ends or begins at an offset, or holds it. */
  at(offset: number): string | undefined {
    const index = this.indexAt(offset);
    const mention = this.mentions[index];
    if (!mention || mention.end < offset) return undefined;
    return this.fullest(index);
  }

  /** The stretch that names the two people before an offset. */
  pairBefore(offset: number): string | undefined {
    const index = this.indexAt(offset);
    const second = this.mentions[index];
    const first = this.mentions[index - 1];
    if (!first || !second || first.sentence !== second.sentence) return undefined;
    if (offset - second.end > 4 || second.start - first.end > 40) return undefined;
    return this.text.slice(first.start, second.end);
  }

  /**
   * The person last spoken of before an offset: the subject of the nearest sentence that has one, or, with
   * `near`, anyone named before in this sentence.
   */
  before(offset: number, sentence: number, near: boolean): string | undefined {
    let found: number | undefined;
    let inSentence = -1;
    let object: number | undefined;
    let likely: number | undefined;
    for (let index = this.indexAt(offset); index >= 0; index--) {
      const mention = this.mentions[index];
      if (!mention || sentence - mention.sentence > REACH) break;
      const sureness = mention.end > offset ? 0 : this.sureness(index);
      if (sureness === 0 || mention.marks & Mark.Official) continue;
      if (sureness < SURE) {
        if (!(mention.marks & (Mark.Object | Mark.Speaker))) likely ??= index;
        continue;
      }
      if (near && mention.sentence === sentence) return this.fullest(index);
      if (mention.marks & (Mark.Object | Mark.Place | Mark.Speaker)) {
        object ??= index;
        continue;
      }
      if (found !== undefined && mention.sentence !== inSentence) break;
      // The first name of its sentence, where there are more.
      found = index;
      inSentence = mention.sentence;
    }
    const index = found ?? object ?? likely;
    return index === undefined ? undefined : this.fullest(index);
  }

  /** The person whom the next sentences bring in by name. */
  introducedAfter(offset: number, sentence: number): string | undefined {
    let fallback: number | undefined;
    for (let index = this.indexAt(offset) + 1; index < this.mentions.length; index++) {
      const mention = this.mentions[index];
      if (!mention || mention.sentence - sentence > LEAD_REACH) break;
      if (mention.sentence === sentence || this.sureness(index) < SURE) continue;
      if (mention.marks & (Mark.Official | Mark.Speaker | Mark.Place)) continue;
      if (mention.marks & Mark.Aged) return this.fullest(index);
      if (!(mention.marks & Mark.Object)) fallback ??= index;
    }
    return fallback === undefined ? undefined : this.fullest(fallback);
  }

  /** 0 is no person, 1 a full name by its look, 3 one with an age, a title or a surname used again. */
  private sureness(index: number): number {
    const mention = this.mentions[index];
    const name = this.names[index] ?? '';
    if (!mention) return 0;
    if (mention.marks & (Mark.Aged | Mark.Titled)) return 3;
    if (mention.marks & Mark.Organisation || this.places.has(name)) return 0;
    if (this.vouched.has(name)) return 3;
    if (mention.marks & Mark.Full) {
      if (this.alone.has(lastWord(name))) return 3;
      return this.alone.has(name.slice(0, name.indexOf(' '))) ? 2 : 1;
    }
    return this.full.has(name) ? 3 : 0;
  }

  /** The fullest name of the person of a mention; of two who share a last word, the nearer before. */
  private fullest(index: number): string | undefined {
    const mention = this.mentions[index];
    if (!mention) return undefined;
    const name = this.names[index] ?? '';
    const names = this.full.get(lastWord(name));
    if (!names) return name;
    if (mention.marks & Mark.Full) {
      const first = name.slice(0, name.indexOf(' ') + 1);
      return names.reduce((best, other) => {
        const same = other.startsWith(first) || other.endsWith(` ${name}`);
        return same && other.length > best.length ? other : best;
      }, name);
    }
    if (names.length === 1) return names[0];
    for (let back = index - 1; back >= 0 && back > index - 200; back--) {
      const other = this.mentions[back];
      const otherName = this.names[back] ?? '';
      if (other && other.marks & Mark.Full && names.includes(otherName)) return otherName;
    }
    return names[0];
  }

  /** Index of the last mention that begins at or before an offset; -1 where none does. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/;
const SUFFIXES = new Set(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'II.', 'III', 'III.', 'IV', 'IV.']);

function lastWord(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last.length > 4 || !SUFFIXES.has(last) ? last : lastWordOf(name.replace(SUFFIX, ''));
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
