import { type Claim, CLAIM_KINDS, type DetectOptions } from './claim';
import { LEXICON, scanLine } from './en';
import { newMemory } from './en/memory';
import type { Draft, Scan } from './en/scan';
import { Line } from './line';

/** Characters between two chances to pause: about a millisecond of work. */
const STEP = 4096;

/**
 * Finds the claims of a text, with pauses: the generator yields every few thousand characters, so that a
 * page can go on between steps. Its return value is what `detectClaims` returns.
 */
export function* detectClaimsInSteps(
  text: string,
  options: DetectOptions = {},
): Generator<void, Claim[], void> {
  const line = new Line(LEXICON);
  const drafts: Draft[] = [];
  const scan: Scan = {
    line,
    floor: 0,
    memory: newMemory(options.publishedAt),
    drafts,
    lastCourtWord: -1e9,
  };
  let paused = 0;
  for (let at = 0; at < text.length; ) {
    at = line.read(text, at);
    if (line.count > 0) scanLine(scan);
    if (at - paused >= STEP) {
      paused = at;
      yield;
    }
  }
  const kinds = options.kinds ?? CLAIM_KINDS;
  const claims: Claim[] = [];
  for (const { claim } of drafts) if (kinds.includes(claim.kind)) claims.push(claim);
  return claims;
}

/** Finds the claims of a text: sorted, never overlapping. */
export function detectClaims(text: string, options: DetectOptions = {}): Claim[] {
  const steps = detectClaimsInSteps(text, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
