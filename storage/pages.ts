import type { Database } from './database';
import type { PageDetails } from './protocol';
import type { Page } from './records';

/**
 * Writes what a page tells of itself now. A day that the reader gave outlasts the page's own.
 * To be called within a transaction on `pages`.
 */
export async function keepPage(
  database: Database,
  details: PageDetails,
  now: string,
): Promise<Page> {
  const stored = await database.pages.get(details.key);
  const page: Page = { ...details, createdAt: stored?.createdAt ?? now, lastReadAt: now };
  if (stored?.publishedBy === 'reader') {
    page.publishedAt = stored.publishedAt;
    page.publishedBy = 'reader';
  }
  await database.pages.put(page);
  return page;
}

/** Keeps the reader's own day of publication (`YYYY-MM-DD`), or with null goes back to what the page says. */
export function setPublishedAt(
  database: Database,
  details: PageDetails,
  publishedAt: string | null,
  now: string,
): Promise<Page> {
  return database.transaction('rw', database.pages, async () => {
    const stored = await database.pages.get(details.key);
    const page: Page = { ...details, createdAt: stored?.createdAt ?? now, lastReadAt: now };
    if (publishedAt !== null) {
      page.publishedAt = publishedAt;
      page.publishedBy = 'reader';
    } else if (details.publishedBy === 'reader') {
      page.publishedAt = null;
      page.publishedBy = null;
    }
    await database.pages.put(page);
    return page;
  });
}
