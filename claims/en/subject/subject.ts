import type { Claim } from '../../claim';
import type { Mention } from './mention';
import { Gender, genderOfWord } from '../gender';
import type { Draft } from '../scan';
import { AMBIGUOUS, People } from './people';
import type { SubjectHint } from './hint';
import { GROUP_COUNTS } from './clause';

/** A claim and what its sentence says of its subject. */
export interface Pending {
  claim: Claim;
  hint: SubjectHint;
  /** Number of the sentence that the claim stands in. */
  sentence: number;
  role: Draft['role'];
}

/** Whether nothing tells that a person is of another age than the claim says. */
type OfAge = (name: string | undefined, item: Pending) => boolean;

/** `a priest and a nun`, `the defendants`, `the two men` */
const SEVERAL = / and |[^s]s$|(?:^| )(?:men|women|pair|couple|duo|trio)$/;

/** What the claims before tell. */
interface Known {
  /** The person last told by name. */
  last: string | undefined;
  /** Whom a noun told as the one sentenced: `A court sentenced a man`. */
  convict: string | undefined;
  mayBeOfAge: OfAge;
}

/** How many they are, where the first word of the noun phrase tells. */
const COUNTS: Readonly<Record<string, number>> = {
  ...GROUP_COUNTS,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};

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
  /** Whom the last age of each value was about. */
  const bySameAge = new Map<string, string>();
  const ages = new Map<string | undefined, string | null>();
  const mayBeOfAge: OfAge = (name, { claim, role }) => {
    const known = claim.kind === 'age' && role !== 'clause' ? ages.get(name) : undefined;
    return known === undefined || known === claim.value;
  };
  /** Those whose age of today the text tells. */
  const aged = new Set<string>();
  const unnamed: Pending[] = [];
  const known: Known = { last: undefined, convict: undefined, mayBeOfAge };
  // By index: `entries()` makes a pair for each, which texts full of ages pay for.
  for (let index = 0; index < pending.length; index++) {
    const item = pending[index];
    if (!item) break;
    const { claim, hint, role } = item;
    // `the 12-year-old boy`: the one of that age who was spoken of before.
    const again = refersBack(item) ? bySameAge.get(claim.value ?? '') : undefined;
    // `He was sentenced to four years over the objection of prosecutors, who sought six`
    const before = pending[index - 1];
    const goesOn =
      isLoose(item) &&
      before?.claim.kind === 'sentence' &&
      item.sentence - before.sentence <= (claim.status === 'sought' ? 2 : 0);
    const told = again ?? (goesOn ? before.claim.subject : nameSubject(people, item, known));
    // `The blogger, 30, could get 10 years.`: nobody is named so far.
    const found =
      told ?? (known.last === undefined ? unnamedBefore(before, item, known.convict) : told);
    if (claim.kind === 'sentence' && hint.by === 'noun') known.convict = found;
    // `Roe, 45, lured the girl, 10`: someone of another age.
    const name = hint.by === 'noun' && !mayBeOfAge(found, item) ? hint.text : found;
    // `Roe will be 57 when`, `was 14`: no age of today.
    const isOwn = hint.by === 'name' && claim.kind === 'age' && role !== 'clause';
    if (isOwn) ages.set(name, claim.value);
    if (claim.kind === 'age' && name !== undefined) bySameAge.set(claim.value ?? '', name);
    const person = name !== undefined && people.isPerson(name);
    if (name !== undefined) claim.subject = name;
    if (person) {
      known.last = name;
      if (isOwn && name !== undefined) aged.add(name);
      if (claim.kind === 'age' && claim.value !== null && hint.by === 'name') {
        const same = byAge.get(claim.value);
        byAge.set(claim.value, same === undefined || same === name ? name : null);
      }
    }
    if (claim.kind === 'age' && (hint.by === 'noun' || !person)) unnamed.push(item);
  }
  // An unnamed `42-year-old` is the one person of that age whom the text names, or whom its own sentence is about.
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
  shareOut(text, people, pending);
}

/** Whether an age is that of someone whom no court sentences, or of many. */
function isChild({ value }: Claim): boolean {
  return value !== null && (/^P\d(?:Y|M|D|W)|M$|W$|D$/.test(value) || value.includes('/'));
}

/** `Ann Roe and Ben Poe got five and six years respectively`: to each person the term in the same place. */
function shareOut(text: string, people: People, pending: readonly Pending[]): void {
  let first = 0;
  for (let index = 0; index < pending.length; index++) {
    const item = pending[index];
    if (!item || isShared(item, pending[index + 1])) continue;
    const { claim, sentence } = item;
    const count = index + 1 - first;
    const shared = pending[first]?.claim;
    if (count > 1 && shared && RESPECTIVELY.test(text.slice(claim.end, claim.end + 60))) {
      const names = people.lastPair(shared.start, sentence, count) ?? '';
      for (const [n, name] of people.namedIn(names, shared.start).entries()) {
        const own = pending[first + n];
        if (own) own.claim.subject = name;
      }
    }
    first = index + 1;
  }
}

const RESPECTIVELY = /^[^.;]*\brespectively\b/;

/** Whether a claim is of the same sort as the next and about the same people, whom one sentence names. */
function isShared({ claim, sentence }: Pending, next: Pending | undefined): boolean {
  return (
    claim.subject !== undefined &&
    sentence === next?.sentence &&
    claim.kind === next.claim.kind &&
    claim.subject === next.claim.subject
  );
}

/** Whom a claim is about where nobody has been named so far. */
function unnamedBefore(
  before: Pending | undefined,
  item: Pending,
  convict: string | undefined,
): string | undefined {
  if (isStill(before, item)) return before?.claim.subject;
  const { claim, hint } = item;
  return claim.kind === 'sentence' && hint.by === 'earlier' && !hint.plural ? convict : undefined;
}

/** Whether a claim whose subject was spoken of before goes on about that of the claim before it. */
function isStill(before: Pending | undefined, { claim, hint, sentence }: Pending): boolean {
  if (hint.by !== 'earlier' || hint.plural || before?.hint.by !== 'noun') return false;
  if (before.claim.kind === 'age') {
    // `the girl, 9 … the 44-year-old`: someone else.
    if (claim.kind === 'age' && hint.offset === undefined && claim.value !== before.claim.value)
      return false;
    if (claim.kind === 'sentence' && isChild(before.claim)) return false;
  }
  const noun = before.hint.text.slice(before.hint.text.lastIndexOf(' ') + 1);
  // `adults`, `anyone`: nobody whom a pronoun stands for.
  if (/(?:s|one|body)$/.test(noun)) return false;
  const gender = genderOfWord(noun);
  const fits = !hint.gender || gender === Gender.Unknown || gender === hint.gender;
  return fits && sentence - before.sentence <= 2;
}

/** Whether a punishment's sentence tells nobody whom it could be about. */
function isLoose({ claim, hint }: Pending): boolean {
  return (
    claim.kind === 'sentence' && hint.by === 'earlier' && hint.offset === undefined && !hint.plural
  );
}

/** `the 12-year-old boy`, `The 12-year-old`. */
function refersBack({ claim, hint }: Pending): boolean {
  if (claim.kind !== 'age' || !claim.text.endsWith('-old')) return false;
  return (
    (hint.by === 'noun' && hint.definite) || (hint.by === 'earlier' && hint.offset === undefined)
  );
}

function nameSubject(people: People, item: Pending, known: Known): string | undefined {
  const { claim, hint, sentence } = item;
  const { last, convict, mayBeOfAge } = known;
  const penal = claim.kind === 'sentence';
  if (hint.by === 'name' && !penal) return people.at(hint.offset);
  const introduced = () =>
    sentence <= LEAD ? people.introducedAfter(claim.end, sentence) : undefined;
  switch (hint.by) {
    case 'name':
      // A lawyer asks for someone else.
      if (penal && people.isCounselAt(hint.offset)) {
        const other = people.before(claim.start, sentence, { penal });
        return other === AMBIGUOUS ? undefined : (other ?? last);
      }
      return people.at(hint.offset);
    case 'pair':
      return people.pairBefore(hint.offset) ?? people.at(hint.offset);
    case 'receiver':
      return (
        people.receiverAt(hint.offset) ??
        nameSubject(people, { ...item, hint: hint.otherwise }, known)
      );
    case 'noun': {
      // `the population aged 15 to 29`
      const isRange = !penal && claim.value?.includes('/');
      if (hint.anyone || isRange || (!penal && !hint.definite)) return hint.text;
      // `the four defendants`, `The couple, 38 and 29,`
      const several = SEVERAL.test(hint.text);
      const count = hint.text.includes(' and ')
        ? 2
        : COUNTS[hint.text.split(' ', 1)[0]?.toLowerCase() ?? ''];
      if (several && hint.definite)
        return people.lastPair(claim.start, sentence, count) ?? hint.text;
      // `Two brothers have been jailed`: named in what follows.
      if (several && penal && count !== undefined && sentence <= LEAD)
        return people.introducedAfter(claim.end, sentence, count) ?? hint.text;
      if (!hint.definite) return (penal && !several ? introduced() : undefined) ?? hint.text;
      const noun = hint.text.slice(hint.text.lastIndexOf(' ') + 1).toLowerCase();
      const gender = genderOfWord(noun);
      const innocent = /^(?:victim|survivor|complainant|girl|boy|child|toddler|baby)$/.test(noun);
      const called = penal ? undefined : people.calledBefore(noun, claim.start, sentence);
      if (called !== undefined) return called;
      const other = people.before(claim.start, sentence, {
        gender,
        penal,
        innocent,
        noun: true,
        mayBe: (name) => mayBeOfAge(name, item),
      });
      if (other === AMBIGUOUS) return hint.text;
      return other ?? (gender === Gender.Unknown && !innocent ? last : undefined) ?? hint.text;
    }
    case 'earlier': {
      const { near, gender = Gender.Unknown, offset = claim.start } = hint;
      if (hint.plural) {
        const pair = people.lastPair(offset, sentence, hint.count);
        const isLead = penal && hint.count !== undefined && sentence <= LEAD;
        return pair ?? (isLead ? people.introducedAfter(claim.end, sentence, hint.count) : pair);
      }
      // Nobody spoken of in the sentence: it goes on about whom the claim before was about.
      const loose = hint.offset === undefined;
      if (loose && penal && last !== undefined && people.isAccusedByName(last)) return last;
      const other = people.before(offset, sentence, {
        near,
        gender,
        penal,
        loose,
        // Where a noun told who it is, nobody who only speaks.
        noun: loose && penal && convict !== undefined,
        innocent: loose && !penal && isChild(claim),
      });
      if (other === AMBIGUOUS) return undefined;
      return other ?? (people.mayBe(last, gender) ? last : undefined) ?? introduced();
    }
    default:
      return undefined;
  }
}
