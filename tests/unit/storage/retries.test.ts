import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database } from '../../../storage/database';
import { EditSession } from '../../../storage/edit-session';
import { StorageFailure } from '../../../storage/failure';
import { saveAnnotation } from '../../../storage/save-annotation';
import { id, NOW, request } from './samples';

/** One writer, a real database, and a background that dies before or after it writes. */

type Fate = 'written' | 'lost' | 'written, answer lost';

let database: Database;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  database = new Database('retries');
});

afterEach(async () => {
  vi.useRealTimers();
  await database.delete();
});

async function save(fate: Fate, changes: Parameters<typeof request>[0]) {
  if (fate === 'lost') throw new StorageFailure('gone', 'save');
  const kept = await saveAnnotation(database, request(changes), NOW);
  if (fate !== 'written') throw new StorageFailure('gone', 'save');
  return kept;
}

/** Types notes one after the other, each sent while the one before is on its way; gives the note that is kept. */
async function type(before: string, notes: readonly [string, Fate][]): Promise<string> {
  await database.annotations.clear();
  const kept = await saveAnnotation(database, request({ changes: { note: before } }), NOW);
  const fates = notes.map(([, fate]) => fate);
  const session = new EditSession({
    annotation: kept,
    save: (changes, baseNote, earlierNotes) =>
      save(fates.shift() ?? 'written', { changes, baseNote, earlierNotes }),
    changed: () => {},
  });
  session.holdNote(true);
  for (const [note] of notes) session.change({ note });
  await vi.waitFor(async () => {
    await vi.runAllTimersAsync();
    expect(session.hasUnsaved).toBe(false);
  });
  session.close();
  return (await database.annotations.get(id(1)))?.note ?? '';
}

test.each<[string, [string, Fate][]]>([
  [
    'the first write is lost',
    [
      ['x. One', 'lost'],
      ['x. One two', 'written'],
    ],
  ],
  [
    'the answer to the first is lost',
    [
      ['x. One', 'written, answer lost'],
      ['x. One two', 'written'],
    ],
  ],
  [
    'all answers are lost',
    [
      ['x. One', 'written, answer lost'],
      ['x. One two', 'written, answer lost'],
    ],
  ],
  [
    'the last is lost',
    [
      ['x. One', 'written, answer lost'],
      ['x. One two', 'lost'],
    ],
  ],
  [
    'words are taken back',
    [
      ['x. One', 'lost'],
      ['x.', 'written, answer lost'],
      ['x. Two', 'lost'],
    ],
  ],
])('a note is kept as it was typed where %s', async (_name, notes) => {
  expect(await type('x.', notes)).toBe(notes.at(-1)?.[0]);
});

test('a note is kept as it was typed, whatever is lost on the way', async () => {
  const word = fc.constantFrom('One', 'one', ' two', '. ', '\n\n', 'x', '');
  const note = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
  const fate = fc.constantFrom<Fate>('written', 'lost', 'written, answer lost');
  await fc.assert(
    fc.asyncProperty(
      note,
      fc.array(fc.tuple(note, fate), { minLength: 1, maxLength: 5 }),
      async (before, notes) => {
        expect(await type(before, notes)).toBe(notes.at(-1)?.[0]);
      },
    ),
    { numRuns: 60 },
  );
});
