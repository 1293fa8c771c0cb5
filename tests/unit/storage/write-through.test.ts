import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FailureReason, StorageFailure } from '../../../storage/failure';
import { type SaveState, WriteThrough } from '../../../storage/write-through';

interface Fields {
  note: string;
  verdict: string;
}

/** A disk whose writes are answered by hand. */
function slowDisk() {
  const writes: { changes: Partial<Fields>; land(): void; fail(reason?: FailureReason): void }[] =
    [];
  const states: SaveState[] = [];
  const through = new WriteThrough<Fields>(
    (changes) =>
      new Promise((resolve, reject) => {
        writes.push({
          changes,
          land: resolve,
          fail: (reason = 'full') => reject(new StorageFailure(reason, 'save')),
        });
      }),
    (state) => states.push(state),
  );
  const sent = () => writes.map(({ changes }) => changes);
  const phases = () => states.map(({ phase }) => phase);
  const nth = (index: number) => {
    const write = writes[index];
    if (!write) throw new Error(`There was no write number ${index}`);
    return write;
  };
  return { through, sent, phases, nth };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('writing through', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends the first change at once', () => {
    const { through, sent, phases } = slowDisk();
    through.push({ note: 'a' });
    expect(sent()).toEqual([{ note: 'a' }]);
    expect(phases()).toEqual(['saving']);
    expect(through.unsaved).toEqual({ note: 'a' });
  });

  it('does not hold a letter back while others are on their way', () => {
    const { through, sent } = slowDisk();
    through.push({ note: 'a' });
    through.push({ note: 'ab' });
    expect(sent()).toEqual([{ note: 'a' }, { note: 'ab' }]);
  });

  it('gathers what comes while many are on their way, the newest value winning', async () => {
    const { through, sent, nth } = slowDisk();
    for (let letters = 1; letters <= 64; letters += 1) through.push({ note: 'a'.repeat(letters) });
    through.push({ note: 'one more' });
    through.push({ verdict: 'false' });
    through.push({ note: 'the last' });
    expect(sent()).toHaveLength(64);
    nth(0).land();
    await settle();
    expect(sent()[64]).toEqual({ note: 'the last', verdict: 'false' });
  });

  it('says saved only when nothing waits', async () => {
    const { through, phases, nth } = slowDisk();
    through.push({ note: 'a' });
    through.push({ note: 'ab' });
    nth(0).land();
    await settle();
    expect(phases()).not.toContain('saved');
    nth(1).land();
    await settle();
    expect(phases().at(-1)).toBe('saved');
    expect(through.unsaved).toBeNull();
  });

  it('flushes beside the one on its way', () => {
    const { through, sent } = slowDisk();
    through.push({ note: 'a' });
    through.push({ note: 'ab' });
    through.flush();
    expect(sent()).toEqual([{ note: 'a' }, { note: 'ab' }]);
  });

  it('keeps what failed, says why, and tries again by itself', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'a' });
    nth(0).fail();
    await settle();
    expect(through.state).toMatchObject({
      phase: 'failed',
      message: expect.stringContaining("Couldn't save: the disk is full."),
    });
    expect(through.unsaved).toEqual({ note: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent()).toEqual([{ note: 'a' }, { note: 'a' }]);
    nth(1).land();
    await settle();
    expect(through.state.phase).toBe('saved');
  });

  it('waits longer after each failure in a row', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'a' });
    nth(0).fail();
    await vi.advanceTimersByTimeAsync(1_000);
    nth(1).fail();
    await vi.advanceTimersByTimeAsync(3_999);
    expect(sent()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent()).toHaveLength(3);
  });

  it('sends what failed along with the next change', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'a', verdict: 'false' });
    nth(0).fail();
    await settle();
    through.push({ note: 'ab' });
    expect(sent()[1]).toEqual({ note: 'ab', verdict: 'false' });
  });

  it('does not let an old failure undo a newer write', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'a' });
    through.push({ note: 'ab' });
    through.flush();
    nth(1).land();
    await settle();
    nth(0).fail();
    await settle();
    expect(through.unsaved).toBeNull();
    expect(through.state.phase).toBe('saved');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent()).toHaveLength(2);
  });

  it('does not take an old failure for one while a newer write is on its way', async () => {
    const { through, nth } = slowDisk();
    through.push({ note: 'a' });
    through.push({ note: 'ab' });
    nth(0).fail();
    await settle();
    expect(through.state.phase).toBe('saving');
    nth(1).land();
    await settle();
    expect(through.state.phase).toBe('saved');
  });

  it('tries again what waited while all that was on its way failed', async () => {
    const { through, sent, nth } = slowDisk();
    for (let letters = 1; letters <= 64; letters += 1) through.push({ note: 'a'.repeat(letters) });
    through.push({ note: 'the last' });
    for (let number = 0; number < 64; number += 1) nth(number).fail();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent()[64]).toEqual({ note: 'the last' });
  });

  it('tells nobody of a first silence, and tries again soon', async () => {
    const { through, sent, phases, nth } = slowDisk();
    through.push({ note: 'a' });
    nth(0).fail('gone');
    await vi.advanceTimersByTimeAsync(200);
    expect(sent()).toHaveLength(2);
    expect(phases()).not.toContain('failed');
    nth(1).fail('gone');
    await settle();
    expect(through.state.phase).toBe('failed');
  });

  it('sends no older value over a newer one when it tries again', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ verdict: 'disputed' });
    through.push({ verdict: 'confirmed' });
    nth(0).fail('gone');
    nth(1).land();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent()).toEqual([{ verdict: 'disputed' }, { verdict: 'confirmed' }]);
  });

  it('does not try again once it is closed, and still tells what is unsaved', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'a' });
    through.push({ note: 'ab' });
    through.close();
    expect(sent()).toHaveLength(2);
    nth(0).fail();
    nth(1).fail();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent()).toHaveLength(2);
    expect(through.unsaved).toEqual({ note: 'ab' });
  });

  it.each([
    ['an error without words', new Error('')],
    ['something that is no error', 'full'],
  ])('finds plain words for %s', async (_name, thrown) => {
    const through = new WriteThrough<Fields>(() => Promise.reject(thrown));
    through.push({ note: 'a' });
    await settle();
    expect(through.state).toMatchObject({
      phase: 'failed',
      message: expect.stringContaining('still here'),
    });
  });
});

describe('a field that is turned away', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps no other from being written', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'a', verdict: 'too long' });
    nth(0).fail('invalid');
    await settle();
    expect(sent().slice(1)).toEqual([{ note: 'a' }, { verdict: 'too long' }]);
    nth(1).land();
    nth(2).fail('invalid');
    await settle();
    expect(through.unsaved).toEqual({ verdict: 'too long' });
    expect(through.state.phase).toBe('failed');
    through.push({ note: 'ab' });
    expect(sent()[3]).toEqual({ note: 'ab' });
    nth(3).land();
    await settle();
    expect(through.state.phase).toBe('failed');
    expect(through.unsaved).toEqual({ verdict: 'too long' });
  });

  it('is not tried again by itself, and is by hand', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'a' });
    nth(0).fail('invalid');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent()).toHaveLength(1);
    through.flush();
    expect(sent()[1]).toEqual({ note: 'a' });
    expect(through.state.phase).toBe('saving');
  });

  it('is forgotten once it is changed', async () => {
    const { through, nth } = slowDisk();
    through.push({ note: 'too long' });
    nth(0).fail('invalid');
    await settle();
    through.push({ note: 'short' });
    nth(1).land();
    await settle();
    expect(through.unsaved).toBeNull();
    expect(through.state.phase).toBe('saved');
  });

  it('does not hold up what came after it', async () => {
    const { through, sent, nth } = slowDisk();
    through.push({ note: 'too long' });
    through.push({ note: 'short' });
    nth(1).land();
    nth(0).fail('invalid');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent()).toHaveLength(2);
    expect(through.state.phase).toBe('saved');
  });
});
