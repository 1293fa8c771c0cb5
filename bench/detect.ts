import { existsSync, readFileSync } from 'node:fs';
import { LEXICON_OF_TRIGGERS, scanBare } from './detect-bare-scan';
import { shipDetector } from './detect-bundle';
import { compete, type Contestant, type Standing } from './detect-contest';
import { printGrowth, printHostile, printMemory } from './detect-growth';
import { peers } from './detect-peers';
import { printWeight } from './detect-weight';

/**
 * `npm run bench:detect`: characters a second of our detector and of its peers over the same news text in one
 * process, in turns; the bare scan that bounds us all; growth with length; hostile text; memory; the size of
 * the detector and the time of its first reading in a fresh process.
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

const detector = await shipDetector();
const ours: Contestant = {
  name: 'tickmark, four kinds',
  read: (text) => void detector.detectClaims(text, { publishedAt: DAY }),
};
const bareScan: Contestant = {
  name: 'bare trigger scan',
  read: (text) => void scanBare(text, LEXICON_OF_TRIGGERS),
};

function printStanding({ name, speed, ratio }: Standing): void {
  const than =
    name === ours.name
      ? ''
      : ratio < 1
        ? `ours is 1/${(1 / ratio).toFixed(1)} of it`
        : `ours is ${ratio.toFixed(1)} times as fast`;
  console.log(
    `${name.padEnd(28)} ${(speed / 1e6).toFixed(3).padStart(8)} M characters/s   ${than}`,
  );
}

const news = readNews();
const { fast, slow } = peers(DAY);
for (const standing of compete(news, [ours, bareScan, ...fast], 21)) printStanding(standing);
for (const peer of slow) {
  const [, standing] = compete(news.slice(0, 6), [ours, peer], 3);
  if (standing) printStanding(standing);
}

const measured = { detector, news: news.join('\n\n'), day: DAY };
printGrowth(measured);
printHostile(measured);
printMemory(measured);
printWeight(detector, news);
