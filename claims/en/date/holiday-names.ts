/**
 * Holidays that news uses as dates, each with its rule: `M-D` a fixed day, `M:N:W` the Nth weekday W (0 is
 * Sunday) of a month, -1 the last, `E+N` days from Easter Sunday, `?` a day that moves otherwise, or the one day
 * that the name stands for. The words are told without marks: `new year day` is `New Year's Day`.
 */
const RULES: Readonly<Record<string, string>> = {
  'christmas day': '12-25',
  'christmas eve': '12-24',
  christmas: '12-25',
  'boxing day': '12-26',
  'new year day': '1-1',
  'new year eve': '12-31',
  'new years eve': '12-31',
  'new year': '1-1',
  'thanksgiving day': '11:4:4',
  thanksgiving: '11:4:4',
  'black friday': '11:4:4+1',
  'cyber monday': '11:4:4+4',
  halloween: '10-31',
  'independence day': '7-4',
  'fourth of july': '7-4',
  juneteenth: '6-19',
  'valentine day': '2-14',
  'st patrick day': '3-17',
  'memorial day': '5:-1:1',
  'labor day': '9:1:1',
  'labour day': '9:1:1',
  'martin luther king day': '1:3:1',
  'martin luther king jr day': '1:3:1',
  'columbus day': '10:2:1',
  'presidents day': '2:3:1',
  'veterans day': '11-11',
  'armistice day': '11-11',
  'remembrance day': '11-11',
  'remembrance sunday': '11:2:0',
  'anzac day': '4-25',
  'australia day': '1-26',
  'canada day': '7-1',
  'bastille day': '7-14',
  'may day': '5-1',
  'bonfire night': '11-5',
  'groundhog day': '2-2',
  'mother day': '?',
  'father day': '6:3:0',
  'good friday': 'E-2',
  'easter sunday': 'E+0',
  'easter monday': 'E+1',
  easter: 'E+0',
  'palm sunday': 'E-7',
  'ash wednesday': 'E-46',
  'election day': '?',
  ramadan: '?',
  hanukkah: '?',
  diwali: '?',
  passover: '?',
  'eid al fitr': '?',
  'eid al adha': '?',
  'yom kippur': '?',
  'rosh hashanah': '?',
  'lunar new year': '?',
  'chinese new year': '?',
  'super tuesday': '?',
  'shrove tuesday': 'E-47',
  'maundy thursday': 'E-3',
  'holy saturday': 'E-1',
  'ascension day': 'E+39',
  'whit monday': 'E+50',
  'all saints day': '11-1',
  'all souls day': '11-2',
  'international women day': '3-8',
  'earth day': '4-22',
  'cinco de mayo': '5-5',
  'republic day': '1-26',
  'freedom day': '4-27',
  'mardi gras': 'E-47',
  'april fools day': '4-1',
  'mlk day': '1:3:1',
  epiphany: '1-6',
  pentecost: 'E+49',
  eid: '?',
  holi: '?',
  hogmanay: '12-31',
  'burns night': '1-25',
  'waitangi day': '2-6',
  'heritage day': '9-24',
  'indigenous peoples day': '10:2:1',
  'bloody sunday': '1972-01-30',
  'black monday': '1987-10-19',
  'black wednesday': '1992-09-16',
  'black saturday': '2009-02-07',
};

/** The names by their first word. */
export const HOLIDAYS = new Map<string, { words: readonly string[]; rule: string }[]>();
for (const [name, rule] of Object.entries(RULES)) {
  const words = name.split(' ');
  const first = words[0] ?? '';
  HOLIDAYS.set(first, [...(HOLIDAYS.get(first) ?? []), { words, rule }]);
}

/** The words of these names, which the lexicon must know. */
export const HOLIDAY_WORDS = Object.keys(RULES).join(' ');
/** Those that begin a name. */
export const HOLIDAY_OPENERS = [...HOLIDAYS.keys()].join(' ');
