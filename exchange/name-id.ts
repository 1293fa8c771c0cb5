import { v5 } from 'uuid';

/** Made once, at random: names are told apart from those that others make ids of. */
const NAMESPACE = 'c2a6f3d4-5b0e-4f8a-9d57-1e60b7a4c938';

/**
 * A UUID made from a name: the same one each time. For what other software calls by an address or not at all, so that
 * a file which is imported twice is not kept twice. https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export function idFromName(name: string): string {
  return v5(name, NAMESPACE);
}

/** The UUID within a name, or one that is made from it. */
export function idOfName(name: string): string {
  const [, uuid] = /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(name) ?? [];
  return uuid?.toLowerCase() ?? idFromName(name);
}
