import type { Claim } from '../claim';
import type { Mention } from './mentions';
import { People } from './people';
import type { SubjectHint } from './subject-hint';

/** A claim and what its sentence says of its subject. */
export interface Pending {
  claim: Claim;
  hint: SubjectHint;
  /** Number of the sentence that the claim stands in. */
  sentence: number;
}

/** Sentences at the top of a text whose `A 42-year-old man` the next ones name: the delayed identification of news. */
const LEAD = 4;

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
  /** The one person of an age; null where there are more. */
  const byAge = new Map<string, string | null>();
  const unnamed: Pending[] = [];
  let last: string | undefined;
  for (const item of pending) {
    const { claim, hint } = item;
    const name = nameSubject(people, item, last);
    const person = name !== undefined && people.isPerson(name);
    if (name !== undefined) claim.subject = name;
    if (person) {
      last = name;
      if (claim.kind === 'age' && claim.value !== null && hint.by === 'name') {
        const known = byAge.get(claim.value);
        byAge.set(claim.value, known === undefined || known === name ? name : null);
      }
    }
    if (claim.kind === 'age' && (hint.by === 'noun' || !person)) unnamed.push(item);
  }
  // An unnamed `42-year-old` is the one person of that age whom the text names, or whom its own sentence is about.
  const aged = new Set(byAge.values());
  const sentences = new Map<number, Pending>();
  for (const item of pending) {
    if (item.claim.kind === 'sentence' && !sentences.has(item.sentence))
      sentences.set(item.sentence, item);
  }
  for (const { claim, hint, sentence } of unnamed) {
    const name = claim.value === null ? null : byAge.get(claim.value);
    const sentenced = sentences.get(sentence);
    const same =
      hint.by === 'noun' && sentenced?.hint.by === 'noun' && sentenced.hint.text === hint.text;
    if (name) claim.subject = name;
    else if (same && sentenced.claim.subject !== undefined && !aged.has(sentenced.claim.subject)) {
      claim.subject = sentenced.claim.subject;
    }
  }
}

function nameSubject(
  people: People,
  { claim, hint, sentence }: Pending,
  last: string | undefined,
): string | undefined {
  const introduced = () =>
    sentence <= LEAD ? people.introducedAfter(claim.end, sentence) : undefined;
  switch (hint.by) {
    case 'name':
      return people.at(hint.offset);
    case 'pair':
      return people.pairBefore(hint.offset);
    case 'noun':
      if (hint.definite) return people.before(claim.start, sentence, false) ?? last ?? hint.text;
      return (claim.kind === 'sentence' ? introduced() : undefined) ?? hint.text;
    case 'earlier':
      if (hint.plural) return undefined;
      return people.before(claim.start, sentence, hint.near) ?? last ?? introduced();
    default:
      return undefined;
  }
}
