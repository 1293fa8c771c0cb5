import { describe as group, expect, it } from 'vitest';
import { anchorAll, type Anchoring } from '../../../page/anchoring/anchor';
import { describe } from '../../../page/anchoring/describe';
import { runAtOnce } from '../../../page/slices';

/** A text with one stretch of it between brackets; none where the stretch has gone. */
function read(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace('[', '').replace(']', ''), start, end };
}

function anchor(before: string, now: string): Anchoring | undefined {
  const old = read(before);
  const target = describe(old.text, old.start, old.end);
  return runAtOnce(anchorAll(now, [{ id: 1, target }])).get(1);
}

const LINES = [
  'The council met in the old corn exchange on Tuesday to hear the case for a second bridge.',
  'Ferry owners said that the crossing at Alderby had lost a third of its passengers since spring.',
  'The engineer Maud Corvin told the hearing that the old piers would stand for [25 years] if they were cleaned, and that nobody had looked at them for a decade.',
  'A vote is expected before the end of the month, though two members are abroad until June.',
  'Read the report in full in our Saturday edition.',
];
const STORY = LINES.join('\n');
const SENTENCE = (LINES[2] ?? '').replace('[', '').replace(']', '');
const PARAGRAPH = `Nobody spoke for the ferries at first. ${LINES[2]} She was heard in silence.`;
const LONG_STORY = STORY.replace(LINES[2] ?? '', PARAGRAPH);
const HEADLINE = 'Second bridge at Alderby to cost [40 million], engineers tell council';
const NEWS = [
  HEADLINE,
  'By Ida Holm, Tuesday',
  ...LINES.slice(0, 2),
  'Most read',
  'Ferries',
  'Tides',
];

/** Old text, new text, and what must come of it; brackets are where it stands. */
type Case = [name: string, before: string, now: string, state: Anchoring['state']];

const without = (marked: string): string => marked.replace('[', '').replace(']', '');
const corrected = (marked: string, words: string): string =>
  marked.replace(/\[.*?\]/, `[${words}]`);
const append = (text: string, line: string): string => `${text}\n${line}`;

group('a copy elsewhere is not taken for the place', () => {
  const cases: Case[] = [
    [
      'the figure corrected, the old sentence as a pull-quote',
      LONG_STORY,
      append(corrected(LONG_STORY, '30 years'), SENTENCE),
      'changed',
    ],
    [
      'the paragraph gone, its sentence left as a pull-quote',
      LONG_STORY,
      append(without(LONG_STORY.replace(`${PARAGRAPH}\n`, '')), SENTENCE),
      'orphaned',
    ],
    [
      'the figure corrected, the old one named in a note',
      STORY,
      append(
        corrected(STORY, '30 years'),
        'Correction: an earlier version said that the old piers would stand for 25 years if they were cleaned.',
      ),
      'changed',
    ],
    [
      'the headline corrected, the old one in the list of what is read most',
      NEWS.join('\n'),
      corrected(NEWS.join('\n'), '45 million').replace('Ferries', without(HEADLINE)),
      'changed',
    ],
    [
      'the headline rewritten, the old one in the list of what is read most',
      NEWS.join('\n'),
      NEWS.join('\n')
        .replace(HEADLINE, 'Bridge plan meets doubts as price rises again')
        .replace('Ferries', without(HEADLINE)),
      'orphaned',
    ],
    [
      'the paragraph rewritten, its figure kept',
      STORY,
      STORY.replace(
        LINES[2] ?? '',
        'If someone scrubbed the foundations, Ms Corvin thinks, they could last 25 years; the last inspection is ten years old.',
      ),
      'orphaned',
    ],
    [
      'the paragraph in another language, its figure kept',
      STORY,
      STORY.replace(
        LINES[2] ?? '',
        'Die Ingenieurin Maud Corvin sagte, die alten Pfeiler stünden noch 25 Jahre, wenn man sie reinige.',
      ),
      'orphaned',
    ],
  ];
  it.each(cases)('%s', (_name, before, now, state) => {
    const { text, start, end } = read(now);
    expect(anchor(before, text)).toMatchObject(
      state === 'orphaned' ? { state } : { state, start, end },
    );
  });
});

group('a figure is not found within another', () => {
  it.each([
    ['5', '3.5'],
    ['5', '-5'],
    ['5', '5%'],
    ['21', '121'],
    ['21', '21.5'],
    ['25', '2025'],
    ['25', '25-30'],
    ['500', '1,500'],
    ['1,500', '1,500,000'],
    ['10', '10:30'],
    ['3', '3/4'],
    ['20', '$20'],
  ])('%s corrected to %s', (old, now) => {
    const found = anchor(STORY.replace('25 years', old), without(corrected(STORY, now)));
    expect(found).toMatchObject({ state: 'changed', words: now });
  });
});

group('rows and posts that read alike', () => {
  const row = (name: string, age: string) => `${name}, ${age}, of Alderby, was fined on Monday.`;
  const rows = [
    row('Adler', '25'),
    row('Brandt', '[25]'),
    row('Corvin', '25'),
    row('Dunmore', '31'),
    row('Eskola', '25'),
  ].join('\n');
  const results =
    'Alderby 2 Brookton 1\nCasterly 0 Alderby [2]\nBrookton 2 Casterly 2\nDunholm 1 Alderby 2';
  const post = (time: string, count: string) =>
    `${time}\nPolice said that ${count} people had been led away from the quay.`;
  const blog = [post('14:10', '9'), post('13:40', '[6]'), post('13:05', '4')].join('\n');
  const swapped = rows.split('\n');
  [swapped[1], swapped[3]] = [swapped[3] ?? '', swapped[1] ?? ''];
  const cases: Case[] = [
    ['a row gone', rows, without(rows.replace(`${row('Brandt', '[25]')}\n`, '')), 'orphaned'],
    ['two rows swapped', rows, without(swapped.join('\n')), 'orphaned'],
    ['a row corrected', rows, corrected(rows, '26'), 'changed'],
    [
      'a row of another name in its place',
      rows,
      without(rows.replace('Brandt', 'Farrow')),
      'orphaned',
    ],
    [
      'a result gone',
      results,
      without(results.replace('Casterly 0 Alderby [2]\n', '')),
      'orphaned',
    ],
    ['a result corrected', results, corrected(results, '3'), 'changed'],
    ['a post put in above', blog, `${post('14:30', '6')}\n${blog}`, 'anchored'],
    [
      'a post gone, the same said at another time',
      blog,
      `${post('14:30', '6')}\n${without(blog.replace(`${post('13:40', '[6]')}\n`, ''))}`,
      'orphaned',
    ],
  ];
  it.each(cases)('%s', (_name, before, now, state) => {
    const { text, start, end } = read(now);
    expect(anchor(before, text)).toMatchObject(
      state === 'orphaned' ? { state } : { state, start, end },
    );
  });
});

group('a paragraph that stands twice', () => {
  it.each([
    ['side by side', [LINES[0], SENTENCE, SENTENCE, LINES[3]]],
    ['apart, each beside other lines', [LINES[4], SENTENCE, LINES[0], SENTENCE, LINES[3]]],
    ['without any line it stood beside', [LINES[4], SENTENCE, LINES[0], SENTENCE]],
  ])('%s is left for the reader to choose, with both places', (_name, lines) => {
    const now = lines.join('\n');
    const starts = [...now.matchAll(/25 years/g)].map(({ index }) => ({ start: index }));
    expect(starts).toHaveLength(2);
    expect(anchor(STORY, now)).toMatchObject({
      state: 'orphaned',
      reason: 'ambiguous',
      candidates: starts,
    });
  });
});

group('a quote of more than a hundred words', () => {
  const speech = Array.from({ length: 130 }, (_, word) => `word${word * 7}`).join(' ');
  const old = `${LINES[0]}\nThe clerk read: [${speech}] and sat down.\n${LINES[3]}`;

  it('that is as it was beside edited words is no change', () => {
    const now = `${LINES[0]}\nThe clerk said: [${speech}] then sat down.\n${LINES[3]}`;
    const { text, start, end } = read(now);
    expect(anchor(old, text)).toMatchObject({ state: 'anchored', start, end });
  });

  it('that stands twice is left for the reader to choose', () => {
    const paragraph = `A clerk said: ${speech} then sat down.`;
    const now = [LINES[0], paragraph, LINES[4], paragraph, LINES[3]].join('\n');
    const found = anchor(old, now);
    expect(found).toMatchObject({ state: 'orphaned', reason: 'ambiguous' });
    expect(found?.state === 'orphaned' && found.candidates).toHaveLength(2);
  });
});

group('very short pages', () => {
  const cases: Case[] = [
    [
      'one of two rows that are the same',
      'Pell 2\nOakes [3]\nOakes 3',
      'Pell 2\nHolm 4',
      'orphaned',
    ],
    ['its line gone, a like line left', 'Jarrow 21\nMarsh [21]', 'Jarrow 21', 'orphaned'],
    [
      'a longer line with its words',
      'Alderby [2] Brookton 1',
      'Earlier on Alderby 2 Brookton 1',
      'orphaned',
    ],
    ['nothing else', 'It cost [5] pounds.', 'It cost [6] pounds.', 'changed'],
  ];
  it.each(cases)('%s', (_name, before, now, state) => {
    const { text, start, end } = read(now);
    const found = anchor(before, text);
    if (state === 'orphaned') expect(found).toMatchObject({ state });
    // Too little to tell by is no fault: another place would be.
    else if (found?.state !== 'orphaned') expect(found).toMatchObject({ state, start, end });
  });
});
