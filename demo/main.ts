import { mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import process from 'node:process';
import { build } from '../harness/build';
import {
  type BrowserFamily,
  findBrowser,
  type FoundBrowser,
  provideBrowser,
} from '../harness/find-browser';
import { launchReader, type ReaderBrowser } from '../harness/launch';
import { type MayServe, serve } from '../harness/serve';
import { root } from '../harness/set-up.mjs';
import { doMainJob, openPage } from './main-job';
import { readOptions, type StartOptions } from './options';

function chooseBrowser(family: BrowserFamily | null): FoundBrowser {
  if (family) return provideBrowser(family);
  return findBrowser('chromium') ?? findBrowser('firefox') ?? provideBrowser('chromium');
}

/** Whether a window can be shown. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The address to open, and what serves it. */
async function provideTarget(
  target: StartOptions['target'],
): Promise<{ address: string; stop: () => void }> {
  if (target.kind === 'address') return { address: target.address, stop: () => {} };
  const path = target.kind === 'file' ? target.path : join(root, 'demo/article.html');
  const mayServe = target.kind === 'file' ? savedWith(path) : undefined;
  const served = await serve(dirname(path), new Map(), mayServe);
  return { address: `${served.origin}/${encodeURIComponent(basename(path))}`, stop: served.close };
}

/** A page from elsewhere may load what browsers save beside it (`Page.html`, `Page_files/`), and no other file. */
function savedWith(path: string): MayServe {
  const page = `${sep}${basename(path)}`;
  const files = `${page.replace(/\.\w+$/, '')}_files${sep}`;
  return (wanted) => wanted === page || wanted.startsWith(files);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const found = chooseBrowser(options.browser);
  console.log(`Building for ${found.family === 'chromium' ? 'Chromium' : 'Firefox'} …`);
  const extension = build(found.family);
  const { address, stop } = await provideTarget(options.target);
  const headless = !hasDisplay();
  const output = join(root, 'demo/output');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  console.log(
    `Opening ${address} with ${found.path}${headless ? ', without a window: there is no display' : ''} …`,
  );
  let reader: ReaderBrowser | undefined;
  try {
    reader = await launchReader({ found, extension, headless, downloads: output });
    if (headless) {
      await doMainJob(reader, address, output);
    } else {
      const { browser } = reader;
      const page = await openPage(reader, address);
      await page.bringToFront();
      console.log(
        'Point at an underlined claim, or open Tickmark from the toolbar. Close the browser when you are done.',
      );
      await new Promise<void>((closed) => {
        browser.once('disconnected', () => closed());
      });
    }
  } finally {
    stop();
    await reader?.close();
  }
}

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`\nIt didn't work: ${message}`);
  process.exitCode = 1;
}
