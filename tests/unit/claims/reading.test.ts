import { describe, expect, it } from 'vitest';
import type { ClaimKind, Sanction, SentenceStatus } from '../../../claims/claim';
import { type ClaimReadingInput, readClaim, summarise } from '../../../claims/en/reading';

const publishedAt = '2018-05-30';
const claim = (
  kind: ClaimKind,
  value: string | null,
  more: Partial<ClaimReadingInput> = {},
): ClaimReadingInput => ({ kind, value, text: '', ...more });

describe('ages', () => {
  it.each([
    ['P63Y', '63 years old', 'born between 31 May 1954 and 30 May 1955'],
    ['P1Y', '1 year old', 'born between 31 May 2016 and 30 May 2017'],
    ['P3M', '3 months old', 'born between 31 January and 28 February 2018'],
    ['P2W', '2 weeks old', 'born between 10 and 16 May 2018'],
    ['P5D', '5 days old', 'born on 25 May 2018'],
    ['P60Y/P69Y', '60 to 69 years old', 'born between 31 May 1948 and 30 May 1958'],
    ['../P18Y', '18 years old or younger', null],
    ['P65Y/..', '65 years old or older', null],
    ['P500Y', '500 years old', null],
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
    ['life', 'imprisonment', 'imposed', 'life', 'imprisonment, imposed'],
    ['P25Y/life', 'imprisonment', 'imposed', '25 years to life', 'imprisonment, imposed'],
    ['P120M', 'imprisonment', 'imposed', '120 months', '10 years, imprisonment, imposed'],
    ['P10Y', 'imprisonment', 'sought', '10 years', 'imprisonment, asked for'],
    ['P10Y/P20Y', 'imprisonment', 'possible', '10 to 20 years', 'imprisonment, possible'],
    ['PT200H', 'community-service', 'imposed', '200 hours', 'community service, imposed'],
    ['death', 'death', 'other', 'death', null],
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
    [claim('sentence', 'life', { status: 'imposed' }), 'life, imposed'],
  ])('%o is %s', (input, line) => {
    expect(summarise(input, { publishedAt })).toBe(line);
  });
});
