import type { Page } from '../records';
import type { Change } from './writes';

/**
 * Plans which pages to add and what to fill in of those that are kept. What is known of a page here stands; the
 * reader's own day of publication is taken over where there is none of his here.
 *
 * @param stored Those of `incoming` that are kept.
 * @param needed Keys of the pages on which something is kept afterwards.
 */
export function planPages(
  stored: readonly Page[],
  incoming: readonly Page[],
  needed: ReadonlySet<string>,
): Change<Page>[] {
  const byKey = new Map(stored.map((page) => [page.key, page]));
  return incoming.flatMap((page): Change<Page>[] => {
    const before = byKey.get(page.key) ?? null;
    if (before === null) return needed.has(page.key) ? [{ before, after: page }] : [];
    const after: Page = {
      ...before,
      title: before.title || page.title,
      siteName: before.siteName || page.siteName,
      ...publicationOf(before, page),
    };
    return isFilledIn(before, after) ? [{ before, after }] : [];
  });
}

function publicationOf(
  before: Page,
  { publishedAt, publishedBy }: Page,
): Pick<Page, 'publishedAt' | 'publishedBy'> {
  const isBetter = publishedBy === 'reader' && before.publishedBy !== 'reader';
  return (isBetter || before.publishedAt === null) && publishedAt !== null
    ? { publishedAt, publishedBy }
    : { publishedAt: before.publishedAt, publishedBy: before.publishedBy };
}

function isFilledIn(before: Page, after: Page): boolean {
  return (
    before.title !== after.title ||
    before.siteName !== after.siteName ||
    before.publishedAt !== after.publishedAt ||
    before.publishedBy !== after.publishedBy
  );
}
