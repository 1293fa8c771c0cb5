import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleDetector } from '../../bench/detect-bundle';

/** In bytes, gzip. Half of it are the words and patterns of English; none of it is loaded by a page. */
const BUDGET = 68_000;

test('the detector alone is within its budget', async () => {
  const code = await bundleDetector();
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
});

test('the detector pulls in nothing of the checks', async () => {
  const code = new TextDecoder().decode(await bundleDetector());
  // A word that only the findings' text has.
  expect(code).not.toMatch(/agrees|conflict/);
});
