import { parseDay, toDay } from '../calendar';
import type { ServedFact, SpanFact } from '../check/facts';
import { parseDayRange } from '../value';
import type { Claim } from '../claim';
import { writtenYear } from './check-calendar';
import { type People, lastName } from './check-people';
import { isAbout } from './check-punishment';
import { readLengthWords } from './check-spans';
import { type Outline, before, sentenceText } from './check-text';

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

/** Whether the words say that the time lasts until now: `has been imprisoned for over 21 years`. */
function lasts(page: Outline, claim: Claim): boolean {
  const words = before(page, claim, 60) + claim.text;
  return /\b(?:has|have) (?:now |already |so far )?been (?:in |behind |imprisoned|jailed|incarcerated|locked)[^.;,]*$/i.test(
    words,
  );
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
