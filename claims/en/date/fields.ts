import { twoDigits } from '../../calendar';
import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR } from '../grammar';

/** What the words of a date say, before it is placed on the calendar. */
export interface DateFields {
  year?: number | undefined;
  /** 1 to 12. */
  month?: number | undefined;
  day?: number | undefined;
  /** Last day of `Oct. 3-5`. */
  lastDay?: number | undefined;
  /** 0 is Sunday. */
  weekday?: number | undefined;
  /** Index into SEASONS. */
  season?: number | undefined;
  /** Index into DAY_PARTS. */
  part?: number | undefined;
  /** `T15:30`, with `Z` for UTC. */
  clock?: string | undefined;
  /** Days from that of publication: -1 for `yesterday`. */
  offset?: number | undefined;
  /** Steps from now, or from the last date in the text: -1 for `last`, `previous`. */
  step?: number | undefined;
  /** The step counts from the last date in the text. */
  fromText?: boolean | undefined;
  /** `year`, `week`, `quarter`: what the step or the ordinal counts. */
  period?: string | undefined;
  /** 1 for `first`, -1 for `last` of a period. */
  ordinal?: number | undefined;
}

export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;
export const DAY_PARTS = ['TMO', 'TMI', 'TAF', 'TEV', 'TNI'] as const;

/** What a word of a date sets by itself. */
interface WordFields {
  clock?: string;
  offset?: number;
  step?: number;
  /** A step from the last date in the text. */
  textStep?: number;
}

const WORD_FIELDS = ENGLISH_GRAMMAR.map<WordFields>([
  ['noon', { clock: 'T12:00' }],
  ['midnight', { clock: 'T00:00' }],
  ['today tonight overnight', { offset: 0 }],
  ['yesterday', { offset: -1 }],
  ['tomorrow', { offset: 1 }],
  ['this current', { step: 0 }],
  ['last latest past', { step: -1 }],
  ['next coming', { step: 1 }],
  ['same that', { textStep: 0 }],
  ['previous prior preceding before', { textStep: -1 }],
  ['following after', { textStep: 1 }],
]);

const NOTHING: WordFields = {};

/** With every field, for objects of one shape are read faster. */
function noFields(): DateFields {
  return {
    year: undefined,
    month: undefined,
    day: undefined,
    lastDay: undefined,
    weekday: undefined,
    season: undefined,
    part: undefined,
    clock: undefined,
    offset: undefined,
    step: undefined,
    fromText: undefined,
    period: undefined,
    ordinal: undefined,
  };
}

/** Reads the fields that the tokens of a date set. */
export function readFields(line: Line, first: number, next: number): DateFields {
  const fields = noFields();
  for (let at = first; at < next; at++) {
    const { word, classes, value, unit } = line.entry(at);
    const { clock, offset, step, textStep } = WORD_FIELDS.at(line, at) ?? NOTHING;
    const told = classes & Class.Cardinal || word === 'quarter' ? readClock(line, at, next) : null;
    if (told) {
      fields.clock = told.text;
      at = told.last;
    } else if (line.has(at, Shape.Digits)) at = readDigits(line, at, next, fields);
    else if (classes & Class.Month) fields.month ??= value;
    else if (classes & (Class.Weekday | Class.ShortDay)) fields.weekday ??= value;
    else if (classes & Class.Season) fields.season ??= value;
    else if (clock !== undefined) fields.clock = clock;
    else if (offset !== undefined) {
      fields.offset = offset;
      if (word !== 'today' && offset === 0) fields.part = 4;
    } else if (step !== undefined && (fields.step === undefined || line.word(at - 1) === 'this'))
      fields.step = stepOf(line, at, step);
    else if (textStep !== undefined && fields.step === undefined) {
      fields.step = textStep;
      fields.fromText = true;
    } else if (classes & Class.DayPart) fields.part ??= value;
    else if (word === 'school' || word === 'academic') fields.period = 'season';
    else if (unit !== '' && word !== 'second') fields.period ??= word;
    else if (word === 'weekend' || word === 'season' || word === 'half') fields.period = word;
    else if (classes & Class.Ordinal) fields.ordinal ??= value;
  }
  if (fields.clock !== undefined && fields.part !== undefined)
    fields.clock = inPart(fields.clock, fields.part);
  return fields;
}

/** `10 o'clock tonight`, `10:30 Tuesday night`: an hour before noon that the part of day puts after it. */
function inPart(clock: string, part: number): string {
  const hour = hourInPart(Number(clock.slice(1, 3)), part);
  return `T${twoDigits(hour)}${clock.slice(3)}`;
}

function hourInPart(hour: number, part: number): number {
  const late = hour > 0 && hour < 12 && (part === 2 || part === 3 || (part === 4 && hour > 4));
  return late ? hour + 12 : hour;
}

/** The step of `last`, of `this past Friday`; `this past week` is mostly the one that runs. */
function stepOf(line: Line, at: number, step: number): number {
  const running = line.word(at - 1) === 'this' && line.entry(at + 1).unit !== '';
  return running ? 0 : step;
}

/** Digits: a time, a year, a day, an ordinal; answers the last token read. */
function readDigits(line: Line, at: number, next: number, fields: DateFields): number {
  const value = line.number(at);
  const ordinal = line.isCode(at, 'o');
  const clock = readClock(line, at, next);
  if (clock) {
    fields.clock = clock.text;
    return clock.last;
  }
  if (line.isCode(at, 'y')) fields.year ??= value;
  else if (
    line.isCode(at - 1, "'") &&
    at > 0 &&
    fields.year === undefined &&
    line.lengthOf(at) === 2
  ) {
    fields.year = yearOfTwoDigits(value);
  } else if (ordinal && value > 31) fields.ordinal = value;
  else if (fields.day === undefined) {
    fields.day = value;
    if (ordinal) fields.ordinal = value;
  } else if (line.isCode(at - 1, '-') || line.isCode(at - 1, '/')) fields.lastDay = value;
  return at;
}

const CLOCK = ENGLISH_GRAMMAR.pattern('CLOCK|DIGITS:DIGITS(:DIGITS)?');
/** What may follow the first digits of a time: most digits of dates have none of it. */
const AFTER_HOUR = ENGLISH_GRAMMAR.pattern(
  '[:½¼¾d-]|am|pm|a|p|ZONE|o|and|hours|hrs|in|on|past|to|this|last|tonight|tomorrow|yesterday|WEEKDAY|minutes|MINUTES_OF_HOUR',
);

/** The time that begins at digits within a date; null where none does. */
export function readClock(
  line: Line,
  index: number,
  limit: number,
): { text: string; last: number } | null {
  const next = AFTER_HOUR.mayBegin(line, index + 1) ? CLOCK.ahead(line, index) : -1;
  if (next < 0 || next > limit) return null;
  let hour = line.number(index);
  let minute = 0;
  let zone = '';
  if (!line.has(index, Shape.Digits) || line.word(index + 1) === 'minutes') {
    [hour, minute] = readToldTime(line, index, next);
  } else if (line.isCode(index, 'p')) {
    const [hours, minutes] = line.token(index).split('.');
    hour = Number(hours);
    minute = Number(minutes);
  } else if (hour >= 100 || line.lengthOf(index) === 4) {
    minute = hour % 100;
    hour = Math.floor(hour / 100);
  } else if (line.isCode(index + 1, ':')) minute = line.number(index + 2);
  for (let at = index + 1; at < next; at++) {
    // `(13:00 GMT)`: the same time elsewhere.
    if (line.mark(at) === '(' && line.has(at + 1, Shape.Digits)) break;
    const { word, classes, value } = line.entry(at);
    if (classes & Class.DayPart && hour < 12) hour = hourInPart(hour, value);
    if ((word === 'p' || word === 'pm') && hour < 12) hour += 12;
    if ((word === 'a' || word === 'am') && hour === 12) hour = 0;
    if (word === 'utc' || word === 'gmt') zone = 'Z';
    if (/^h\d\d$/.test(word)) minute = Number(word.slice(1));
  }
  if (!(hour < 25 && minute < 60)) return null;
  return { text: `T${twoDigits(hour)}:${twoDigits(minute)}${zone}`, last: next - 1 };
}

/** The year that `'82` stands for. */
export function yearOfTwoDigits(value: number): number {
  return value < 30 ? 2000 + value : 1900 + value;
}

/** Hour and minute of `half past four`, `quarter to nine`, `six o'clock`. */
function readToldTime(line: Line, index: number, next: number): [hour: number, minute: number] {
  let hour = 0;
  let minute = 0;
  for (let at = index; at < next; at++) {
    const word = line.word(at);
    if (word === 'half') hour = 30;
    else if (word === 'quarter') hour = 15;
    else if (word === 'past' || word === 'to') {
      minute = word === 'to' ? 60 - hour : hour;
      hour = word === 'to' ? -1 : 0;
    } else if (line.has(at, Shape.Digits)) hour += line.number(at);
    else if (line.is(at, Class.Cardinal)) hour += line.entry(at).value;
  }
  return [hour === 0 ? 12 : hour, minute];
}
