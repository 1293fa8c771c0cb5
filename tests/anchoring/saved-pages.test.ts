import { describe, expect, it } from 'vitest';
import { savedPageNames } from './saved-pages';
import { runTrials, type Share, type Trial } from './trial';

/** Runs of each edit of a page's text; `npm run anchor-report -- --seeds=20` does more. */
const SEEDS = 2;
/** Of the places whose figure was edited, the rest being orphaned. */
const LEAST_CHANGED = 0.98;
/** The longest page takes its time, more so beside other tests. */
const MINUTES = 10 * 60_000;
const names = savedPageNames();

function total(trials: readonly Trial[], of: (trial: Trial) => Share): Share {
  const shares = trials.map(of);
  return {
    right: shares.reduce((sum, { right }) => sum + right, 0),
    all: shares.reduce((sum, { all }) => sum + all, 0),
  };
}

describe.skipIf(names.length === 0)(
  'places on saved pages after edits (skipped without the pages)',
  () => {
    const trials: Trial[] = [];

    it.each(names)(
      '%s: none is wrong, all that survive are found',
      async (name) => {
        const own = await runTrials(name, SEEDS);
        trials.push(...own);
        expect(own.flatMap(({ wrong }) => wrong)).toEqual([]);
        const survived = total(own, (trial) => trial.survived);
        const orphaned = total(own, (trial) => trial.orphaned);
        expect(survived.right).toBe(survived.all);
        expect(orphaned.right).toBe(orphaned.all);
      },
      MINUTES,
    );

    it('calls what was corrected changed, with the right words', () => {
      const changed = total(trials, (trial) => trial.changed);
      expect(changed.all).toBeGreaterThan(0);
      expect(changed.right / changed.all).toBeGreaterThanOrEqual(LEAST_CHANGED);
    });
  },
);
