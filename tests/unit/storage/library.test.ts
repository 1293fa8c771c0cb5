import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { Database } from '../../../storage/database';
import { type KeptPage, readLibrary, searchLibrary } from '../../../storage/library';
import { annotation, id, LATER, NOW, page, target } from './samples';

const OTHER = 'https://other.example/story';

test('the library lists pages with something on them, the one changed last first', async () => {
  const database = new Database('library');
  await database.pages.bulkAdd([
    page(),
    page({ key: OTHER, title: 'Other' }),
    page({ key: 'https://empty.example/' }),
  ]);
  const at = (start: number) => ({
    ...target('x'),
    position: { type: 'TextPositionSelector' as const, start, end: start + 1 },
  });
  await database.annotations.bulkAdd([
    annotation({ id: id(1), target: at(50), modifiedAt: NOW }),
    annotation({ id: id(2), target: at(5), modifiedAt: NOW }),
    annotation({ id: id(3), deletedAt: LATER }),
    annotation({ id: id(4), pageKey: OTHER, modifiedAt: LATER }),
  ]);
  const library = await readLibrary(database);
  expect(library.map((kept) => [kept.page.key, kept.annotations.map((one) => one.id)])).toEqual([
    [OTHER, [id(4)]],
    [page().key, [id(2), id(1)]],
  ]);
  await database.delete();
});

describe('searchLibrary', () => {
  const library: KeptPage[] = [
    {
      page: page({ title: 'Clémency for Ada Brock' }),
      annotations: [
        annotation({ id: id(1), note: 'It’s the register that counts', tags: ['Age'] }),
        annotation({ id: id(2), note: '', sources: [], tags: [], target: target('30 May') }),
      ],
    },
    {
      page: page({ key: OTHER, title: 'Weather' }),
      annotations: [annotation({ id: id(3), pageKey: OTHER, note: 'rain', tags: [], sources: [] })],
    },
  ];

  test.each([
    ['nothing finds all', '  ', [id(1), id(2), id(3)]],
    ['a word of a title finds the page', 'CLEMENCY', [id(1), id(2)]],
    ['a word of a note', 'counts', [id(1)]],
    ['a straight apostrophe finds a curly one', "it's", [id(1)]],
    ['words of page and note together', 'weather rain', [id(3)]],
    ['a tag', 'age', [id(1)]],
    ['an address', 'records.example', [id(1)]],
    ['the words of the page', '30 may', [id(2)]],
    ['no match', 'snow', []],
  ])('%s', (_name, search, found) => {
    const ids = searchLibrary(library, search).flatMap((kept) =>
      kept.annotations.map((one) => one.id),
    );
    expect(ids).toEqual(found);
  });
});
