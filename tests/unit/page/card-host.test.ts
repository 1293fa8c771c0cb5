import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeAnswers } from '../../../entrypoints/background/answers';
import type { Sender } from '../../../entrypoints/background/sender';
import { type CardReader, CardHosts } from '../../../page/card-host';
import { Kept } from '../../../page/kept';
import type { Mark } from '../../../page/marks';
import { Database } from '../../../storage/database';
import { deleteAnnotation } from '../../../storage/delete-annotation';
import { readAnnotations } from '../../../storage/annotations';
import type { Remote } from '../../../storage/remote';
import { LATER, NOW, PAGE } from '../storage/samples';

/** Cards on a page, and the background's answers on a real database. */

const TEXT = 'The 63-year-old woman spoke on Monday.';
const SENDER: Sender = {
  from: 'frame',
  tabId: 1,
  frameId: 0,
  address: new URL(PAGE.url),
  incognito: false,
};

let database: Database;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
  database = new Database('card-host');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

/** A page that is shown, its one claim as a mark, and the cards on it. */
function openPage() {
  const all = makeAnswers(database, () => LATER);
  const remote = Object.fromEntries(
    Object.entries(all).map(([type, answer]) => [
      type,
      (data: never) => (answer as (data: never, sender: Sender) => unknown)(data, SENDER),
    ]),
  ) as unknown as Remote;
  const kept = new Kept(remote);
  const reader: CardReader = {
    details: PAGE,
    ownDetails: PAGE,
    kept,
    marks: [],
    mark: async () => {},
    put: async (annotation) => kept.put(annotation),
    refresh: () => kept.load(PAGE.key, true),
    textOf: () => TEXT,
  };
  const describePlace = vi.spyOn(remote, 'describePlace');
  const hosts = new CardHosts(reader, remote, () => {});
  /** The mark as the reader would draw it now. */
  const mark = (): Mark =>
    ({
      kind: 'age',
      scope: 'article',
      span: { start: 4, end: 15 },
      text: '63-year-old',
      claim: { kind: 'age', start: 4, end: 15, text: '63-year-old', value: 'P63Y' },
      annotation: kept.annotations[0] ?? null,
      place: null,
      checks: [],
      dismissed: [],
    }) as unknown as Mark;
  return { reader, hosts, mark, describePlace, openCard: () => hosts.hostOf({ mark: mark() }) };
}

const kept = () => readAnnotations(database, PAGE.key);

test('words are described when their card opens, and not again with every letter', async () => {
  const page = openPage();
  await page.reader.refresh();
  const card = page.openCard();
  await vi.waitFor(() => expect(page.describePlace).toHaveBeenCalledTimes(1));
  await Promise.all([card.save({ note: 'a' }, ''), card.save({ note: 'ab' }, '')]);
  expect(page.describePlace).toHaveBeenCalledTimes(1);
  expect(await kept()).toMatchObject([{ note: 'ab', target: { quote: { exact: '63-year-old' } } }]);
});

test('words that could not be described are asked for again', async () => {
  const page = openPage();
  await page.reader.refresh();
  page.describePlace.mockRejectedValueOnce(new Error('gone'));
  const card = page.openCard();
  await vi.waitFor(() => expect(page.describePlace).toHaveBeenCalledTimes(1));
  await Promise.resolve();
  expect(await card.save({ note: 'kept' }, '')).toMatchObject({ note: 'kept' });
});

describe('words whose annotation was deleted elsewhere', () => {
  test.each([
    ['a verdict', { verdict: 'false' as const }],
    ['tags', { tags: ['late'] }],
    ['a note', { note: 'second' }],
  ])('take %s as a new annotation, not into the deleted one', async (_name, changes) => {
    const page = openPage();
    await page.reader.refresh();
    const first = await page.openCard().save({ note: 'first', verdict: 'confirmed' }, '');
    await deleteAnnotation(database, first.id, NOW);
    await page.reader.refresh();
    const saved = await page.openCard().save(changes, '');
    expect(saved).toMatchObject({ ...changes, deletedAt: null });
    expect(await kept()).toEqual([saved]);
    expect(saved.verdict).not.toBe('confirmed');
    expect((await database.annotations.get(first.id))?.deletedAt).toBe(NOW);
  });

  test('take a verdict as a new annotation though the page has not heard of the delete yet', async () => {
    const page = openPage();
    await page.reader.refresh();
    const fresh = page.mark();
    const card = page.hosts.hostOf({ mark: fresh });
    const first = await card.save({ verdict: 'confirmed' }, '');
    await deleteAnnotation(database, first.id, NOW);
    const saved = await card.save({ verdict: 'false' }, '');
    expect(saved).toMatchObject({ verdict: 'false', deletedAt: null });
    expect(await kept()).toEqual([saved]);
  });
});

test('what could not be saved before a delete does not bring the annotation back, and comes back with undo', async () => {
  const page = openPage();
  await page.reader.refresh();
  await page.openCard().save({ note: 'first' }, '');
  const session = { mark: page.mark() };
  const card = page.hosts.hostOf(session);
  await card.remove();
  session.mark = page.mark();
  await card.save({ verdict: 'false' }, '');
  expect(await kept()).toEqual([]);
  expect(await card.restore()).toMatchObject({ note: 'first', verdict: 'false' });
  expect(await kept()).toHaveLength(1);
});
