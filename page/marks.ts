import type { Claim } from '../claims/claim';
import { isDismissalOf } from '../claims/dismissed';
import type { PageCheck } from '../storage/protocol';
import type { Annotation, Dismissal, Place } from '../storage/records';
import type { MarkKind } from './highlights';
import type { TextMap, TextSpan } from './text-map';

/** A place in the page that carries a mark: a claim, words that the reader selected, or both. */
export interface Mark {
  kind: MarkKind;
  span: TextSpan;
  /** The words of the span. */
  text: string;
  claim: Claim | null;
  annotation: Annotation | null;
  /** Where its annotation stands; null where there is none. */
  place: Place | null;
  /** Checks that rest on the claim, conflicts first. */
  checks: readonly PageCheck[];
  /** Those that the reader has dismissed. */
  dismissed: readonly PageCheck[];
  range: Range;
}

/** An annotation that was found in the page. */
export interface PlacedAnnotation {
  annotation: Annotation;
  place: Place;
  span: TextSpan;
}

export interface MarkSources {
  map: TextMap;
  claims: readonly Claim[];
  placed: readonly PlacedAnnotation[];
  checks: readonly PageCheck[];
  /** Findings that the reader does not want to see again. */
  dismissals: readonly Dismissal[];
  /** Marks of the reading before: what is unchanged keeps its range. */
  previous: readonly Mark[];
}

/** Marks of one reading, in the order of the page. What has no range in the page is left out. */
export function* makeMarks({
  map,
  claims,
  placed,
  checks,
  dismissals,
  previous,
}: MarkSources): Generator<void, Mark[]> {
  const before = new Map(previous.map((mark) => [`${mark.span.start} ${mark.span.end}`, mark]));
  const isClosed = (check: PageCheck): boolean =>
    dismissals.some((dismissal) => isDismissalOf(dismissal, check));
  const checksOf = groupByClaim(checks.filter((check) => !isClosed(check)));
  const dismissedOf = groupByClaim(checks.filter(isClosed));
  const marks: Mark[] = [];
  const joined = new Set<PlacedAnnotation>();
  const add = (mark: Omit<Mark, 'range' | 'text'>): void => {
    const { start, end } = mark.span;
    const fresh = map.toRange(start, end);
    if (!fresh) return;
    const old = before.get(`${start} ${end}`)?.range;
    const range = old && isSamePlace(old, fresh) ? old : fresh;
    marks.push({ ...mark, text: map.text.slice(start, end), range });
  };
  const waiting = placed.toSorted((a, b) => a.span.start - b.span.start);
  let steps = 0;
  let first = 0;
  for (const claim of claims) {
    if (++steps % 32 === 0) yield;
    while (first < waiting.length && (waiting[first]?.span.end ?? 0) <= claim.start) first += 1;
    const own = ownAnnotation(claim, waiting, first, joined);
    if (own) joined.add(own);
    add({
      kind: claim.kind,
      span: { start: claim.start, end: claim.end },
      claim,
      annotation: own?.annotation ?? null,
      place: own?.place ?? null,
      checks: checksOf.get(claim) ?? [],
      dismissed: dismissedOf.get(claim) ?? [],
    });
  }
  for (const other of waiting) {
    if (joined.has(other)) continue;
    if (++steps % 32 === 0) yield;
    const { annotation, place, span } = other;
    add({
      kind: annotation.claim?.kind ?? 'own',
      span,
      claim: null,
      annotation,
      place,
      checks: [],
      dismissed: [],
    });
  }
  return marks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The same marks in the same text, read anew. */
export function remapMarks(marks: readonly Mark[], map: TextMap): Mark[] {
  return marks.flatMap((mark) => {
    const range = map.toRange(mark.span.start, mark.span.end);
    if (!range) return [];
    return [{ ...mark, range: isSamePlace(mark.range, range) ? mark.range : range }];
  });
}

/** The annotation of a claim is the one on the same words, or of the same kind on words that overlap. */
function ownAnnotation(
  claim: Claim,
  waiting: readonly PlacedAnnotation[],
  first: number,
  joined: ReadonlySet<PlacedAnnotation>,
): PlacedAnnotation | undefined {
  for (let index = first; index < waiting.length; index += 1) {
    const placed = waiting[index];
    if (!placed || placed.span.start >= claim.end) return undefined;
    const { annotation, span } = placed;
    if (joined.has(placed) || span.end <= claim.start) continue;
    const same = span.start === claim.start && span.end === claim.end;
    if (annotation.claim ? annotation.claim.kind === claim.kind : same) return placed;
  }
  return undefined;
}

function groupByClaim(checks: readonly PageCheck[]): Map<Claim, PageCheck[]> {
  const groups = new Map<Claim, PageCheck[]>();
  for (const check of checks.toSorted((a, b) => rank(a) - rank(b))) {
    for (const claim of check.claims) {
      const group = groups.get(claim);
      if (group) group.push(check);
      else groups.set(claim, [check]);
    }
  }
  return groups;
}

const rank = ({ relation }: PageCheck): number =>
  relation === 'conflicts' ? 0 : relation === 'agrees' ? 1 : 2;

function isSamePlace(one: Range, other: Range): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

/** The mark of a new reading that an old one has become; null where it is gone. */
export function successorOf(old: Mark, marks: readonly Mark[]): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (old.annotation && mark.annotation?.id === old.annotation.id) return mark;
    if (mark.kind !== old.kind || mark.text !== old.text) continue;
    if (!best || distance(mark, old) < distance(best, old)) best = mark;
  }
  return best;
}

const distance = (one: Mark, other: Mark): number => Math.abs(one.span.start - other.span.start);

/** Boxes of a mark's lines in the viewport; empty ones are left out. */
export function linesOf({ range }: Pick<Mark, 'range'>): DOMRect[] {
  if (!range.startContainer.isConnected) return [];
  return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
}
