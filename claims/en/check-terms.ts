import { parseDay, toDay } from '../calendar';
import type { OrderFact, ServedFact, SpanFact, TwiceFact } from '../check/facts';
import type { Claim } from '../claim';
import { parseDayRange, parseLengthRange } from '../value';
import { writtenYear } from './check-calendar';
import { type People, lastName, names, othersNamed } from './check-people';
import { daysOfLength, readLengthWords } from './check-spans';
import { type Outline, after, before, between, sentenceText } from './check-text';

/** Punishments in English text: which lengths bound each other, and which are told twice. */

/** Words that tell of more than one punishment, or of one that was changed: nothing is compared then. */
export const SEVERAL =
  /\b(?:each|per|every|apiece|counts|consecutive(?:ly)?|concurrent(?:ly)?|additional|further|more|another|separate(?:ly)?|combined|total|altogether|plus|previous(?:ly)?|earlier|existing|new|also|extra|second|third|respectively|appeal(?:ed|s)?|reduced|reduction|increased|extended|re-?sentenced|original(?:ly)?|initial(?:ly)?|commut(?:e|ed|ing)|minimum|at least|tariff|parole|enhancements?|knocked|cut|shortened|after serving|on top|in addition|then|later|first|retrial|overturned|quashed|half|suspended|if|would|could|(?:is|was|are|were|currently|already) serving|while in prison|lesser|guidelines?)\b/i;

/** Bounds of a length claim in days, without slack; null where it is no length in years to days. */
function bounds(claim: Claim): { least: number | null; most: number | null } | null {
  const range = claim.value === null ? null : parseLengthRange(claim.value);
  if (!range || typeof range.least === 'string' || typeof range.most === 'string') return null;
  return {
    least: range.least && daysOfLength(range.least),
    most: range.most && daysOfLength(range.most),
  };
}

const OF_TERM = /^ of (?:a|an|the|his|her|their|its|that|what was an?) (?:[\p{Ll}-]+ )?$/u;
const OF_WHICH =
  /^,? of which (?:he|she|they|\p{Lu}[\p{L}’'-]+)(?: has| have| had)?(?: already)? $/u;
const NO_WHOLE = /\b(?:first|last|another|remaining|final|further|half|most|rest)\b/i;

/** `served 15 years of a 10-year term`. */
export function readServedOfTerm(page: Outline): OrderFact[] {
  const facts: OrderFact[] = [];
  page.claims.forEach((claim, index) => {
    const next = page.claims[index + 1];
    if (!next) return;
    const lengths = [claim, next].every(({ kind }) => kind === 'sentence' || kind === 'duration');
    if (!lengths || (claim.kind !== 'sentence' && next.kind !== 'sentence')) return;
    const glue = between(page.text, claim, next, 40) ?? '\n';
    const left = before(page, claim, 40);
    if (
      OF_TERM.test(glue) &&
      (/serv|spen[dt]/i.test(left + claim.text) || / after (?:just |only )?$/.test(left))
    ) {
      if (!NO_WHOLE.test(left.slice(-20) + claim.text)) {
        facts.push({ rule: 'served-of-term', smaller: claim, larger: next });
      }
    } else if (OF_WHICH.test(glue) && /serv/i.test(glue + next.text)) {
      facts.push({ rule: 'served-of-term', smaller: next, larger: claim });
    }
  });
  return facts;
}

const FACED =
  /\b(?:had faced|faced|was facing|were facing|could have (?:faced|received|got|been)|would have faced)\b[^.;]{0,24}$/i;
const MAXIMUM =
  /\b(?:maximum|statutory)\b[^.;]{0,60}$|\b(?:punishable by|carries|carried|carrying)\b[^.;]{0,40}$/i;

/** Courts may go beyond what a guideline recommends. */
const BEYOND =
  /\b(?:recommended|range|exceed\w*|above|beyond|longer|tougher|harsher|twice|double)\b/i;

/** A punishment imposed, and the most that the text says was possible for it. */
export function readStatute(page: Outline, people: People): OrderFact[] {
  const imposed = new Map<string, Claim[]>();
  for (const claim of page.claims) {
    const who = isImposed(claim) ? people.identify(claim.subject) : null;
    if (!who || !isAbout(page, claim, who.name)) continue;
    const list = imposed.get(who.person) ?? [];
    if (list.length < 50) list.push(claim);
    imposed.set(who.person, list);
  }
  const facts: OrderFact[] = [];
  for (const limit of page.claims) {
    if (limit.kind !== 'sentence' || limit.status !== 'possible' || !bounds(limit)?.most) continue;
    const left = before(page, limit, 120) + limit.text;
    const sentence = sentenceText(page, limit);
    if (several(sentence.replace(FACED, '').replace(/could have/gi, '')) || BEYOND.test(sentence))
      continue;
    const who = people.identify(limit.subject);
    if (who && FACED.test(before(page, limit, 60)) && isAbout(page, limit, who.name)) {
      const terms = imposed.get(who.person) ?? [];
      const [only] = terms;
      if (only && terms.length === 1 && comparable(page, only)) {
        facts.push({ rule: 'statute-range', smaller: only, larger: limit });
      }
    } else if (MAXIMUM.test(left)) {
      const own = page.sentences[page.sentenceAt(limit.start)]?.claims.filter(isImposed) ?? [];
      const [only] = own;
      if (only && own.length === 1)
        facts.push({ rule: 'statute-range', smaller: only, larger: limit });
    }
  }
  return facts;
}

function isImposed(claim: Claim): boolean {
  return (
    claim.kind === 'sentence' && claim.status === 'imposed' && claim.sanction === 'imprisonment'
  );
}

function several(text: string): boolean {
  return SEVERAL.test(text);
}

function comparable(page: Outline, claim: Claim): boolean {
  return !several(sentenceText(page, claim));
}

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

/** Pairs of lengths that the words allow to be one and the same punishment of one person, but differ. */
export function readTermsTwice(
  page: Outline,
  people: People,
  publishedAt: string | undefined,
): TwiceFact[] {
  const day = parseDay(publishedAt ?? '');
  const published = day ? toDay(day) : null;
  interface Group {
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
      name: who.name,
      values: new Map(),
      places: new Map(),
      clean: true,
    };
    groups.set(key, group);
    if (!bounds(claim) || !comparable(page, claim)) group.clean = false;
    if (ofEarlierDays(page, claim, published)) group.clean = false;
    const places = group.places.get(claim.value) ?? new Set<number>();
    group.places.set(claim.value, places.add(page.sentenceAt(claim.start)));
    if (group.values.size < 3 && !group.values.has(claim.value))
      group.values.set(claim.value, claim);
  }
  const facts: TwiceFact[] = [];
  for (const { name, values, places, clean } of groups.values()) {
    const [first, second] = [...values.values()];
    if (!clean || values.size !== 2 || !first || !second) continue;
    // Two in one sentence are two punishments (`five years for this and two for that`).
    const [one, other] = [...places.values()];
    if (one && other && [...one].some((at) => other.has(at))) continue;
    if (differentOffences(page, first, second)) continue;
    facts.push({ rule: 'term-twice', name, first, second });
  }
  return facts;
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

/** Time in prison of named people, told as spent by publication. */
export function readServed(page: Outline, people: People): ServedFact[] {
  const facts: ServedFact[] = [];
  for (const claim of page.claims) {
    if (
      claim.kind !== 'sentence' ||
      claim.status !== 'served' ||
      claim.sanction !== 'imprisonment'
    ) {
      continue;
    }
    const who = people.identify(claim.subject);
    if (!who || !isAbout(page, claim, who.name)) continue;
    if (!/\b(?:between|combined|total|together)\b/i.test(sentenceText(page, claim))) {
      facts.push({ claim, ...who });
    }
  }
  return facts;
}

const STILL = /\b(?:has|have) (?:now |already |so far )?(?:been|spent|served)\b[^.;,]{0,40}$/i;
const IN_PRISON_SINCE =
  /\b(?:has|have) been (?:in (?:federal |state )?(?:prison|jail|custody)|behind bars|imprisoned|jailed|incarcerated|locked up|held|detained)[^.;,]{0,40} since $/i;
const ARRESTED =
  /\b(?:was|were) (?:first )?(arrested|imprisoned|incarcerated)(?: (?:in|on|at|by) [^.;,]{1,40})?,? (?:in |on )?$/i;

/** Time served so far against the date on which the text says imprisonment, or the arrest, began. */
export function readServedSince(
  page: Outline,
  people: People,
  publishedAt: string | undefined,
): SpanFact[] {
  const day = parseDay(publishedAt ?? '');
  if (!day) return [];
  const published = toDay(day);
  const starts = new Map<string, { claim: Claim; label: string; count: number }>();
  for (const claim of page.claims) {
    if (claim.kind !== 'date' || writtenYear(claim) === null) continue;
    const left = before(page, claim, 160);
    const since = IN_PRISON_SINCE.exec(left);
    const arrest = since ? null : ARRESTED.exec(left);
    const verb = since ?? arrest;
    const name = verb ? lastName(left.slice(0, verb.index)) : null;
    if (!verb || !name || !/^(?:,[^.;]{0,40},|,? who)? ?$/.test(name.rest)) continue;
    const who = people.identify(name.run);
    if (!who) continue;
    const count = (starts.get(who.person)?.count ?? 0) + 1;
    starts.set(who.person, { claim, label: since ? 'in prison since' : 'arrest', count });
  }
  const facts: SpanFact[] = [];
  for (const length of page.claims) {
    if (length.kind !== 'sentence' || length.status !== 'served') continue;
    const who = people.identify(length.subject);
    const start = who ? starts.get(who.person) : undefined;
    const left = before(page, length, 60);
    // Someone arrested twice may have served for the first time.
    if (!who || !start || start.count > 1) continue;
    if (!STILL.test(left) && !/^(?:has|have) /.test(length.text)) continue;
    if (!isAbout(page, length, who.name)) continue;
    const stated = readLengthWords(length, left);
    const days = start.claim.value === null ? null : parseDayRange(start.claim.value);
    if (!stated || !days) continue;
    facts.push({
      rule: 'served-since',
      length,
      ...stated,
      from: { days, claim: start.claim, label: start.label },
      to: { days: { first: published - 31, last: published + 3 }, label: 'publication' },
      // Time held before the trial may not be counted: only too long is wrong.
      bound: 'within',
    });
  }
  return facts;
}

/**
 * Whether the words before a claim bear out whom it is about: the last name before it in its sentence is this
 * person's, or no name stands there and nobody else is named in the sentence before.
 */
function isAbout(page: Outline, claim: Claim, name: string): boolean {
  const nearest = lastName(before(page, claim, 240));
  if (nearest) return names(nearest.run, name);
  const index = page.sentenceAt(claim.start);
  const start = page.sentences[index - 1]?.start ?? page.sentences[index]?.start ?? claim.start;
  return !othersNamed(page.text.slice(Math.max(start, claim.start - 600), claim.end + 80), name);
}
