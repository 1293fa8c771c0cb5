// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Layer, LayerItem } from '../../../page/layer';
import { watchSelection } from '../../../page/selection-button';

const shown = new Set<LayerItem>();
const annotate = vi.fn();
let controller: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  document.body.textContent = 'The clerk read the whole report.';
  const layer: Layer = {
    host: document.createElement('div'),
    root: document.createElement('div').attachShadow({ mode: 'open' }),
    add(item) {
      shown.add(item);
      return () => shown.delete(item);
    },
    place: () => {},
    origin: () => ({ x: 0, y: 0 }),
  };
  const { signal } = controller;
  const accepts = () => true;
  watchSelection({ document, layer, label: () => 'Annotate', accepts, annotate, signal });
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  shown.clear();
  annotate.mockClear();
});

function select(start: number, end: number): void {
  const text = document.body.firstChild;
  if (text) document.getSelection()?.setBaseAndExtent(text, start, text, end);
  document.dispatchEvent(new Event('selectionchange'));
  vi.advanceTimersByTime(1_000);
}

/** Presses and lets go, as a click on anything does. */
function press(): void {
  document.dispatchEvent(new Event('pointerdown'));
  document.dispatchEvent(new Event('pointerup'));
  vi.advanceTimersByTime(1_000);
}

it('comes with a selection, and comes back after a press', () => {
  select(4, 9);
  expect([...shown].map(({ element }) => element.textContent)).toEqual(['Annotate']);
  press();
  expect(shown.size).toBe(1);
});

it('stays away from what was annotated, until something else is selected', () => {
  select(4, 9);
  for (const { element } of shown) element.click();
  expect(annotate).toHaveBeenCalledOnce();
  press();
  expect(shown.size).toBe(0);
  select(10, 14);
  expect(shown.size).toBe(1);
});
