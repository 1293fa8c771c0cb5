import { hostKey } from './address-key';

/** Who stands behind an address: told from its host, as browsers give us no list of public suffixes. */

/** Caches that serve other publishers' pages from their own host, with the publisher's in the path. */
const CACHES =
  /(?:^|\.)(?:cdn\.ampproject\.org|ampproject\.net|bing-amp\.com)$|^(?:www\.)?google(?:\.[a-z]{2,3}){1,2}$/;

/** Domains under which each name belongs to somebody else. */
const SHARED =
  /(?:^|\.)(?:blogspot(?:\.[a-z]{2,3}){1,2}|(?:wordpress|substack|medium|tumblr|amazonaws)\.com|(?:github|ghost)\.io|(?:pages|workers)\.dev|(?:netlify|vercel|web)\.app)$/;

/** The host of the publisher whose page stands at an address: its own, or the one that a cache serves it for. */
export function publisherHost({ hostname, pathname }: URL): string {
  if (!CACHES.test(hostname)) return hostname;
  // `/c/s/news.example/article`: what follows the first host is the publisher's, whatever it looks like.
  return pathname.split('/').find((part) => part.includes('.')) ?? hostname;
}

/** Whether two hosts belong to one owner, as far as their names tell; in doubt they do not. */
export function isSameOwner(one: string, other: string): boolean {
  return ownedDomain(one) === ownedDomain(other);
}

/**
 * The part of a host that its owner has registered, near enough: two labels, three where the second is as short as in
 * `co.uk` and `uk.com`, all of it under shared domains and for addresses in numbers.
 */
function ownedDomain(host: string): string {
  const key = hostKey(host);
  if (SHARED.test(key) || /^[\d.]+$|^\[/.test(key)) return key;
  const labels = key.split('.');
  const second = labels.at(-2)?.length ?? 0;
  const isCountry = labels.at(-1)?.length === 2;
  const isDouble = second <= 2 || (isCountry && second <= 3);
  return labels.slice(isDouble ? -3 : -2).join('.');
}
