import search from 'approx-string-match';
import type { Target } from '../storage/records';

/** As in the algorithm compared with: 256 errors at most, and half of the quote's length. */
const MOST_ERRORS = 256;

/** Code units of context on each side. */
const CONTEXT = 32;

interface Match {
  start: number;
  end: number;
  errors: number;
}

/**
 * Anchoring that looks for exact copies, then for similar strings anywhere in the text, and takes the one
 * whose quote, prefix, suffix and position score best: the algorithm known from the Hypothesis client, written
 * for this comparison from its description (weights 50, 20, 20 and 2).
 */
export function anchorApproximately(text: string, target: Target): Match | null {
  const { exact } = target.quote;
  const prefix = target.quote.prefix.slice(-CONTEXT);
  const suffix = target.quote.suffix.slice(0, CONTEXT);
  if (exact === '') return null;
  let best: Match | null = null;
  let bestScore = -1;
  for (const match of findMatches(text, exact, Math.min(MOST_ERRORS, exact.length / 2))) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const score =
      50 * (1 - match.errors / exact.length) +
      20 * (prefix === '' ? 1 : similarity(before, prefix)) +
      20 * (suffix === '' ? 1 : similarity(after, suffix)) +
      2 * (1 - Math.abs(match.start - target.position.start) / text.length);
    if (score <= bestScore) continue;
    best = match;
    bestScore = score;
  }
  return best;
}

function findMatches(text: string, quote: string, mostErrors: number): Match[] {
  const matches: Match[] = [];
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) {
    matches.push({ start, end: start + quote.length, errors: 0 });
  }
  return matches.length > 0 ? matches : search(text, quote, Math.floor(mostErrors));
}

function similarity(text: string, pattern: string): number {
  if (text === '') return 0;
  const [match] = search(text, pattern, pattern.length);
  return match === undefined ? 0 : 1 - match.errors / pattern.length;
}
