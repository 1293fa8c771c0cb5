import type { Claim } from '../claim';
import { Mark, type Mention } from './mentions';
import type { SubjectHint } from './subject-hint';

/** A claim and what its sentence says of its subject. */
export interface Pending {
  claim: Claim;
  hint: SubjectHint;
  /** Number of the sentence that the claim stands in. */
  sentence: number;
}

/** Sentences back that a pronoun may reach. */
const REACH = 8;

/**
 * Finds whom ages and sentences are about: by apposition and noun phrase where the sentence tells, else the
 * person spoken of before; always in the fullest form that the text has.
 */
export function resolveSubjects(
  text: string,
  pending: readonly Pending[],
  mentions: readonly Mention[],
): void {
  const people = new People(text, mentions);
  const byAge = new Map<string, string | null>();
  const open: Pending[] = [];
  let last: string | undefined;
  for (const item of pending) {
    const { claim, hint } = item;
    const name = resolve(people, item, last);
    if (name !== undefined) {
      claim.subject = name;
      if (claim.kind === 'age' && claim.value !== null && people.isPerson(name)) {
        const known = byAge.get(claim.value);
        byAge.set(claim.value, known === undefined || known === name ? name : null);
      }
      if (people.isPerson(name)) last = name;
    }
    if (claim.kind === 'age' && (hint.by === 'noun' || name === undefined)) open.push(item);
  }
  // An unnamed `42-year-old` is the one person of that age whom the text names.
  for (const { claim } of open) {
    const name = claim.value === null ? null : byAge.get(claim.value);
    if (name && (claim.subject === undefined || !people.isPerson(claim.subject)))
      claim.subject = name;
  }
}

function resolve(
  people: People,
  { claim, hint, sentence }: Pending,
  last: string | undefined,
): string | undefined {
  switch (hint.by) {
    case 'name':
      return people.at(hint.offset);
    case 'pair':
      return people.pairAt(hint.offset);
    case 'noun':
      return hint.definite
        ? (people.before(claim.start, sentence) ?? last ?? hint.text)
        : hint.text;
    case 'earlier':
      return hint.plural ? undefined : (people.before(claim.start, sentence) ?? last);
    default:
      return undefined;
  }
}

class People {
  /** Fullest names by last word. */
  private readonly full = new Map<string, string[]>();
  private readonly places = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
  ) {
    for (const mention of mentions) {
      if (mention.marks & Mark.Place) this.places.add(this.textOf(mention));
    }
    for (const mention of mentions) {
      if (!(mention.marks & Mark.Full) || !this.mayBePerson(mention)) continue;
      const name = this.textOf(mention);
      const key = lastWord(name);
      const names = this.full.get(key);
      if (!names) this.full.set(key, [name]);
      else if (!names.includes(name)) names.push(name);
    }
  }

  isPerson(name: string): boolean {
    return this.full.get(lastWord(name))?.includes(name) ?? false;
  }

  /** The person whose name ends or begins at an offset, or holds it. */
  at(offset: number): string | undefined {
    const index = this.indexAt(offset);
    const mention = this.mentions[index];
    if (!mention || mention.start > offset || mention.end < offset) return undefined;
    return this.fullest(index);
  }

  /** The stretch that names the two people before an offset. */
  pairAt(offset: number): string | undefined {
    const index = this.indexAt(offset);
    const second = this.mentions[index];
    const first = this.mentions[index - 1];
    if (!second || second.end < offset) {
      return first && second && second.sentence === first.sentence
        ? this.text.slice(first.start, second.end)
        : undefined;
    }
    if (first && first.sentence === second.sentence && second.start - first.end < 40) {
      return this.text.slice(first.start, second.end);
    }
    return undefined;
  }

  /** The person last spoken of before an offset, in an earlier sentence or as subject of this one. */
  before(offset: number, sentence: number): string | undefined {
    let fallback: number | undefined;
    for (let index = this.indexAt(offset); index >= 0; index--) {
      const mention = this.mentions[index];
      if (!mention || sentence - mention.sentence > REACH) break;
      if (mention.end > offset || !this.known(mention)) continue;
      if (mention.marks & (Mark.Official | Mark.Speaker)) continue;
      if (mention.marks & (Mark.Object | Mark.Place)) {
        fallback ??= index;
        continue;
      }
      // The first name of its sentence, where there are more.
      let first = index;
      for (let back = index - 1; back >= 0; back--) {
        const other = this.mentions[back];
        if (other?.sentence !== mention.sentence) break;
        if (this.known(other) && !(other.marks & (Mark.Object | Mark.Official | Mark.Speaker)))
          first = back;
      }
      return this.fullest(first);
    }
    return fallback === undefined ? undefined : this.fullest(fallback);
  }

  private known(mention: Mention): boolean {
    return (
      this.mayBePerson(mention) &&
      (mention.marks & (Mark.Titled | Mark.Aged) ||
        this.full.has(lastWord(this.textOf(mention)))) !== false &&
      (Boolean(mention.marks & (Mark.Titled | Mark.Aged)) ||
        this.full.has(lastWord(this.textOf(mention))))
    );
  }

  private mayBePerson(mention: Mention): boolean {
    if (mention.marks & (Mark.Aged | Mark.Titled)) return true;
    return !(mention.marks & Mark.Organisation) && !this.places.has(this.textOf(mention));
  }

  /** The fullest name of the person of a mention; of two who share a last word, the nearer before. */
  private fullest(index: number): string | undefined {
    const mention = this.mentions[index];
    if (!mention) return undefined;
    const name = this.textOf(mention);
    const names = this.full.get(lastWord(name));
    if (!names) return name;
    if (mention.marks & Mark.Full) {
      return (
        names
          .filter((other) => other.endsWith(name) || other.startsWith(firstWord(name)))
          .sort((a, b) => b.length - a.length)[0] ?? name
      );
    }
    if (names.length === 1) return names[0];
    for (let back = index - 1; back >= 0 && back > index - 200; back--) {
      const other = this.mentions[back];
      if (other && other.marks & Mark.Full && names.includes(this.textOf(other)))
        return this.textOf(other);
    }
    return names[0];
  }

  private textOf({ start, end }: Mention): string {
    return this.text.slice(start, end);
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

function lastWord(name: string): string {
  const bare = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '');
  return bare.slice(bare.lastIndexOf(' ') + 1);
}

function firstWord(name: string): string {
  return name.slice(0, name.indexOf(' ') + 1) || name;
}
