import { describe, expect, it } from 'vitest';
import { runAlikeTrial } from './alike-trial';

/** Made-up pages; each with some twenty places. */
const PAGES = 800;
/**
 * Of all places so many are given to words that are not theirs at most: a row swapped for one that reads the same
 * but for its name and figure is the same text as a row that was corrected, and nobody could tell them apart.
 */
const MOST_WRONG = 1 / 4000;
/** Of the places of which something is left. */
const LEAST_FOUND = 0.9;

describe('places on pages that are made to mislead', () => {
  it('are found or orphaned, and not wrong', () => {
    let [right, missed, gone] = [0, 0, 0];
    const wrong: string[] = [];
    for (let seed = 0; seed < PAGES; seed += 1) {
      const trial = runAlikeTrial(seed);
      right += trial.right;
      missed += trial.missed;
      gone += trial.gone;
      wrong.push(...trial.wrong);
    }
    const all = right + missed + gone + wrong.length;
    expect(all).toBeGreaterThan(PAGES * 10);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(all * MOST_WRONG);
    expect(right / (right + missed)).toBeGreaterThan(LEAST_FOUND);
  });
});
