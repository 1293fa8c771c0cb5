import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { StorageFailure } from '../../storage/failure';

/** A script in a frame of a tab. `origin` is null where the browser does not name it. */
export interface FrameSender {
  from: 'frame';
  tabId: number;
  frameId: number;
  origin: string | null;
  /** In a private window. */
  incognito: boolean;
}

export type Sender = FrameSender | { from: 'extension-page' };

const senderSchema = v.object({
  id: v.string(),
  url: v.optional(v.string()),
  origin: v.optional(v.string()),
  frameId: v.optional(v.number()),
  tab: v.optional(v.object({ id: v.optional(v.number()), incognito: v.optional(v.boolean()) })),
});

/** Who sent a message, as the browser tells it. Rejects strangers with a `StorageFailure` (`invalid`). */
export function readSender(input: unknown): Sender {
  const result = v.safeParse(senderSchema, input);
  if (!result.success || result.output.id !== browser.runtime.id) throw stranger();
  const { url, origin, frameId, tab } = result.output;
  if (url?.startsWith(browser.runtime.getURL('/'))) return { from: 'extension-page' };
  if (tab?.id === undefined) throw stranger();
  return {
    from: 'frame',
    tabId: tab.id,
    frameId: frameId ?? 0,
    origin: origin ?? originOf(url),
    incognito: tab.incognito ?? false,
  };
}

/** The frame that sent a message which only frames may send. */
export function requireFrame(sender: Sender): FrameSender {
  if (sender.from !== 'frame') throw stranger();
  return sender;
}

/** Some choices are the reader's alone, made in pages of the extension. */
export function requireExtensionPage(sender: Sender): void {
  if (sender.from !== 'extension-page') throw stranger();
}

/**
 * A page speaks for itself only: the address that it reports must be of the origin that the browser vouches for.
 * (Its key need not be: a canonical address may stand elsewhere.)
 */
export function requireOwnAddress(sender: Sender, address: string): void {
  if (sender.from === 'extension-page' || sender.origin === null) return;
  if (originOf(address) !== sender.origin) {
    throw new StorageFailure('invalid', 'act', 'address of another origin');
  }
}

/** A page switches its own site only. */
export function requireOwnHost(sender: Sender, host: string): void {
  if (sender.from === 'extension-page') return;
  const own = sender.origin === null ? '' : new URL(sender.origin).hostname;
  if (own !== host && !own.endsWith(`.${host}`)) {
    throw new StorageFailure('invalid', 'act', 'host of another site');
  }
}

function stranger(): StorageFailure {
  return new StorageFailure('invalid', 'act', 'unexpected sender');
}

function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { origin } = new URL(address);
  return origin === 'null' ? null : origin;
}
