import { type Claim, CLAIM_KINDS, type DetectOptions } from './claim';
import { ENGLISH } from './en';
import { Tokenizer } from './tokenizer';

/** Characters between two chances to pause: well under a millisecond of work. */
const STEP = 4096;

let spare: Tokenizer | null = null;

/**
 * Finds the claims of a text, with pauses: the generator yields every few thousand characters, so that a
 * page can go on between steps. Its return value is what `detectClaims` returns.
 */
export function* detectClaimsInSteps(
  text: string,
  options: DetectOptions = {},
): Generator<void, Claim[], void> {
  // Its arrays are worth keeping: short texts would spend most of their time on new ones.
  const tokenizer = spare ?? new Tokenizer(ENGLISH.lexicon, ENGLISH.ordinalEndings);
  const { line } = tokenizer;
  spare = null;
  const reader = ENGLISH.begin(options.publishedAt);
  let paused = 0;
  for (let at = 0; at < text.length; ) {
    at = tokenizer.read(text, at);
    if (line.count > 0) reader.readLine(line);
    if (at - paused >= STEP) {
      paused = at;
      yield;
    }
  }
  tokenizer.release();
  spare = tokenizer;
  const claims = yield* reader.finish(text);
  const kinds = options.kinds ?? CLAIM_KINDS;
  return kinds.length === CLAIM_KINDS.length
    ? claims
    : claims.filter(({ kind }) => kinds.includes(kind));
}

/** Finds the claims of a text: sorted, never overlapping. */
export function detectClaims(text: string, options: DetectOptions = {}): Claim[] {
  const steps = detectClaimsInSteps(text, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
