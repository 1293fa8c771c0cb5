// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNotice } from '../../../page/notice';

/** What can be seen of the window, as the browser tells it in CSS pixels. */
let seen: { bottom: number; height: number };

class FakeObserver {
  constructor(readonly tell: (entries: { intersectionRect: typeof seen }[]) => void) {}
  observe() {
    this.tell([{ intersectionRect: seen }]);
  }
  disconnect() {}
}

const scrolled = vi.fn();
let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('innerHeight', 3000);
  vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(scrolled);
  scrolled.mockClear();
});

afterEach(() => {
  controller.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Says something, and gives how high above the foot of the window it stands. */
function say(): string | undefined {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  createNotice(document, root, controller.signal).say('Select the words.');
  const words = root.querySelector<HTMLElement>('[role="status"] > div');
  expect(words?.textContent).toBe('Select the words.');
  return words?.style.bottom;
}

it('stands at the foot of a page', () => {
  seen = { bottom: 900, height: 900 };
  expect(say()).toBe('24px');
});

it.each([
  ['that can be seen whole', { bottom: 3000, height: 3000 }, '24px', 0],
  ['of which the middle can be seen', { bottom: 1800, height: 800 }, '1224px', 0],
  ['that is out of sight', { bottom: 0, height: 0 }, '2784px', 1],
  ['of which hardly anything can be seen', { bottom: 3000, height: 40 }, '2784px', 1],
])('stands where the reader looks in a frame %s', (_name, visible, bottom, times) => {
  vi.stubGlobal('top', null);
  seen = visible;
  expect(say()).toBe(bottom);
  expect(scrolled).toHaveBeenCalledTimes(times);
});
