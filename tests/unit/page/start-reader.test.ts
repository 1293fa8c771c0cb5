// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://news.example/story" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Claim } from '../../../claims/claim';
import { startReader } from '../../../page/start-reader';
import type { ReaderWords } from '../../../page/reader-words';
import { type Remote, StorageFailure } from '../../../storage/remote';

const STORY =
  'Anton Vale, 47, was sentenced to nine years in prison for setting a fire in which no one was hurt. ';

let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map() });
  const type = document.createElement('meta');
  type.setAttribute('property', 'og:type');
  type.content = 'article';
  document.head.replaceChildren(type);
  const article = document.createElement('article');
  for (let index = 0; index < 8; index += 1) article.append(paragraph(STORY.repeat(3)));
  document.body.append(article);
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** A reader whose background answers as the fakes do, and nothing where there is none. */
function start(fakes: Partial<Remote>) {
  const nothing: Partial<Remote> = {
    readPage: async () => ({ page: null, annotations: [], dismissals: [] }),
    findPlaces: async () => [],
    readClaims: async () => ({ claims: [], checks: [] }),
    showCount: async () => {},
    readFrames: async () => {},
    reportPlaces: async () => {},
  };
  return startReader({
    document,
    remote: { ...nothing, ...fakes } as Remote,
    slot: { view: null },
    words: {} as ReaderWords,
    controller,
    today: () => '2026-04-15',
  });
}

/** Lets so much time go by that whatever waits has had its turn. */
async function pass(): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    await vi.advanceTimersByTimeAsync(5_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const isAway = async (): Promise<never> => {
  throw new StorageFailure('gone', 'act');
};

it('asks a background that stays away four times, and then leaves it in peace', async () => {
  const readClaims = vi.fn<Remote['readClaims']>(isAway);
  start({ readClaims });
  await pass();
  expect(readClaims).toHaveBeenCalledTimes(4);
  await pass();
  expect(readClaims).toHaveBeenCalledTimes(4);
});

it('asks as often again once the background has answered', async () => {
  const readClaims = vi.fn<Remote['readClaims']>(isAway);
  start({ readClaims });
  await pass();
  const article = document.querySelector('article');

  readClaims.mockImplementation(async () => ({ claims: [], checks: [] }));
  article?.append(paragraph('The page has more to say, and it is read for that.'));
  await pass();
  expect(readClaims).toHaveBeenCalledTimes(5);

  readClaims.mockImplementation(isAway);
  article?.append(paragraph('It says still more, and now the background is away again.'));
  await pass();
  expect(readClaims).toHaveBeenCalledTimes(9);
});

it('forgets frames that do not count again when frames are looked for', async () => {
  const counts: (number | null)[] = [];
  const frame = document.createElement('iframe');
  frame.setAttribute('src', 'about:blank');
  document.querySelector('article')?.append(frame);
  const readers: number[] = [];
  const running = start({
    showCount: async ({ count }) => {
      counts.push(count);
    },
    readFrames: async () => {
      for (const frameId of readers) running.claimCount.frameCounted(frameId, 5);
    },
  });
  readers.push(4, 7);
  await pass();
  expect(running.claimCount.frames()).toEqual([4, 7]);
  expect(counts.at(-1)).toBe(10);
  readers.pop();
  frame.remove();
  await pass();
  expect(running.claimCount.frames()).toEqual([4]);
  expect(counts.at(-1)).toBe(5);
});

it('counts nothing once it has stopped, though frames are still being looked for', async () => {
  const counts: (number | null)[] = [];
  const running = start({
    showCount: async ({ count }) => {
      counts.push(count);
    },
  });
  const frame = document.createElement('iframe');
  frame.setAttribute('src', 'about:blank');
  document.querySelector('article')?.append(frame);
  running.claimCount.frameCounted(4, 5);
  await vi.advanceTimersByTimeAsync(600);
  running.stop();
  await pass();
  expect(counts).toEqual([5, null]);
});

it('answers in a document that is no HTML, whose root has no property for the language', () => {
  const root = document.documentElement;
  Object.defineProperty(root, 'lang', { value: undefined, configurable: true });
  const { reader } = start({});
  expect(reader.answer().language).toBe('');
  root.setAttribute('lang', 'en-GB');
  expect(reader.answer().language).toBe('en-GB');
  root.removeAttribute('lang');
  Reflect.deleteProperty(root, 'lang');
});

it('gives the marks other colours on another ground without showing them all anew', async () => {
  const running = start({
    readClaims: async ({ text }) => {
      const at = text.indexOf('47');
      const claim: Claim = { kind: 'age', start: at, end: at + 2, text: '47', value: 'P47Y' };
      return { claims: [claim], checks: [] };
    },
  });
  await pass();
  expect([...CSS.highlights.keys()]).toEqual(['tickmark-age']);
  const showMarks = vi.spyOn(running.reader, 'showMarks');
  document.body.style.backgroundColor = 'rgb(0, 0, 0)';
  await pass();
  expect([...CSS.highlights.keys()]).toEqual(['tickmark-age-dark']);
  expect(showMarks).not.toHaveBeenCalled();
  document.body.removeAttribute('style');
});
