import { detectClaimsInSteps } from '../../claims';
import { checkClaims } from '../../claims/check';
import { runInSlices } from '../../page/slices';
import type { TextReading } from '../../storage/protocol';

/** Other messages are answered between slices of so many milliseconds. */
const BUDGET = 50;

/** Finds the claims of a text and what follows from them. */
export async function readClaims(text: string, publishedAt: string | null): Promise<TextReading> {
  const context = { publishedAt: publishedAt ?? undefined, text };
  const claims = await runInSlices(detectClaimsInSteps(text, context), {
    signal: new AbortController().signal,
    budget: BUDGET,
  });
  return { claims, checks: checkClaims(claims, context) };
}
