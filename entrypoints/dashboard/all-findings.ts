import { type PersonAcrossPages, peopleAcrossPages } from '../../claims/check';
import type { Claim } from '../../claims/claim';
import { isDismissalOf } from '../../claims/dismissed';
import { conflictsAcross, rememberedPageOf } from '../../storage/across-readings';
import type { PageCheck } from '../../storage/protocol';
import type { Dismissal, Reading } from '../../storage/records';

/** Findings that stand, and those that were dismissed with what was kept of it. */
export interface SortedFindings {
  open: PageCheck[];
  closed: PageCheck[];
  dismissals: Dismissal[];
}

export interface AllFindings {
  across: SortedFindings;
  /** What does not add up within one page; pages without such are left out. */
  within: { reading: Reading; findings: SortedFindings }[];
  people: readonly PersonAcrossPages[];
}

/** What all remembered pages tell together. */
export function findAll(
  readings: readonly Reading[],
  dismissals: readonly Dismissal[],
): AllFindings {
  const within = readings.flatMap((reading) => {
    const { conflicts, pageKey } = reading;
    const ofPage = dismissals.filter((dismissal) => dismissal.pageKey === pageKey);
    return conflicts.length > 0 ? [{ reading, findings: sort(conflicts, ofPage) }] : [];
  });
  const people = peopleAcrossPages(readings.map(rememberedPageOf));
  return {
    across: sort(conflictsAcross(readings), dismissals),
    within,
    people: people.toSorted((a, b) => Number(b.conflict) - Number(a.conflict)),
  };
}

function sort(checks: readonly PageCheck[], dismissals: readonly Dismissal[]): SortedFindings {
  const sorted: SortedFindings = { open: [], closed: [], dismissals: [] };
  for (const check of checks) {
    const dismissal = dismissals.find((candidate) => isDismissalOf(candidate, check));
    if (dismissal) {
      sorted.closed.push(check);
      sorted.dismissals.push(dismissal);
    } else sorted.open.push(check);
  }
  return sorted;
}

/** How many claims with the same words stand before a claim on its page. */
export function occurrenceOf({ claims }: Reading, { text, start }: Claim): number {
  return claims.filter((other) => other.text === text && other.start < start).length;
}
