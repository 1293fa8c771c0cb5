import * as chrono from 'chrono-node';
import { corpusIsPresent } from '../tests/corpus/checks-documents';
import { ours, PARTS, type Part, type Predictor, scoresOf } from '../tests/corpus/predict';
import { readByChrono, readByCompromise, readByRecognizers } from './exactness-peers';

/**
 * `npm run bench:exactness`: what our detector and its peers find of the labelled claims, by the same scorer in
 * one run: F1 in percent of the exact spans, of spans that overlap, and of those with the right value.
 */

const READERS: readonly (readonly [string, Predictor])[] = [
  ['tickmark', ours],
  ['Recognizers-Text', readByRecognizers],
  ['compromise with dates', readByCompromise],
  ['chrono-node casual', readByChrono(chrono.casual)],
  ['chrono-node strict', readByChrono(chrono.strict)],
];
const MEASURES = ['strictF1', 'overlapF1', 'valueF1'] as const;

function printPart(part: Part): void {
  const kinds = PARTS[part];
  console.log(`\n${part}: exact / overlapping / right value`);
  console.log(''.padEnd(23) + kinds.map((kind) => kind.padEnd(22)).join(''));
  for (const [name, predict] of READERS) {
    const scores = scoresOf(part, predict);
    const cells = kinds.map((kind) => {
      const figures = MEASURES.map((measure) => 100 * (scores.get(kind)?.[measure] ?? 0));
      return figures
        .map((figure) => figure.toFixed(1).padStart(5))
        .join('/')
        .padEnd(22);
    });
    console.log(name.padEnd(23) + cells.join(''));
  }
}

if (corpusIsPresent()) {
  printPart('dev');
  printPart('meantime');
} else {
  console.log('The labelled corpus is not here (../shared/corpus): nothing is measured.');
}
