import { CLAIM_KINDS, type Claim, type ClaimKind } from '../../claims/claim';
import type { PageReading } from '../../storage/protocol';
import type { Annotation } from '../../storage/records';

/** So many characters before the words tell one mention from another. */
const CONTEXT = 16;

/** What is kept on the page, each with its place on it now, in the order of the text. */
export function annotationsOf(
  reading: PageReading,
  kept: readonly Annotation[] | null,
): Annotation[] {
  const places = new Map(reading.annotations.map(({ id, place }) => [id, place]));
  return (kept ?? reading.annotations)
    .map((annotation) => ({ ...annotation, place: places.get(annotation.id) ?? annotation.place }))
    .sort((a, b) => a.target.position.start - b.target.position.start);
}

/** The claims that the reader has not written on. */
export function untouchedClaims(
  { claims, text }: Pick<PageReading, 'claims' | 'text'>,
  annotations: readonly Annotation[],
): Claim[] {
  const byWords = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const words = annotation.target.quote.exact;
    byWords.set(words, [...(byWords.get(words) ?? []), annotation]);
  }
  return claims.filter((claim) => {
    const before = text.slice(Math.max(0, claim.start - CONTEXT), claim.start);
    const written = byWords.get(claim.text) ?? [];
    return !written.some(({ target }) => target.quote.prefix.slice(-CONTEXT).endsWith(before));
  });
}

export function countKinds(claims: readonly Claim[]): Record<ClaimKind, number> {
  const counts = { age: 0, sentence: 0, date: 0, duration: 0 } satisfies Record<ClaimKind, number>;
  for (const kind of CLAIM_KINDS) {
    counts[kind] = claims.filter((claim) => claim.kind === kind).length;
  }
  return counts;
}
