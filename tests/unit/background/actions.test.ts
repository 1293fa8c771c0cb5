import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { act, isPageAction, type PageAction } from '../../../entrypoints/background/actions';
import { Database } from '../../../storage/database';
import { NOW } from '../storage/samples';
import { installExtension } from './extension';

let database: Database;

beforeEach(() => {
  fakeBrowser.reset();
  database = new Database('actions');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

const where = { tabId: 7, frameId: 3, url: 'https://news.example/a' };

describe('an action of the menu or the keyboard', () => {
  test.each<[PageAction, string, unknown, number]>([
    ['annotate-selection', 'annotateSelection', {}, 3],
    ['next-claim', 'moveToClaim', { direction: 'next' }, 3],
    ['previous-claim', 'moveToClaim', { direction: 'previous' }, 3],
    ['toggle-marks', 'toggleMarks', {}, 0],
  ])('%s reaches the reader as %s', async (action, type, data, frameId) => {
    const { said, ran, popups } = installExtension({ readers: [7] });
    await act(database, action, where);
    expect(said).toEqual([{ tabId: 7, frameId, type, data }]);
    expect(ran).toEqual([]);
    expect(popups).toBe(0);
  });

  test('toggles the marks of all frames alike', async () => {
    const extension = installExtension({ readers: [7] });
    extension.answer = (type) => (type === 'toggleMarks' ? { res: false } : {});
    await act(database, 'toggle-marks', where);
    expect(extension.said).toEqual([
      { tabId: 7, frameId: 0, type: 'toggleMarks', data: {} },
      { tabId: 7, frameId: undefined, type: 'showMarks', data: { shown: false } },
    ]);
  });

  test('goes to the page where the frame with the focus has no reader', async () => {
    const extension = installExtension();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
      _tab: number,
      { type }: { type: string },
      { frameId }: { frameId: number },
    ) => {
      if (frameId !== 0) throw new Error('Receiving end does not exist.');
      extension.said.push({ tabId: 7, frameId, type, data: {} });
      return {};
    }) as never);
    await act(database, 'next-claim', where);
    expect(extension.said).toMatchObject([{ frameId: 0, type: 'moveToClaim' }]);
    expect(extension.ran).toEqual([]);
  });

  test('starts the reader where there is none yet', async () => {
    const extension = installExtension();
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(async () => {
      extension.readers.push(7);
      return [];
    });
    await act(database, 'annotate-selection', where);
    expect(extension.said).toMatchObject([{ tabId: 7, frameId: 3, type: 'annotateSelection' }]);
    expect(extension.popups).toBe(0);
  });

  test('opens the popup, and no reader, on a site that is switched off', async () => {
    await database.switchedOffSites.add({ host: 'news.example', since: NOW });
    const extension = installExtension();
    await act(database, 'annotate-selection', where);
    expect(extension.ran).toEqual([]);
    expect(extension.popups).toBe(1);
  });

  test('opens the popup where the browser lets nothing run', async () => {
    const extension = installExtension();
    vi.spyOn(fakeBrowser.scripting, 'insertCSS').mockRejectedValue(new Error('Cannot access'));
    await act(database, 'toggle-marks', { ...where, url: undefined });
    expect(extension.popups).toBe(1);
  });
});

test.each([
  ['next-claim', true],
  ['_execute_action', false],
])('is %s one of ours? %s', (name, ours) => {
  expect(isPageAction(name)).toBe(ours);
});
