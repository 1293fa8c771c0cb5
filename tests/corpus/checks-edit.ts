import type { Claim } from '../../claims/claim';
import type { GoldDocument } from './checks-documents';

/** Changes to a gold document that keep the offsets of its claims right. */

/** A claim to be written, without its place. */
export type NewClaim = Omit<Claim, 'start' | 'end'>;

export interface Edited {
  document: GoldDocument;
  /** The claims that were written or rewritten. */
  touched: Claim[];
}

/** Replaces a stretch by new text and claims; claims inside the stretch go. */
export function replace(
  document: GoldDocument,
  start: number,
  end: number,
  parts: readonly (string | NewClaim)[],
): Edited {
  let written = '';
  const touched: Claim[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      written += part;
      continue;
    }
    const at = start + written.length;
    touched.push({ ...part, start: at, end: at + part.text.length });
    written += part.text;
  }
  const shift = written.length - (end - start);
  const before = document.claims.filter((claim) => claim.end <= start);
  const after = document.claims
    .filter((claim) => claim.start >= end && !before.includes(claim))
    .map((claim) => ({ ...claim, start: claim.start + shift, end: claim.end + shift }));
  return {
    document: {
      ...document,
      text: document.text.slice(0, start) + written + document.text.slice(end),
      claims: [...before, ...touched, ...after],
    },
    touched,
  };
}

/** Rewrites the words and the value of a claim where it stands. */
export function rewrite(
  document: GoldDocument,
  claim: Claim,
  change: { text: string; value: string | null },
): Edited {
  const { start, end, ...rest } = claim;
  return replace(document, start, end, [{ ...rest, ...change }]);
}

/** Adds a paragraph at the end. */
export function append(document: GoldDocument, parts: readonly (string | NewClaim)[]): Edited {
  const { length } = document.text;
  return replace(document, length, length, ['\n\n', ...parts]);
}
