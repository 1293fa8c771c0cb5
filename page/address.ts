import { addressKey, cleanAddress, hostKey, isWeb, parametersOf, pathKey } from './address-key';
import { metaContent } from './meta-content';
import { isSameOwner, publisherHost } from './publisher';

export interface PageAddress {
  /** Key under which the page's annotations are kept: its canonical address, where that can be believed. */
  key: string;
  /** The key by its location alone, for when the text under `key` turns out to be another. */
  ownKey: string;
  /** The address at which it was read, without fragment and tracking parameters. */
  url: string;
}

/** Parameters that tell one text from another on sites that keep all under one path. */
const IDENTIFYING =
  /^(?:id|p|a|n|nid|aid|sid|pid|uuid|guid|doc|docid|story\w*|article\w*|news\w*|post\w*|item\w*|title|slug)$/i;

/**
 * The address of a page. The page's own word (`<link rel=canonical>`, then `og:url`) is believed only if it
 * could name this page: some sites give their home page, or one address for all, single-page applications leave
 * the address of the page before, and any site can name another's article. Whoever uses the key must still make
 * sure that the text agrees (`textsAgree`).
 */
export function pageAddress(document: Document, location: { readonly href: string }): PageAddress {
  const own = new URL(location.href);
  const named = [canonicalLink(document), metaContent(document, 'og:url')]
    .map((address) => parse(address, document.baseURI || own.href))
    .find((address) => address !== null && couldName(address, own));
  const ownKey = addressKey(own);
  return {
    key: named === undefined || named === null ? ownKey : addressKey(named),
    ownKey,
    url: cleanAddress(own),
  };
}

/** A page that names two canonical addresses names none. */
function canonicalLink(document: Document): string | null {
  const links = [...document.querySelectorAll('link[rel~="canonical" i][href]')];
  const addresses = new Set(links.map((link) => link.getAttribute('href')));
  return addresses.size === 1 ? (links[0]?.getAttribute('href') ?? null) : null;
}

function parse(address: string | null, base: string): URL | null {
  if (address === null || address.trim() === '') return null;
  try {
    const url = new URL(address.trim(), base);
    return isWeb(url) ? url : null;
  } catch {
    return null;
  }
}

function couldName(named: URL, own: URL): boolean {
  if (!isWeb(own)) return false;
  const namedPath = pathKey(named.pathname);
  const ownPath = pathKey(own.pathname);
  const sameHost = hostKey(named.hostname) === hostKey(own.hostname);
  if (sameHost && namedPath === ownPath) return !losesIdentity(named, own);
  // Anybody can name somebody else's article as his own: only a cache is believed, and of what it serves.
  const publisher = publisherHost(own);
  if (!isSameOwner(named.hostname, publisher)) return false;
  if (publisher !== own.hostname) return namedPath !== '';
  // A home page or a section is not the name of a page below it.
  if (isFrontPage(namedPath) && !isFrontPage(ownPath)) return false;
  if (ownPath.startsWith(`${namedPath}/`) && !isArticlePath(namedPath)) return false;
  // Two articles: the same one if they share an id or a word of their titles.
  return !isArticlePath(namedPath) || !isArticlePath(ownPath) || sharesWord(namedPath, ownPath);
}

/** `/story.php` for `/story.php?id=7`. */
function losesIdentity(named: URL, own: URL): boolean {
  return parametersOf(own).some(
    ([name]) => IDENTIFYING.test(name) && !named.searchParams.has(name),
  );
}

/** `/`, `/en`, `/en-gb`. */
function isFrontPage(path: string): boolean {
  return /^(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?$/i.test(path);
}

/** A path whose last parts have a number of four digits or a title of three words. */
function isArticlePath(path: string): boolean {
  return /\d{4,}/.test(path) || /[^/]+[-_][^/]+[-_][^/]+/.test(path);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(wordsOfPath(one));
  return wordsOfPath(other).some((word) => words.has(word));
}

/** Words of the last two parts that say something: not `the`, not a year. */
function wordsOfPath(path: string): string[] {
  const last = path.split('/').slice(-2).join('-').toLowerCase();
  return last
    .replace(/\.\w{2,5}$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => (/^\d+$/.test(word) ? word.length >= 5 : word.length >= 4));
}
