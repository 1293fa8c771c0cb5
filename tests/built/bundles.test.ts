import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** What was built: `npm test` builds before it runs this; by itself it needs `npm run build` first. */
const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

/** In bytes; what a page has to load is counted as it comes over a wire. */
const BUDGETS = [
  ['content-scripts/reader.js', 30_000],
  ['card.js', 45_000],
] as const;

/** Words of the detector's tables: it reads in the background and stays out of pages. */
const DETECTOR = /penitentiar|nineteenth|juneteenth/;

/** Words that only Dexie's code has. */
const DEXIE = /DexieError|DatabaseClosed|IDBKeyRange/;

const PERMISSIONS = ['contextMenus', 'scripting', 'unlimitedStorage'];
const HOSTS = ['http://*/*', 'https://*/*'];

const COMMANDS = {
  'annotate-selection': 'Alt+Shift+H',
  'next-claim': 'Alt+Shift+J',
  'previous-claim': 'Alt+Shift+K',
  'toggle-marks': 'Alt+Shift+M',
};

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const folder = join(OUTPUT, build);
  const isBuilt = existsSync(join(folder, 'manifest.json'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  if (!isBuilt) test.skip('run `npm run build` first');

  describe.runIf(isBuilt)('content scripts', () => {
    test.each(BUDGETS)('%s is within its budget of %i bytes', (name, budget) => {
      expect(gzipSync(read(name), { level: 9 }).length).toBeLessThanOrEqual(budget);
    });

    test.each(BUDGETS)('%s holds no Dexie', (name) => {
      expect(read(name)).not.toMatch(DEXIE);
    });

    test.each(BUDGETS)('%s holds nothing of the detector', (name) => {
      expect(read('background.js')).toMatch(DETECTOR);
      expect(read(name)).not.toMatch(DETECTOR);
    });

    test.each(BUDGETS)('%s holds no U+FFFF, which Chromium refuses', (name) => {
      expect(read(name)).not.toContain('\uFFFF');
    });

    test('say nothing to the page of who they are', () => {
      expect(read('content-scripts/reader.js')).not.toContain('script-started');
    });
  });

  describe.runIf(isBuilt)('the whole', () => {
    const files = isBuilt
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
          statSync(join(folder, name)).isFile(),
        )
      : [];

    test('loads no code from elsewhere', () => {
      const pages = files.filter((name) => name.endsWith('.html'));
      for (const name of pages) expect(read(name)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    });

    test('evaluates no text', () => {
      const scripts = files.filter((name) => name.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(2);
      for (const name of scripts) expect(read(name), name).not.toMatch(/\beval\(|new Function\(/);
    });
  });

  describe.runIf(isBuilt)('the manifest', () => {
    const manifest: Record<string, unknown> = isBuilt ? JSON.parse(read('manifest.json')) : {};

    test('asks for no more than it needs', () => {
      expect(manifest['permissions']).toEqual(expect.arrayContaining(PERMISSIONS));
      const extra = build === 'chrome-mv3' ? ['sidePanel'] : [];
      const asked: unknown = manifest['permissions'];
      const others = Array.isArray(asked)
        ? asked.filter((name) => ![...PERMISSIONS, ...extra].includes(String(name)))
        : [asked];
      expect(others).toEqual([]);
      expect(manifest['host_permissions']).toEqual(HOSTS);
      expect(manifest).not.toHaveProperty('optional_permissions');
    });

    test('has its side panel, which does not open by itself', () => {
      if (build === 'chrome-mv3') {
        expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
        expect(manifest['permissions']).toContain('sidePanel');
      } else {
        expect(manifest['sidebar_action']).toEqual({
          default_panel: 'sidepanel.html',
          default_title: 'Tickmark',
          open_at_install: false,
        });
      }
    });

    test('gives pages nothing to find the extension by', () => {
      expect(manifest).not.toHaveProperty('web_accessible_resources');
      expect(manifest).not.toHaveProperty('externally_connectable');
      expect(manifest['content_scripts'] ?? []).toEqual([]);
    });

    test('names its shortcuts, four at most', () => {
      const commands: unknown = manifest['commands'];
      expect(commands).toEqual(
        Object.fromEntries(
          Object.entries(COMMANDS).map(([name, key]) => [
            name,
            {
              suggested_key: { default: key },
              description: expect.stringMatching(/^__MSG_\w+__$/),
            },
          ]),
        ),
      );
    });

    test('has a message for each name that it uses', () => {
      const messages: unknown = JSON.parse(read('_locales/en/messages.json'));
      const names = [...read('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(messages).toHaveProperty(String(name));
    });

    test('says which browsers it runs in', () => {
      if (build === 'chrome-mv3') expect(manifest['minimum_chrome_version']).toBe('131');
      else {
        expect(manifest['browser_specific_settings']).toEqual({
          gecko: {
            id: 'tickmark@tickmark.invalid',
            strict_min_version: '146.0',
            data_collection_permissions: { required: ['none'] },
          },
        });
      }
    });
  });
});
