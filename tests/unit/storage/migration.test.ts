import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { Database } from '../../../storage/database';
import * as schemas from '../../../storage/record-schemas';
import { readSettings } from '../../../storage/settings';

/**
 * Each schema that was ever published has a fixture: its stores as IndexedDB knows them, and records. A browser
 * profile of that time is made from it and opened with today's code.
 */
const FIXTURES = ['version-1.json', 'version-2.json'];

const NAME = 'migration';

const fixtureSchema = v.object({
  version: v.number(),
  stores: v.record(
    v.string(),
    v.object({
      keyPath: v.string(),
      indexes: v.array(v.string()),
      multiEntryIndexes: v.optional(v.array(v.string()), []),
    }),
  ),
  records: v.record(v.string(), v.array(v.unknown())),
});

type Fixture = v.InferOutput<typeof fixtureSchema>;

let database: Database | undefined;

afterEach(async () => {
  await database?.delete();
});

test.each(FIXTURES)('records of %s are all there, in the shape of today', async (name) => {
  const fixture = v.parse(
    fixtureSchema,
    JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')),
  );
  await makeProfile(fixture);
  database = new Database(NAME);
  const counts = Object.entries(fixture.records).map(([store, records]) => [store, records.length]);
  expect(
    await Promise.all(
      counts.map(async ([store]) => [store, await database?.table(String(store)).count()]),
    ),
  ).toEqual(counts);
  for (const page of await database.pages.toArray()) v.parse(schemas.page, page);
  for (const annotation of await database.annotations.toArray())
    v.parse(schemas.annotation, annotation);
  for (const dismissal of await database.dismissals.toArray())
    v.parse(schemas.dismissal, dismissal);
  for (const reading of await database.readings.toArray()) v.parse(schemas.reading, reading);
  v.parse(schemas.settings, await readSettings(database));
});

test.each(FIXTURES)('%s keeps what was written, word for word', async (name) => {
  const fixture = v.parse(
    fixtureSchema,
    JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')),
  );
  await makeProfile(fixture);
  database = new Database(NAME);
  expect(await database.annotations.toArray()).toEqual(fixture.records['annotations']);
  expect(await database.annotations.where('deletedAt').above('').count()).toBe(1);
  expect(await database.readings.toArray()).toEqual(fixture.records['readings']);
  expect(await database.readings.where('people').equals('ada brock').count()).toBe(1);
  expect(
    await database.dismissals.where('alsoOn').equals('https://local.example/undated').count(),
  ).toBe(1);
});

function makeProfile({ version, stores, records }: Fixture): Promise<void> {
  return new Promise((resolve, reject) => {
    // Dexie multiplies its versions by ten.
    const opening = indexedDB.open(NAME, version * 10);
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('upgradeneeded', () => {
      for (const [name, { keyPath, indexes, multiEntryIndexes }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const index of multiEntryIndexes)
          store.createIndex(index, index, { multiEntry: true });
        for (const record of records[name] ?? []) store.add(record);
      }
    });
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}
