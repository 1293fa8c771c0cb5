import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { builtFolder } from '../../harness/build';
import { type BrowserFamily, provideBrowser } from '../../harness/find-browser';
import { type LaunchOptions, launchReader, type ReaderBrowser } from '../../harness/launch';
import { type MadePage, type Served, serve } from '../../harness/serve';
import { root } from '../../harness/set-up.mjs';

/** What a group of browser tests works with. */
export interface Bench {
  family: BrowserFamily;
  reader: ReaderBrowser;
  /** Serves `folder` (`demo/` unless told) and `pages`. */
  served: Served;
  pages: Map<string, MadePage>;
  downloads: string;
}

export interface BenchOptions {
  folder?: string;
  launch?: Partial<LaunchOptions>;
  families?: readonly BrowserFamily[];
}

/** Defines the same tests for Chromium and for Firefox, each with a browser of its own in a fresh profile. */
export function inEachBrowser(
  name: string,
  define: (bench: () => Bench) => void,
  {
    folder = join(root, 'demo'),
    launch = {},
    families = ['chromium', 'firefox'],
  }: BenchOptions = {},
): void {
  describe.each(families)(`${name} (%s)`, (family) => {
    let bench: Bench | undefined;
    beforeAll(async () => {
      const downloads = mkdtempSync(join(tmpdir(), 'tickmark-downloads-'));
      const pages = new Map<string, MadePage>();
      const served = await serve(folder, pages);
      const reader = await launchReader({
        found: provideBrowser(family),
        extension: builtFolder(family),
        headless: true,
        offline: true,
        downloads,
        ...launch,
      });
      bench = { family, reader, served, pages, downloads };
    });
    afterAll(async () => {
      bench?.served.close();
      await bench?.reader.close();
    });
    define(() => {
      if (!bench) throw new Error('The browser did not start.');
      return bench;
    });
  });
}

/** Path for a screenshot that people look at after a run. */
export function screenshotPath(name: string): `${string}.png` {
  const folder = join(root, 'tests/output/screenshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`) as `${string}.png`;
}
