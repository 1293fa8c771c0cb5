import type { Database } from './database';
import { forgetPages, storesOfPages } from './forget-pages';
import type { PageDetails } from './protocol';
import type { Page } from './records';

/**
 * Who tells of a page: its reader, who sees it now, or a list of the extension, which knows it from earlier.
 * `shownIn`: as in `Page`.
 */
export type PageWitness = { from: 'reader'; shownIn?: string | undefined } | { from: 'list' };

const READER: PageWitness = { from: 'reader' };

/**
 * Writes what a page tells of itself now. The reader's own day of publication is taken from what is kept alone, and
 * outlasts the page's: details that were read before it was given or taken back do not bring the old one again. What
 * a list tells of a page is written only where nothing is known of it. To be called within a transaction on `pages`.
 */
export async function keepPage(
  database: Database,
  details: PageDetails,
  now: string,
  witness = READER,
): Promise<Page> {
  const stored = await database.pages.get(details.key);
  if (stored && witness.from === 'list') return stored;
  const page = pageOf(details, stored, { now, witness });
  await database.pages.put(page);
  return page;
}

/**
 * Keeps the reader's own day of publication (`YYYY-MM-DD`), or with null goes back to what the page says; then the
 * page is forgotten where nothing else is kept on it. Gives the page as it is then.
 */
export function setPublishedAt(
  database: Database,
  details: PageDetails,
  publishedAt: string | null,
  now: string,
  witness = READER,
): Promise<Page> {
  return database.transaction('rw', storesOfPages(database), async () => {
    const stored = await database.pages.get(details.key);
    const page = pageOf(details, stored && withoutReadersDay(stored), { now, witness });
    if (publishedAt !== null) {
      page.publishedAt = publishedAt;
      page.publishedBy = 'reader';
    }
    await database.pages.put(page);
    if (publishedAt === null) await forgetPages(database, [page.key]);
    return page;
  });
}

function pageOf(
  details: PageDetails,
  stored: Page | undefined,
  { now, witness }: { now: string; witness: PageWitness },
): Page {
  const page: Page = { ...details, createdAt: stored?.createdAt ?? now, lastReadAt: now };
  if (witness.from === 'reader' && witness.shownIn !== undefined) page.shownIn = witness.shownIn;
  if (stored?.publishedBy === 'reader' || details.publishedBy === 'reader') {
    page.publishedAt = stored?.publishedAt ?? null;
    page.publishedBy = stored?.publishedBy ?? null;
  }
  return page;
}

function withoutReadersDay(page: Page): Page {
  return page.publishedBy === 'reader' ? { ...page, publishedAt: null, publishedBy: null } : page;
}
