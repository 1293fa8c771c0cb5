import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { WEB_PAGES } from './entrypoints/background/web-pages';

/** Scripts that run in web pages. */
const IN_PAGES: ReadonlySet<string> = new Set(['reader', 'card']);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  // What reviewers of the Firefox store build from.
  zip: {
    includeSources: ['.npmrc', '.oxlintrc.json'],
    excludeSources: ['demo/output/**', 'tests/output/**'],
  },
  vite: () => ({
    resolve: {
      alias: {
        // WXT's own announces our content script to the page.
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./entrypoints/reader.content/quiet-context.ts', import.meta.url),
        ),
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // A twentieth smaller than by the default, and slow: for what pages have to load.
      if (entrypoints.every(({ name }) => IN_PAGES.has(name))) {
        config.build = {
          ...config.build,
          minify: 'terser',
          terserOptions: { compress: { passes: 3 } },
        };
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // `scripting`: the reader is registered at run time, so that a switched-off site gets no script at all, and
    // the card is loaded when it is first opened. `contextMenus`: annotating selected text. `unlimitedStorage`: the
    // browser may throw the notes away otherwise when the disk runs low; no browser asks anybody about it.
    permissions: ['scripting', 'contextMenus', 'unlimitedStorage'],
    host_permissions: WEB_PAGES,
    action: { default_title: '__MSG_actionTitle__' },
    // Chromium has Alt+Shift+A, N, P and R for itself and gives them to nobody.
    commands: {
      'annotate-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_commandAnnotate__',
      },
      'next-claim': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNext__',
      },
      'previous-claim': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandPrevious__',
      },
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandToggle__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tickmark@tickmark.invalid',
              // 146 draws `text-decoration` in `::highlight()`.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '131' }),
  }),
});
