import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserFamily } from '../harness/find-browser';

export interface StartOptions {
  /** What to open: the sample article, a file of this machine, or an address. */
  target: { kind: 'demo' } | { kind: 'file'; path: string } | { kind: 'address'; address: string };
  /** null takes whichever is found, Chromium first. */
  browser: BrowserFamily | null;
}

export const USAGE = `Usage: npm start -- [--browser chromium|firefox] [FILE-OR-ADDRESS]
Opens the sample article, or the page you name, in a browser with Tickmark in it.`;

/** Reads the command line. Throws with a sentence for people where it makes no sense. */
export function readOptions(words: readonly string[]): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { browser: { type: 'string' } },
  });
  if (positionals.length > 1)
    throw new Error(`One page at a time, please: got ${positionals.join(', ')}.`);
  const browser = values.browser ?? null;
  if (browser !== null && browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser takes chromium or firefox, not ${browser}.`);
  }
  return { target: readTarget(positionals[0]), browser };
}

function readTarget(word: string | undefined): StartOptions['target'] {
  if (word === undefined) return { kind: 'demo' };
  if (/^https?:\/\//i.test(word)) {
    if (!URL.canParse(word)) throw new Error(`${word} is not an address that can be opened.`);
    return { kind: 'address', address: word };
  }
  const path = resolve(word);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new Error(`${path} is not a file.`);
  return { kind: 'file', path };
}
