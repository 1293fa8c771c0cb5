import { describe, expect, it } from 'vitest';
import { corpusIsPresent } from './checks-documents';
import { type Part, scoresOf } from './predict';

/** The detector on labelled news must do at least so well; in percent. */
const LEAST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  age: { overlapF1: 98, strictF1: 96, valueF1: 97, subject: 85 },
  sentence: { overlapF1: 95, strictF1: 90, valueF1: 92, subject: 75, status: 90, sanction: 96 },
  date: { overlapF1: 97, strictF1: 95, valueF1: 93 },
  duration: { overlapF1: 93, strictF1: 90, valueF1: 90 },
};

/** On labels made by others, by the conventions of TimeML. */
const LEAST_BY_OTHERS: Readonly<Record<string, number>> = { overlapF1: 90, valueF1: 76 };

const here = corpusIsPresent();
if (!here) console.log('The labelled corpus is not here: detection is not measured.');

function percentOf(part: Part, kind: string, measure: string): number {
  return 100 * Number(scoresOf(part).get(kind)?.[measure]);
}

describe.skipIf(!here)('labelled news', () => {
  const cases = Object.entries(LEAST).flatMap(([kind, measures]) =>
    Object.entries(measures).map(([measure, least]) => ({ kind, measure, least })),
  );
  it.each(cases)('$kind $measure is at least $least', ({ kind, measure, least }) => {
    expect(percentOf('dev', kind, measure)).toBeGreaterThanOrEqual(least);
  });

  it.each(Object.entries(LEAST_BY_OTHERS))(
    'dates of others: %s is at least %d',
    (measure, least) => {
      expect(percentOf('meantime', 'date', measure)).toBeGreaterThanOrEqual(least);
    },
  );
});
