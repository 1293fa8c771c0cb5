import { describe, expect, it } from 'vitest';
import { savedPageNames } from '../../anchoring/saved-pages';
import { runTrials, type Share, type Trial } from '../../anchoring/trial';

/** What every page must reach on every edit but for rounding: the report shows the figures. */
const LEAST_SURVIVING = 0.96;
const names = savedPageNames();

function share(trials: readonly Trial[], of: (trial: Trial) => Share): number {
  const right = trials.reduce((sum, trial) => sum + of(trial).right, 0);
  const all = trials.reduce((sum, trial) => sum + of(trial).all, 0);
  return all === 0 ? 1 : right / all;
}

describe.skipIf(names.length === 0)(
  'places on saved pages after edits (skipped without the pages)',
  () => {
    it.each(names)(
      '%s',
      (name) => {
        const trials = runTrials(name);
        expect(trials.flatMap(({ wrong }) => wrong)).toEqual([]);
        expect(share(trials, ({ orphaned }) => orphaned)).toBe(1);
        expect(share(trials, ({ survived }) => survived)).toBeGreaterThanOrEqual(LEAST_SURVIVING);
      },
      120_000,
    );
  },
);
