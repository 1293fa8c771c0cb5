import { dismissedFinding } from '../claims/check/dismissal-key';
import type { DataOf } from './messages';
import type { PageCheck, PageDetails } from './protocol';

/** What to send so that a finding of a page is dismissed, on all pages that it rests on. */
export function dismissalOf(
  check: PageCheck,
  page: PageDetails,
  reason: string,
): DataOf<'dismissFinding'> {
  const { rule, words } = dismissedFinding(check);
  const others = (check.elsewhere ?? []).flatMap((other) =>
    other && other.key !== page.key ? [other.key] : [],
  );
  return {
    page,
    rule,
    words: [...words],
    reason,
    statement: check.statement,
    ...(others.length > 0 ? { alsoOn: [...new Set(others)] } : {}),
  };
}
