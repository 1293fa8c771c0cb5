import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import type { ShippedDetector } from './detect-bundle';
import { median } from './detect-contest';

/** Fresh processes that are asked how long their first readings took. */
const STARTS = 9;

/** What a fresh process does: it loads the detector and reads an article, then another, then the first again. */
const FRESH = `
  const [module, texts] = [process.argv[1], JSON.parse(process.argv[2])];
  const times = [performance.now()];
  const { detectClaims } = await import(module);
  times.push(performance.now());
  for (const text of texts) {
    detectClaims(text, { publishedAt: '2018-05-30' });
    times.push(performance.now());
  }
  console.log(JSON.stringify(times.slice(1).map((time, index) => time - times[index])));`;

/** Prints the size of the detector as it is shipped, and what a process that has just begun pays for it. */
export function printWeight({ code, url }: ShippedDetector, articles: readonly string[]): void {
  const packed = gzipSync(code, { level: 9 }).length;
  console.log(
    `\nthe detector, minified: ${(code.length / 1000).toFixed(1)} kB, ${(packed / 1000).toFixed(1)} kB gzip`,
  );

  const [first = '', second = ''] = articles;
  const runs = Array.from({ length: STARTS }, (): number[] => {
    const args = ['--input-type=module', '-e', FRESH, url];
    const output = execFileSync(process.execPath, [
      ...args,
      JSON.stringify([first, second, first]),
    ]);
    return JSON.parse(output.toString());
  });
  const typical = (index: number): string =>
    `${median(runs.map((times) => times[index] ?? Number.NaN)).toFixed(1)} ms`;
  console.log(
    `in a fresh process: loads in ${typical(0)}; reads ${first.length} characters in ${typical(1)}, \
${second.length} others in ${typical(2)}, the first again in ${typical(3)}`,
  );
}
