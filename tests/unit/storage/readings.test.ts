import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  conflictsAcross,
  conflictsWith,
  rememberedPageOf,
  peopleOf,
} from '../../../storage/across-readings';
import { Database } from '../../../storage/database';
import { deleteAnnotation, purgeAnnotations } from '../../../storage/delete-annotation';
import { dismissFinding, restoreFinding } from '../../../storage/dismissals';
import { keepPage } from '../../../storage/pages';
import { reading as schema } from '../../../storage/record-schemas';
import {
  countArticles,
  forgetArticles,
  readReadings,
  readReadingsAbout,
  rememberReading,
} from '../../../storage/readings';
import { saveAnnotation } from '../../../storage/save-annotation';
import { changeSettings, readSettings } from '../../../storage/settings';
import { ageReading, id, LATER, NOW, PAGE, request } from './samples';

let database: Database;

beforeEach(() => {
  database = new Database();
});

afterEach(async () => {
  await database.delete();
});

const keys = async () => (await readReadings(database)).map(({ pageKey }) => pageKey);
const OTHER = 'https://local.example/appeal';

describe('a reading', () => {
  test('is of the agreed shape', () => {
    expect(v.parse(schema, ageReading(PAGE.key, 63))).toEqual(ageReading(PAGE.key, 63));
  });

  test('is remembered where something is kept on its page', async () => {
    expect(await rememberReading(database, ageReading(PAGE.key, 63))).toBe(false);
    expect(await keys()).toEqual([]);
    await keepPage(database, PAGE, NOW);
    expect(await rememberReading(database, ageReading(PAGE.key, 63))).toBe(true);
    expect(await keys()).toEqual([PAGE.key]);
  });

  test('takes the place of the one before', async () => {
    await keepPage(database, PAGE, NOW);
    await rememberReading(database, ageReading(PAGE.key, 63));
    await rememberReading(database, ageReading(PAGE.key, 64));
    expect((await readReadings(database)).map(({ text }) => text)).toEqual([
      'Ada Brock, 64, spoke on Monday.',
    ]);
  });

  test('is found by the people whom it tells of, its own page left out', async () => {
    await changeSettings(database, { rememberArticles: true });
    await rememberReading(database, ageReading(PAGE.key, 63));
    await rememberReading(database, ageReading(OTHER, 68));
    const found = await readReadingsAbout(database, ['ada brock', 'cal dunn'], PAGE.key);
    expect(found.map(({ pageKey }) => pageKey)).toEqual([OTHER]);
    expect(await readReadingsAbout(database, ['cal dunn'], PAGE.key)).toEqual([]);
  });

  test('goes when the last annotation of its page is purged', async () => {
    await saveAnnotation(database, request(), NOW);
    await rememberReading(database, ageReading(PAGE.key, 63));
    await deleteAnnotation(database, id(1), NOW);
    expect(await keys()).toEqual([PAGE.key]);
    await purgeAnnotations(database, LATER);
    expect(await keys()).toEqual([]);
  });

  test('goes when the only thing kept on its page was a dismissal, and that is taken back', async () => {
    const finding = { page: PAGE, rule: 'birth', words: ['63', '68'], reason: '' };
    await dismissFinding(database, finding, { id: id(1), now: NOW });
    await rememberReading(database, ageReading(PAGE.key, 63));
    await restoreFinding(database, id(1));
    expect(await keys()).toEqual([]);
    expect(await database.pages.count()).toBe(0);
  });

  test('stays then where every article is remembered', async () => {
    await changeSettings(database, { rememberArticles: true });
    await saveAnnotation(database, request(), NOW);
    await rememberReading(database, ageReading(PAGE.key, 63));
    await deleteAnnotation(database, id(1), NOW);
    await purgeAnnotations(database, LATER);
    expect(await keys()).toEqual([PAGE.key]);
  });
});

describe('every article', () => {
  test('is not remembered unless the reader says so', async () => {
    expect(await readSettings(database)).toEqual({ rememberArticles: false });
    await rememberReading(database, ageReading(OTHER, 63));
    expect(await keys()).toEqual([]);
    await changeSettings(database, { rememberArticles: true });
    await rememberReading(database, ageReading(OTHER, 63));
    expect(await keys()).toEqual([OTHER]);
  });

  test('is forgotten at a stroke, pages on which something is kept left alone', async () => {
    await changeSettings(database, { rememberArticles: true });
    await keepPage(database, PAGE, NOW);
    await rememberReading(database, ageReading(PAGE.key, 63));
    await rememberReading(database, ageReading(OTHER, 68));
    expect(await countArticles(database)).toBe(1);
    expect(await forgetArticles(database)).toBe(1);
    expect(await keys()).toEqual([PAGE.key]);
    expect(await countArticles(database)).toBe(0);
  });

  test.each([
    ['a word', 'yes'],
    ['nothing', null],
    ['a list', [true]],
  ])('a choice that is %s counts as none', async (_name, value) => {
    await database.settings.put({ name: 'rememberArticles', value });
    expect(await readSettings(database)).toEqual({ rememberArticles: false });
  });
});

describe('across articles', () => {
  const one = ageReading(PAGE.key, 63);
  const other = ageReading(OTHER, 68);

  test('the people are those of whom an age is told', () => {
    expect(peopleOf(rememberedPageOf(one))).toEqual(['ada brock']);
  });

  test('a conflict names the other page and not the one looked at', () => {
    expect(conflictsWith(rememberedPageOf(one), [other])).toMatchObject([
      {
        relation: 'conflicts',
        rule: 'birth',
        claims: [{ text: '63' }, { text: '68' }],
        elsewhere: [null, { key: OTHER, title: 'Title', publishedAt: '2026-02-27' }],
      },
    ]);
  });

  test('ages that fit together are no conflict', () => {
    expect(conflictsWith(rememberedPageOf(one), [ageReading(OTHER, 63)])).toEqual([]);
    expect(conflictsAcross([one, ageReading(OTHER, 63)])).toEqual([]);
  });

  test('all conflicts between pages are found once, each with its pages', () => {
    const third = ageReading('https://third.example/', 63);
    const found = conflictsAcross([one, other, third]);
    expect(found.map(({ elsewhere }) => (elsewhere ?? []).map((page) => page?.key).sort())).toEqual(
      expect.arrayContaining([[OTHER, PAGE.key].sort(), [OTHER, third.pageKey].sort()]),
    );
    expect(found).toHaveLength(2);
  });
});
