import { Culture, recognizeAge, recognizeDateTime } from '@microsoft/recognizers-text-suite';
import * as chrono from 'chrono-node';
import * as v from 'valibot';
import type { ClaimKind } from '../claims';
import type { Predicted, Predictor } from '../tests/corpus/predict';
import { withDates } from './compromise';

/**
 * Peers, with what they find written as the corpus writes it: TIMEX3 values no finer than what the text says,
 * and spans without the prepositions and stops that most of them include. Of several readings the first
 * counts, which for Recognizers-Text is the one before the publication.
 */

const BEFORE = /^(?:on|in|at|by|since|until|from|during)\s+/iu;
const AFTER = /[\s.,;:!?)'"’”]+$/u;

function predicted(
  text: string,
  kind: ClaimKind,
  from: number,
  to: number,
  value: string | null,
): Predicted {
  const words = text.slice(from, to);
  const start = from + (BEFORE.exec(words)?.[0].length ?? 0);
  const end = Math.max(start + 1, to - (AFTER.exec(words)?.[0].length ?? 0));
  return { kind, start, end, value };
}

/** Peers need a day: where none is known they get the one that they would take, today. */
function noonOf(publishedAt: string | undefined): Date {
  return publishedAt ? new Date(`${publishedAt.slice(0, 10)}T12:00:00`) : new Date();
}

/** chrono-node finds dates alone; a length such as `three days later` becomes the day that it leads to. */
export function readByChrono(parser: chrono.Chrono): Predictor {
  return (text, publishedAt) =>
    parser.parse(text, noonOf(publishedAt)).map(({ index, text: words, start, end }) => {
      const value = end ? `${valueOf(start)}/${valueOf(end)}` : valueOf(start);
      return predicted(text, 'date', index, index + words.length, value);
    });
}

function valueOf(parts: chrono.ParsedComponents): string {
  const two = (part: chrono.Component): string => String(parts.get(part)).padStart(2, '0');
  const day = `${parts.get('year')}-${two('month')}-${two('day')}`;
  if (parts.isCertain('hour')) return `${day}T${two('hour')}:${two('minute')}`;
  if (parts.isCertain('day') || parts.isCertain('weekday')) return day;
  return parts.isCertain('month') ? day.slice(0, 7) : day.slice(0, 4);
}

const Timed = v.object({
  timex: v.string(),
  type: v.string(),
  value: v.optional(v.string()),
  start: v.optional(v.string()),
  end: v.optional(v.string()),
});
const Resolution = v.nullish(v.object({ values: v.array(v.unknown()) }));
const Age = v.object({ value: v.nullable(v.string()), unit: v.string() });
const UNITS: Readonly<Record<string, string>> = { Year: 'Y', Month: 'M', Week: 'W', Day: 'D' };

/** Recognizers-Text, fed paragraphs as its makers advise. Repeated times are no claims and are left out. */
export const readByRecognizers: Predictor = (text, publishedAt) => {
  const published = noonOf(publishedAt);
  const found: Predicted[] = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/gu)) {
    for (const one of recognizeAge(paragraph, Culture.English)) {
      const { value, unit } = v.parse(Age, one.resolution);
      const age = value && UNITS[unit] ? `P${value}${UNITS[unit]}` : null;
      found.push(predicted(text, 'age', index + one.start, index + one.end + 1, age));
    }
    for (const one of recognizeDateTime(paragraph, Culture.English, undefined, published)) {
      if (/\.(?:set|time|timerange)$/u.test(one.typeName)) continue;
      const [first] = v.parse(Resolution, one.resolution)?.values ?? [];
      const timed = v.safeParse(Timed, first);
      const kind = one.typeName.endsWith('.duration') ? 'duration' : 'date';
      const value = timed.success ? valueOfTimed(timed.output) : null;
      found.push(predicted(text, kind, index + one.start, index + one.end + 1, value));
    }
  }
  return found;
};

function valueOfTimed({ timex, type, value, start, end }: v.InferOutput<typeof Timed>): string {
  if (type === 'duration' || /^\d{4}(?:-|$)/u.test(timex)) return timex;
  if (value) return value.replace(' ', 'T').replace(/:00$/u, '');
  // `in May`: XXXX-05 with the first days of this and of the next month
  if (start && /^XXXX-\d\d$/u.test(timex)) return start.slice(0, 7);
  return start && end ? `${start}/${end}` : timex;
}

const Spanned = v.array(
  v.object({
    offset: v.object({ start: v.number(), length: v.number() }),
    dates: v.optional(
      v.looseObject({
        start: v.nullable(v.string()),
        end: v.nullable(v.string()),
        unit: v.optional(v.string()),
      }),
    ),
    duration: v.optional(v.record(v.string(), v.number())),
  }),
);

/** compromise with compromise-dates, which throws on some news: it then found nothing. */
export const readByCompromise: Predictor = (text, publishedAt) => {
  const today = noonOf(publishedAt).toISOString().slice(0, 10);
  try {
    const read = withDates(text);
    const shape = { offset: true, terms: false };
    return [
      ...v.parse(Spanned, read.dates({ today }).json(shape)),
      ...v.parse(Spanned, read.durations().json(shape)),
    ].map(({ offset, dates: date, duration }) => {
      const kind = duration ? 'duration' : 'date';
      const value = duration ? valueOfLength(duration) : date ? valueOfSpan(date) : null;
      return predicted(text, kind, offset.start, offset.start + offset.length, value);
    });
  } catch {
    return [];
  }
};

function valueOfLength(length: Readonly<Record<string, number>>): string {
  const part = (names: readonly string[]): string =>
    names.map((name) => (length[name] ? `${length[name]}${name[0]?.toUpperCase()}` : '')).join('');
  const time = part(['hour', 'minute', 'second']);
  return `P${part(['year', 'month', 'week', 'day'])}${time ? `T${time}` : ''}`;
}

const LENGTHS: Readonly<Record<string, number>> = { day: 10, month: 7, year: 4, time: 16 };

function valueOfSpan(date: {
  start: string | null;
  end: string | null;
  unit?: string | undefined;
}): string | null {
  const { start, end, unit = '' } = date;
  if (!start) return null;
  if (LENGTHS[unit]) return start.slice(0, LENGTHS[unit]);
  return end ? `${start.slice(0, 10)}/${end.slice(0, 10)}` : start.slice(0, 10);
}
