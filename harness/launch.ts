import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { BrowserFamily, FoundBrowser } from './find-browser';
import { until } from './until';

/** The id that wxt.config.ts gives the extension in Firefox. */
const GECKO_ID = 'tickmark@tickmark.invalid';
/** Firefox picks the host of an extension's pages at random; tests fix it in advance. */
const GECKO_HOST = 'b1a7c0de-7ab5-4c1a-9e5d-000000000001';

export interface LaunchOptions {
  found: FoundBrowser;
  /** Absolute path of the built extension. */
  extension: string;
  headless: boolean;
  /** Folder that downloads go to. */
  downloads: string;
  /** Folder of a profile to use again; a fresh one, removed at the end, unless given. */
  profile?: string;
  dark?: boolean;
  /** Lets the browser reach nothing but this machine: what pages ask for of others fails at once. */
  offline?: boolean;
}

/** A real browser with Tickmark in it. */
export interface ReaderBrowser {
  family: BrowserFamily;
  browser: Browser;
  /** Address of one of the extension's own pages, such as `dashboard.html`. */
  extensionPage(path: string): string;
  /** Opens an address in a new tab, in front of the others by default, and waits until the document is read. */
  open(address: string, options?: { background: boolean }): Promise<Page>;
  close(): Promise<void>;
}

/** Keeps Chromium from asking the network for anything by itself. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function launchChromium(options: LaunchOptions, profile: string): Promise<[Browser, string]> {
  const browser = await launch({
    executablePath: options.found.path,
    headless: options.headless,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    enableExtensions: [options.extension],
    downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--window-size=1280,900',
      ...(options.offline
        ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1']
        : []),
      ...(options.dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
    ],
  });
  const worker = await browser.waitForTarget(
    (target) =>
      target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: 30_000 },
  );
  // Node gives no origin for this scheme.
  return [browser, new URL('/', worker.url()).href.slice(0, -1)];
}

async function launchFirefox(options: LaunchOptions, profile: string): Promise<[Browser, string]> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.found.path,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: null,
    // Without it, WebDriver BiDi may not drive an extension's own pages.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
      'browser.download.folderList': 2,
      'browser.download.dir': options.downloads,
      'browser.download.alwaysOpenPanel': false,
      // A popup that tests open as a tab behind the page is to be as quick as one that is seen.
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      // A proxy that nobody runs; this machine's own addresses are reached without it.
      ...(options.offline
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': 9,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': 9,
          }
        : {}),
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    },
  });
  await browser.installExtension(options.extension);
  return [browser, `moz-extension://${GECKO_HOST}`];
}

/** Starts a browser with the extension loaded in a fresh profile. */
export async function launchReader(options: LaunchOptions): Promise<ReaderBrowser> {
  const { family } = options.found;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tickmark-profile-'));
  const start = family === 'chromium' ? launchChromium : launchFirefox;
  const [browser, origin] = await start(options, profile);
  return {
    family,
    browser,
    extensionPage: (path) => `${origin}/${path}`,
    async open(address, { background } = { background: false }) {
      const page = await browser.newPage({ background });
      if (address.startsWith('moz-extension:')) {
        // In Firefox a navigation to an extension's page is never reported as finished.
        page.goto(address).catch(() => {});
        await until(
          () => page.evaluate(() => location.protocol + document.readyState),
          (state) => state === 'moz-extension:complete',
          { what: `${address} to open` },
        );
      } else {
        await page.goto(address, { waitUntil: 'domcontentloaded' });
      }
      return page;
    },
    async close() {
      await browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
