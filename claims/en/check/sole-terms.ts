import { parseDay, toDay } from '../../calendar';
import type { TermFact, TwiceFact } from '../../check/facts';
import type { Claim } from '../../claim';
import { parseDayRange } from '../../value';
import { writtenYear } from './calendar';
import type { People } from './people';
import { bounds, isAbout, isImposed, standsAlone } from './punishment';
import { type Outline, after, before } from './text';

/** Punishments in English text that are told more than once. */

/** Whether the sentence of a claim places it more than a year before publication. */
function ofEarlierDays(page: Outline, claim: Claim, published: number | null): boolean {
  const sentence = page.sentences[page.sentenceAt(claim.start)];
  return (sentence?.claims ?? []).slice(0, 20).some((other) => {
    if (other.kind !== 'date') return false;
    const last = other.value === null ? null : (parseDayRange(other.value)?.last ?? null);
    return published === null
      ? writtenYear(other) !== null
      : last !== null && last < published - 365;
  });
}

/**
 * The punishments that a text tells of each person as if there were but one: `twice` where two figures are given
 * for it, `terms` where a prison term is given with one figure.
 */
export function readSoleTerms(
  page: Outline,
  people: People,
  publishedAt: string | undefined,
): { twice: TwiceFact[]; terms: TermFact[] } {
  const day = parseDay(publishedAt ?? '');
  const published = day ? toDay(day) : null;
  interface Group {
    person: string;
    name: string;
    /** The first mention of each value, at most three. */
    values: Map<string, Claim>;
    /** Sentences in which each value stands. */
    places: Map<string, Set<number>>;
    clean: boolean;
  }
  const groups = new Map<string, Group>();
  for (const claim of page.claims) {
    if (claim.kind !== 'sentence' || claim.value === null) continue;
    if (claim.status !== 'imposed' && claim.status !== 'served') continue;
    const who = people.identify(claim.subject);
    if (!who || !isAbout(page, claim, who.name)) continue;
    const key = `${who.person}|${claim.sanction ?? ''}|${claim.status}`;
    const group = groups.get(key) ?? {
      ...who,
      values: new Map(),
      places: new Map(),
      clean: true,
    };
    groups.set(key, group);
    if (!bounds(claim) || !standsAlone(page, claim)) group.clean = false;
    if (ofEarlierDays(page, claim, published)) group.clean = false;
    const places = group.places.get(claim.value) ?? new Set<number>();
    group.places.set(claim.value, places.add(page.sentenceAt(claim.start)));
    if (group.values.size < 3 && !group.values.has(claim.value))
      group.values.set(claim.value, claim);
  }
  const twice: TwiceFact[] = [];
  const terms: TermFact[] = [];
  for (const { person, name, values, places, clean } of groups.values()) {
    const [first, second] = [...values.values()];
    if (clean && first && values.size === 1 && isImposed(first)) {
      terms.push({ claim: first, imposedOn: imposedOn(page, first), person, name });
    }
    if (!clean || values.size !== 2 || !first || !second) continue;
    // Two in one sentence are two punishments (`five years for this and two for that`).
    const [one, other] = [...places.values()];
    if (one && other && [...one].some((at) => other.has(at))) continue;
    if (differentOffences(page, first, second)) continue;
    twice.push({ rule: 'term-twice', name, first, second });
  }
  return { twice, terms };
}

const SENTENCED = /\b(?:sentenced|jailed|imprisoned|sent to prison|handed|given|got|received)\b/i;

/** The date in the sentence of a term, where it has one alone and tells of the sentencing. */
function imposedOn(page: Outline, claim: Claim): Claim | null {
  const own = page.sentences[page.sentenceAt(claim.start)]?.claims.slice(0, 20) ?? [];
  const [date, ...rest] = own.filter(({ kind }) => kind === 'date');
  if (!date || rest.length > 0 || !SENTENCED.test(before(page, claim, 120) + claim.text))
    return null;
  const apart = Math.max(date.start - claim.end, claim.start - date.end);
  return apart <= 30 ? date : null;
}

/** What a punishment was for, word by word; null where the words after it do not say. */
function offenceOf(page: Outline, claim: Claim): Set<string> | null {
  const phrase = /^[^.;]{0,60}?\bfor (?:his |her |their |the |a |an )?([^.;,]{3,80})/.exec(
    after(page, claim, 160),
  )?.[1];
  const words = phrase?.toLowerCase().match(/\p{L}{4,}/gu);
  return words ? new Set(words.map((word) => word.slice(0, 5))) : null;
}

/** Whether both are said to be for something, and the two have no word in common. */
function differentOffences(page: Outline, first: Claim, second: Claim): boolean {
  const [one, other] = [offenceOf(page, first), offenceOf(page, second)];
  return one !== null && other !== null && ![...one].some((word) => other.has(word));
}
