import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserFamily } from '../harness/find-browser';
import { USAGE } from './usage.mjs';

export interface StartOptions {
  /** What to open: the sample article, a file of this machine, or an address. */
  target: { kind: 'demo' } | { kind: 'file'; path: string } | { kind: 'address'; address: string };
  /** null takes whichever is found, Chromium first. */
  browser: BrowserFamily | null;
}

/** What is wrong with a command line, with how it is meant. */
export class UsageError extends Error {
  constructor(problem: string) {
    super(`${problem}\n\n${USAGE}`);
  }
}

/** Reads the command line. Throws a `UsageError` where it makes no sense. */
export function readOptions(words: readonly string[]): StartOptions {
  const { values, positionals } = parseWords(words);
  if (positionals.length > 1)
    throw new UsageError(`One page at a time, please: got ${positionals.join(', ')}.`);
  const browser = values.browser ?? null;
  if (browser !== null && browser !== 'chromium' && browser !== 'firefox') {
    throw new UsageError(`--browser takes chromium or firefox, not ${browser}.`);
  }
  return { target: readTarget(positionals[0]), browser };
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { browser: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readTarget(word: string | undefined): StartOptions['target'] {
  if (word === undefined) return { kind: 'demo' };
  if (/^https?:\/\//i.test(word)) {
    if (!URL.canParse(word)) throw new UsageError(`${word} is not an address that can be opened.`);
    return { kind: 'address', address: word };
  }
  const path = resolve(word);
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  if (!statSync(path).isFile()) throw new UsageError(`${path} is not a file.`);
  if (!/\.x?html?$/i.test(path)) {
    throw new UsageError(`${path} is not a saved page: its name should end in .html.`);
  }
  return { kind: 'file', path };
}
