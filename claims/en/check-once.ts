import type { OnceFact } from '../check/facts';
import { parseDayRange } from '../value';
import type { People } from './check-people';
import { type Outline, before } from './check-text';

/** What happens once in a life, with its date: English birth and death. */

const ONCE: readonly [OnceFact['event'], RegExp][] = [
  ['birth', /^,? (?:who )?(?:was )?\(?born (?:(?:in|on) )?$|^ \(born $/],
  ['death', /^,? (?:who )?(?:died|passed away) (?:(?:in|on) )?$/],
];

/** Births and deaths with a date, of people named right beside it. */
export function readOnce(page: Outline, people: People): OnceFact[] {
  const facts: OnceFact[] = [];
  // Only whom an age or a punishment is told of is surely a person: bills and firms die too.
  const known = new Set(page.claims.map(({ subject }) => people.identify(subject)?.person));
  for (const claim of page.claims) {
    const days = claim.kind === 'date' ? parseDayRange(claim.value ?? '') : null;
    if (!days) continue;
    const left = before(page, claim, 120);
    const run =
      /(\p{Lu}[^;:]*?)(,? (?:who )?(?:was )?\(?(?:born|died|passed away) (?:(?:in|on) )?)$/u.exec(
        left,
      );
    const name = run ? lastRun(run[1] ?? '') : null;
    if (!run || !name) continue;
    const who = people.identify(name);
    const event = ONCE.find(([, pattern]) => pattern.test(run[2] ?? ''))?.[0];
    if (who && event && known.has(who.person)) facts.push({ event, claim, ...who, days });
  }
  return facts;
}

/** A name at the very end of a stretch, an age in commas after it allowed. */
function lastRun(stretch: string): string | null {
  return (
    /(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)*)(?:, \d{1,3},?)?$/u.exec(stretch)?.[1] ?? null
  );
}
