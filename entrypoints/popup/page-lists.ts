import { CLAIM_KINDS, type Claim, type ClaimKind } from '../../claims/claim';
import type { FrameReading } from '../../storage/page-reading';
import type { PageCheck, PageReading } from '../../storage/protocol';
import type { Annotation, Dismissal } from '../../storage/records';
import type { KeptByKey } from './use-kept';

/** What is listed of the page, or of a frame of it. */
export interface ListedFrame extends FrameReading {
  /** What is kept on it, with its place now. */
  annotations: readonly Annotation[];
  /** What the checks found, dismissed ones included. */
  findings: readonly PageCheck[];
  dismissals: readonly Dismissal[];
}

/**
 * The page, then the frames of it in which something was found or kept. A frame may show the very article of its
 * page: an annotation of both is listed once, where it stands.
 *
 * @param findings For each of `readings`.
 */
export function listFrames(
  readings: readonly FrameReading[],
  kept: KeptByKey,
  findings: readonly (readonly PageCheck[])[],
): ListedFrame[] {
  const homes = new Map<string, { frameId: number; stands: boolean }>();
  const frames = readings.map(({ frameId, reading }, at): ListedFrame => {
    const onPage = kept.get(reading.page.key);
    const annotations = annotationsOf(reading, onPage?.annotations ?? null);
    for (const { id, place } of annotations) {
      const stands = place !== null && place.state !== 'orphaned';
      if (!homes.has(id) || (stands && !homes.get(id)?.stands)) homes.set(id, { frameId, stands });
    }
    const dismissals = onPage?.dismissals ?? [];
    return { frameId, reading, annotations, findings: findings[at] ?? [], dismissals };
  });
  return frames
    .map((frame) => ({
      ...frame,
      annotations: frame.annotations.filter(({ id }) => homes.get(id)?.frameId === frame.frameId),
    }))
    .filter(
      ({ frameId, reading, annotations }) =>
        frameId === 0 || reading.claims.length + annotations.length > 0,
    );
}

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
