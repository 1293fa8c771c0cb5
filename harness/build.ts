import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserFamily } from './find-browser';
import { root } from './set-up.mjs';

/** Folder of the built extension for a family of browsers. */
export function builtFolder(family: BrowserFamily): string {
  return join(root, '.output', family === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Builds the extension. Throws with the build's output where it fails. */
export function build(family: BrowserFamily): string {
  const words = family === 'chromium' ? ['build'] : ['build', '-b', 'firefox', '--mv3'];
  const result = spawnSync(
    process.execPath,
    [join(root, 'node_modules/wxt/bin/wxt.mjs'), ...words],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (result.status !== 0) {
    throw new Error(`The build for ${family} failed:\n${result.stdout}${result.stderr}`);
  }
  return builtFolder(family);
}
