import { describe, expect, it } from 'vitest';
import { sharedRuns } from '../../../page/shared-runs';

/** Work that ends when it is told to. */
function slowWork() {
  const ends: (() => void)[] = [];
  const run = sharedRuns(() => new Promise<void>((end) => ends.push(end)));
  const settle = async () => {
    ends.at(-1)?.();
    // Past the promises between a go's end and the next one's begin.
    await new Promise((later) => setTimeout(later));
  };
  return { run, settle, goes: () => ends.length };
}

describe('runs shared by those who ask for them', () => {
  it('begins at once', () => {
    const { run, goes } = slowWork();
    void run();
    expect(goes()).toBe(1);
  });

  it('does the work once more for all who asked meanwhile', async () => {
    const { run, settle, goes } = slowWork();
    const first = run();
    const late = [run(), run()];
    await settle();
    expect(goes()).toBe(2);
    await settle();
    await Promise.all([first, ...late]);
    expect(goes()).toBe(2);
  });

  it('begins anew when the last go is over', async () => {
    const { run, settle, goes } = slowWork();
    void run();
    await settle();
    void run();
    expect(goes()).toBe(2);
  });

  it('tells all who wait that the work has failed, and can be asked again', async () => {
    let goes = 0;
    const run = sharedRuns(() => {
      goes += 1;
      return Promise.reject(new Error('no answer'));
    });
    await expect(Promise.all([run(), run()])).rejects.toThrow('no answer');
    await expect(run()).rejects.toThrow('no answer');
    expect(goes).toBe(2);
  });
});
