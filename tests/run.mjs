// `npm test`: sets up, then checks everything, and ends with one line that counts all that ran.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installDependencies, root, run } from '../harness/set-up.mjs';

installDependencies();

const output = join(root, 'tests/output');
mkdirSync(output, { recursive: true });

let passed = 0;
let failed = 0;
let skipped = 0;

function check(name, command) {
  console.log(`\n== ${name}`);
  const good = run(command) === 0;
  if (good) passed += 1;
  else failed += 1;
  return good;
}

const tool = (name, ...words) => [process.execPath, join(root, 'node_modules', name), ...words];

/** Runs a project of tests and adds up what its report says. */
function test(project) {
  console.log(`\n== ${project} tests`);
  const report = join(output, `${project}.json`);
  rmSync(report, { force: true });
  const status = run(
    tool(
      'vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ),
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    // A file that breaks before its first test has no failed tests to show for it.
    failed += counts.numFailedTests || (status === 0 ? 0 : 1);
    skipped += counts.numPendingTests;
  } catch {
    failed += 1;
  }
}

check('Types are prepared', tool('wxt/bin/wxt.mjs', 'prepare'));
check('Lint', tool('oxlint/bin/oxlint', '--quiet'));
check('Format', tool('@biomejs/biome/bin/biome', 'format'));
check('Types', tool('typescript/bin/tsc', '--noEmit'));
test('unit');
test('corpus');
const built = [
  check('Build for Chromium', tool('wxt/bin/wxt.mjs', 'build')),
  check('Build for Firefox', tool('wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3')),
].every(Boolean);
if (built) {
  test('built');
  test('browser');
} else {
  console.error('\nWithout both builds there is nothing to load into a browser.');
}

if (skipped > 0) console.log(`\n${skipped} skipped: what they need is not on this machine`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
