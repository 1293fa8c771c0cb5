import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { detectClaims } from '../claims';
import { LEXICON_OF_TRIGGERS, scanBare } from './detect-bare-scan';
import { HOSTILE } from './detect-hostile';
import { PEERS } from './detect-peers';

/**
 * `npm run bench:detect`: characters a second of our detector and of its peers over the same news text in one
 * process, the bare scan that bounds us all, growth with length, hostile text, and the weight of our bundle.
 */

const DAY = '2018-05-30';
const CORPUS = new URL('../../shared/corpus/', import.meta.url);

/** News documents: those of the labelled corpus where they are here, else our own sample sentences. */
function readNews(): string[] {
  const parts = ['dev.docs.jsonl', 'meantime.docs.jsonl'].map((name) => new URL(name, CORPUS));
  if (parts.every((part) => existsSync(part))) {
    return parts.flatMap((part) =>
      readFileSync(part, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line): string => String(JSON.parse(line).text)),
    );
  }
  console.log('The labelled corpus is not here: measured on the sentences of the test cases.');
  return ['ages', 'sentences', 'dates', 'durations', 'nothing', 'newsroom'].map((name) =>
    readFileSync(new URL(`../tests/unit/claims/cases/${name}.txt`, import.meta.url), 'utf8'),
  );
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Characters a second over all documents, the best of some rounds: other work on the machine only slows. */
function speedOf(
  documents: readonly string[],
  read: (text: string) => void,
  rounds: number,
): number {
  const characters = documents.reduce((sum, text) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    best = Math.min(
      best,
      time(() => documents.forEach(read)),
    );
  }
  return (characters / best) * 1000;
}

const news = readNews();
const million = (value: number): string => `${(value / 1e6).toFixed(3).padStart(8)} M characters/s`;
const ours = speedOf(news, (text) => void detectClaims(text, { publishedAt: DAY }), 20);
console.log(`tickmark, four kinds         ${million(ours)}`);
const bare = speedOf(news, (text) => void scanBare(text, LEXICON_OF_TRIGGERS), 20);
console.log(
  `bare trigger scan            ${million(bare)}   ours is 1/${(bare / ours).toFixed(1)} of it`,
);
for (const peer of PEERS) {
  const texts = news.slice(0, peer.documents);
  const speed = speedOf(texts, (text) => peer.read(text, DAY), peer.rounds);
  console.log(
    `${peer.name.padEnd(28)} ${million(speed)}   ours is ${(ours / speed).toFixed(1)} times as fast`,
  );
}

const joined = news.join('\n\n');
const ofLength = (length: number): string =>
  joined.repeat(Math.ceil(length / joined.length)).slice(0, length);
const timeOf = (text: string): number =>
  Math.min(...[1, 2].map(() => time(() => void detectClaims(text, { publishedAt: DAY }))));

console.log('\nnews by length');
const LONGEST = 10_000_000;
let newsTime = 0;
for (const length of [10_000, 100_000, 1_000_000, LONGEST]) {
  newsTime = timeOf(ofLength(length));
  console.log(`${String(length).padStart(10)} characters  ${newsTime.toFixed(1).padStart(8)} ms`);
}
console.log('\nhostile text of 10 million characters');
for (const [name, unit] of Object.entries(HOSTILE)) {
  const text = unit.repeat(Math.ceil(LONGEST / unit.length));
  const spent = timeOf(text);
  console.log(
    `${name.padEnd(28)} ${spent.toFixed(0).padStart(6)} ms   ${(spent / newsTime).toFixed(2)} times news`,
  );
}

const bundle = await build({
  entryPoints: [fileURLToPath(new URL('../claims/detect.ts', import.meta.url))],
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
});
const [output] = bundle.outputFiles;
if (output) {
  const packed = gzipSync(output.contents, { level: 9 }).length;
  console.log(`\nbundle ${output.contents.length} bytes, ${(packed / 1000).toFixed(1)} kB gzip`);
}
