// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Mark } from '../../../page/marks';
import { watchPointer } from '../../../page/pointer';

const MARK = { kind: 'age', text: '63' } as Mark;

let controller: AbortController;
let words: HTMLElement;
const open = vi.fn<(mark: Mark, options: { focus: boolean }) => void>();
const hover = vi.fn<(mark: Mark | null) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  words = document.createElement('p');
  document.body.replaceChildren(words);
  open.mockClear();
  hover.mockClear();
  watchPointer({
    document,
    markAt: ({ target }) => (target === words ? MARK : null),
    hover,
    open,
    isOurs: () => false,
    signal: controller.signal,
  });
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

const move = (target: Element) =>
  target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
const click = (target: Element) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));

it('opens a card without the focus where the pointer rests', () => {
  move(words);
  vi.advanceTimersByTime(1_000);
  expect(open.mock.calls).toEqual([[MARK, { focus: false }]]);
});

it('opens none where the pointer only passes', () => {
  move(words);
  vi.advanceTimersByTime(100);
  move(document.body);
  vi.advanceTimersByTime(1_000);
  expect(open).not.toHaveBeenCalled();
  expect(hover.mock.calls).toEqual([[MARK], [null]]);
});

it('opens a card once for a click, however late the move before it is looked at', () => {
  move(words);
  click(words);
  // The reader may have closed the card by now: the pointer that rests there must not open it again.
  vi.advanceTimersByTime(1_000);
  move(words);
  vi.advanceTimersByTime(1_000);
  expect(open.mock.calls).toEqual([[MARK, { focus: true }]]);
  expect(hover.mock.calls).toEqual([[MARK]]);
});
