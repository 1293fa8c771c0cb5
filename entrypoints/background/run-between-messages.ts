import { runInSlices } from '../../page/slices';

/** Other messages are answered between slices of so many milliseconds. */
const SLICE_MILLISECONDS = 50;

/** Runs a generator to its end without keeping other messages waiting. */
export function runBetweenMessages<T>(steps: Generator<unknown, T, unknown>): Promise<T> {
  return runInSlices(steps, {
    signal: new AbortController().signal,
    budget: SLICE_MILLISECONDS,
  });
}
