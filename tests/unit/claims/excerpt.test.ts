import { describe, expect, it } from 'vitest';
import { detectClaims } from '../../../claims';
import { gatherPages } from '../../../claims/check/remembered-pages';
import { excerptOf } from '../../../claims/excerpt';
import { corpusIsPresent, readGold } from '../../corpus/checks-documents';

const TEXT = [
  'Plea heard',
  'The court met in Larkfield, as it does each year, and Ann Lee Jr. was there.',
  'Nobody spoke for long.',
  'Ann Lee, 42, was jailed for nine years on Monday.',
  'Her lawyer said nothing.',
  'Cal Dunn of Larkfield watched.',
  'She was 33 then.',
].join('\n\n');

describe('an excerpt', () => {
  const claims = detectClaims(TEXT, { publishedAt: '2026-05-20' });
  const { text, claims: moved } = excerptOf(TEXT, claims);

  it('holds the lines of claims, the lines before them, and the names of the rest', () => {
    expect(text.split('\n')).toEqual([
      '…',
      'Nobody spoke for long.',
      'Ann Lee, 42, was jailed for nine years on Monday.',
      '…',
      'Cal Dunn of Larkfield watched.',
      'She was 33 then.',
      '…',
      expect.stringContaining('Ann Lee Jr'),
    ]);
  });

  it('has each claim at its place', () => {
    expect(moved.length).toBeGreaterThan(2);
    expect(moved.map(({ start, end }) => text.slice(start, end))).toEqual(
      claims.map((claim) => claim.text),
    );
  });

  it('is empty where there are no claims', () => {
    expect(excerptOf('Nothing here.', [])).toMatchObject({ text: expect.any(String), claims: [] });
    expect(excerptOf('', []).text).toBe('');
  });
});

describe.skipIf(!corpusIsPresent())(
  'an excerpt of a corpus text (skipped without the corpus)',
  () => {
    const documents = corpusIsPresent() ? (['dev', 'meantime'] as const).flatMap(readGold) : [];
    const facts = (text: string, claims: Parameters<typeof excerptOf>[1], publishedAt?: string) => {
      const { ages, once, terms } = gatherPages([{ key: 'a', publishedAt, claims, text }]);
      return JSON.stringify([ages, once, terms], (name, value: unknown) =>
        name === 'start' || name === 'end' ? undefined : value,
      );
    };

    it('tells the same of people as the whole text', () => {
      for (const { id, text, publishedAt } of documents) {
        const claims = detectClaims(text, { publishedAt });
        const excerpt = excerptOf(text, claims);
        expect(facts(excerpt.text, excerpt.claims, publishedAt), id).toBe(
          facts(text, claims, publishedAt),
        );
      }
    });
  },
);
