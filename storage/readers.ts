import { browser } from 'wxt/browser';
import type { DataOf, ReaderMessage } from './messages';

/**
 * Calls the readers that run in tabs; for the background and extension pages.
 *
 * It speaks the wire format of @webext-core/messaging, whose own `sendMessage` to a tab leaves
 * `runtime.lastError` unread: Chromium then lists an error of the extension for each tab without a reader.
 */

let count = 0;

/** A tab, and one of its frames: the top one (0) by default. */
export interface ReaderAddress {
  tabId: number;
  frameId?: number;
}

/**
 * Sends to the reader of one frame. Gives what it answered (null for nothing), undefined where no reader runs
 * there (no access, a browser page, a switched-off site), and rejects where the reader failed.
 */
export async function askReader<Type extends ReaderMessage>(
  type: Type,
  data: DataOf<Type>,
  { tabId, frameId = 0 }: ReaderAddress,
): Promise<unknown> {
  return readReply(await send(tabId, { type, data }, { frameId }));
}

/** Sends to the readers of all frames of a tab; nobody there is no error. */
export async function tellReaders<Type extends ReaderMessage>(
  type: Type,
  data: DataOf<Type>,
  tabId: number,
): Promise<void> {
  await send(tabId, { type, data });
}

/** Sends to the readers of all frames of all tabs. */
export async function tellAllReaders<Type extends ReaderMessage>(
  type: Type,
  data: DataOf<Type>,
): Promise<void> {
  // Without the `tabs` permission the ids are given all the same; only addresses and titles are not.
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(({ id }) => (id === undefined ? undefined : tellReaders(type, data, id))),
  );
}

async function send(
  tabId: number,
  message: { type: string; data: unknown },
  options?: { frameId: number },
): Promise<unknown> {
  count += 1;
  const envelope = { id: count, timestamp: Date.now(), ...message };
  try {
    return await (options
      ? browser.tabs.sendMessage(tabId, envelope, options)
      : browser.tabs.sendMessage(tabId, envelope));
  } catch {
    return undefined; // No content script there, or the tab has just gone.
  }
}

function readReply(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null) return undefined;
  if ('err' in reply && typeof reply.err === 'object' && reply.err !== null) {
    throw new Error('message' in reply.err ? String(reply.err.message) : 'The reader failed');
  }
  // Firefox hands on an answer of undefined, Chromium drops it: null says that a reader was there.
  return 'res' in reply ? (reply.res ?? null) : null;
}
