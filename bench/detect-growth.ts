import type { ShippedDetector } from './detect-bundle';
import { liveBytes, timeOf } from './detect-contest';
import { HOSTILE, randomPieces } from './detect-hostile';

/** Random hostile texts that are tried. */
const RANDOM = 300;

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** The hostile texts that are shown at every length, and those that leave most in memory. */
const GROWING = [
  'digits in a row',
  '1-1-1-',
  'in in in',
  'commas and ages',
  'years of years',
  'one word without a space',
];
const FULL = ['digits in a row', 'commas and ages', 'years of years'];

function pick(news: string, names: readonly string[]): [name: string, piece: string][] {
  return [['news', news], ...Object.entries(HOSTILE).filter(([name]) => names.includes(name))];
}

/** A text of a length from pieces that go on and on. */
function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** What is measured: a detector on texts of a day. */
export interface Measured {
  detector: ShippedDetector;
  news: string;
  day: string;
}

function read({ detector, day }: Measured, text: string): number {
  return timeOf(() => void detector.detectClaims(text, { publishedAt: day }));
}

/** Milliseconds for a text and for one to compare it with, each the best of some turns taken one after the other. */
function bestOf(measured: Measured, turns: number, text: string, other: string): [number, number] {
  let own = Number.POSITIVE_INFINITY;
  let others = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn++) {
    own = Math.min(own, read(measured, text));
    others = Math.min(others, read(measured, other));
  }
  return [own, others];
}

const cell = (value: number, digits: number): string => value.toFixed(digits).padStart(9);

/** Prints the time of news by its length, and of hostile text against news of the same length. */
export function printGrowth(measured: Measured): void {
  console.log(
    `\nns per character by length  ${SIZES.map((size) => String(size).padStart(9)).join('')}`,
  );
  for (const [name, piece] of pick(measured.news, GROWING)) {
    const rates = SIZES.map((size) => {
      const turns = Math.max(2, Math.min(20, Math.ceil(2_000_000 / size)));
      const text = fill(piece, size);
      const best = Math.min(...Array.from({ length: turns }, () => read(measured, text)));
      return cell((best * 1e6) / size, 1);
    });
    console.log(`${name.padEnd(28)}${rates.join('')}`);
  }
}

export function printHostile(measured: Measured): void {
  const million = fill(measured.news, 1_000_000);
  console.log('\nhostile text of a million characters: its time to that of news');
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const [own, others] = bestOf(measured, 5, fill(piece, million.length), million);
    console.log(`${name.padEnd(28)}${cell(own / others, 2)}`);
  }
  const some = million.slice(0, 100_000);
  const pieces = randomPieces(RANDOM, 7).map((piece) => {
    const [own, others] = bestOf(measured, 3, fill(piece, some.length), some);
    return { piece, ratio: own / others };
  });
  const sorted = pieces.toSorted((left, right) => right.ratio - left.ratio);
  const middle = sorted[sorted.length >> 1]?.ratio ?? Number.NaN;
  console.log(`${RANDOM} random rows of triggers: half below ${middle.toFixed(2)}; the slowest`);
  for (const { piece, ratio } of sorted.slice(0, 5)) {
    console.log(`  ${piece.padEnd(26)}${cell(ratio, 2)}`);
  }
}

/** Prints the most bytes alive at a time while a text is read, to the length of the text. */
export function printMemory(measured: Measured): void {
  console.log('\nmemory alive while 10 million characters are read, the claims included');
  for (const [name, piece] of pick(measured.news, FULL)) {
    const { most, claims } = memoryOf(measured, fill(piece, 10_000_000));
    const each = (most / 10_000_000).toFixed(1);
    console.log(
      `${name.padEnd(28)}${cell(most / 1e6, 1)} MB, ${each} bytes a character; ${claims} claims`,
    );
  }
}

function memoryOf({ detector, day }: Measured, text: string): { most: number; claims: number } {
  const before = liveBytes();
  const steps = detector.detectClaimsInSteps(text, { publishedAt: day });
  let most = 0;
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    // Every so many steps: to look costs more than a step.
    if (++count % 400 === 0) most = Math.max(most, liveBytes() - before);
  }
  return { most: Math.max(most, liveBytes() - before), claims: step.value.length };
}
