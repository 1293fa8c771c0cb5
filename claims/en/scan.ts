import type { Claim, ClaimKind, Sanction, SentenceStatus } from '../claim';
import type { Line } from '../line';
import type { DateMemory } from './memory';

/** A claim whose subject is not yet known. */
export interface Draft {
  claim: Claim;
  /** Its tokens, while the line is read. */
  first: number;
  next: number;
  /** How the claim stands to its subject: beside it, within its noun phrase, as what a clause says of it, or as the claim before. */
  role: 'apposition' | 'attributive' | 'clause' | 'listed';
}

/** What the matchers share while one line is read. */
export interface Scan {
  readonly line: Line;
  /** First token that no claim holds yet. */
  floor: number;
  readonly memory: DateMemory;
  readonly drafts: Draft[];
  /** Offset of the last word of courts and crime. */
  lastCourtWord: number;
}

export interface DraftDetails {
  sanction?: Sanction;
  status?: SentenceStatus;
  role?: Draft['role'];
}

/** Keeps a claim that spans tokens `first` to `next`, and answers `next`. */
export function keep(
  scan: Scan,
  kind: ClaimKind,
  first: number,
  next: number,
  value: string | null,
  { role = 'clause', sanction, status }: DraftDetails = {},
): number {
  const { line } = scan;
  const start = line.startOf(first);
  const end = line.endOf(next - 1);
  const claim: Claim = { kind, start, end, text: line.text.slice(start, end), value };
  if (sanction) claim.sanction = sanction;
  if (status) claim.status = status;
  scan.drafts.push({
    claim,
    first,
    next,
    role,
  });
  scan.floor = next;
  return next;
}

/** Reads a claim at a token; answers the index after it, or -1 where it finds none. */
export type Matcher = (scan: Scan, index: number) => number;

export const NONE = -1;

/** Index where the match of the first of these patterns that ends before a token begins. */
export function firstBehind(
  line: Line,
  index: number,
  patterns: readonly { behind(line: Line, index: number): number }[],
): number {
  for (const pattern of patterns) {
    const first = pattern.behind(line, index);
    if (first !== NONE) return first;
  }
  return NONE;
}
