import { describe, expect, it } from 'vitest';
import { findConflicts } from './find-conflicts';

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
  [
    'an age of someone who died long ago',
    'Ada Brown, [38|age|P38Y|Ada Brown], was a nurse.\nAda Brown was born on [3 May 1950|date|1950-05-03] and was loved.\nBrown died on [4 May 1988|date|1988-05-04].',
  ],
  [
    'a birth told of the mother by a pronoun',
    'Al Day, [34|age|P34Y|Al Day], spoke of his mother. She was born in [1950|date|1950].',
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
    expect(findConflicts(source).map(({ rule, statement }) => [rule, statement])).toEqual([]);
  });

  it('claims nothing of publication without its date', () => {
    expect(findConflicts('He was arrested on [June 30, 2019|date|2019-06-30].', '')).toEqual([]);
    expect(findConflicts('It met on [Monday, May 31|date|-].', 'junk')).toEqual([]);
  });
});
