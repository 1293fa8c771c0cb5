import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepPage } from '../../../storage/pages';
import { rememberReading } from '../../../storage/readings';
import { reading as readingSchema } from '../../../storage/record-schemas';
import { changeSettings, readSettings } from '../../../storage/settings';
import { ageReading, NOW, PAGE } from '../storage/samples';
import { answerInEachTest, EXTENSION_PAGE, frameSender, installExtension, send } from './extension';

const TEXT = [
  'The keeper of Tollen Point',
  'Ada Brock, 63, has kept the light since the harbour was widened.',
  'The council met on Thursday, February 26, 2026, and again on Monday, February 24, 2026.',
].join('\n');
const OTHER = 'https://local.example/appeal';

const stored = answerInEachTest();

beforeEach(() => {
  installExtension();
});

const read = (sender: unknown = frameSender()) =>
  send('readClaims', { text: TEXT, page: PAGE }, sender);

describe('reading the claims of a page', () => {
  test('leaves no trace where nothing is kept on it', async () => {
    expect(await read()).toMatchObject({ res: { claims: expect.any(Array) } });
    expect(await stored.database.readings.count()).toBe(0);
  });

  test('is remembered where something is kept on it', async () => {
    await keepPage(stored.database, PAGE, NOW);
    await read();
    const [kept] = await stored.database.readings.toArray();
    expect(v.parse(readingSchema, kept)).toEqual(kept);
    expect(kept).toMatchObject({
      pageKey: PAGE.key,
      title: PAGE.title,
      publishedAt: PAGE.publishedAt,
      people: ['ada brock'],
      readAt: NOW,
    });
    expect(kept?.claims.map(({ start, end }) => kept.text.slice(start, end))).toEqual(
      kept?.claims.map(({ text }) => text),
    );
  });

  test('remembers what does not add up in it', async () => {
    await keepPage(stored.database, PAGE, NOW);
    await read();
    const [kept] = await stored.database.readings.toArray();
    expect(kept?.conflicts).toMatchObject([
      { rule: 'weekday', claims: [{ text: 'Monday, February 24, 2026' }] },
    ]);
    const [claim] = kept?.conflicts[0]?.claims ?? [];
    expect(kept?.text.slice(claim?.start, claim?.end)).toBe('Monday, February 24, 2026');
  });

  test('is remembered anyway where every article is to be', async () => {
    await changeSettings(stored.database, { rememberArticles: true });
    await read();
    expect(await stored.database.readings.count()).toBe(1);
  });

  test('is never remembered in a private window', async () => {
    await keepPage(stored.database, PAGE, NOW);
    await changeSettings(stored.database, { rememberArticles: true });
    await read(frameSender({ incognito: true }));
    expect(await stored.database.readings.count()).toBe(0);
  });

  test('tells what conflicts with another remembered page, and which page that is', async () => {
    await changeSettings(stored.database, { rememberArticles: true });
    await rememberReading(stored.database, ageReading(OTHER, 68));
    const reply = await read();
    const checks = v.parse(
      v.object({ res: v.object({ checks: v.array(v.record(v.string(), v.unknown())) }) }),
      reply,
    ).res.checks;
    expect(checks.filter(({ elsewhere }) => elsewhere !== undefined)).toMatchObject([
      {
        relation: 'conflicts',
        claims: [{ text: '63' }, { text: '68' }],
        elsewhere: [null, { key: OTHER, url: OTHER, title: 'Title' }],
      },
    ]);
  });

  test('gives the claims though the database is refused', async () => {
    vi.spyOn(stored.database.readings, 'where').mockImplementation(() => {
      throw new DOMException('refused', 'InvalidStateError');
    });
    expect(await read()).toMatchObject({ res: { claims: expect.any(Array) } });
  });

  test('is turned away where the page names an address of another origin', async () => {
    const sender = frameSender({ origin: 'https://bank.example' });
    expect(await read(sender)).toMatchObject({ err: { reason: 'invalid' } });
  });
});

describe('the option to remember every article', () => {
  test('is changed, and its articles are erased, from an extension page', async () => {
    await send('changeSettings', { rememberArticles: true }, EXTENSION_PAGE);
    expect(await readSettings(stored.database)).toEqual({ rememberArticles: true });
    await read();
    expect(await send('forgetArticles', {}, EXTENSION_PAGE)).toEqual({ res: 1 });
    expect(await stored.database.readings.count()).toBe(0);
  });

  test.each([
    ['changeSettings', { rememberArticles: true }],
    ['forgetArticles', {}],
  ])('%s from a page is turned away', async (type, data) => {
    expect(await send(type, data)).toMatchObject({ err: { reason: 'invalid' } });
    expect(await readSettings(stored.database)).toEqual({ rememberArticles: false });
  });

  test('is not changed to what is no choice', async () => {
    const reply = await send('changeSettings', { rememberArticles: 'yes' }, EXTENSION_PAGE);
    expect(reply).toMatchObject({ err: { reason: 'invalid' } });
  });
});

describe('a dismissal of a finding between pages', () => {
  test('holds on both, and both hear of it', async () => {
    const { said } = installExtension({ tabs: [{ id: 1 }], readers: [1] });
    const finding = { page: PAGE, rule: 'birth', words: ['63', '68'], reason: '', alsoOn: [OTHER] };
    await send('dismissFinding', finding);
    for (const key of [PAGE.key, OTHER]) {
      expect(await send('readPage', { key }, EXTENSION_PAGE)).toMatchObject({
        res: { dismissals: [{ words: ['63', '68'] }] },
      });
    }
    await vi.waitFor(() =>
      expect(said.map(({ data }) => data)).toEqual([{ pageKey: PAGE.key }, { pageKey: OTHER }]),
    );
  });
});
