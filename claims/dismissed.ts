import type { Check } from './check/check';
import { type DismissedFinding, dismissalKey } from './check/dismissal-key';

/** A finding that was dismissed, and the pages that it rests on. */
export interface DismissedOnPages extends DismissedFinding {
  /** Key of the page on which it was dismissed. */
  pageKey: string;
  /** Keys of the other pages. */
  alsoOn?: readonly string[] | undefined;
}

/** A check whose claims may stand on several pages: null is the page looked at. */
interface CheckOnPages extends Pick<Check, 'rule' | 'claims'> {
  elsewhere?: readonly ({ key: string } | null)[];
}

/** Whether a dismissal is of this very finding: the same words on other pages are another one. */
export function isDismissalOf(dismissal: DismissedOnPages, check: CheckOnPages): boolean {
  const { elsewhere = [null] } = check;
  const pages = new Set([dismissal.pageKey, ...(dismissal.alsoOn ?? [])]);
  const others = new Set(elsewhere.flatMap((page) => (page ? [page.key] : [])));
  const count = others.size + (elsewhere.includes(null) ? 1 : 0);
  return (
    pages.size === count &&
    [...others].every((key) => pages.has(key)) &&
    dismissalKey(dismissal) === dismissalKey(check)
  );
}
