import { describe, expect, it } from 'vitest';
import type { ClaimKind, Sanction, SentenceStatus } from '../../../claims/claim';
import { type ClaimReadingInput, readClaim, summarise } from '../../../claims/en/reading/reading';

const publishedAt = '2018-05-30';
const claim = (
  kind: ClaimKind,
  value: string | null,
  more: Partial<ClaimReadingInput> = {},
): ClaimReadingInput => ({ kind, value, text: '', ...more });

describe('ages', () => {
  it.each([
    ['P63Y', '63 years old', 'born between 31 May 1954 and 30 May 1955, if 63 when published'],
    ['P1Y', '1 year old', 'born between 31 May 2016 and 30 May 2017, if 1 when published'],
    [
      'P3M',
      '3 months old',
      'born between 31 January and 28 February 2018, if 3 months old when published',
    ],
    ['P2W', '2 weeks old', 'born between 10 and 16 May 2018, if 2 weeks old when published'],
    ['P5D', '5 days old', 'born on 25 May 2018, if 5 days old when published'],
    [
      'P60Y/P69Y',
      '60 to 69 years old',
      'born between 31 May 1948 and 30 May 1958, if 60 to 69 years old when published',
    ],
    ['../P18Y', '18 years old or younger', null],
    ['P65Y/..', '65 years old or older', null],
    ['P500Y', '500 years old', null],
    ['P2000Y', '2,000 years old', null],
    ['P16000000Y/..', '16,000,000 years old or older', null],
  ])('%s is %s', (value, headline, follows) => {
    const reading = readClaim(claim('age', value), { publishedAt });
    expect(reading).toEqual({ headline, follows, needsPublishedAt: false });
  });

  it('needs the publication date for the birth days', () => {
    expect(readClaim(claim('age', 'P63Y'), {})).toEqual({
      headline: '63 years old',
      follows: null,
      needsPublishedAt: true,
    });
  });

  it('says nothing of birth days where the words tell the age of another day', () => {
    const reading = readClaim(claim('age', 'P12Y', { text: 'at the age of 12' }), { publishedAt });
    expect(reading).toEqual({ headline: '12 years old', follows: null, needsPublishedAt: false });
  });
});

/** An age in brackets in its sentence, and whether it may be of the day of publication, 12 June 2024. */
const OF_PUBLICATION: readonly [string, boolean][] = [
  ['Tom Roe, [34], was jailed on Monday.', true],
  ['A [34-year-old] man was jailed for life.', true],
  ['Tom Roe, who is [34], was jailed in 2019.', true],
  ['Tom Roe, [34], who was born on 3 April 1990, was jailed.', true],
  ['Tom Roe, [34], has lived in Hove since 2015.', true],
  ['Tom Roe, [34], was jailed last week.', true],
  ['Tom Roe, [34], was jailed in May 2024.', true],
  ['He died in 2015. Tom Roe, [34], wept.', true],
  ['Tom Roe, [34], will be sentenced in August.', true],
  ['Ann Hill was just [seven years old] when he attended the school.', false],
  ['John Roe, then [17], ran.', false],
  ['John Roe died in 2015 [aged 91].', false],
  ['She has played since the [age of 12].', false],
  ['She has played since [the age of 12].', false],
  ['She has played since she was [12].', false],
  ['He was only [17] when it began.', false],
  ['A boy, [aged 15] at the time, ran.', false],
  ['[At 17], he joined.', false],
  ['[By 17] he had left.', false],
  ['He left home at the tender age of [14].', false],
  ['Tom Roe, [34], was jailed in 2019.', false],
  ['Tom Roe, [34], was jailed in May 2023.', false],
  ['Tom Roe, [34], was jailed in January.', false],
  ['Tom Roe, [34], was jailed on 3 November.', false],
  ['Tom Roe, [34], was jailed last year.', false],
  ['Tom Roe, [34], was jailed two years ago.', false],
  ['Tom Roe, about [34], was jailed.', false],
  ['Tom Roe could leave prison in 2029, [aged 34].', false],
  ['Tom Roe would be [34] today.', false],
  ['Those under [34] may go.', false],
];

describe('the birth days of an age in its sentence', () => {
  it.each(OF_PUBLICATION)('%s: %s', (source, told) => {
    const [before = '', text = '', after = ''] = source.split(/[[\]]/);
    const value = text.includes('17') ? 'P17Y' : 'P34Y';
    const context = { publishedAt: '2024-06-12', around: { before, after } };
    const { follows } = readClaim(claim('age', value, { text }), context);
    expect(follows !== null).toBe(told);
  });

  it('are those that the whole text leaves', () => {
    const born = { from: '1955-01-01', to: '1955-12-31', ifPublished: false };
    const { follows } = readClaim(claim('age', 'P63Y'), { publishedAt, born });
    expect(follows).toBe('born between 1 January and 31 December 1955');
    const day = { from: '1955-05-30', to: '1955-05-30', ifPublished: false };
    expect(readClaim(claim('age', 'P63Y'), { publishedAt, born: day })).toMatchObject({
      follows: 'born between 31 May 1954 and 30 May 1955, if 63 when published',
      moreExactly: 'born on 30 May 1955',
    });
    expect(readClaim(claim('age', 'P63Y'), { publishedAt, born: null }).follows).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['2018-05-30', 'Wednesday 30 May 2018'],
    ['2018-05-30TAF', 'Wednesday 30 May 2018, afternoon'],
    ['2018-05-30T15:30', 'Wednesday 30 May 2018, 15:30'],
    ['2018-05-30T15:30Z', 'Wednesday 30 May 2018, 15:30 UTC'],
    ['2018-05-30TXX', 'Wednesday 30 May 2018'],
    ['2018-W22', 'week of 28 May to 3 June 2018'],
    ['2018-W22-WE', 'weekend of 2 to 3 June 2018'],
    ['2019-W01', 'week of 31 December 2018 to 6 January 2019'],
    ['2018-05', 'May 2018'],
    ['2018', '2018'],
    ['199', '1990 to 1999'],
    ['199X', '1990 to 1999'],
    ['19', '1900 to 1999'],
    ['BC0044', '44 BC'],
    ['BC04', '499 to 400 BC'],
    ['BC0264/BC0241', '264 BC to 241 BC'],
    ['2015-SU', 'summer 2015'],
    ['2019-Q1', 'first quarter of 2019'],
    ['2019-H2', 'second half of 2019'],
    ['2018/2019', '2018 to 2019'],
    ['2019-10-03/2019-10-05', '3 to 5 October 2019'],
    ['2019-10', 'October 2019'],
    ['../2018', 'up to 2018'],
    ['2018-05/..', 'from May 2018 on'],
    ['nonsense', 'nonsense'],
    ['2018-13', '2018-13'],
  ])('%s is %s', (value, headline) => {
    expect(readClaim(claim('date', value), { publishedAt })).toEqual({
      headline,
      follows: null,
      needsPublishedAt: false,
    });
  });

  it('says that the publication date is wanting, where it is', () => {
    expect(readClaim(claim('date', null), { publishedAt: 'junk' })).toEqual({
      headline: "can't be placed without the publication date",
      follows: null,
      needsPublishedAt: true,
    });
    expect(readClaim(claim('date', null), { publishedAt })).toEqual({
      headline: "can't be placed: the words don't say which day",
      follows: null,
      needsPublishedAt: false,
    });
  });
});

describe('sentences', () => {
  it.each<[string, Sanction, SentenceStatus, string, string | null]>([
    ['P21Y/..', 'imprisonment', 'served', '21 years or more', 'imprisonment, served'],
    ['../P20Y', 'imprisonment', 'possible', 'up to 20 years', 'imprisonment, possible'],
    ['life', 'imprisonment', 'imposed', 'life imprisonment', 'imposed'],
    ['life', 'other', 'imposed', 'life', 'imposed'],
    ['P25Y/life', 'imprisonment', 'imposed', '25 years to life', 'imprisonment, imposed'],
    ['P120M', 'imprisonment', 'imposed', '120 months', '10 years, imprisonment, imposed'],
    ['P10Y', 'imprisonment', 'sought', '10 years', 'imprisonment, asked for'],
    ['P10Y/P20Y', 'imprisonment', 'possible', '10 to 20 years', 'imprisonment, possible'],
    ['PT200H', 'community-service', 'imposed', '200 hours', 'community service, imposed'],
    ['death', 'death', 'other', 'death penalty', 'mentioned, not applied'],
    ['death', 'death', 'imposed', 'death penalty', 'imposed'],
    ['P5Y', 'probation', 'imposed', '5 years', 'probation or supervision, imposed'],
    ['P6M', 'imprisonment', 'suspended', '6 months', 'imprisonment, suspended'],
  ])('%s, %s, %s', (value, sanction, status, headline, follows) => {
    const reading = readClaim(claim('sentence', value, { sanction, status }), {});
    expect(reading).toEqual({ headline, follows, needsPublishedAt: false });
  });
});

describe('durations', () => {
  it.each([
    ['P3Y', '3 years', null],
    ['P2Y6M', '2 years 6 months', null],
    ['P2.5Y', '2.5 years', '2 years 6 months'],
    ['P30M', '30 months', '2 years 6 months'],
    ['P1M', '1 month', null],
    ['P12W', '12 weeks', null],
    ['PT30M', '30 minutes', null],
    ['P10Y/..', '10 years or more', null],
    ['P1M/P1Y', '1 month to 1 year', null],
    ['P80000000Y', '80,000,000 years', null],
    ['P1000.25D', '1,000.25 days', null],
    ['P1500Y/P2000Y', '1,500 to 2,000 years', null],
  ])('%s is %s', (value, headline, follows) => {
    const reading = readClaim(claim('duration', value), {});
    expect(reading).toEqual({ headline, follows, needsPublishedAt: false });
  });

  it('says in words that there is no figure', () => {
    expect(readClaim(claim('duration', null), {}).headline).toBe("can't be put in figures");
  });
});

describe('summaries', () => {
  it.each<[ClaimReadingInput, string]>([
    [claim('age', 'P63Y', { subject: 'Ada Brown' }), '63 years old, Ada Brown'],
    [claim('date', '2018-05'), 'May 2018'],
    [claim('sentence', 'life', { status: 'imposed' }), 'life imprisonment, imposed'],
    [claim('sentence', 'P10Y', { status: 'other' }), '10 years, mentioned, not applied'],
  ])('%o is %s', (input, line) => {
    expect(summarise(input, { publishedAt })).toBe(line);
  });
});
