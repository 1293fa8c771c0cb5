import { describe, expect, it } from 'vitest';
import { findConflicts } from './find-conflicts';

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
  [
    'an age and a day of birth in one paragraph: the birth does not make the age an old one',
    'Al Day, [34|age|P34Y|Al Day], was jailed. Day was born on [3 April 1980|date|1980-04-03].',
    'birth',
    ['34', '3 April 1980'],
  ],
  [
    'a day of birth told by a pronoun',
    'Al Day, [34|age|P34Y|Al Day], was jailed. He was born on [3 April 1980|date|1980-04-03].',
    'birth',
    ['34', '3 April 1980'],
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
    'Ada Brown was arrested in [2005|date|2005]. Ada Brown has been [locked up for over 20 years|sentence|P20Y/..|Ada Brown|served].',
    'served-since',
    ['2005', 'locked up for over 20 years'],
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
    const found = findConflicts(source);
    expect(found.map((check) => [check.rule, check.claims.map(({ text }) => text)])).toEqual([
      [rule, words],
    ]);
    expect(found[0]?.statement).toMatch(/^\S.*\.$/);
  });

  it.each([
    [
      'the birth days that an age means as a rule',
      'Al Day, [45|age|P45Y|Al Day], ran. Day was born on [3 April 1985|date|1985-04-03].',
      'Both can’t be right for Al Day: “3 April 1985” is given for the birth, “45” means born between 31 May 1972 and 30 May 1973.',
    ],
    [
      'of two ages both',
      'Al Day, [38|age|P38Y|Al Day], ran.\nAl Day, [41|age|P41Y|Al Day], fell.',
      'Both can’t be right for Al Day: “38” means born between 31 May 1979 and 30 May 1980, “41” means born between 31 May 1976 and 30 May 1977.',
    ],
    [
      'only the sure end, where an age is of an unknown day',
      'Al Day, born on [3 April 1985|date|1985-04-03], ran.\nAl Day was then [45|age|P45Y|Al Day].',
      'Both can’t be right for Al Day: “3 April 1985” is given for the birth, “45” means born by 30 May 1973.',
    ],
  ])('prints %s', (_, source, statement) => {
    expect(findConflicts(source).map((found) => found.statement)).toEqual([statement]);
  });
});
