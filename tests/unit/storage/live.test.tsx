// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database, openDatabase } from '../../../storage/database';
import { useLiveQuery } from '../../../storage/live';
import { readSwitchedOffSites, switchSite } from '../../../storage/sites';
import { NOW } from './samples';

let database: Database;
let root: HTMLElement;

beforeEach(() => {
  database = new Database('live');
  root = document.createElement('div');
});

afterEach(async () => {
  render(null, root);
  vi.restoreAllMocks();
  await database.delete();
});

function Sites() {
  const live = useLiveQuery(() => readSwitchedOffSites(database), []);
  if (live.state === 'failed') return <p>{live.failure.message}</p>;
  return <p>{live.state === 'ready' ? live.value.join(' ') || 'none' : 'loading'}</p>;
}

test('shows what is there and what is written later', async () => {
  await act(() => render(<Sites />, root));
  expect(root.textContent).toBe('loading');
  await vi.waitFor(() => expect(root.textContent).toBe('none'));
  await switchSite(database, { host: 'bank.example', on: false }, NOW);
  await vi.waitFor(() => expect(root.textContent).toBe('bank.example'));
});

test('finds out by itself that the database can be read again', async () => {
  await database.delete();
  database = openDatabase();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Quota exceeded', 'QuotaExceededError');
  });
  await act(() => render(<Sites />, root));
  await vi.waitFor(() => expect(root.textContent).toContain('the disk is full'));
  open.mockRestore();
  await vi.waitFor(() => expect(root.textContent).toBe('none'), 3_000);
  await switchSite(database, { host: 'bank.example', on: false }, NOW);
  await vi.waitFor(() => expect(root.textContent).toBe('bank.example'));
});

test('says in plain words that the database cannot be read', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
  });
  await act(() => render(<Sites />, root));
  await vi.waitFor(() =>
    expect(root.textContent).toBe(
      "Couldn't read what you kept here: the browser doesn't let Tickmark keep anything here. Try in an ordinary window.",
    ),
  );
});
