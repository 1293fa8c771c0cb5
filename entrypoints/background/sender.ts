import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isSameOwner, publisherHost } from '../../page/publisher';
import { StorageFailure } from '../../storage/failure';

/** A script in a frame of a tab. */
export interface FrameSender {
  from: 'frame';
  tabId: number;
  frameId: number;
  /** The web address of the frame's page, as the browser names it; null where it has none. */
  address: URL | null;
  /** In a private window. */
  incognito: boolean;
  /** Web address of the tab around a child frame, without fragment; absent where the browser does not tell. */
  shownIn?: string;
}

export type Sender = FrameSender | { from: 'extension-page' };

const senderSchema = v.object({
  id: v.string(),
  url: v.optional(v.string()),
  origin: v.optional(v.string()),
  frameId: v.optional(v.number()),
  tab: v.optional(
    v.object({
      id: v.optional(v.number()),
      incognito: v.optional(v.boolean()),
      url: v.optional(v.string()),
    }),
  ),
});

/** Who sent a message, as the browser tells it. Rejects strangers with a `StorageFailure` (`invalid`). */
export function readSender(input: unknown): Sender {
  const result = v.safeParse(senderSchema, input);
  if (!result.success || result.output.id !== browser.runtime.id) throw stranger();
  const { url, origin, frameId, tab } = result.output;
  if (url?.startsWith(browser.runtime.getURL('/'))) return { from: 'extension-page' };
  if (tab?.id === undefined) throw stranger();
  const around = frameId ? webAddressOf(tab.url) : null;
  if (around) around.hash = '';
  return {
    from: 'frame',
    tabId: tab.id,
    frameId: frameId ?? 0,
    address: addressOf(origin, url),
    incognito: tab.incognito ?? false,
    ...(around && { shownIn: around.href }),
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
 * A page speaks for itself only: the address that it reports must be of the origin that the browser vouches for, and
 * its key of the same owner. (A canonical address may stand on another host of his.)
 */
export function requireOwnPage(sender: Sender, { key, url }: { key: string; url: string }): void {
  if (sender.from === 'extension-page') return;
  if (sender.address?.origin !== originOf(url)) throw outsider('address of another origin');
  requireOwnKey({ ...sender, address: new URL(url) }, key);
}

/** What is kept on a page, or on any of some pages, is for pages of its owner only. */
export function requireOwnKey(sender: Sender, ...keys: readonly string[]): void {
  if (sender.from === 'extension-page') return;
  const host = sender.address && publisherHost(sender.address);
  const isOwn = keys.some((key) => host !== null && isSameOwner(host, new URL(key).hostname));
  if (!isOwn) throw outsider('key of another site');
}

function stranger(): StorageFailure {
  return new StorageFailure('invalid', 'act', 'unexpected sender');
}

function outsider(detail: string): StorageFailure {
  return new StorageFailure('invalid', 'act', detail);
}

/**
 * The origin is the surer word where there is one: the address may be that of the page before. A sandboxed page has
 * the origin "null", and its address is all that there is.
 */
function addressOf(origin: string | undefined, url: string | undefined): URL | null {
  const address = webAddressOf(url);
  const named = webAddressOf(origin);
  return named && named.origin !== address?.origin ? named : address;
}

function webAddressOf(address: string | undefined): URL | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : null;
}

function originOf(address: string): string | undefined {
  return webAddressOf(address)?.origin;
}
