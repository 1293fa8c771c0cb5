import { parseDay, toDay } from '../../calendar';
import type { ServedFact, SpanFact } from '../../check/facts';
import { parseDayRange } from '../../value';
import type { Claim } from '../../claim';
import { writtenYear } from './calendar';
import { type People, lastName } from './people';
import { isAbout } from './punishment';
import { readLengthWords } from './spans';
import { type Outline, before, sentenceText } from './text';

/** Time in prison in English text: how much, and since when. */

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
      facts.push({ claim, lasts: lasts(page, claim), ...who });
    }
  }
  return facts;
}

/** Whether the words say that the time lasts until now: `has been in prison for 12 years`. */
function lasts(page: Outline, claim: Claim): boolean {
  const words = before(page, claim, 60) + claim.text;
  return /\b(?:has|have) (?:now |already |so far )?been (?:in |behind |imprisoned|jailed|incarcerated|locked)[^.;,]*$/i.test(
    words,
  );
}

const STILL = /\b(?:has|have) (?:now |already |so far |spent )?(?:been|spent|served)\b[^.;,]*$/i;
const IN_PRISON_SINCE =
  /\b(?:has|have) been (?:in (?:federal |state )?(?:prison|jail|custody)|behind bars|imprisoned|jailed|incarcerated|locked up|held|detained)[^.;,]{0,40} since $/i;
const ARRESTED =
  /\b(?:was|were) (?:first )?(arrested|imprisoned|incarcerated)(?: (?:in|on|at|by) [^.;,]{1,40})?,? (?:in |on )?$/i;

const JAILED =
  /\b(?:was|were) (?:\p{Ll}+ )?(?:jailed|sentenced|sent to prison)\b([^.;]{0,60}?),? (?:in|on) $/u;
/** Time in custody before a sentence may count as served: three years to allow, in days. */
const BEFORE_SENTENCE = 3 * 366;

interface Start {
  claim: Claim;
  label: string;
  /** Days to allow for custody before it. */
  slack: number;
  /** Another start of another day was read: someone imprisoned twice may have served for the first time. */
  doubtful: boolean;
}

/** When the words before a date say that someone's imprisonment began; null where they do not. */
function startOf(page: Outline, claim: Claim): (Omit<Start, 'doubtful'> & { name: string }) | null {
  const left = before(page, claim, 160);
  const since = IN_PRISON_SINCE.exec(left);
  const arrest = since ?? ARRESTED.exec(left);
  const jailed = arrest ? null : JAILED.exec(left);
  const verb = arrest ?? jailed;
  if (!verb || (jailed && lastName(jailed[1] ?? ''))) return null;
  const name = lastName(left.slice(0, verb.index));
  if (!name || !/^(?:,[^.;]{0,40},|,? who)? ?$/.test(name.rest)) return null;
  const label = since ? 'in prison since' : arrest ? 'arrest' : 'sentence';
  return { claim, label, slack: jailed ? BEFORE_SENTENCE : 0, name: name.run };
}

/** Time served so far against the date on which the text says imprisonment, or the arrest, began. */
export function readServedSince(
  page: Outline,
  people: People,
  publishedAt: string | undefined,
): SpanFact[] {
  const day = parseDay(publishedAt ?? '');
  if (!day) return [];
  const published = toDay(day);
  const starts = new Map<string, Start>();
  for (const claim of page.claims) {
    if (claim.kind !== 'date' || writtenYear(claim) === null) continue;
    const start = startOf(page, claim);
    const who = start ? people.identify(start.name) : null;
    if (!start || !who) continue;
    const known = starts.get(who.person);
    const same = known?.label === start.label;
    const doubtful = same && (known.doubtful || known.claim.value !== claim.value);
    // An arrest comes before the sentence and counts from it.
    if (!known || (known.slack > 0 && start.slack === 0))
      starts.set(who.person, { ...start, doubtful });
    else if (doubtful) starts.set(who.person, { ...known, doubtful });
  }
  const facts: SpanFact[] = [];
  for (const length of page.claims) {
    if (length.kind !== 'sentence' || length.status !== 'served') continue;
    const who = people.identify(length.subject);
    const start = who ? starts.get(who.person) : undefined;
    const left = before(page, length, 60);
    if (!who || !start || start.doubtful) continue;
    if (!STILL.test(left + length.text)) continue;
    if (!isAbout(page, length, who.name)) continue;
    const stated = readLengthWords(length, left);
    const days = start.claim.value === null ? null : parseDayRange(start.claim.value);
    if (!stated || !days) continue;
    facts.push({
      rule: 'served-since',
      length,
      least: stated.least === null ? null : stated.least - start.slack,
      most: stated.most,
      from: { days, claim: start.claim, label: start.label },
      to: { days: { first: published - 31, last: published + 3 }, label: 'publication' },
      // Time held before the trial may not be counted: only too long is wrong.
      bound: 'within',
    });
  }
  return facts;
}
