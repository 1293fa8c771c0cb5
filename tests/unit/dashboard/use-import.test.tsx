// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Import, useImport } from '../../../entrypoints/dashboard/import/use-import';
import { toCsv } from '../../../exchange/csv';
import { exportFile } from '../../../exchange/export-file';
import { Database } from '../../../storage/database';
import { mount, unmount } from '../components/mount';
import { INPUT } from '../exchange/samples';
import { annotation } from '../storage/samples';

let database: Database;
let importing: Import;

function Follow() {
  importing = useImport(database);
  return null;
}

beforeEach(() => {
  fakeBrowser.reset();
  database = new Database();
  mount(<Follow />);
});

afterEach(async () => {
  unmount();
  vi.restoreAllMocks();
  await database.delete();
});

const FILE = new File([exportFile('json-ld', INPUT).text], 'notes.jsonld');

const isAt = (step: Import['step']['step']) =>
  vi.waitFor(() => expect(importing.step.step).toBe(step));

async function choose(file: File): Promise<void> {
  act(() => importing.choose(file));
  await vi.waitFor(() => expect(importing.step.step).not.toBe('reading'));
}

async function confirm(): Promise<void> {
  act(() => importing.confirm());
  await vi.waitFor(() => expect(importing.step.step).not.toBe('writing'));
}

/** Makes the disk full. */
function fillDisk(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
}

test('a file is read, and nothing is written before that is confirmed', async () => {
  await choose(FILE);
  expect(importing.step).toMatchObject({
    step: 'ready',
    name: 'notes.jsonld',
    counts: { total: 3, added: 3, pages: 2 },
    problem: null,
  });
  expect(await database.annotations.count()).toBe(0);
  await confirm();
  expect(importing.step.step).toBe('closed');
  expect(importing.done?.words).toBe('Imported 3 annotations');
  expect(await database.annotations.count()).toBe(3);
});

test('it is undone as a whole, once', async () => {
  await choose(FILE);
  await confirm();
  act(() => importing.undo());
  await vi.waitFor(() => expect(importing.done?.words).toBe('The import was undone.'));
  expect(await database.annotations.count()).toBe(0);
  expect(await database.pages.count()).toBe(0);
  expect(importing.done?.written).toBeNull();
});

test('of a wrong file it is said what is the matter, and another can be chosen', async () => {
  await choose(new File([toCsv(INPUT)], 'notes.csv'));
  expect(importing.step).toMatchObject({
    step: 'choosing',
    problem: expect.stringContaining('the table (CSV)'),
  });
  await choose(FILE);
  expect(importing.step.step).toBe('ready');
});

test('where the disk is full nothing is changed, that is said, and it can be tried again', async () => {
  await choose(FILE);
  fillDisk();
  await confirm();
  expect(importing.step).toMatchObject({
    step: 'ready',
    problem: expect.stringContaining('the disk is full. Nothing was changed.'),
  });
  expect(await database.pages.count()).toBe(0);
  vi.restoreAllMocks();
  await confirm();
  expect(await database.annotations.count()).toBe(3);
});

test('where it can not be undone that is said, and it can be tried again', async () => {
  await database.annotations.put(annotation({ note: 'Mine.' }));
  await choose(FILE);
  await confirm();
  fillDisk();
  act(() => importing.undo());
  await vi.waitFor(() => expect(importing.done?.words).toContain('Couldn’t undo the import'));
  vi.restoreAllMocks();
  act(() => importing.undo());
  await vi.waitFor(() => expect(importing.done?.words).toBe('The import was undone.'));
  expect(await database.annotations.toArray()).toMatchObject([{ note: 'Mine.' }]);
});

test('one that is stopped while it is written changes nothing and can be begun again', async () => {
  await choose(FILE);
  act(() => importing.confirm());
  act(() => importing.cancel());
  await isAt('ready');
  expect(importing.step).toMatchObject({ problem: 'Stopped. Nothing was changed.' });
  expect(await database.annotations.count()).toBe(0);
});

test('one that is left while it is read is over', async () => {
  act(() => importing.choose(FILE));
  act(() => importing.cancel());
  expect(importing.step.step).toBe('closed');
  await new Promise((later) => setTimeout(later, 50));
  expect(importing.step.step).toBe('closed');
});
