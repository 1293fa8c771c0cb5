import { runInSlices } from '../../page/slices';

/** Runs a generator to its end without keeping other messages waiting. */
export function runBetweenMessages<T>(steps: Generator<unknown, T, unknown>): Promise<T> {
  return runInSlices(steps, { signal: new AbortController().signal });
}
