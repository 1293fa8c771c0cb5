import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

export type BrowserFamily = 'chromium' | 'firefox';

export interface FoundBrowser {
  family: BrowserFamily;
  path: string;
}

const COMMANDS: Record<BrowserFamily, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where installers put browsers on systems that do not put them on the search path. */
function knownPaths(family: BrowserFamily): string[] {
  const programs = [
    process.env['PROGRAMFILES'],
    process.env['PROGRAMFILES(X86)'],
    process.env['LOCALAPPDATA'],
  ];
  const inPrograms = (path: string) =>
    programs.flatMap((folder) => (folder ? [join(folder, path)] : []));
  return family === 'chromium'
    ? [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        ...inPrograms('Google/Chrome/Application/chrome.exe'),
        ...inPrograms('Microsoft/Edge/Application/msedge.exe'),
      ]
    : [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        ...inPrograms('Mozilla Firefox/firefox.exe'),
      ];
}

/** Path of an installed browser of a family, or null. `TICKMARK_CHROMIUM` and `TICKMARK_FIREFOX` come first. */
export function findBrowser(family: BrowserFamily): FoundBrowser | null {
  const told = process.env[`TICKMARK_${family.toUpperCase()}`];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...(told ? [told] : []),
    ...COMMANDS[family].flatMap((command) => folders.map((folder) => join(folder, command))),
    ...knownPaths(family),
  ];
  const path = candidates.find((candidate) => existsSync(candidate));
  return path ? { family, path } : null;
}

const PACKAGES: Record<BrowserFamily, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Finds a browser, or installs one with apt where this is Debian or Ubuntu and we are root. Throws with what to do. */
export function provideBrowser(family: BrowserFamily): FoundBrowser {
  const found = findBrowser(family);
  if (found) return found;
  const wanted = family === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) {
    const name = PACKAGES[family];
    console.log(`No ${wanted} found: installing ${name} with apt …`);
    const apt = (...words: string[]) =>
      spawnSync('apt-get', ['-y', '-q', ...words], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    if (apt('update') && apt('install', '--no-install-recommends', name)) {
      const installed = findBrowser(family);
      if (installed) return installed;
    }
  }
  throw new Error(
    `No ${wanted} was found${mayInstall ? ' and apt could not install one' : ''}. Install ${wanted}, or set TICKMARK_${family.toUpperCase()} to its path, and try again.`,
  );
}
