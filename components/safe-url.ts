/** Addresses that a note or a source may lead to; everything else stays plain text. */
const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address in full, or null where it is none or leads elsewhere than to the web or to mail. */
export function safeUrl(address: string): string | null {
  try {
    const url = new URL(address.trim());
    return SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * Reads what someone typed as the address of a source: an http(s) address, its scheme added where it was left
 * out. Null where it is no such address.
 */
export function readSourceUrl(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text);
  const href = safeUrl(withScheme ? text : `https://${text}`);
  if (href === null || !/^https?:/.test(href)) return null;
  const { hostname } = new URL(href);
  const named = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
  return named && !hostname.startsWith('.') && !hostname.endsWith('.') ? href : null;
}

/** `example.org` for an address; the address itself where it has no host. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '') || address;
  } catch {
    return address;
  }
}
