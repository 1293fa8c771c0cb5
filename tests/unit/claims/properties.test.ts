import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIM_KINDS, type Claim, detectClaims, detectClaimsInSteps } from '../../../claims';
import { parseDayRange, parseLengthRange } from '../../../claims/value';
import { newsLike } from './any-text';
import { readMarkedLines } from './marked-text';
import { bestCpuTime } from '../cpu-time';

/** Sentences of the case files: what detectors read, cut and joined at random. */
const SENTENCES = [
  'ages',
  'sentences',
  'dates',
  'durations',
  'nothing',
  'newsroom',
  'courts',
  'wire',
].flatMap((name) =>
  readMarkedLines(readFileSync(new URL(`cases/${name}.txt`, import.meta.url), 'utf8')).map(
    ({ text }) => text,
  ),
);
const PIECES = SENTENCES.flatMap((text) => text.split(/(?<=\W)|(?=\W)/));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...SENTENCES), { maxLength: 8 }).map((pieces) => pieces.join('\n')),
  newsLike,
);
const anyDay = fc.option(fc.constantFrom('2024-06-12', '1999-12-31', '2024-02-29T23:00', 'soon'), {
  nil: undefined,
});

function expectSound(text: string, claims: readonly Claim[]): void {
  let end = 0;
  for (const claim of claims) {
    expect(claim.start).toBeGreaterThanOrEqual(end);
    expect(claim.end).toBeGreaterThan(claim.start);
    expect(claim.end).toBeLessThanOrEqual(text.length);
    expect(claim.text).toBe(text.slice(claim.start, claim.end));
    expect(claim.text).not.toMatch(/\n/);
    expect(CLAIM_KINDS).toContain(claim.kind);
    expect(claim.text.trim()).toBe(claim.text);
    expectReadable(claim);
    expect('subject' in claim && claim.kind !== 'age' && claim.kind !== 'sentence').toBe(false);
    expect(claim.subject).not.toBe('');
    expect(claim.sanction !== undefined).toBe(claim.kind === 'sentence');
    expect(claim.status !== undefined).toBe(claim.kind === 'sentence');
    ({ end } = claim);
  }
}

/** A value is one that those who read values can read. */
function expectReadable({ kind, value, text }: Claim): void {
  if (value === null) return;
  const read = kind === 'date' ? parseDayRange(value) : parseLengthRange(value);
  expect(read, `${kind} ${value} of ${text}`).not.toBeNull();
}

/** Claims without their words, which differ where a space or a quote does. */
function spansOf(text: string): string[] {
  return detectClaims(text, { publishedAt: '2024-06-12' }).map(
    ({ kind, start, end, value, sanction, status }) =>
      [kind, start, end, value, sanction, status].join(' '),
  );
}

describe('any text', () => {
  it('gives claims in order, apart, within it, and never throws', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, publishedAt) => {
        expectSound(text, detectClaims(text, { publishedAt }));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same in steps as at once', () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, publishedAt) => {
        const steps = detectClaimsInSteps(text, { publishedAt });
        let step = steps.next();
        while (!step.done) step = steps.next();
        expect(step.value).toEqual(detectClaims(text, { publishedAt }));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same to two who read in turns', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const first = detectClaimsInSteps(one);
        const second = detectClaimsInSteps(other);
        let [left, right] = [first.next(), second.next()];
        while (!left.done || !right.done) {
          if (!left.done) left = first.next();
          if (!right.done) right = second.next();
        }
        expect(left.value).toEqual(detectClaims(one));
        expect(right.value).toEqual(detectClaims(other));
      }),
      { numRuns: 200 },
    );
  });

  it('gives only the kinds that were asked for', () => {
    fc.assert(
      fc.property(anyText, fc.subarray([...CLAIM_KINDS]), (text, kinds) => {
        const all = detectClaims(text);
        expect(detectClaims(text, { kinds })).toEqual(
          all.filter(({ kind }) => kinds.includes(kind)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('news sentences', () => {
  it.each([
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00A0')],
    ['thin spaces', (text: string) => text.replaceAll(' ', '\u2009')],
    ['curly apostrophes', (text: string) => text.replaceAll("'", '’')],
    ['straight quotes', (text: string) => text.replaceAll('’', "'").replace(/[“”]/g, '"')],
  ])('say the same with %s', (_, change) => {
    for (const text of SENTENCES) expect(spansOf(change(text)), text).toEqual(spansOf(text));
  });

  it('say the same with a soft hyphen anywhere inside their words', () => {
    const SOFT_HYPHEN = '\u00AD';
    const read = (written: string): string =>
      JSON.stringify(
        detectClaims(written, { publishedAt: '2024-06-12' }).map((claim) => ({
          ...claim,
          start: 0,
          end: 0,
          // A name that is hyphenated once and whole elsewhere is two names.
          subject: '',
        })),
      ).replaceAll(SOFT_HYPHEN, '');
    for (const text of SENTENCES) {
      const expected = read(text);
      // Two letters to each side, as hyphenation leaves.
      for (const { index } of text.matchAll(/(?<=[a-z]{2})(?=[a-z]{2})/gi)) {
        const hyphenated = text.slice(0, index) + SOFT_HYPHEN + text.slice(index);
        if (read(hyphenated) !== expected) expect(read(hyphenated), hyphenated).toBe(expected);
      }
    }
  });
});

describe('paragraphs that know nothing of each other', () => {
  it('give together what they give alone', () => {
    // Far enough apart that no court word, no date and no name of one reaches the other.
    const gap = `\n${'Rain fell on the hills and the rivers rose a little. '.repeat(12)}\n`;
    const alone = SENTENCES.filter((text) => !/\b(?:later|noon|morning)\b|^\d/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...alone), fc.constantFrom(...alone), (first, second) => {
        const spans = (text: string, from: number): string[] =>
          detectClaims(text, { publishedAt: '2024-06-12' })
            .filter(({ start }) => start >= from)
            .map(({ kind, start, value }) => `${kind} ${start - from} ${value}`);
        const offset = first.length + gap.length;
        expect(spans(`${first}${gap}${second}`, offset)).toEqual(spans(second, 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('long text', () => {
  it.each([
    ['digits', '7'],
    ['dashes', '1-1-1-'],
    ['small words', 'in '],
    ['ages', 'Ann Roe, 45, '],
    ['rows of ages', 'six, eight and '],
    ['one word', 'a'],
    ['open brackets', '('],
    // A machine that is short of breath is asked again.
  ])('of %s is read in time that grows with it', { retry: 2 }, (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      return bestCpuTime(() => detectClaims(text));
    };
    time(50_000);
    // Ten times the text in less than forty times the time: quadratic would be a hundred.
    expect(time(500_000)).toBeLessThan(Math.max(time(50_000) * 40, 100));
  });

  it('lets go at least every few thousand characters', () => {
    const text = SENTENCES.join('\n').repeat(4);
    let steps = 0;
    const reading = detectClaimsInSteps(text);
    while (!reading.next().done) steps++;
    expect(steps).toBeGreaterThan(text.length / 8192);
  });
});
