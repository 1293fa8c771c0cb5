// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchPage, type WatchOptions } from '../../../page/watch';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

let controller = new AbortController();
let readings: number[] = [];

function watch(options: Partial<WatchOptions> = {}) {
  const start = performance.now();
  return watchPage({
    document,
    signal: controller.signal,
    read: async () => {
      readings.push(performance.now() - start);
      return true;
    },
    isBroken: () => false,
    lost: () => {},
    repair: () => false,
    cost: () => 1,
    moved: () => {},
    ignores: () => false,
    ...options,
  });
}

function add(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.append(paragraph);
}

beforeEach(() => {
  controller = new AbortController();
  readings = [];
  document.body.replaceChildren();
});
afterEach(() => controller.abort());

describe('a page is read again', () => {
  it('once its changes have settled', async () => {
    watch();
    for (let change = 0; change < 5; change += 1) {
      add('text');
      await wait(20);
    }
    await wait(300);
    expect(readings).toHaveLength(1);
  });

  it('while it never settles, all the same', async () => {
    watch();
    const timer = setInterval(() => add('text'), 40);
    await wait(1000);
    clearInterval(timer);
    expect(readings.length).toBeGreaterThanOrEqual(2);
  });

  it('seldom where reading it is dear', async () => {
    watch({ cost: () => 60 });
    const timer = setInterval(() => add('text'), 40);
    await wait(1300);
    clearInterval(timer);
    expect(readings).toHaveLength(1);
  });

  it('more seldom where it is no article', async () => {
    watch({
      cost: () => 10,
      read: async () => {
        readings.push(0);
        return false;
      },
    });
    const timer = setInterval(() => add('text'), 40);
    await wait(1300);
    clearInterval(timer);
    expect(readings).toHaveLength(1);
  });

  it('not when what is repaired is all', async () => {
    let repairs = 0;
    watch({ isBroken: () => true, repair: () => (repairs += 1) > 0 });
    add('text');
    await wait(400);
    expect(repairs).toBe(1);
    expect(readings).toHaveLength(0);
  });

  it('not for changes without text, in the head, in fields, or of our own', async () => {
    const own = document.createElement('tickmark-layer');
    document.documentElement.append(own);
    const field = document.createElement('div');
    field.setAttribute('contenteditable', 'true');
    document.body.append(field);
    watch({ ignores: (node) => node === own });
    await wait(0);
    own.textContent = 'ours';
    field.textContent = 'typed';
    document.head.append(document.createElement('meta'));
    document.body.append(document.createElement('img'));
    await wait(400);
    own.remove();
    expect(readings).toHaveLength(0);
  });

  it('never twice at a time, and once more for what came meanwhile', async () => {
    let running = 0;
    let most = 0;
    const { readNow } = watch({
      read: async () => {
        running += 1;
        most = Math.max(most, running);
        await wait(100);
        running -= 1;
        readings.push(0);
        return true;
      },
    });
    const first = readNow();
    add('text');
    await Promise.all([first, readNow()]);
    await wait(500);
    expect(most).toBe(1);
    expect(readings.length).toBeGreaterThanOrEqual(2);
  });

  it('at another address, told at once and read when settled', async () => {
    let moves = 0;
    watch({ moved: () => (moves += 1) });
    history.pushState(null, '', '/second');
    add('old text goes');
    await wait(20);
    expect(moves).toBe(1);
    expect(readings).toHaveLength(0);
    await wait(600);
    expect(readings).toHaveLength(1);
    history.pushState(null, '', '/second#part');
    add('a fragment is no other page');
    await wait(20);
    expect(moves).toBe(1);
  });

  it('no more once the signal has aborted', async () => {
    const { changed } = watch();
    controller.abort();
    changed();
    add('text');
    await wait(400);
    expect(readings).toHaveLength(0);
  });
});
