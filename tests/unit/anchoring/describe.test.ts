import { describe as group, expect, it } from 'vitest';
import { makeParagraphs } from '../../../bench/anchor-text';
import { describe } from '../../../page/anchoring/describe';
import { sentenceAround } from '../../../page/anchoring/sentence';

const TEXT = [
  'Court hands down long term for bridge fraud',
  'Mr. Rowan Pike, 62, of St. Brigid, was sentenced on Friday to 25 years in prison for his part in the collapse of the Alder bridge. He wept.',
  'He had served 25 years as an inspector.',
].join('\n');

function at(quote: string, occurrence = 0): { start: number; end: number } {
  let start = TEXT.indexOf(quote);
  for (let skip = 0; skip < occurrence; skip += 1) start = TEXT.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
}

group('a target', () => {
  it('quotes the words and says where they stand', () => {
    const { start, end } = at('25 years');
    expect(describe(TEXT, start, end)).toMatchObject({
      quote: { type: 'TextQuoteSelector', exact: '25 years' },
      position: { type: 'TextPositionSelector', start, end },
    });
  });

  it('leaves out white space at its ends', () => {
    const { start, end } = at(' 62');
    expect(describe(TEXT, start, end + 0)).toMatchObject({
      quote: { exact: '62' },
      position: { start: start + 1, end },
    });
  });

  it('is put together again from prefix, quote and suffix', () => {
    for (const quote of ['Court', '62', '25 years', 'inspector.', 'wept']) {
      const { start, end } = at(quote);
      const { prefix, exact, suffix } = describe(TEXT, start, end).quote;
      expect(TEXT).toContain(prefix + exact + suffix);
      expect(TEXT.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
    }
  });

  it('has 64 code units of context on each side at least, where the text has them', () => {
    for (let start = 0; start < TEXT.length - 3; start += 7) {
      const { quote, position } = describe(TEXT, start, start + 3);
      expect(quote.prefix.length).toBeGreaterThanOrEqual(Math.min(64, position.start));
      expect(quote.suffix.length).toBeGreaterThanOrEqual(Math.min(64, TEXT.length - position.end));
    }
  });

  it('has the whole sentence around a short quote', () => {
    const { start, end } = at('25 years');
    const { prefix, suffix } = describe(TEXT, start, end).quote;
    expect(prefix).toContain('Mr. Rowan Pike, 62, of St. Brigid, was sentenced');
    expect(suffix).toContain('collapse of the Alder bridge.');
  });

  it('has enough context to be the only one', () => {
    const row = (name: string) =>
      `${name}, 25, was jailed for 5 years after a trial of three weeks.`;
    const rows = ['Adler', 'Brandt', 'Corvin', 'Dunmore'].map(row).join('\n');
    const start = rows.indexOf('25', rows.indexOf('Corvin'));
    const { prefix, exact, suffix } = describe(rows, start, start + 2).quote;
    expect(rows.split(prefix + exact + suffix)).toHaveLength(2);
    // Rows before and after are in it: were this row to go, its neighbours would be seen to have met.
    expect(prefix).toContain('Brandt');
    expect(suffix).toContain('Dunmore');
  });

  it('cuts its context between words', () => {
    const { start, end } = at('He had');
    const { prefix } = describe(TEXT, start, end).quote;
    expect(TEXT[start - prefix.length - 1]).toMatch(/\s/);
  });

  it('may quote a whole book', () => {
    const text = makeParagraphs(200_000, 3).join('\n');
    const { exact } = describe(text, 1000, 190_000).quote;
    expect(exact).toBe(text.slice(1000, 190_000).trim());
  });

  it('stays short in a text that repeats itself for ever', () => {
    const text = 'was jailed for 25 years and '.repeat(10_000);
    const { prefix, suffix } = describe(text, 140_000, 140_008).quote;
    expect(prefix.length + suffix.length).toBeLessThan(4000);
  });
});

group('the sentence around', () => {
  const cases: [name: string, quote: string, sentence: string][] = [
    ['a figure', '25 years in', TEXT.split('\n')[1]?.replace(' He wept.', '') ?? ''],
    ['the next sentence', 'wept', 'He wept.'],
    ['a heading', 'long', 'Court hands down long term for bridge fraud'],
    ['the last sentence', 'inspector', 'He had served 25 years as an inspector.'],
  ];
  it.each(cases)('%s', (_name, quote, sentence) => {
    const { start, end } = at(quote);
    const span = sentenceAround(TEXT, start, end);
    expect(TEXT.slice(span.start, span.end)).toBe(sentence);
  });
});
