import * as v from 'valibot';
import { pageReading } from './message-schemas';
import type { PageReading } from './protocol';
import { askReader } from './readers';

/** What the reader of one frame of a tab has found. */
export interface FrameReading {
  /** The browser's number of the frame: 0 for the page itself. */
  frameId: number;
  reading: PageReading;
}

/**
 * What the reader in a tab has found; for the popup and other extension pages. Null where no reader runs, fails,
 * or answers something else than agreed.
 *
 * @param frameId Of a child frame; the page itself by default.
 */
export async function readTab(tabId: number, frameId = 0): Promise<PageReading | null> {
  try {
    const result = v.safeParse(pageReading, await askReader('getReading', {}, { tabId, frameId }));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/** What the readers in the child frames of a page have found; frames that are gone by now are left out. */
export async function readFrames(tabId: number, { frames }: PageReading): Promise<FrameReading[]> {
  const readings = await Promise.all(
    frames.map(async (frameId) => ({ frameId, reading: await readTab(tabId, frameId) })),
  );
  return readings.flatMap(({ frameId, reading }) => (reading ? [{ frameId, reading }] : []));
}
