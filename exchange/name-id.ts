/** What the four parts of an id begin from. */
const SEEDS: readonly number[] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x85a308d3];

/**
 * A UUID (version 8, RFC 9562) made from a name: the same one each time. For what other software calls by an address
 * or not at all, so that a file which is imported twice is not kept twice. FNV-1a four times from different seeds,
 * each with the last steps of MurmurHash3; it is no protection against names that are made to collide, which would
 * have their notes joined.
 */
export function idFromName(name: string): string {
  const parts = SEEDS.map((seed) => hash(name, seed));
  const hex = parts.map((part) => part.toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}

/** The UUID within a name, or one that is made from it. */
export function idOfName(name: string): string {
  const [, uuid] = /^urn:uuid:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.exec(name) ?? [];
  return uuid?.toLowerCase() ?? idFromName(name);
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
