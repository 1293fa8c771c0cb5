import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Real browsers, one at a time, need their time; everything else is quick. */
const BROWSER_MINUTES = 3 * 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts', 'tests/anchoring/**/*.test.ts'],
          testTimeout: BROWSER_MINUTES,
        },
      },
      { test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          // A browser that is short of breath is asked again; what is broken fails each time.
          retry: 2,
          testTimeout: BROWSER_MINUTES,
          hookTimeout: BROWSER_MINUTES,
        },
      },
    ],
  },
});
