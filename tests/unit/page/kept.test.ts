import { expect, test } from 'vitest';
import { Kept } from '../../../page/kept';
import type { KeptOnPage } from '../../../storage/protocol';
import type { Dismissal } from '../../../storage/records';
import { annotation, id, NOW, PAGE, page } from '../storage/samples';

/** What is kept on a page, loaded over a way on which answers overtake each other. */

const OTHER = 'https://news.example/other';

const on = (key: string, ...revisions: number[]): KeptOnPage => ({
  page: page({ key }),
  annotations: revisions.map((revision, index) =>
    annotation({ id: id(index + 1), pageKey: key, revision }),
  ),
  dismissals: [],
});

/** A background that answers by hand. */
function slowWay() {
  const asked: { key: string; answer(kept: KeptOnPage): void }[] = [];
  const kept = new Kept({
    readPage: ({ key }) => new Promise((answer) => asked.push({ key, answer })),
  });
  const answer = async (index: number, found: KeptOnPage) => {
    asked[index]?.answer(found);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const revisions = () => kept.annotations.map(({ revision }) => revision);
  return { kept, asked, answer, revisions };
}

test('an answer for the page before does not take the place of what is shown', async () => {
  const { kept, answer } = slowWay();
  void kept.load(PAGE.key);
  void kept.load(OTHER);
  await answer(1, on(OTHER, 1));
  await answer(0, on(PAGE.key, 1, 1));
  expect(kept.page?.key).toBe(OTHER);
  expect(kept.annotations).toHaveLength(1);
});

test('an older answer does not take the place of a newer one', async () => {
  const { kept, answer, revisions } = slowWay();
  void kept.load(PAGE.key);
  void kept.load(PAGE.key, true);
  await answer(1, on(PAGE.key, 2));
  await answer(0, on(PAGE.key, 1));
  expect(revisions()).toEqual([2]);
});

test('a first answer is shown while a newer one is awaited', async () => {
  const { kept, answer, revisions } = slowWay();
  void kept.load(PAGE.key);
  void kept.load(PAGE.key, true);
  await answer(0, on(PAGE.key, 1));
  expect(revisions()).toEqual([1]);
});

test('an answer that was read before a write does not take it away', async () => {
  const { kept, asked, answer, revisions } = slowWay();
  const first = kept.load(PAGE.key);
  await answer(0, on(PAGE.key));
  await first;
  void kept.load(PAGE.key, true);
  kept.put(annotation({ revision: 1 }));
  await answer(1, on(PAGE.key));
  expect(revisions()).toEqual([1]);
  expect(asked).toHaveLength(3);
  await answer(2, on(PAGE.key, 3));
  expect(revisions()).toEqual([3]);
});

test('an answer that was read before a delete does not bring it back', async () => {
  const { kept, answer, revisions } = slowWay();
  void kept.load(PAGE.key);
  await answer(0, on(PAGE.key, 1));
  void kept.load(PAGE.key, true);
  kept.remove(id(1));
  await answer(1, on(PAGE.key, 1));
  expect(revisions()).toEqual([]);
});

test('what was written on the page before is not put on the one that is shown', async () => {
  const { kept, answer, revisions } = slowWay();
  void kept.load(OTHER);
  await answer(0, on(OTHER));
  kept.put(annotation());
  expect(revisions()).toEqual([]);
});

test('what was dismissed on the page before is not dismissed on the one that is shown', async () => {
  const { kept, answer } = slowWay();
  void kept.load(OTHER);
  await answer(0, on(OTHER));
  const dismissal = (n: number, changes: Partial<Dismissal>): Dismissal => ({
    id: id(n),
    pageKey: PAGE.key,
    rule: 'age-conflict',
    words: ['62', '63-year-old'],
    reason: '',
    createdAt: NOW,
    ...changes,
  });
  kept.dismiss(dismissal(1, {}));
  expect(kept.dismissals).toEqual([]);
  kept.dismiss(dismissal(2, { alsoOn: [OTHER] }));
  kept.dismiss(dismissal(3, { pageKey: OTHER }));
  expect(kept.dismissals.map((each) => each.id)).toEqual([id(2), id(3)]);
});
