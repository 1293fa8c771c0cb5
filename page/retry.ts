/** Does something again after a while where it failed, a few times in a row at most. */
export interface Retry {
  /** It failed: it is done again later, unless that is waited for already or the tries are used up. */
  failed(): void;
  /** It went well: all tries are there again. */
  succeeded(): void;
}

export interface RetryOptions {
  run: () => void;
  /** Milliseconds. */
  after: number;
  times: number;
  signal: AbortSignal;
}

export function makeRetry({ run, after, times, signal }: RetryOptions): Retry {
  let left = times;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    failed() {
      if (timer !== undefined || left === 0 || signal.aborted) return;
      left -= 1;
      timer = setTimeout(() => {
        timer = undefined;
        run();
      }, after);
    },
    succeeded() {
      left = times;
    },
  };
}
