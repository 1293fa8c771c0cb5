import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRetry } from '../../../page/retry';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function start(signal = new AbortController().signal) {
  const run = vi.fn();
  return { run, retry: makeRetry({ run, after: 1000, times: 3, signal }) };
}

/** Fails so often, each time when it was tried again. */
function fail(retry: ReturnType<typeof makeRetry>, times: number): void {
  for (let count = 0; count < times; count += 1) {
    retry.failed();
    vi.advanceTimersByTime(1000);
  }
}

test('what fails is tried three times more, and then left in peace', () => {
  const { run, retry } = start();
  fail(retry, 5);
  expect(run).toHaveBeenCalledTimes(3);
});

test('what has gone well in between has all its tries again', () => {
  const { run, retry } = start();
  fail(retry, 3);
  retry.succeeded();
  fail(retry, 5);
  expect(run).toHaveBeenCalledTimes(6);
});

test('two failures of one go are one', () => {
  const { run, retry } = start();
  retry.failed();
  retry.failed();
  vi.advanceTimersByTime(5000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('nothing is tried again after the end', () => {
  const ending = new AbortController();
  const { run, retry } = start(ending.signal);
  retry.failed();
  ending.abort();
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
});
