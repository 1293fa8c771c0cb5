import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe } from 'vitest';
import type { Page } from 'puppeteer-core';
import { builtFolder } from '../../harness/build';
import { type BrowserFamily, provideBrowser } from '../../harness/find-browser';
import { type LaunchOptions, launchReader, type ReaderBrowser } from '../../harness/launch';
import { waitForMarks } from '../../harness/marks';
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

/**
 * Defines the same tests for Chromium and for Firefox, each with a browser of its own in a fresh profile. A test that
 * is tried again gets a new one, which knows nothing of what the first try has left.
 */
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
    const open = async () => {
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
    };
    const close = async () => {
      const closing = bench;
      bench = undefined;
      closing?.served.close();
      await closing?.reader.close();
      if (closing) rmSync(closing.downloads, { recursive: true, force: true });
    };
    beforeEach(async ({ task }) => {
      if (task.result?.retryCount) await close();
      if (!bench) await open();
    });
    afterAll(close);
    define(() => {
      if (!bench) throw new Error('The browser did not start.');
      return bench;
    });
  });
}

/** Opens the sample article in a new tab and waits for its marks. Each `id` is a page of its own. */
export async function openDemo({ reader, served }: Bench, id: string): Promise<Page> {
  const page = await reader.open(`${served.origin}/article.html?id=${id}`);
  await waitForMarks(page, 20);
  return page;
}

/** Path for a screenshot that people look at after a run. */
export function screenshotPath(name: string): `${string}.png` {
  const folder = join(root, 'tests/output/screenshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`) as `${string}.png`;
}
