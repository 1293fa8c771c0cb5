import type { Claim } from '../../claim';
import { type DayRange, parseDayRange } from '../../value';
import { isNoEvent, isNow, isSupposed, looksBack } from './age-day';
import { verbBefore } from './events';
import { type Outline, after, before, between } from './text';

/**
 * On which days the ages in an English text held. Most news ages hold at publication; the words beside an age
 * may tie it to another date (`was 41 when she was arrested in 1996`), or leave open when it held.
 */

const WHEN_EVENT =
  /^(?: years old)? when (?:(?:he|she|they|\p{Lu}[\p{L}’'-]+) )?(?:(?:was|were|first) )*(arrested|sentenced|convicted|jailed|imprisoned|released|charged|born|died|killed|elected|appointed|married|freed|vanished|disappeared|emigrated|enlisted|retired|resigned|graduated|moved|left|won)(?: (?:and (?:charged|jailed|convicted|sentenced)|to (?:life in )?prison))? (?:in|on) $/u;
/** `at the time of her arrest in`. */
const AT_EVENT =
  /^(?: years old)? at the time of (?:his|her|their) (arrest|sentencing|conviction|imprisonment|trial|release|death|wedding) (?:in|on) $/;
const DATE_THEN_AGE =
  /^,? (?:at (?:the )?(?:age of )?|aged |at age |when (?:he|she|they) was (?:just |only |still )?|and was |and )?$/;

/** The days on which an age held, and what ties it to them. */
export interface Dated {
  on: DayRange;
  /** The days meant as a rule, where `on` allows for more; null where the words leave it open. */
  usual: DayRange | null;
  birthday: boolean;
  anchor: Claim | null;
  label: string | null;
}

const YEAR = 365;
/** How far back a bare age may reach: news tells the age of the day of an arrest as of now. */
const MOST_OF_A_YEAR = 360;

function daysOf(claim: Claim | undefined): DayRange | null {
  return claim?.kind === 'date' && claim.value !== null ? parseDayRange(claim.value) : null;
}

/** Held on the days of a date, of an event if it tells one. */
function tiedTo(anchor: Claim, on: DayRange, label: string | null = null): Dated {
  return { on, usual: on, birthday: false, anchor, label };
}

/** An age that a date right beside it gives the day of; null where there is none. */
function dateBeside(page: Outline, index: number): Dated | null {
  const claim = page.claims[index];
  if (!claim) return null;
  const next = page.claims[index + 1];
  const nextDays = daysOf(next);
  if (next && nextDays) {
    const glue = between(page.text, claim, next) ?? '\n';
    const turned =
      /^(?:turned|turns|turning)\b/i.test(claim.text) ||
      /\b(?:turned|turns) $/i.test(before(page, claim, 12));
    if (turned && /^ (?:(?:on|in|this|last|next) )?$/.test(glue)) {
      return { ...tiedTo(next, nextDays, 'birthday'), birthday: true };
    }
    const event = WHEN_EVENT.exec(glue) ?? AT_EVENT.exec(glue);
    if (event) return tiedTo(next, nextDays, event[1]);
    const died =
      /\b(?:died|passed away)(?: peacefully)?,? (?:aged |at (?:the )?(?:age of )?|at age )?$/;
    if (died.test(before(page, claim, 50)) && /^,? (?:on|in) $/.test(glue)) {
      return tiedTo(next, nextDays, 'died');
    }
    const was = /\b(?:was|were) (?:just |only |still )?(?:aged )?$/.test(before(page, claim, 24));
    if (was && /^(?: years old)? (?:in|on) $/.test(glue)) return tiedTo(next, nextDays);
    if (/^at (?:the )?age/i.test(claim.text) && /^,? in $/.test(glue))
      return tiedTo(next, nextDays);
  }
  const previous = page.claims[index - 1];
  const previousDays = daysOf(previous);
  if (previous && previousDays) {
    const glue = between(page.text, previous, claim) ?? '\n';
    const bound = /aged|age|when|was/.test(glue) || /^(?:aged|at (?:the )?age)/i.test(claim.text);
    if (bound && DATE_THEN_AGE.test(glue)) return tiedTo(previous, previousDays);
  }
  return null;
}

/** `then 58`, `was 39 at the time`: held on the one date of the sentence, or of the sentence before. */
function atTheTime(page: Outline, claim: Claim): Dated | null {
  const left = before(page, claim, 60);
  const right = after(page, claim, 30);
  const then = /\bthen (?:aged )?$/.test(left);
  if (!then && !/^(?: years old)? at the time\b/.test(right)) return null;
  const index = page.sentenceAt(claim.start);
  const [own, previous] = [page.sentences[index], page.sentences[index - 1]];
  const dates = (own?.claims ?? []).filter(({ kind }) => kind === 'date');
  if (dates.length === 0 && !then && /^(?:He|She|They) was (?:only |just )?$/.test(left)) {
    if (previous && previous.paragraph === own?.paragraph) {
      dates.push(...previous.claims.filter(({ kind }) => kind === 'date'));
    }
  }
  // With two dates in reach, the one of an event is meant; with two of those it can't be told.
  const events = dates.slice(0, 12).filter((date) => verbBefore(page, date) !== null);
  const [only, ...rest] = dates.length > 1 ? events : dates;
  const on = daysOf(only);
  if (!only || !on || rest.length > 0) return null;
  // `at the time` may be a while before or after the one date that stands there.
  const widened = { first: shift(on.first, -YEAR), last: shift(on.last, YEAR) };
  const label = verbBefore(page, only)?.label ?? null;
  return { on: widened, usual: on, birthday: false, anchor: only, label };
}

function shift(day: number | null, by: number): number | null {
  return day === null ? null : day + by;
}

/** Whether a date says nothing of when an age held: `since 2017`, `born in 1985`. */
function tellsNoEvent(page: Outline, date: Claim): boolean {
  return isNoEvent(page.text.slice(Math.max(0, date.start - 30), date.start));
}

/** Whether a claim is a date before a day on which something happened, or a date that can't be placed. */
function isBefore(page: Outline, claim: Claim, day: number): boolean {
  if (claim.kind !== 'date' || tellsNoEvent(page, claim)) return false;
  const first = daysOf(claim)?.first ?? null;
  return first === null || first < day;
}

/** Earliest day that the dates near an age speak of: its paragraph and the ones beside it. */
function earliestNear(page: Outline, claim: Claim): number | null {
  const index = page.sentenceAt(claim.start);
  const paragraph = page.sentences[index]?.paragraph ?? 0;
  let earliest = Number.POSITIVE_INFINITY;
  const look = (from: number, step: number) => {
    // A long paragraph is read in part: 12 sentences each way.
    for (let at = from, steps = 0; steps < 12; at += step, steps++) {
      const sentence = page.sentences[at];
      if (!sentence || sentence.paragraph !== paragraph) return;
      for (const other of sentence.claims.slice(0, 20)) {
        if (other.kind !== 'date' || tellsNoEvent(page, other)) continue;
        const days = daysOf(other);
        earliest = Math.min(earliest, days?.first ?? Number.NEGATIVE_INFINITY);
      }
    }
  };
  look(index, -1);
  look(index + 1, 1);
  return earliest === Number.NEGATIVE_INFINITY ? null : earliest;
}

/**
 * On which days the age at an index of the claims held; null where the words suppose it or put it ahead.
 * `published` is the day of publication.
 */
export function dateAge(page: Outline, index: number, published: number | null): Dated | null {
  const claim = page.claims[index];
  if (!claim) return null;
  const beside = dateBeside(page, index) ?? atTheTime(page, claim);
  if (beside) return beside;
  if (published === null) return null;
  const words = {
    left: before(page, claim, 300),
    text: claim.text,
    right: after(page, claim, 300),
  };
  if (isSupposed(words)) return null;
  const plain = { birthday: false, anchor: null, label: null };
  const onTheDay = { first: published, last: published };
  if (isNow(words)) {
    return { on: { first: published - 31, last: published + 3 }, usual: onTheDay, ...plain };
  }
  const open = { on: { first: null, last: published + 3 }, usual: null, ...plain };
  if (looksBack(words)) return open;
  const earliest = earliestNear(page, claim);
  if (earliest === null) return open;
  const sentence = page.sentences[page.sentenceAt(claim.start)];
  const past = sentence?.claims.slice(0, 20).some((other) => isBefore(page, other, published - 60));
  return {
    on: { first: Math.min(published - MOST_OF_A_YEAR, earliest), last: published + 3 },
    usual: past ? null : onTheDay,
    ...plain,
  };
}
