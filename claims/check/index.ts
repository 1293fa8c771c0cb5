import { parseDay, toDay } from '../calendar';
import type { Claim } from '../claim';
import { readFacts } from '../en/check/facts';
import { CHECK_WORDS } from '../en/check/words';
import { checkAges } from './ages';
import type { Check, CheckContext } from './check';
import { checkCustody } from './custody';
import { checkDates } from './dates';
import { checkSpans } from './spans';
import { checkTerms } from './terms';

export { checkAcrossPages, peopleAcrossPages } from './across-pages';
export type { AcrossPagesCheck, AgeOnPage, PersonAcrossPages } from './across-pages';
export type { RememberedPage } from './remembered-pages';
export { dismissalKey, dismissedFinding } from './dismissal-key';
export type { DismissedFinding } from './dismissal-key';

const RELATIONS = ['conflicts', 'agrees', 'implies'];

/**
 * Draws what follows from the claims of one text, and what cannot be.
 *
 * A conflict is claimed only where no reading of the words makes both true. Conflicts come first, then what
 * agrees, then what is implied, each in the order of the text. `context.text` is the text that the claims'
 * offsets refer to; without it only what stands within a single claim is checked. Claims that do not lie in the
 * text are left aside. Time grows linearly with text and claims.
 */
export function checkClaims(claims: readonly Claim[], context: CheckContext): Check[] {
  const date = parseDay(context.publishedAt ?? '');
  const published = date ? toDay(date) : null;
  const publishedAt = date ? context.publishedAt?.slice(0, 10) : undefined;
  const sorted = tidy(claims, context.text);
  const { facts, years } = readFacts(context.text, sorted, publishedAt);
  const checks = [
    ...checkAges(facts, CHECK_WORDS, published),
    ...checkDates(facts, CHECK_WORDS, published, publishedAt ?? '', years),
    ...checkSpans(facts, CHECK_WORDS),
    ...checkTerms(facts, CHECK_WORDS),
    ...checkCustody(facts, CHECK_WORDS, published),
  ];
  const rank = ({ relation }: Check) => RELATIONS.indexOf(relation);
  return checks.sort(
    (a, b) => rank(a) - rank(b) || (a.claims[0]?.start ?? 0) - (b.claims[0]?.start ?? 0),
  );
}

/** The claims in order, without those that overlap an earlier one or do not stand in the text. */
function tidy(claims: readonly Claim[], text: string | undefined): Claim[] {
  let reached = 0;
  return claims
    .filter(({ start, end }) => Number.isInteger(start) && start >= 0 && end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((claim) => {
      if (text !== undefined && text.slice(claim.start, claim.end) !== claim.text) return false;
      if (claim.start < reached) return false;
      reached = claim.end;
      return true;
    });
}
