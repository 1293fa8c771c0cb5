import { describe, expect, it } from 'vitest';
import {
  checkAcrossPages,
  checkClaims,
  dismissalKey,
  peopleAcrossPages,
} from '../../../claims/check';
import type { Check } from '../../../claims/check/check';
import { marked } from './marked-text';

const publishedAt = '2018-05-30';

function check(source: string, published = publishedAt): Check[] {
  const { text, claims } = marked(source);
  return checkClaims(claims, { publishedAt: published, text });
}

describe('what follows', () => {
  it('gives the birth days that an age leaves', () => {
    const [found] = check('Ada Brown, [63|age|P63Y|Ada Brown], spoke.');
    expect(found).toMatchObject({
      relation: 'implies',
      rule: 'birth',
      statement: 'Ada Brown was born between 31 May 1954 and 30 May 1955.',
      assumptions: ['The age is that of the day of publication.'],
      timeline: [
        { label: 'birth', from: '1954-05-31', to: '1955-05-30' },
        { label: 'publication', from: publishedAt, to: publishedAt },
      ],
    });
  });

  it('gives the day of birth where a birthday is told', () => {
    const [found] = check(
      'Ada Brown, who [turned 63|age|P63Y|Ada Brown] on [Wednesday|date|2018-05-30], spoke.',
    );
    expect(found?.statement).toBe('Ada Brown was born on 30 May 1955.');
    expect(found?.assumptions).toEqual([]);
  });

  it('counts from the event that an age is tied to', () => {
    const [found] = check(
      'Ada Brown was [41|age|P41Y|Ada Brown] when she was arrested in [1996|date|1996].',
    );
    expect(found?.statement).toBe(
      'Ada Brown was born between 2 January 1954 and 31 December 1955.',
    );
    expect(found?.timeline?.map(({ label }) => label)).toEqual(['birth', 'arrest', 'publication']);
  });

  it('says nothing of an unnamed man or of an age on another day', () => {
    expect(check('A man, [63|age|P63Y|man], spoke.')).toEqual([]);
    expect(check('Fire: owner, [63|age|P63Y], to stand trial in March')).toEqual([]);
    expect(check('Ada Brown would be [63|age|P63Y|Ada Brown] today.')).toEqual([]);
  });

  it('needs no text for a weekday, and no age without it', () => {
    const { claims } = marked('[Thursday, June 9, 2026|date|2026-06-09] [63|age|P63Y|Ada Brown]');
    const found = checkClaims(claims, { publishedAt: '2026-10-14' });
    expect(found.map(({ relation, statement }) => [relation, statement])).toEqual([
      ['conflicts', '9 June 2026 is a Tuesday, not a Thursday.'],
    ]);
  });
});

describe('what agrees', () => {
  const AGREES: readonly [string, string, string][] = [
    [
      'two ages',
      'Ada Brown is [63|age|P63Y|Ada Brown].\n\nAda Brown was [41|age|P41Y|Ada Brown] when she was arrested in [1996|date|1996].',
      'The ages given for Ada Brown fit together: born between 31 May 1954 and 30 May 1955.',
    ],
    [
      'a weekday and a date',
      'It met on [Thursday, May 31, 2018|date|2018-05-31].',
      '31 May 2018 is indeed a Thursday.',
    ],
    [
      'a length and its range',
      'It ran from [1996|date|1996] to [2018|date|2018], [22 years|duration|P22Y].',
      'From “1996” to “2018” is 21 to 23 years, which fits “22 years”.',
    ],
    [
      'time served and the term',
      'He left after [serving five years|sentence|P5Y|Al Day|served] of a [13-year sentence|sentence|P13Y|Al Day|imposed].',
      '“serving five years” fits into “13-year sentence”.',
    ],
  ];
  it.each(AGREES)('%s', (_, source, statement) => {
    expect(check(source).map((found) => [found.relation, found.statement])).toContainEqual([
      'agrees',
      statement,
    ]);
  });

  it('puts conflicts first', () => {
    const found = check(
      'It met on [Thursday, May 31, 2018|date|2018-05-31] and on [Thursday, June 1, 2018|date|2018-06-01].',
    );
    expect(found.map(({ relation }) => relation)).toEqual(['conflicts', 'agrees']);
  });
});

describe('what fits in an unusual reading only', () => {
  const said = (source: string) =>
    check(source).map(({ relation, statement }) => [relation, statement]);

  it('is no agreement: two ages a year apart', () => {
    expect(
      said('Ada Brown, [38|age|P38Y|Ada Brown], ran. Brown, [39|age|P39Y|Brown], fell.'),
    ).toEqual([
      ['implies', '“38” and “39” both hold for Ada Brown only if a birthday fell between.'],
    ]);
  });

  it('is no agreement: an age of some months back', () => {
    expect(
      said(
        'Al Day, born on [3 April 1985|date|1985-04-03], ran.\nAl Day, [32|age|P32Y|Al Day], fell.',
      ),
    ).toEqual([
      [
        'implies',
        '“32” fits “3 April 1985” for Al Day only if it is not the age on the day of publication.',
      ],
    ]);
  });

  it('is no agreement across pages', () => {
    const pages = ['38', '39'].map((age, at) => ({
      key: String(at),
      publishedAt,
      ...marked(`Ada Brown, [${age}|age|P${age}Y|Ada Brown], ran.`),
    }));
    expect(checkAcrossPages(pages)).toEqual([]);
    expect(peopleAcrossPages(pages)).toMatchObject([{ born: null, conflict: false }]);
  });

  it('tells no range that only the widest reading has', () => {
    const source =
      '[20-year-old|age|P20Y|Ada Brown] Ada Brown was hurt on [13 January 2018|date|2018-01-13].';
    expect(said(source)).toEqual([]);
  });
});

describe('an age of another day', () => {
  const born = (source: string) =>
    check(source).map(({ statement, assumptions }) => [statement, ...assumptions]);

  it.each([
    [
      'just seven',
      'Ada Brown was just [seven years old|age|P7Y|Ada Brown] when she went to school.',
    ],
    ['then 17', 'Ada Brown, then [17|age|P17Y|Ada Brown], ran.'],
    ['since the age', 'Ada Brown has played since the [age of 12|age|P12Y|Ada Brown].'],
    ['only 17', 'Ada Brown was only [17|age|P17Y|Ada Brown] when it began.'],
    ['at the time', 'Ada Brown, [aged 15|age|P15Y|Ada Brown] at the time, ran.'],
  ])('says nothing of the birth: %s', (_, source) => {
    expect(born(source)).toEqual([]);
  });

  it('counts from the day that it names', () => {
    expect(born('Ada Brown died in [2015|date|2015] [aged 91|age|P91Y|Ada Brown].')).toEqual([
      ['Ada Brown was born between 2 January 1923 and 31 December 1924.'],
    ]);
  });

  it('is the day of death, of those who have died', () => {
    expect(
      born(
        'Ada Brown, [38|age|P38Y|Ada Brown], was a nurse. She was killed in Hove on [3 May 2010|date|2010-05-03].',
      ),
    ).toEqual([
      [
        'Ada Brown was born between 4 May 1971 and 3 May 1972.',
        'The age is that of the day of death.',
      ],
    ]);
  });
});

describe('across pages', () => {
  const page = (key: string, published: string, source: string) => ({
    key,
    publishedAt: published,
    ...marked(source),
  });
  const first = page('a', '2018-05-30', 'Ada Brown, [63|age|P63Y|Ada Brown], spoke.');

  it('joins the ages of one person', () => {
    const second = page('b', '2019-05-01', 'Ada Brown, [63|age|P63Y|Ada Brown], was freed.');
    expect(peopleAcrossPages([first, second])).toMatchObject([
      {
        name: 'Ada Brown',
        born: { first: '1955-05-02', last: '1955-05-30' },
        conflict: false,
        ages: [
          { pageKey: 'a', publishedAt: '2018-05-30' },
          { pageKey: 'b', publishedAt: '2019-05-01' },
        ],
      },
    ]);
    expect(checkAcrossPages([first, second])).toMatchObject([
      {
        relation: 'agrees',
        pageKeys: ['a', 'b'],
        statement: 'The ages given for Ada Brown fit together: born between 2 and 30 May 1955.',
      },
    ]);
  });

  it('finds ages that the time between does not explain', () => {
    const second = page('b', '2019-05-01', 'Ada Brown, [68|age|P68Y|Ada Brown], was freed.');
    expect(checkAcrossPages([first, second])).toMatchObject([
      {
        relation: 'conflicts',
        rule: 'birth',
        pageKeys: ['a', 'b'],
        assumptions: ['“Ada Brown” is the same person in both places.'],
      },
    ]);
    expect(peopleAcrossPages([first, second])[0]).toMatchObject({ born: null, conflict: true });
  });

  it('does not carry a surname from page to page', () => {
    const second = page('b', '2019-05-01', 'Brown, [30|age|P30Y|Brown], was freed.');
    expect(checkAcrossPages([first, second])).toEqual([]);
  });

  it('finds a term told with two figures in articles of the same days', () => {
    const told = (key: string, published: string, years: number) =>
      page(
        key,
        published,
        `Al Day was jailed for [${years} years|sentence|P${years}Y|Al Day|imposed].`,
      );
    const day = told('a', '2018-05-30', 10);
    expect(checkAcrossPages([day, told('b', '2018-05-31', 12)])).toMatchObject([
      { relation: 'conflicts', rule: 'term-twice', pageKeys: ['a', 'b'] },
    ]);
    expect(checkAcrossPages([day, told('b', '2018-05-31', 10)])).toEqual([]);
    // It may have been changed on appeal.
    expect(checkAcrossPages([day, told('b', '2019-05-31', 8)])).toEqual([]);
  });

  it('finds two days of death', () => {
    const told = (key: string, date: string, value: string) =>
      page(
        key,
        '2018-05-30',
        `Ada Brown died on [${date}|date|${value}], aged [63|age|P63Y|Ada Brown].`,
      );
    const dead = told('a', 'May 3, 2018', '2018-05-03');
    expect(
      checkAcrossPages([dead, told('b', 'May 8, 2018', '2018-05-08')]).map(
        ({ relation, rule }) => `${relation} ${rule}`,
      ),
    ).toContain('conflicts event-twice');
  });

  it('keeps people with other initials apart', () => {
    const other = page('b', '2018-05-30', 'Ada C. Brown, [30|age|P30Y|Ada C. Brown], was freed.');
    const own = page('a', '2018-05-30', 'Ada B. Brown, [63|age|P63Y|Ada B. Brown], spoke.');
    expect(checkAcrossPages([own, other])).toEqual([]);
  });

  it('leaves a conflict within one page to that page', () => {
    const both = page(
      'b',
      '2019-05-01',
      'Ada Brown, [30|age|P30Y|Ada Brown], spoke.\nAda Brown, [80|age|P80Y|Ada Brown], ran.',
    );
    expect(checkAcrossPages([first, both])).toEqual([]);
  });

  it('takes a page without a date or a text', () => {
    expect(checkAcrossPages([first, { key: 'c', claims: first.claims }])).toEqual([]);
    expect(peopleAcrossPages([{ ...first, publishedAt: null }])).toEqual([]);
  });
});

describe('the key of a dismissal', () => {
  const source = 'It met on [Wednesday, May 31, 2018|date|2018-05-31].';
  const keyOf = (text: string) => check(text).map(dismissalKey)[0];

  it('holds where the text moves', () => {
    expect(keyOf(`A new paragraph.\n\n${source}`)).toBe(keyOf(source));
  });
  it('ends where a figure is edited', () => {
    expect(keyOf(source.replaceAll('2018', '2019'))).not.toBe(keyOf(source));
  });
  it('reads well in an export', () => {
    expect(keyOf(source)).toBe('weekday|wednesday may 31 2018');
  });
});
