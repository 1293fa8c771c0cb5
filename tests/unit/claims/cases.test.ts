import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectClaims } from '../../../claims';
import { readMarkedLines } from './marked-text';

/** Where a file says nothing else; a Wednesday. */
const PUBLISHED = '2024-06-12';

const FILES = [
  'ages',
  'sentences',
  'dates',
  'durations',
  'nothing',
  'newsroom',
  'courts',
  'wire',
  'desks',
  'tabloids',
  'calendar',
  'releases',
  'varied',
  'lifetimes',
  'punishments',
  'stories',
  'markets',
  'islands',
  'south',
  'history',
  'lengths',
  'typography',
  'namesakes',
  'chronicles',
  'almanac',
  'clocks',
  'gazette',
  'bulletin',
  'diaries',
  'columns',
  'notices',
  'editions',
  'annals',
  'calendars',
  'logbook',
  'postscript',
  'dockets',
  'briefs',
  'benches',
  'dispatches',
  'hearings',
  'assizes',
  'sessions',
  'memoirs',
  'tickers',
  'verdicts',
  'features',
  'datebook',
  'circuits',
];

for (const file of FILES) {
  const source = readFileSync(new URL(`cases/${file}.txt`, import.meta.url), 'utf8');
  describe(file, () => {
    for (const { text, claims, publishedAt = PUBLISHED } of readMarkedLines(source)) {
      it(text, () => {
        const found = detectClaims(text, { publishedAt });
        const told = claims.some(({ status }) => status !== undefined);
        expect(
          found.map(({ kind, text: words, value, status, subject }, index) => ({
            kind,
            text: words,
            value,
            ...(told && status ? { status } : {}),
            ...(claims[index]?.subject === undefined ? {} : { subject: subject ?? null }),
          })),
        ).toEqual(claims);
      });
    }
  });
}
