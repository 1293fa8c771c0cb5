import { describe, expect, it } from 'vitest';
import { runAtOnce, runInSlices } from '../../../page/slices';

/** Works so many milliseconds in each of its steps. */
function* work(steps: number, milliseconds: number, ended: () => void): Generator<void, string> {
  try {
    for (let step = 0; step < steps; step += 1) {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  } finally {
    ended();
  }
}

describe('slices', () => {
  it('give other tasks their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const slices: number[] = [];
    const result = await runInSlices(
      work(40, 1, () => {}),
      {
        signal: new AbortController().signal,
        budget: 5,
        spent: (milliseconds) => slices.push(milliseconds),
      },
    );
    clearInterval(timer);
    expect(result).toBe('done');
    expect(turns).toBeGreaterThan(2);
    expect(slices.length).toBeGreaterThan(4);
  });

  it('end between two slices when the signal aborts, and close the work', async () => {
    const controller = new AbortController();
    let ended = false;
    const running = runInSlices(
      work(1000, 1, () => (ended = true)),
      {
        signal: controller.signal,
        budget: 2,
      },
    );
    setTimeout(() => controller.abort(new Error('left')), 10);
    await expect(running).rejects.toThrow('left');
    expect(ended).toBe(true);
  });

  it('pass on what the work throws', async () => {
    // oxlint-disable-next-line require-yield
    function* broken(): Generator<void, void> {
      throw new Error('broken');
    }
    const { signal } = new AbortController();
    await expect(runInSlices(broken(), { signal })).rejects.toThrow('broken');
  });

  it('can be had all at once', () => {
    expect(runAtOnce(work(3, 0, () => {}))).toBe('done');
  });
});
