import { describe, expect, test } from 'vitest';
import { type Import, reachableFrom, readRoom } from './imports';

/** The rules that hold the house up: which room may use which, and what the pure ones may not touch. */

const PURE = ['claims', 'exchange'];

/** What reaches out of a pure function: the page, the browser, the network, the clock, chance. */
const OUTSIDE =
  /\b(?:document|window|browser|chrome|navigator|localStorage|indexedDB)\s*\??\.|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\./;

type Rule = (imported: Import) => boolean;

const room =
  (...names: string[]): Rule =>
  ({ from, isPackage }) =>
    !isPackage && names.some((name) => from === name || from.startsWith(`${name}/`));

const types =
  (rule: Rule): Rule =>
  (imported) =>
    imported.typeOnly && rule(imported);

const packages =
  (...names: string[]): Rule =>
  ({ from, isPackage }) =>
    isPackage && names.some((name) => from === name || from.startsWith(`${name}/`));

const styles: Rule = ({ from }) => /\.css(?:\?inline)?$/.test(from);

/** What the files of a room may import. */
const RULES: Record<string, readonly Rule[]> = {
  claims: [room('claims')],
  // What comes in is checked by the schemas of what is kept.
  exchange: [
    room('exchange', 'claims', 'storage/record-schemas', 'storage/limits', 'page/address-key'),
    types(room('storage')),
    packages('uuid', 'valibot'),
  ],
  page: [
    room(
      'page',
      'claims',
      'storage/new-id',
      'storage/dismissal-of',
      'storage/detached',
      'storage/limits',
    ),
    types(room('storage')),
  ],
  components: [
    room('components', 'claims', 'storage/records', 'storage/limits', 'exchange/words'),
    types(room('storage', 'exchange', 'page')),
    packages('preact', 'marked'),
    styles,
  ],
  storage: [
    room('storage', 'claims'),
    types(room('page')),
    packages('dexie', 'preact', 'valibot', 'wxt/browser', '@webext-core/messaging'),
  ],
};

test.each(Object.entries(RULES))('%s imports only what it may', (name, rules) => {
  const strays = readRoom(name).flatMap(({ path, imports }) =>
    imports
      .filter((imported) => !rules.some((rule) => rule(imported)))
      .map(({ from }) => `${path} imports ${from}`),
  );
  expect(strays).toEqual([]);
});

test.each(PURE)('%s touches no page, browser, network, clock or chance', (name) => {
  const strays = readRoom(name).flatMap(({ path, code }) => {
    const match = OUTSIDE.exec(code);
    return match ? [`${path}: ${match[0]}`] : [];
  });
  expect(strays).toEqual([]);
});

describe('content scripts', () => {
  const HEAVY = ['dexie', 'valibot'];

  test.each(['storage/remote', 'entrypoints/reader.content/index', 'entrypoints/card/index'])(
    '%s pulls in neither Dexie nor schemas',
    (path) => {
      const { files, packages } = reachableFrom(path);
      expect(files.size).toBeGreaterThan(1);
      expect(HEAVY.filter((name) => packages.has(name))).toEqual([]);
      expect([...files]).not.toContain('storage/database');
    },
  );

  test('the reader pulls in no Preact: it runs on every page', () => {
    const { packages } = reachableFrom('entrypoints/reader.content/index');
    expect([...packages].filter((name) => name.startsWith('preact'))).toEqual([]);
  });

  test('nothing writes markup or runs text as code', () => {
    const strays = ['page', 'components', 'entrypoints', 'storage']
      .flatMap(readRoom)
      .filter(({ code }) =>
        /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function\(/.test(
          code,
        ),
      );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  test('nothing asks the network', () => {
    const strays = ['claims', 'page', 'components', 'entrypoints', 'storage', 'exchange']
      .flatMap(readRoom)
      .filter(({ code }) => /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/.test(code));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });
});

test('no file is over 400 lines', () => {
  const long = ['claims', 'page', 'components', 'entrypoints', 'storage', 'exchange']
    .flatMap(readRoom)
    .filter(({ lines }) => lines > 400);
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});
