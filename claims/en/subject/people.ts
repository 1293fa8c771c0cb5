import { Gender } from '../gender';
import { Mark, type Mention } from './mention';
import { PersonNames } from './person-names';

/** Sentences back that a pronoun may reach. */
const REACH = 8;
/** Sentences within which an unnamed person at the top of a text is named. */
export const LEAD_REACH = 6;
/** From this on a mention may be taken for a person that nothing in the sentence points at. */
const SURE = 2;
/** Mentions back that a search looks at: a row of names tells little. */
const FAR = 60;
/** Mentions back that a list of names may reach. */
const LONGEST_LIST = 12;

/** Whom a search for someone spoken of before may find. */
export interface Search {
  /** Anyone named before in this sentence will do, but who does what the sentence tells: `Roe gave him`. */
  near?: boolean;
  /** Bits of `Gender`. */
  gender?: number;
  /** Whether it is a punishment's person: one accused comes before others, and no one of the court. */
  penal?: boolean;
  /** No pronoun points at anyone: whoever is accused comes first. */
  loose?: boolean;
  /** `the suspect`: nobody who only speaks or acts by office. */
  noun?: boolean;
  /** `the victim`: no one accused. */
  innocent?: boolean;
  /** `the 32-year-old builder`: nobody who is known to be of another age. */
  mayBe?: (name: string | undefined) => boolean;
}

/** `Considering that`, but not `Harding said`. */
const GERUND = /^[A-Z][a-z]+ing (?!(?:said|was|is|told|had|has|who)\b)[a-z]/;

/** Two people fit equally. */
export const AMBIGUOUS = Symbol('two people fit');

/** The people of a text, told from places and firms by what stands around their names. */
export class People {
  private readonly names: PersonNames;

  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
  ) {
    this.names = new PersonNames(text, mentions);
  }

  /** Whether a name is the full one of a person. */
  isPerson(name: string): boolean {
    return this.names.isPerson(name);
  }

  /** Whether the text tells that a person is accused of something. */
  isAccusedByName(name: string): boolean {
    return this.names.isAccusedByName(name);
  }

  /** Whether a person's gender, as far as it is known, is the one asked for. */
  mayBe(name: string | undefined, gender: number): boolean {
    return this.names.mayBe(name, gender);
  }

  /** The person whose name ends or begins at an offset, or holds it. */
  at(offset: number): string | undefined {
    const index = this.indexAt(offset);
    const mention = this.mentions[index];
    if (!mention || mention.end < offset) return undefined;
    return this.names.fullest(index);
  }

  /** Whether the name at an offset is that of someone of the court, whom no sentence is passed on. */
  isCounselAt(offset: number): boolean {
    const mention = this.mentions[this.indexAt(offset)];
    const name = this.at(offset);
    return mention !== undefined && name !== undefined && this.isCounsel(name, mention.marks);
  }

  /** The person whom a word after a punishment names, `a sentence for Ann Roe`, if it is one. */
  receiverAt(offset: number): string | undefined {
    const index = this.indexAt(offset);
    const mention = this.mentions[index];
    const possessive = mention && mention.marks & Mark.Possessive;
    if (!mention || mention.end < offset || possessive || this.names.sureness(index) < 1)
      return undefined;
    const name = this.names.fullest(index);
    return name !== undefined && !this.isCounsel(name, mention.marks) ? name : undefined;
  }

  /** The person whom a noun before the name says to be one: `striker Ann Roe … the 24-year-old striker`. */
  calledBefore(noun: string, offset: number, sentence: number): string | undefined {
    const last = this.indexAt(offset);
    for (let index = last; index >= 0 && index > last - FAR; index--) {
      const mention = this.mentions[index];
      if (!mention || sentence - mention.sentence > REACH) break;
      const { start, end } = mention;
      const before = this.text.slice(Math.max(0, start - noun.length - 1), start - 1);
      if (end <= offset && before.toLowerCase() === noun && this.names.sureness(index) > 0)
        return this.names.fullest(index);
    }
    return undefined;
  }

  /** The stretch that names the two people, or more, before an offset: `Ann Roe, 40, and Ben Poe`. */
  pairBefore(offset: number): string | undefined {
    const index = this.indexAt(offset);
    const last = this.mentions[index];
    return last && offset - last.end <= 4 ? this.pairEndingAt(index) : undefined;
  }

  /** The two people, or more, who were last named together before an offset. */
  lastPair(offset: number, sentence: number, count?: number): string | undefined {
    const start = this.indexAt(offset);
    for (let index = start; index >= 0 && index > start - FAR; index--) {
      const mention = this.mentions[index];
      if (!mention || sentence - mention.sentence > REACH) return undefined;
      if (!(mention.marks & Mark.Joined) || mention.end > offset) continue;
      const pair = this.pairEndingAt(index, count);
      if (pair !== undefined) return pair;
    }
    return undefined;
  }

  /** The people of a stretch that names several, in order; it ends before an offset. */
  namedIn(stretch: string, offset: number): string[] {
    const from = this.text.lastIndexOf(stretch, offset);
    const names: string[] = [];
    if (from < 0) return names;
    const last = this.indexAt(from + stretch.length);
    for (let index = last; index > last - LONGEST_LIST; index--) {
      const mention = this.mentions[index];
      if (!mention || mention.start < from) break;
      names.unshift(this.names.fullest(index) ?? '');
    }
    return names;
  }

  private pairEndingAt(index: number, count?: number): string | undefined {
    const last = this.mentions[index];
    if (!last || !(last.marks & Mark.Joined)) return undefined;
    let from = index;
    while (index - from < LONGEST_LIST) {
      const mention = this.mentions[from];
      const before = this.mentions[from - 1];
      const joined = mention && mention.marks & (Mark.Joined | Mark.Listed);
      if (!joined || !before || before.sentence !== last.sentence) break;
      if (before.marks & (Mark.Place | Mark.Organisation)) break;
      from--;
    }
    const first = this.mentions[from];
    if (!first || from === index || (count !== undefined && index - from + 1 !== count))
      return undefined;
    return this.text.slice(first.start, last.end);
  }

  /**
   * The person last spoken of before an offset: the subject of the nearest sentence that has one, or, with
   * `near`, anyone named before in this sentence.
   */
  before(
    offset: number,
    sentence: number,
    search: Search = {},
  ): string | typeof AMBIGUOUS | undefined {
    let found: number | undefined;
    let inSentence = -1;
    let object: number | undefined;
    let likely: number | undefined;
    let speaker: number | undefined;
    let official: number | undefined;
    let lone: number | undefined;
    let accused: number | undefined;
    const last = this.indexAt(offset);
    for (let index = last; index >= 0 && index > last - FAR; index--) {
      const mention = this.mentions[index];
      if (!mention || sentence - mention.sentence > REACH) break;
      const sureness = mention.end > offset ? 0 : this.names.sureness(index);
      if (sureness === 0 && this.mayBeAlone(mention, offset, sentence, search)) lone ??= index;
      if (sureness === 0 || !this.fits(index, search)) continue;
      const { marks } = mention;
      // `Detective Ann Roe`: only where nobody else is spoken of; `Governor Roe`: nobody else in the sentence.
      const isSpoken = found !== undefined && inSentence === mention.sentence;
      const isTold = (marks & Mark.Statesman) !== 0 && !search.penal && !isSpoken;
      if (marks & Mark.Official && !isTold && !this.isAccused(index)) {
        if ((this.names.marksOf(index) & Mark.Counsel) === 0) official ??= index;
        continue;
      }
      if (search.near && mention.sentence === sentence && this.governs(index, offset)) continue;
      const isAccused = this.names.marksOf(index) & Mark.Accused;
      if (search.penal && isAccused) accused ??= index;
      if (sureness < SURE) {
        // The first of its sentence, as below.
        const free = (marks & (Mark.Object | Mark.Speaker)) === 0;
        const near = likely === undefined || this.mentions[likely]?.sentence === mention.sentence;
        if (free && near) likely = index;
        else if (marks & Mark.Speaker) speaker ??= index;
        continue;
      }
      if (search.near && mention.sentence === sentence) return this.names.fullest(index);
      if (marks & (Mark.Object | Mark.Place | Mark.Speaker)) {
        object ??= index;
        continue;
      }
      if (found !== undefined && mention.sentence !== inSentence) break;
      // `Roe's cousin Ben Poe, 38, fled. He`
      if (found !== undefined && marks & Mark.Possessive) continue;
      // The first name of its sentence, where there are more.
      found = index;
      inSentence = mention.sentence;
    }
    const aside = search.noun ? undefined : (speaker ?? official ?? lone);
    const plain = found ?? object ?? likely ?? aside;
    const weak = found === undefined || search.loose === true;
    const toAccused =
      weak && accused !== undefined && (plain === undefined || !this.isAccused(plain));
    const index = toAccused ? accused : plain;
    if (index === undefined) return undefined;
    if (!toAccused && this.isJoined(index, offset, search)) return AMBIGUOUS;
    return this.names.fullest(index);
  }

  /** The person whom the next sentences bring in by name, or so many together. */
  introducedAfter(offset: number, sentence: number, count = 1): string | undefined {
    let fallback: number | undefined;
    for (let index = this.indexAt(offset) + 1; index < this.mentions.length; index++) {
      const mention = this.mentions[index];
      if (!mention || mention.sentence - sentence > LEAD_REACH) break;
      if (mention.sentence === sentence) continue;
      if (count > 1) {
        const all = this.pairEndingAt(index, count);
        if (all !== undefined) return all;
        continue;
      }
      if (this.names.sureness(index) < SURE) continue;
      if (mention.marks & (Mark.Official | Mark.Speaker | Mark.Place)) continue;
      if (this.names.marksOf(index) & (Mark.Counsel | Mark.Victim)) continue;
      if (mention.marks & Mark.Aged) return this.names.fullest(index);
      if (!(mention.marks & Mark.Object)) fallback ??= index;
    }
    return fallback === undefined ? undefined : this.names.fullest(fallback);
  }

  /** `Roe said that he was 14`: a surname and nothing else, in the sentence of the pronoun. */
  private mayBeAlone(
    mention: Mention,
    offset: number,
    sentence: number,
    { loose }: Search,
  ): boolean {
    const no = Mark.Place | Mark.Object | Mark.Organisation | Mark.Full | Mark.Possessive;
    // `Wire fraud carries`: the capital of a sentence's first word tells nothing.
    const opens = !/\w $/.test(this.text.slice(Math.max(0, mention.start - 2), mention.start));
    if (opens && (loose || GERUND.test(this.text.slice(mention.start, mention.end + 6))))
      return false;
    return mention.end <= offset && mention.sentence === sentence && (mention.marks & no) === 0;
  }

  /** Whether a search may find a mention. */
  private fits(
    index: number,
    { gender = Gender.Unknown, penal, innocent, mayBe }: Search,
  ): boolean {
    const marks = this.names.marksOf(index);
    if (penal && marks & (Mark.Counsel | Mark.Victim) && !(marks & Mark.Accused)) return false;
    if (innocent && marks & Mark.Accused) return false;
    if (mayBe && !mayBe(this.names.fullest(index))) return false;
    if (gender === Gender.Unknown) return true;
    const own = this.names.genderOf(index, marks);
    return own === Gender.Unknown || own === gender;
  }

  private isAccused(index: number): boolean {
    return (this.names.marksOf(index) & Mark.Accused) !== 0;
  }

  private isCounsel(name: string, marks: number): boolean {
    const all = marks | (this.names.known.get(name) ?? 0);
    return (all & Mark.Counsel) !== 0 && (all & Mark.Accused) === 0;
  }

  /** Whether a name is followed by another of equal claim: `Ann Roe and Joan Poe … She`. */
  private isJoined(index: number, offset: number, search: Search): boolean {
    const next = this.mentions[index + 1];
    if (!next || !(next.marks & Mark.Joined) || next.end > offset) return false;
    if (next.marks & (Mark.Possessive | Mark.Organisation) || !this.fits(index + 1, search))
      return false;
    return (
      this.names.fullest(index) !== this.names.fullest(index + 1) &&
      this.names.sureness(index + 1) > 0
    );
  }

  /** Whether a name is the subject of the clause that has the object at an offset: `Roe gave him`. */
  private governs(index: number, offset: number): boolean {
    const mention = this.mentions[index];
    const between = mention ? this.text.slice(mention.end, offset) : '';
    return (
      between.length < 40 && !/[,;:.]|\b(?:and|but|that|when|after|before|who)\b/.test(between)
    );
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
