import { describe as group, expect, it } from 'vitest';
import { anchorAll, type Anchoring } from '../../../page/anchoring/anchor';
import { describe } from '../../../page/anchoring/describe';
import { makeParagraphs } from '../../../bench/anchor-text';
import type { Target } from '../../../storage/records';
import { bestCpuTime } from '../cpu-time';

function anchor(text: string, target: Target): Anchoring {
  const reading = anchorAll(text, [{ id: 1, target }]);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value.get(1) ?? never();
  }
}

function never(): never {
  throw new Error('no outcome for the target');
}

/** Describes what stands between brackets. */
function marked(text: string): { text: string; target: Target; start: number } {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const plain = text.replace('[', '').replace(']', '');
  return { text: plain, target: describe(plain, start, end), start };
}

const STORY = [
  'Court hands down long term for bridge fraud',
  'By Ada Quill, 3 May 2019',
  'Rowan Pike, [62], was sentenced on Friday to 25 years in prison for his part in the collapse of the Alder bridge.',
  'The judge, who is 58, said the fraud had cost 21 lives and 3.5 million pounds.',
  'Pike had served 25 years as an inspector before he retired in 2011.',
  'His partner, Jo Marsh, 47, got 5 years and was released after 3.',
  'Both plan to appeal, their lawyers said, within 28 days.',
].join('\n');

function story(quote: string, occurrence = 0): { text: string; target: Target; start: number } {
  const plain = STORY.replace('[', '').replace(']', '');
  let start = plain.indexOf(quote);
  for (let skip = 0; skip < occurrence; skip += 1) start = plain.indexOf(quote, start + 1);
  return { text: plain, target: describe(plain, start, start + quote.length), start };
}

group('a place that stays is anchored', () => {
  const cases: [name: string, quote: string, occurrence: number, edit: (text: string) => string][] =
    [
      ['in the same text', '25 years', 0, (text) => text],
      ['the second of two', '25 years', 1, (text) => text],
      ['after a paragraph before it', '62', 0, (text) => `New: more to follow.\n${text}`],
      [
        'after a paragraph between',
        '25 years',
        1,
        (text) =>
          text.replace(
            '\nPike had',
            '\nSign up for our letter and get the day in brief.\nPike had',
          ),
      ],
      [
        'with boxes on both sides',
        'Both plan to appeal, their lawyers said, within 28 days.',
        0,
        (text) =>
          text.replace('\nBoth plan', '\nAdvertisement\nBoth plan').concat('\nRead more\nShare'),
      ],
      ['after the paragraph before it went', '58', 0, (text) => text.replace(/Rowan.*\n/, '')],
      ['after the paragraph after it went', '58', 0, (text) => text.replace(/Pike had.*\n/, '')],
      [
        'with straight quotes made curly and spaces no-break',
        '25 years',
        0,
        (text) => text.replaceAll("'", '’').replaceAll(' years', '\u00a0years'),
      ],
      ['with lines joined', '25 years', 1, (text) => text.replaceAll('\n', ' ')],
      ['with white space everywhere', '3.5', 0, (text) => text.replaceAll(' ', ' \n ')],
      [
        'beside an edited word',
        '25 years',
        0,
        (text) => text.replace('his part', 'his role').replace('on Friday', 'on Monday'),
      ],
      ['beside another corrected figure', '25 years', 0, (text) => text.replace('62', '63')],
      ['in a text cut off after it', '58', 0, (text) => text.slice(0, text.indexOf('Pike had'))],
      [
        'moved to the end',
        '47',
        0,
        (text) => {
          const line = /\nHis partner.*/.exec(text)?.[0] ?? '';
          return text.replace(line, '') + line;
        },
      ],
      [
        'a whole paragraph',
        'Pike had served 25 years as an inspector before he retired in 2011.',
        0,
        (text) => text.replace('bridge fraud', 'fraud'),
      ],
    ];
  it.each(cases)('%s', (_name, quote, occurrence, edit) => {
    const { text, target } = story(quote, occurrence);
    const now = edit(text);
    const found = anchor(now, target);
    expect(found.state).toBe('anchored');
    if (found.state === 'orphaned') return;
    const words = (from: string) => from.replaceAll(/\s+/g, ' ');
    expect(words(now.slice(found.start, found.end))).toBe(words(quote));
    // The right one of its copies: what follows it is what followed it.
    const following = target.quote.suffix.trim().slice(0, 8);
    expect(words(now.slice(found.end).trim())).toContain(words(following));
  });
});

group('a place whose words differ is changed', () => {
  const cases: [
    name: string,
    quote: string,
    occurrence: number,
    edit: [string, string][],
    words: string,
  ][] = [
    ['a corrected figure', '25 years', 0, [['Friday to 25', 'Friday to 26']], '26 years'],
    [
      'though an exact copy stands elsewhere',
      '25 years',
      1,
      [['served 25', 'served 26']],
      '26 years',
    ],
    ['an age', '62', 0, [['Pike, 62', 'Pike, 63']], '63'],
    ['a figure spelt out', '5 years', 1, [['got 5 years', 'got five years']], 'five years'],
    ['another unit', '25 years', 0, [['25 years in', '25 months in']], '25 months'],
    ['to a range', '5 years', 1, [['got 5 years', 'got 5-10 years']], '5-10 years'],
    ['a figure that became a range', '47', 0, [['Marsh, 47', 'Marsh, 47-48']], '47-48'],
    ['a figure that became part of another', '21', 0, [['cost 21', 'cost 121']], '121'],
    ['a figure that got a decimal', '21', 0, [['cost 21', 'cost 21.5']], '21.5'],
    ['a decimal figure', '3.5 million', 0, [['3.5', '3.6']], '3.6 million'],
    [
      'a figure in a sentence',
      'Pike had served 25 years as an inspector before he retired in 2011.',
      0,
      [['in 2011', 'in 2012']],
      'Pike had served 25 years as an inspector before he retired in 2012.',
    ],
    ['to a life term', '25 years', 0, [['25 years in', 'life in']], 'life'],
    [
      'with the lines around it changed too',
      '28 days',
      0,
      [
        ['within 28', 'within 14'],
        ['His partner', 'A partner'],
      ],
      '14 days',
    ],
  ];
  it.each(cases)('%s', (_name, quote, occurrence, edits, words) => {
    // `5 years` stands in `25 years` as well, where no figure begins: count from there.
    const { text, target } = story(quote, quote === '5 years' ? 2 : occurrence);
    let now = text;
    for (const [from, to] of edits) now = now.replace(from, to);
    const found = anchor(now, target);
    expect(found).toMatchObject({ state: 'changed', words });
    if (found.state === 'changed') expect(now.slice(found.start, found.end)).toBe(words);
  });
});

group('a place that is gone is orphaned', () => {
  const cases: [name: string, quote: string, occurrence: number, edit: (text: string) => string][] =
    [
      ['its paragraph deleted', '58', 0, (text) => text.replace(/The judge.*\n/, '')],
      [
        'its paragraph deleted, an exact copy elsewhere',
        '25 years',
        1,
        (text) => text.replace(/Pike had.*\n/, ''),
      ],
      [
        'the first paragraph deleted, an exact copy elsewhere',
        '25 years',
        0,
        (text) => text.replace(/Rowan.*\n/, ''),
      ],
      ['its words taken out', '25 years', 0, (text) => text.replace(' to 25 years', '')],
      ['its words taken out, commas left', '62', 0, (text) => text.replace(' 62,', '')],
      [
        'its paragraph replaced by an advert with the same figure',
        '58',
        0,
        (text) => text.replace(/The judge.*\n/, 'Join 58 others and save.\n'),
      ],
      [
        'its lede rewritten',
        '62',
        0,
        (text) =>
          text.replace(
            /Rowan.*\n/,
            'A former inspector must spend decades behind bars after a court found that he took bribes.\n',
          ),
      ],
      [
        'the text cut off before it',
        '28 days',
        0,
        (text) => text.slice(0, text.indexOf('His partner')),
      ],
      [
        'another text',
        '25 years',
        0,
        () =>
          'In other news, a bakery that is 25 years old has won the county prize for the third time.',
      ],
      ['no text', '25 years', 0, () => ''],
      [
        'its paragraph deleted whole',
        'Pike had served 25 years as an inspector before he retired in 2011.',
        0,
        (text) => text.replace(/Pike had.*\n/, ''),
      ],
      [
        'its paragraph replaced whole',
        'Pike had served 25 years as an inspector before he retired in 2011.',
        0,
        (text) =>
          text.replace(
            /Pike had.*\n/,
            'Subscribe today for less than the price of a coffee each week.\n',
          ),
      ],
    ];
  it.each(cases)('%s', (_name, quote, occurrence, edit) => {
    const { text, target } = story(quote, occurrence);
    expect(anchor(edit(text), target).state).toBe('orphaned');
  });

  it('offers the copies that are left', () => {
    const { text, target } = story('25 years', 1);
    const now = text.replace(/Pike had.*\n/, '');
    const start = now.indexOf('25 years');
    expect(anchor(now, target)).toEqual({
      state: 'orphaned',
      reason: 'absent',
      candidates: [{ start, end: start + 8 }],
    });
  });
});

group('figures are whole', () => {
  const none = { type: 'TextPositionSelector', start: 900, end: 901 } as const;
  const quoted = (exact: string, prefix = '', suffix = ''): Target => ({
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: none,
  });
  it.each([
    ['5', 'It cost 3.5 million.'],
    ['21', 'There were 121 of them.'],
    ['25', 'Room 1,250 is shut.'],
    ['10', 'It opened at 10:30.'],
    ['5', 'It rose by 5% a year.'],
    ['000', 'It cost 1,000 in all.'],
  ])('%s is not in: %s', (exact, text) => {
    expect(anchor(text, quoted(exact)).state).not.toBe('anchored');
    const [before, after] = [text.indexOf(exact), text.indexOf(exact) + exact.length];
    // Nor with the context of a figure that stood alone there.
    const context = quoted(
      exact,
      `${text.slice(0, before).replace(/\d.*$/, '')} `,
      ` ${text.slice(after).replace(/^.*\d/, '')}`,
    );
    expect(anchor(text, context).state).not.toBe('anchored');
  });

  it('finds part of a figure where it was part of that figure', () => {
    const { text, target, start } = marked(
      'The bill came to 3.[5] million pounds, as the court heard on the first day.',
    );
    expect(anchor(`${text} More.`, target)).toMatchObject({ state: 'anchored', start });
  });
});

group('ties are never decided', () => {
  const rows = Array.from({ length: 12 }, () => 'Convicted, 25, was jailed for 5 years.').join(
    '\n',
  );

  it('asks which of several equal places is meant', () => {
    const { target } = marked(rows.replace('25', '[25]'));
    const found = anchor(`A new first line.\n${rows}\n${rows}`, target);
    expect(found.state).toBe('orphaned');
  });

  it('knows the very position, where all is as it was', () => {
    const start = rows.indexOf('25', 130);
    const target = describe(rows, start, start + 2);
    expect(anchor(rows, target)).toEqual({ state: 'anchored', start, end: start + 2 });
  });

  it('asks where the whole article stands twice', () => {
    const { text, target } = story('58');
    const found = anchor(`Top\n${text}\n${text}`, target);
    expect(found).toMatchObject({ state: 'orphaned', reason: 'ambiguous' });
    expect(found.state === 'orphaned' ? found.candidates : []).toHaveLength(2);
  });

  it('tells rows of a list apart by their names', () => {
    const names = ['Adler', 'Brandt', 'Corvin', 'Dunmore', 'Eskola', 'Farrow', 'Gretton', 'Holm'];
    const line = (name: string) => `${name}, 25, was jailed for 5 years.`;
    const list = names.map(line).join('\n');
    for (const name of names) {
      const start = list.indexOf(name) + name.length + 2;
      const target = describe(list, start, start + 2);
      expect(anchor(list, target)).toEqual({ state: 'anchored', start, end: start + 2 });
      expect(anchor(`Zorn, 25, was freed.\n${list}`, target)).toMatchObject({
        state: 'anchored',
        start: start + 21,
      });
      const without = list.replace(`${line(name)}\n`, '').replace(`\n${line(name)}`, '');
      expect(anchor(without, target).state).toBe('orphaned');
      const corrected = list.replace(`${name}, 25`, `${name}, 26`);
      expect(anchor(corrected, target)).toMatchObject({ state: 'changed', words: '26', start });
    }
  });
});

group('hostile texts', () => {
  it.each([
    ['one word for ever', '25 '.repeat(200_000)],
    ['one phrase for ever', 'was jailed for 25 years and '.repeat(20_000)],
    ['one long word', 'a'.repeat(1_000_000)],
    ['no letters', '.,;:!? '.repeat(100_000)],
    ['unpaired surrogates', '\ud800 25 \udc00 '.repeat(50_000)],
  ])('%s', (_name, text) => {
    const targets = Array.from({ length: 60 }, (_, id) => ({
      id,
      target: describe(text, id * 28, id * 28 + 20),
    }));
    const reading = anchorAll(`x ${text}`, targets);
    // The steps that it gives way at, which stand for work: they grow with the text and the targets, not faster.
    let steps = 0;
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) steps += 1;
    expect(step.value.size).toBe(targets.length);
    expect(steps).toBeGreaterThan(targets.length / 10);
  });

  it('a quote of many pages, where its context was edited and stands elsewhere: the same', () => {
    const timeOf = (length: number): number => {
      const prose = makeParagraphs(length + 5000, 4).join(' ');
      const text = `${prose} ${prose.slice(940, 1000)}other words altogether here`;
      const target = describe(text, 1000, 1000 + length);
      const edited = `${text.slice(0, 890)} changed ${text.slice(898)}`;
      return bestCpuTime(() => {
        expect(anchor(edited, target).state).toBe('anchored');
      });
    };
    expect(timeOf(16_000)).toBeLessThan(2 * 4 * timeOf(4000));
  });

  it('a quote of many pages, edited: the time grows as its length does', () => {
    const timeOf = (length: number): number => {
      const text = makeParagraphs(length + 5000, 4).join('\n');
      const target = describe(text, 100, 100 + length);
      const edited = text.slice(0, length >> 1) + text.slice((length >> 1) + 40);
      return bestCpuTime(() => anchor(edited, target));
    };
    // Twice as much is for the machine.
    expect(timeOf(80_000)).toBeLessThan(2 * 4 * timeOf(20_000));
  });
});
