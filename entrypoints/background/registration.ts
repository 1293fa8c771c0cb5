import { browser } from 'wxt/browser';
import type { Database } from '../../storage/database';
import { readSwitchedOffSites } from '../../storage/sites';
import { READER_SCRIPT, READER_STYLES } from './injection';
import { WEB_PAGES } from './web-pages';

const ID = 'reader';

let running: Promise<void> = Promise.resolve();

/**
 * Brings the registration of the reader into step with the sites switched off: on those the browser then runs
 * nothing of ours at all. May be called at any time and any number of times; calls wait for each other.
 * Rejects where the browser refuses the registration.
 */
export function syncRegistration(database: Database): Promise<void> {
  const next = running.then(() => sync(database));
  running = next.catch(() => {});
  return next;
}

async function sync(database: Database): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  let switchedOff: string[];
  try {
    switchedOff = await readSwitchedOffSites(database);
  } catch {
    // The list can't be read: what is registered is the last that we know of it.
    if (registered) return;
    switchedOff = [];
  }
  const excludeMatches = switchedOff.map(matchPatternOf);
  if (registered && sameList(registered.excludeMatches ?? [], excludeMatches)) return;
  const script = {
    id: ID,
    js: [READER_SCRIPT],
    css: [READER_STYLES],
    matches: WEB_PAGES,
    excludeMatches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * The match pattern for a host and its subdomains. Addresses in numbers have none.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function matchPatternOf(host: string): string {
  const isNumeric = host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
  return isNumeric ? `*://${host}/*` : `*://*.${host}/*`;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
