import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { PAGE, request } from '../storage/samples';
import { answerInEachTest, EXTENSION_PAGE, frameSender, installExtension, send } from './extension';

const stored = answerInEachTest();

describe('a page in a frame', () => {
  const inFrame = frameSender({ frameId: 4 });
  const note = request({ changes: { note: 'x' } });
  const AROUND = 'https://front.example/today?id=7';
  const kept = async () => (await stored.database.pages.get(PAGE.key))?.shownIn;

  test('is kept with the page around it, of which itself is not told', async () => {
    installExtension();
    await send('saveAnnotation', note, inFrame);
    expect(await kept()).toBe(AROUND);
    const asked = { key: PAGE.key };
    expect(await send('readPage', asked, EXTENSION_PAGE)).toMatchObject({
      res: { page: { shownIn: AROUND } },
    });
    const published = { page: PAGE, publishedAt: '2026-02-01' };
    for (const reply of [
      await send('readPage', asked, inFrame),
      await send('setPublishedAt', published, inFrame),
    ]) {
      expect(JSON.stringify(reply)).toContain(PAGE.url);
      expect(JSON.stringify(reply)).not.toContain('front.example');
    }
    expect(await kept()).toBe(AROUND);
  });

  test('stands by itself once the reader has written on it where it does', async () => {
    installExtension();
    await send('saveAnnotation', note, inFrame);
    await send('saveAnnotation', note, EXTENSION_PAGE);
    expect(await kept()).toBe(AROUND);
    await send('saveAnnotation', note);
    expect(await kept()).toBeUndefined();
  });

  test.each<[string, Parameters<typeof frameSender>[0]]>([
    ['in a private window', { incognito: true }],
    ['where the browser does not tell the address around it', { tabUrl: '' }],
    ['of a browser page', { tabUrl: 'about:reader?url=x' }],
  ])('is kept without the page around it %s', async (_name, sender) => {
    installExtension();
    expect(
      await send('saveAnnotation', note, frameSender({ frameId: 4, ...sender })),
    ).toMatchObject({ res: { note: 'x' } });
    expect(await kept()).toBeUndefined();
  });
});
