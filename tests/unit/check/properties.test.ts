import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAcrossPages, checkClaims, dismissalKey } from '../../../claims/check';
import { CLAIM_KINDS, type Claim } from '../../../claims/claim';
import { readClaim } from '../../../claims/en/reading/reading';
import { bestCpuTime } from '../cpu-time';

const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  fc.constantFrom(
    'Wednesday, May 31, 2018',
    'February 30',
    '42-year-old',
    'turned 63',
    '21 years ago',
    'served 15 years',
    '10-year sentence',
    '25 years',
    '1996',
  ),
);
const value = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    'P42Y',
    'P63Y',
    'P12M',
    'P0Y',
    'P99999999Y',
    'P21Y/..',
    '../P20Y',
    'life',
    'P25Y/life',
    'P1.5Y',
    '2018',
    '199',
    '2018-05-31',
    '2018-02-30',
    '9999-12-31',
    '0000',
    '2018/1996',
    '..',
    '/',
    'PT0H',
  ),
);
const subject = fc.option(
  fc.constantFrom('Ada Brown', 'Brown', 'Al Day Jr.', 'man', '', 'Ada Brown and Al Day', 'É O’N'),
  { nil: undefined },
);
const piece = fc.record({
  words,
  value,
  subject,
  kind: fc.constantFrom(...CLAIM_KINDS),
  status: fc.constantFrom('imposed' as const, 'served' as const, 'possible' as const),
  glue: fc.oneof(
    fc.string({ maxLength: 10 }),
    fc.constantFrom(
      ' Ada Brown, ',
      ' from ',
      ' to ',
      ', ',
      ' of a ',
      '.\n',
      '. Ada Brown was arrested in ',
      ' when she was arrested in ',
      ' since ',
      ' and was released in ',
    ),
  ),
});

type Piece = typeof piece extends fc.Arbitrary<infer T> ? T : never;

function assemble(pieces: readonly Piece[]) {
  let text = '';
  const claims = pieces.map(({ words: own, glue, subject: who, ...rest }): Claim => {
    text += glue;
    const start = text.length;
    text += own;
    return {
      start,
      end: text.length,
      text: own,
      kind: rest.kind,
      value: rest.value,
      ...(who === undefined ? {} : { subject: who }),
      ...(rest.kind === 'sentence' ? { sanction: 'imprisonment', status: rest.status } : {}),
    };
  });
  return { text, claims };
}

describe('whatever it is given', () => {
  it('checks rest on the claims and say why', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.option(fc.constantFrom('2018-05-30', '0001-01-01', 'junk', '9999-12-31'), {
          nil: undefined,
        }),
        fc.boolean(),
        (pieces, publishedAt, withText) => {
          const { text, claims } = assemble(pieces);
          const checks = checkClaims(claims, { publishedAt, text: withText ? text : undefined });
          for (const check of checks) {
            expect(check.statement.trim()).not.toBe('');
            expect(check.statement).not.toMatch(/undefined|NaN|null/);
            expect(check.claims.length).toBeGreaterThan(0);
            expect(check.claims.every((claim) => claims.includes(claim))).toBe(true);
            expect(dismissalKey(check)).toContain(check.rule);
            const starts = check.timeline?.map(({ from }) => from) ?? [];
            expect(starts).toEqual(starts.toSorted());
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('takes claims that do not belong to the text', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.string(),
        fc.integer({ min: -5, max: 50 }),
        (pieces, text, shift) => {
          const claims = assemble(pieces).claims.map((claim) => ({
            ...claim,
            start: claim.start + shift,
          }));
          checkClaims(claims, { publishedAt: '2018-05-30', text });
          checkAcrossPages([
            { key: 'a', claims, text },
            { key: 'b', claims, text, publishedAt: '2018-05-30' },
          ]);
        },
      ),
    );
  });

  it('reads any value aloud', () => {
    fc.assert(
      fc.property(piece, ({ kind, value: own, words: text }) => {
        const { headline } = readClaim({ kind, value: own, text }, { publishedAt: '2018-05-30' });
        expect(headline).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe('time', () => {
  const unit =
    'Ada Brown, 42, was arrested in 2010 and sentenced in 2011. It ran from 1996 to 2018, 22 years. ';
  const build = (count: number) => {
    const text = unit.repeat(count);
    const claims: Claim[] = [];
    for (const match of text.matchAll(/22 years|\b42\b|\b(?:19|20)\d\d\b/g)) {
      const [own] = match;
      const kind = own === '42' ? 'age' : own.endsWith('years') ? 'duration' : 'date';
      claims.push({
        kind,
        start: match.index,
        end: match.index + own.length,
        text: own,
        value: kind === 'date' ? own : `P${own.slice(0, 2)}Y`,
        ...(kind === 'age' ? { subject: 'Ada Brown' } : {}),
      });
    }
    return { text, claims };
  };
  const timeOf = (count: number) => {
    const { text, claims } = build(count);
    return bestCpuTime(() => checkClaims(claims, { publishedAt: '2018-05-30', text }));
  };

  it('grows with the text, in one paragraph of 12,000 claims', () => {
    timeOf(250);
    const small = Math.max(4, timeOf(250));
    // Eight times as much: 64 times as long would be quadratic.
    expect(timeOf(2000) / small).toBeLessThan(32);
  });
});
