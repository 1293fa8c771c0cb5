import { corpusIsPresent } from './checks-documents';
import { scorePart } from './predict';

/**
 * `npm run corpus` prints how the detector does on labelled news, by kind: share found, exact spans, values.
 * `npm run corpus -- --errors date` lists what differs too.
 */
if (!corpusIsPresent()) {
  console.log('The labelled corpus is not here (../shared/corpus): nothing is measured.');
} else {
  for (const part of ['dev', 'meantime'] as const) {
    console.log(`${part}\n${scorePart(part, process.argv.slice(2))}`);
  }
}
