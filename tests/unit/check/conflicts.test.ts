import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../claims/check';
import { marked } from './marked-text';

const publishedAt = '2018-05-30';

function conflicts(source: string, published: string | undefined = publishedAt) {
  const { text, claims } = marked(source);
  return checkClaims(claims, { publishedAt: published, text }).filter(
    ({ relation }) => relation === 'conflicts',
  );
}

/** Rule, and texts of the claims that it names. */
const FOUND: readonly [string, string, string, readonly string[]][] = [
  // Ages
  [
    'an age given two ways',
    'Ada Brown, [42|age|P42Y|Ada Brown], of Leeds, spoke. Police said [45-year-old|age|P45Y|Ada Brown] Ada Brown ran.',
    'birth',
    ['42', '45-year-old'],
  ],
  [
    'an age given two ways, two years apart',
    'Ada Brown, [42|age|P42Y|Ada Brown], spoke.\nAda Brown, [44|age|P44Y|Ada Brown], ran.',
    'birth',
    ['42', '44'],
  ],
  [
    'a surname that can mean only one person',
    'Ada Brown, [36|age|P36Y|Ada Brown], spoke.\nBrown, [63|age|P63Y|Brown], ran.',
    'birth',
    ['36', '63'],
  ],
  [
    'an age at an event against the age now',
    'Ada Brown, who is [63|age|P63Y|Ada Brown], was [35|age|P35Y|Ada Brown] when she was arrested in [1996|date|1996].',
    'birth',
    ['63', '35', '1996'],
  ],
  [
    'a day of birth against an age',
    'Ada Brown, born on [May 3, 1950|date|1950-05-03], grew up here.\nAda Brown, [63|age|P63Y|Ada Brown], left.',
    'birth',
    ['May 3, 1950', '63'],
  ],
  [
    'a birthday against an age',
    'Ada Brown, who [turned 63|age|P63Y|Ada Brown] on [Wednesday|date|2018-05-30], waved.\nThe [60-year-old|age|P60Y|Ada Brown] Ada Brown left.',
    'birth',
    ['turned 63', 'Wednesday', '60-year-old'],
  ],
  [
    'an age at the time of an arrest',
    'Ada Brown is [63|age|P63Y|Ada Brown].\n\nAda Brown was [35|age|P35Y|Ada Brown] at the time of her arrest in [1996|date|1996].',
    'birth',
    ['63', '35', '1996'],
  ],
  [
    'an age told by a pronoun',
    'Ada Brown, [63|age|P63Y|Ada Brown], spoke. She is [45|age|P45Y|Ada Brown].',
    'birth',
    ['63', '45'],
  ],
  // Dates
  [
    'a weekday that is not that of the date',
    'It met on [Wednesday, May 31, 2018|date|2018-05-31].',
    'weekday',
    ['Wednesday, May 31, 2018'],
  ],
  [
    'the same in British order',
    'It met on [Wednesday 31 May 2018|date|2018-05-31].',
    'weekday',
    ['Wednesday 31 May 2018'],
  ],
  [
    'a weekday and a date that are two claims',
    'It met on [Wednesday|date|2018-05-30], [May 31, 2018|date|2018-05-31].',
    'weekday',
    ['Wednesday', 'May 31, 2018'],
  ],
  [
    'a weekday of a date without year that no near year fits',
    'It met on [Monday, May 31|date|2018-05-31].',
    'weekday',
    ['Monday, May 31'],
  ],
  ['a day that no month has', 'It met on [30 February|date|-].', 'no-such-day', ['30 February']],
  [
    'the 29th of February in a common year',
    'It met on [February 29, 2018|date|-].',
    'no-such-day',
    ['February 29, 2018'],
  ],
  ['the 31st of June', 'It met on [June 31, 2017|date|-].', 'no-such-day', ['June 31, 2017']],
  [
    'the past tense of a day to come',
    'He was arrested on [June 30, 2019|date|2019-06-30].',
    'past',
    ['June 30, 2019'],
  ],
  [
    'a range that ends before it begins',
    'She ruled from [2006|date|2006] to [1998|date|1998].',
    'range-order',
    ['2006', '1998'],
  ],
  // Spans
  [
    'a length after its range',
    'He ran it from [1996|date|1996] to [2018|date|2018], [25 years|duration|P25Y].',
    'span',
    ['1996', '2018', '25 years'],
  ],
  [
    'a length before its range',
    'He ran it for [12 years|duration|P12Y], from [1996|date|1996] to [2018|date|2018].',
    'span',
    ['12 years', '1996', '2018'],
  ],
  [
    'a hyphened length before its range',
    'His [12-year|duration|P12Y] reign from [1996|date|1996] to [2018|date|2018] was long.',
    'span',
    ['12-year', '1996', '2018'],
  ],
  [
    'a length since a year',
    'She has been in prison for [21 years|duration|P21Y], since [1992|date|1992].',
    'since',
    ['21 years', '1992'],
  ],
  [
    'a war longer than its years',
    'The war, from [1914|date|1914] to [1918|date|1918], lasted [six years|duration|P6Y].',
    'span',
    ['1914', '1918', 'six years'],
  ],
  [
    'more time served than the term, told of the release',
    'Al Day received a [12-year prison term|sentence|P12Y|Al Day|imposed] and was released in [2017|date|2017] after [serving 14 years|sentence|P14Y|Al Day|served].',
    'served-of-term',
    ['12-year prison term', 'serving 14 years'],
  ],
  [
    'years ago against the year',
    'He left [21 years ago|date|1997], in [1992|date|1992].',
    'ago',
    ['21 years ago', '1992'],
  ],
  [
    'the year against years ago',
    'He left in [1992|date|1992], [21 years ago|date|1997].',
    'ago',
    ['1992', '21 years ago'],
  ],
  [
    'time served against the arrest',
    'Ada Brown was arrested in [2004|date|2004]. Ada Brown has been [imprisoned for over 21 years|sentence|P21Y/..|Ada Brown|served].',
    'served-since',
    ['2004', 'imprisoned for over 21 years'],
  ],
  [
    'time served against the sentence',
    'Al Day was jailed for [30 years|sentence|P30Y|Al Day|imposed] in [2012|date|2012]. Al Day has [served 15 years|sentence|P15Y|Al Day|served].',
    'served-since',
    ['2012', 'served 15 years'],
  ],
  [
    'a release after the end of the term',
    'He was sentenced in [2010|date|2010] to [five years in prison|sentence|P5Y|Al Day|imposed] and is due to be released in [2025|date|2025].',
    'release',
    ['2010', 'five years in prison', '2025'],
  ],
  [
    'time served against arrest and release',
    'He was arrested in [2008|date|2008] and released in [2013|date|2013] after [serving nine years|sentence|P9Y|Al Day|served].',
    'release',
    ['2008', '2013', 'serving nine years'],
  ],
  // Terms
  [
    'more time served than the term has',
    'He was freed after [serving 15 years|sentence|P15Y|Al Day|served] of a [10-year sentence|sentence|P10Y|Al Day|imposed].',
    'served-of-term',
    ['serving 15 years', '10-year sentence'],
  ],
  [
    'a sentence beyond what was possible',
    'Al Day was sentenced to [25 years in prison|sentence|P25Y|Al Day|imposed].\nDay had faced [up to 20 years|sentence|../P20Y|Al Day|possible].',
    'statute-range',
    ['25 years in prison', 'up to 20 years'],
  ],
  [
    'a term given two ways',
    'Al Day was jailed for [10 years|sentence|P10Y|Al Day|imposed].\nThe judge gave Al Day [12 years in prison|sentence|P12Y|Al Day|imposed].',
    'term-twice',
    ['10 years', '12 years in prison'],
  ],
  [
    'months for years',
    'Al Day was jailed for [18 months|sentence|P18M|Al Day|imposed].\nThe judge gave Al Day [18 years in prison|sentence|P18Y|Al Day|imposed].',
    'unit-slip',
    ['18 months', '18 years in prison'],
  ],
  [
    'digits turned round',
    'Al Day was jailed for [21 years|sentence|P21Y|Al Day|imposed].\nThe judge gave Al Day [12 years in prison|sentence|P12Y|Al Day|imposed].',
    'digit-slip',
    ['21 years', '12 years in prison'],
  ],
  [
    'more time served than lived',
    'Al Day, who is [32|age|P32Y|Al Day], has [served 35 years|sentence|P35Y|Al Day|served].',
    'lived',
    ['32', 'served 35 years'],
  ],
  [
    'a sentence before the arrest',
    'He was arrested in [2008|date|2008] and sentenced in [2005|date|2005].',
    'event-order',
    ['2008', '2005'],
  ],
  [
    'a caption that repeats a sentence with another date',
    'Al Day was arrested at the old mill in Hove on [June 17|date|2017-06-17] last year.\nThe mill is old.\nAl Day was arrested at the old mill in Hove on [June 27|date|2017-06-27] last year.',
    'event-twice',
    ['June 17', 'June 27'],
  ],
  [
    'two days of death',
    'Ada Brown died on [May 3, 2012|date|2012-05-03], aged [90|age|P90Y|Ada Brown].\nShe was loved. Ada Brown died in [June 2012|date|2012-06] at home.',
    'event-twice',
    ['May 3, 2012', 'June 2012'],
  ],
];

describe('conflicts', () => {
  it.each(FOUND)('%s', (_, source, rule, words) => {
    const found = conflicts(source);
    expect(found.map((check) => [check.rule, check.claims.map(({ text }) => text)])).toEqual([
      [rule, words],
    ]);
    expect(found[0]?.statement).toMatch(/^\S.*\.$/);
  });
});

/** Words that can all be true. */
const TRUE_TOGETHER: readonly [string, string][] = [
  [
    'one age twice',
    'Ada Brown, [42|age|P42Y|Ada Brown], spoke.\nAda Brown, [42|age|P42Y|Ada Brown], ran.',
  ],
  [
    'a birthday between',
    'Ada Brown, [42|age|P42Y|Ada Brown], ran.\nAda Brown, [43|age|P43Y|Ada Brown], spoke.',
  ],
  [
    'an age then and an age now',
    'Ada Brown, then [42|age|P42Y|Ada Brown], ran.\nAda Brown, [52|age|P52Y|Ada Brown], spoke.',
  ],
  [
    'a bare age beside an age now',
    'Ada Brown, [18|age|P18Y|Ada Brown], was on her bike.\nAda Brown, now [25|age|P25Y|Ada Brown], spoke.',
  ],
  [
    'an age of the day of a crime years ago',
    'In [2009|date|2009] Ada Brown, [42|age|P42Y|Ada Brown], ran.\nAda Brown, [51|age|P51Y|Ada Brown], spoke.',
  ],
  [
    'two people of one surname',
    'Ada Brown, [42|age|P42Y|Ada Brown], and Ben Brown, [15|age|P15Y|Ben Brown], left. Brown, [15|age|P15Y|Brown], ran.',
  ],
  [
    'father and son',
    'Al Day, [62|age|P62Y|Al Day], left.\nAl Day Jr., [32|age|P32Y|Al Day Jr.], stayed.',
  ],
  [
    'an age of a day to come',
    'Ada Brown, [42|age|P42Y|Ada Brown], left.\nAda Brown will be [67|age|P67Y|Ada Brown] by then.',
  ],
  [
    'an age had she lived',
    'Ada Brown, [42|age|P42Y|Ada Brown], left.\nAda Brown would be [67|age|P67Y|Ada Brown] today.',
  ],
  [
    'a subject that may be another person',
    'Ada Brown, [42|age|P42Y|Ada Brown], left.\nShe met Cy Fox. The [30-year-old|age|P30Y|Ada Brown] ran.',
  ],
  ['the right weekday', 'It met on [Thursday, May 31, 2018|date|2018-05-31].'],
  ['a weekday of last year', 'It met on [Wednesday, May 31|date|2018-05-31].'],
  [
    'a weekday of a year that the text tells of',
    'In [2004|date|2004] it began. It met on [Monday, May 31|date|2018-05-31].',
  ],
  ['29 February without a year', 'It met on [February 29|date|-].'],
  ['a date to come, as planned', 'He was due to be arrested on [June 30, 2019|date|2019-06-30].'],
  [
    'an article dated wrongly',
    'He was arrested on [June 30, 2019|date|2019-06-30]. He was sentenced on [July 30, 2019|date|2019-07-30].',
  ],
  ['figures that fall', 'Jobs fell from [2018|date|2018] to [1996|date|1996].'],
  [
    'a range that fits',
    'He ran it from [1996|date|1996] to [2018|date|2018], [22 years|duration|P22Y].',
  ],
  [
    'both years counted',
    'He ran it from [1996|date|1996] to [2018|date|2018], [23 years|duration|P23Y].',
  ],
  [
    'part of a range',
    'He spent [two years|duration|P2Y] between [1996|date|1996] and [2018|date|2018] abroad.',
  ],
  [
    'a length that belongs to what follows',
    'From [1996|date|1996] to [2018|date|2018], [three years|duration|P3Y] were lost.',
  ],
  ['about', 'He left about [20 years ago|date|1998], in [1996|date|1996].'],
  [
    'two terms, one further',
    'Al Day was jailed for [10 years|sentence|P10Y|Al Day|imposed].\nAl Day got a further [two years in prison|sentence|P2Y|Al Day|imposed].',
  ],
  [
    'two terms years apart',
    'In [2004|date|2004] Al Day was jailed for [10 years|sentence|P10Y|Al Day|imposed].\nAl Day got [two years in prison|sentence|P2Y|Al Day|imposed].',
  ],
  [
    'prison and probation',
    'Al Day was jailed for [10 years|sentence|P10Y|Al Day|imposed].\nAl Day got [two years of probation|sentence|P2Y|Al Day|imposed|probation].',
  ],
  [
    'at least so long, and the range',
    'Al Day was jailed for [at least eight years|sentence|P8Y/..|Al Day|imposed].\nAl Day got [8 to 20 years in prison|sentence|P8Y/P20Y|Al Day|imposed].',
  ],
  [
    'a maximum for each count',
    'Al Day was sentenced to [25 years in prison|sentence|P25Y|Al Day|imposed].\nDay had faced [up to 20 years|sentence|../P20Y|Al Day|possible] on each count.',
  ],
  [
    'part of the term',
    'He was freed after [serving five years|sentence|P5Y|Al Day|served] of a [10-year sentence|sentence|P10Y|Al Day|imposed].',
  ],
  [
    'time served for an earlier crime',
    'Al Day was arrested in [2004|date|2004]. Al Day [spent 21 years in prison|sentence|P21Y|Al Day|served] in all.',
  ],
  [
    'two people’s cases in one sentence',
    'Ada Brown was arrested in [2008|date|2008] and Al Day was sentenced in [2005|date|2005].',
  ],
  [
    'the same words of two years',
    'Sales of the Larkfield Brewing Company rose by a tenth in [2016|date|2016].\nSales of the Larkfield Brewing Company rose by a tenth in [2017|date|2017].',
  ],
  [
    'the wife of the man named',
    'Al Day, [42|age|P42Y|Al Day], left. Day’s wife, [38|age|P38Y|Al Day], stayed.',
  ],
  [
    'another man in the same story',
    'Al Day, [42|age|P42Y|Al Day], left. The [19-year-old|age|P19Y|Al Day] driver ran.',
  ],
  [
    'father and son told apart by an initial',
    'Al B. Day, [62|age|P62Y|Al B. Day], left.\nAl C. Day, [32|age|P32Y|Al C. Day], stayed.',
  ],
  ['a weekday of an anniversary', 'It marks the anniversary of [Sunday, Dec. 7|date|2017-12-07].'],
  [
    'years ago in a story of another day',
    'He had left [three years ago|date|2015], in [2009|date|2009].',
  ],
  [
    'held without trial, then served',
    'Al Day has been held since [2004|date|2004]. Al Day has [served three years|sentence|P3Y|Al Day|served].',
  ],
  [
    'a sentence for one crime and one for another',
    'Al Day was jailed for [10 years|sentence|P10Y|Al Day|imposed] for fraud.\nAl Day got [two years in prison|sentence|P2Y|Al Day|imposed] for perjury.',
  ],
  [
    'a prisoner who is sentenced',
    'Al Day, who is serving [10 years|sentence|P10Y|Al Day|imposed], was brought in.\nAl Day was given [two years in prison|sentence|P2Y|Al Day|imposed].',
  ],
  [
    'the part of a term to be served',
    'Al Day was given [20 years in prison|sentence|P20Y|Al Day|imposed].\nHe serves [17 years|sentence|P17Y|Al Day|imposed] of the [20-year term|sentence|P20Y|Al Day|imposed].',
  ],
  [
    'time in custody before the sentence',
    'Al Day was jailed for [30 years|sentence|P30Y|Al Day|imposed] in [2012|date|2012]. Al Day has [served eight years|sentence|P8Y|Al Day|served].',
  ],
  [
    'imprisoned twice',
    'Al Day was arrested in [1990|date|1990]. Al Day was arrested in [2012|date|2012]. Al Day has [served 15 years|sentence|P15Y|Al Day|served].',
  ],
  [
    'the part that will be served',
    'Al Day was given [20 years in prison|sentence|P20Y|Al Day|imposed].\nAl Day will [serve 12 years|sentence|P12Y|Al Day|imposed].',
  ],
  [
    'a sentence beyond the guidelines',
    'Al Day was sentenced to [25 years in prison|sentence|P25Y|Al Day|imposed], above the recommended maximum of [20 years|sentence|../P20Y|Al Day|possible].',
  ],
  [
    'a bill that died twice',
    'The Ferry Bill died in [2012|date|2012].\nThe Ferry Bill died in [2016|date|2016].',
  ],
];

describe('no conflict', () => {
  it.each(TRUE_TOGETHER)('%s', (_, source) => {
    expect(conflicts(source).map(({ rule, statement }) => [rule, statement])).toEqual([]);
  });

  it('claims nothing of publication without its date', () => {
    expect(conflicts('He was arrested on [June 30, 2019|date|2019-06-30].', '')).toEqual([]);
    expect(conflicts('It met on [Monday, May 31|date|-].', 'junk')).toEqual([]);
  });
});
