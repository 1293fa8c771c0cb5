// Runs before anything is installed, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const LEAST_NODE = [20, 19];

/** Runs a command in the project's folder with its output shown. Returns its exit code. */
export function run(command, options = {}) {
  const [program, ...words] = command;
  // On Windows npm is a script that only a shell runs; a path to Node may hold a space, which a shell would cut.
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, error } = spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    shell,
    ...options,
  });
  if (error) console.error(`Couldn't run ${program}: ${error.message}`);
  return status ?? 1;
}

function hasCurrentDependencies() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs what the lockfile names, unless it is there already. Exits with 1 and a reason where that fails. */
export function installDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    console.error(
      `Tickmark needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
    process.exit(1);
  }
  if (!hasCurrentDependencies()) {
    console.log('Installing dependencies …');
    // Not `npm ci`: it refuses a lockfile that leaves out binaries for other platforms, as one made on a single
    // platform may. The pinned versions hold, and the lockfile stays as it is. The tools ask for newer releases
    // of Node than they need; the warnings about it would only alarm.
    const install = ['npm', 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    if (run(install) !== 0) {
      console.error(
        "Couldn't install the dependencies. Check the connection to the npm registry and try again; `npm install` shows the whole output.",
      );
      process.exit(1);
    }
  }
}
