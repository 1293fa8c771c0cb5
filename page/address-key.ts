/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|ga_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs\w+|fb_\w+|at_\w+|ns_\w+|vero_\w+|oly_\w+|mc_[ce]id|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|igsh|mkt_tok|s_cid|s_kwcid|cmpid?|cmp|icid|ito|ocid|ncid|sref|sr_share|smid|smtyp|partner|ref|ref_src|ref_url|referrer|referer|source|src|spm|share|shared?_?\w*id|sharetype|social|taid|trk\w*|wt_mc|wt\.mc_id|xtor|campaign(?:_?id)?|__twitter_impression|guccounter|guce_\w+|via)$/i;

/** Parameters that ask for another edition of the same text. */
const EDITION =
  /^(?:amp|outputtype|output|print|printable|view|mobile|m|desktop|nomobile|device)$/i;
const EDITION_VALUE = /^(?:|1|true|yes|y|on|amp|print|printable|mobile|desktop|full|m)$/i;

const EDITION_HOST = /^(?:www\d?|amp|m|mobile|touch)\./;

/**
 * One key for all addresses of a text: `https`, without `www.`, `amp.` and `m.`, without default port,
 * fragment, tracking parameters, AMP and print endings and trailing slash; the parameters that stay are
 * sorted. An address of another scheme loses its fragment only.
 */
export function addressKey(address: URL): string {
  if (!isWeb(address)) return address.href.replace(/#.*$/s, '');
  const parameters = keptParameters(address).filter(
    ([name, value]) => !(EDITION.test(name) && EDITION_VALUE.test(value)),
  );
  const search = new URLSearchParams(parameters);
  search.sort();
  const query = search.size === 0 ? '' : `?${search}`;
  const port = address.port === '' ? '' : `:${address.port}`;
  return `https://${hostKey(address.hostname)}${port}${pathKey(address.pathname)}${query}`;
}

/** An address as people share it: without fragment and tracking parameters. */
export function cleanAddress(address: URL): string {
  if (!isWeb(address)) return addressKey(address);
  const clean = new URL(address);
  clean.hash = '';
  clean.username = '';
  clean.password = '';
  const kept = keptParameters(address);
  // Writing parameters back changes how they are escaped: leave them alone where none goes.
  if (kept.length < address.searchParams.size) clean.search = `${new URLSearchParams(kept)}`;
  return clean.href;
}

export function isWeb(address: URL): boolean {
  return address.protocol === 'https:' || address.protocol === 'http:';
}

/** A host without the label of an edition, as long as a domain remains. */
export function hostKey(host: string): string {
  let key = host.toLowerCase().replace(/\.$/, '');
  while (EDITION_HOST.test(key) && key.split('.').length > 2) key = key.replace(EDITION_HOST, '');
  return key;
}

/** A path without the marks of an AMP or print edition. */
export function pathKey(path: string): string {
  return path
    .replaceAll(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/\/(?:index\.(?:html?|php|amp)|default\.aspx?)$/i, '/')
    .replace(/[./](?:amp|print)(\.html?)?\/?$/i, '$1')
    .replace(/\/+$/, '');
}

function keptParameters(address: URL): [string, string][] {
  return parametersOf(address).filter(([name]) => !TRACKING.test(name));
}

/**
 * Names and values of an address's search parameters. In Firefox a content script cannot iterate over them
 * ("Xray wrapping of iterators not supported").
 */
export function parametersOf(address: URL): [string, string][] {
  const parameters: [string, string][] = [];
  address.searchParams.forEach((value, name) => parameters.push([name, value]));
  return parameters;
}
