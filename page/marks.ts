import type { Claim } from '../claims/claim';
import { isDismissalOf } from '../claims/dismissed';
import type { PageCheck } from '../storage/protocol';
import type { Annotation, Dismissal, Place } from '../storage/records';
import type { MarkKind } from './highlights';
import { mapOf, type PageTexts, type Spot } from './scan';
import type { TextMap, TextSpan } from './text-map';

/** A place in the page that carries a mark: a claim, words that the reader selected, or both. */
export interface Mark extends Spot {
  kind: MarkKind;
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
  texts: PageTexts;
  /** Of the article. */
  claims: readonly Claim[];
  /** Annotations in the article. */
  placed: readonly PlacedAnnotation[];
  /** Annotations elsewhere in the page, on spans of its whole text. */
  outside: readonly PlacedAnnotation[];
  checks: readonly PageCheck[];
  /** Findings that the reader does not want to see again. */
  dismissals: readonly Dismissal[];
  /** Marks of the reading before: what is unchanged keeps its range. */
  previous: readonly Mark[];
}

/** Marks of one reading, in the order of the page. What has no range in the page is left out. */
export function* makeMarks({
  texts,
  claims,
  placed,
  outside,
  checks,
  dismissals,
  previous,
}: MarkSources): Generator<void, Mark[]> {
  const before = new Map(previous.map((mark) => [keyOf(mark), mark]));
  const isClosed = (check: PageCheck): boolean =>
    dismissals.some((dismissal) => isDismissalOf(dismissal, check));
  const checksOf = groupByClaim(checks.filter((check) => !isClosed(check)));
  const dismissedOf = groupByClaim(checks.filter(isClosed));
  const marks: Mark[] = [];
  const joined = new Set<PlacedAnnotation>();
  const add = (mark: Omit<Mark, 'range' | 'text'>): void => {
    const { start, end } = mark.span;
    const map = mapOf(texts, mark.scope);
    const fresh = map?.toRange(start, end);
    if (!map || !fresh) return;
    const old = before.get(keyOf(mark))?.range;
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
      scope: 'article',
      span: { start: claim.start, end: claim.end },
      claim,
      annotation: own?.annotation ?? null,
      place: own?.place ?? null,
      checks: checksOf.get(claim) ?? [],
      dismissed: dismissedOf.get(claim) ?? [],
    });
  }
  const addOwn = (scope: Spot['scope'], { annotation, place, span }: PlacedAnnotation): void =>
    add({
      kind: annotation.claim?.kind ?? 'own',
      scope,
      span,
      claim: null,
      annotation,
      place,
      checks: [],
      dismissed: [],
    });
  for (const other of waiting) {
    if (joined.has(other)) continue;
    if (++steps % 32 === 0) yield;
    addOwn('article', other);
  }
  for (const other of outside) {
    if (++steps % 32 === 0) yield;
    addOwn('page', other);
  }
  const { whole } = texts;
  return whole && outside.length > 0
    ? yield* inPageOrder(marks, whole)
    : marks.sort((a, b) => compareSpans(a.span, b.span));
}

/** Marks of both texts in the order of the page. */
function* inPageOrder(marks: readonly Mark[], whole: TextMap): Generator<void, Mark[]> {
  const spans = new Map<Mark, TextSpan>();
  for (const [index, mark] of marks.entries()) {
    if (index % 32 === 31) yield;
    const { scope, span, range } = mark;
    spans.set(mark, scope === 'page' ? span : (whole.toOffsets(range) ?? span));
  }
  return marks.toSorted((a, b) => compareSpans(spans.get(a) ?? a.span, spans.get(b) ?? b.span));
}

const compareSpans = (a: TextSpan, b: TextSpan): number => a.start - b.start || a.end - b.end;

const keyOf = ({ scope, span }: Spot): string => `${scope} ${span.start} ${span.end}`;

/** Whether two stretches are one. */
export const isSameSpot = (one: Spot, other: Spot): boolean => keyOf(one) === keyOf(other);

/** The same marks in the same texts, read anew. */
export function remapMarks(marks: readonly Mark[], texts: PageTexts): Mark[] {
  return marks.flatMap((mark) => {
    const range = mapOf(texts, mark.scope)?.toRange(mark.span.start, mark.span.end);
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

export function isSamePlace(one: Range, other: Range): boolean {
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
    if (mark.kind !== old.kind || mark.scope !== old.scope || mark.text !== old.text) continue;
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
