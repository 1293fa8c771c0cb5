import * as fc from 'fast-check';

/** Words and figures that set off a reader, or that it looks for beside them, kind by kind. */
const AGES =
  'aged|age|ages|at the age of|turned|years old|-year-old|(63)|, 63,|birthday|teens|his 60s';
const PENALTIES =
  'sentenced to|jailed for|life|life without parole|death|in prison|prison term|suspended|probation|minimum of|concurrent|community service|to life|serving|faces up to|court|parole';
const DATES =
  'May|March 3|Jan.|3rd of May|2018|2018-19|1990s|’90s|Monday|last|next|this|the following|earlier|later|ago|the day before|noon|11:30 GMT|5 p.m.|summer|first quarter|fiscal|Christmas Day|century|5/6/2018|2018-05-30|9/11|today';
const LENGTHS =
  'years|year|months|weeks and|days|hours|half a|a couple of|and a half|decade|-day|-long';
const NUMBERS =
  '1|2|12|30|45|99|120|1,200|3.5|18½|½|one|twenty|-two|hundred|dozen|two or three|a|an';
const SMALL =
  'in|at|on|of|for|by|from|to|and|or|between|the|he|she|his|who|was|is|will|more than|up to';
const NAMES = 'Ann Roe|Roe|Mr Poe|Judge J. Poe Jr.|O’Dell|van der Roe|the Hope Police|a man|boys';
const MARKS = ', . ; : ! ? ( ) [ ] " “ ” ‘ ’ \' - – — / % $ £ … ° #';
/** What encodings, editors and attackers leave in text. */
const ODD = [
  '\uD800',
  '\uDC00',
  '\uD83D\uDE00',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u2060',
  '\uFEFF',
  '\u0000',
  '\uFFFF',
  '\u202E',
  '\u0301',
  'é',
  'ß',
  'İ',
  'ﬁ',
  '日',
  '٣',
  '１２',
  '𝟙',
  '\u0085',
];
const SPACES = ['\u00A0', '\u2009', '\u3000', '\t', '\n', '\r\n', '\u2028', ''];

const oneOf = (words: string): fc.Arbitrary<string> => fc.constantFrom(...words.split('|'));

/** As it stands, with a capital, or in capitals. */
const cased = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(word, fc.constantFrom('as is', 'as is', 'as is', 'capital', 'capitals'))
    .map(([text, how]) =>
      how === 'as is'
        ? text
        : how === 'capital'
          ? text.slice(0, 1).toUpperCase() + text.slice(1)
          : text.toUpperCase(),
    );

const token = fc.oneof(
  ...[AGES, PENALTIES, DATES, LENGTHS, NUMBERS, NUMBERS, SMALL, SMALL, NAMES].map((words) => ({
    arbitrary: cased(oneOf(words)),
    weight: 3,
  })),
  { arbitrary: fc.constantFrom(...MARKS.split(' ')), weight: 6 },
  { arbitrary: fc.constantFrom(...ODD), weight: 1 },
  { arbitrary: fc.nat({ max: 99_999 }).map(String), weight: 1 },
);

const space = fc.oneof(
  { arbitrary: fc.constant(' '), weight: 12 },
  { arbitrary: fc.constantFrom(...SPACES), weight: 2 },
);

/** Text made of what detectors look for, in any order, with what breaks them in between. */
export const newsLike: fc.Arbitrary<string> = fc
  .array(fc.tuple(token, space), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));
