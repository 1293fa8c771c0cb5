/**
 * Runs work one go at a time: calls that come during a go share one more after it, and resolve when that is done.
 * What a go rejects with, all who wait for it get.
 */
export function sharedRuns(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const untilCurrent = async (): Promise<void> => {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = null;
    }
  };
  return () => {
    again = running !== null;
    running ??= untilCurrent();
    return running;
  };
}
