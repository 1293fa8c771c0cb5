import * as v from 'valibot';
import { pageReading } from './message-schemas';
import type { PageReading } from './protocol';
import { askReader } from './readers';

/**
 * What the reader in a tab has found; for the popup and other extension pages. Null where no reader runs, fails,
 * or answers something else than agreed.
 */
export async function readTab(tabId: number): Promise<PageReading | null> {
  try {
    const result = v.safeParse(pageReading, await askReader('getReading', {}, { tabId }));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
