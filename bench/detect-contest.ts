import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One that reads a text for what it finds there. */
export interface Contestant {
  name: string;
  read: (text: string) => void;
}

/** How one did. */
export interface Standing {
  name: string;
  /** Characters a second in its best round: other work on the machine only slows. */
  speed: number;
  /** Its time to that of the first contestant in the same round, the median of the rounds. */
  ratio: number;
}

/** Each reads for about so long in each round, in milliseconds: what disturbs the machine then meets all alike. */
const SLICE = 250;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Milliseconds that some work takes. The heap is left as it is: a forced collection throws compiled expressions away. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Bytes that are alive on the heap. */
export function liveBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] = sorted.slice(middle - 1 + (sorted.length & 1), middle + 1);
  return (low + high) / 2;
}

/**
 * Lets contestants read the same texts in turns, the first of them in a new place each round, after a warm-up
 * of the same kind; each reads the texts as often as fills its slice.
 */
export function compete(
  texts: readonly string[],
  contestants: readonly Contestant[],
  rounds: number,
): Standing[] {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const readAll = ({ read }: Contestant, passes: number): number =>
    timeOf(() => {
      for (let pass = 0; pass < passes; pass++) for (const text of texts) read(text);
    }) / passes;

  const passes = contestants.map((contestant) => {
    const cold = readAll(contestant, 1);
    if (cold > SLICE * 10) return 1;
    const warm = readAll(contestant, Math.ceil(SLICE / cold) * 4);
    return Math.max(1, Math.round(SLICE / warm));
  });
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (turn + round) % contestants.length;
      const contestant = contestants[index];
      if (contestant) times[index]?.push(readAll(contestant, passes[index] ?? 1));
    }
  }
  const [first = []] = times;
  return contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    return {
      name,
      speed: (characters / Math.min(...own)) * 1000,
      ratio: median(own.map((time, round) => time / (first[round] ?? Number.NaN))),
    };
  });
}
