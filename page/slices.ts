/**
 * Long work in short pieces, so that the page stays quick under the reader's hand.
 */

/** Longest that one piece may keep the page waiting, in milliseconds. */
const SLICE_MILLISECONDS = 8;

export interface SliceOptions {
  signal: AbortSignal;
  /** Milliseconds of work before the page is given its turn. */
  budget?: number;
  /** Told the milliseconds of each slice. */
  spent?: (milliseconds: number) => void;
}

/**
 * Runs a generator to its end, giving the page its turn whenever the budget of a slice is used up.
 * Each `yield` of the generator is a place where it can be interrupted, so steps should be short.
 *
 * Rejects with the signal's reason when it is aborted between two slices; the generator is then closed,
 * so that its `finally` blocks run.
 */
export async function runInSlices<T>(
  steps: Generator<unknown, T, unknown>,
  { signal, budget = SLICE_MILLISECONDS, spent }: SliceOptions,
): Promise<T> {
  try {
    for (;;) {
      signal.throwIfAborted();
      const start = performance.now();
      try {
        do {
          const step = steps.next();
          if (step.done) return step.value;
        } while (performance.now() < start + budget);
      } finally {
        spent?.(performance.now() - start);
      }
      await giveWay();
    }
  } finally {
    // Closing a generator that has ended does nothing.
    steps.return(undefined as never);
  }
}

/** Runs a generator to its end at once: where there is little of it, or nothing waits. */
export function runAtOnce<T>(steps: Generator<unknown, T, unknown>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Scheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: 'user-visible' }) => Promise<void>;
}

/**
 * Lets the page's waiting tasks (input, painting) go first. A promise or microtask would not do: it runs
 * before them. `scheduler.yield` keeps our place in the queue; a message comes without the 4 ms that
 * nested timers are held back.
 */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'user-visible' });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
