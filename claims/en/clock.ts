import { type Line, Shape } from '../line';
import { Class } from './classes';
import { readNumber } from './number';

/** A time of day as written. */
export interface Clock {
  hour: number;
  minute: number;
  /** `Z` for UTC; other zones stay unsaid. */
  zone: string;
  next: number;
}

/** Reads `3:30 p.m.`, `9am`, `18:00 UTC`, `0800 GMT`, `10 o'clock`; null where no time stands. */
export function readClock(line: Line, index: number, afterPreposition: boolean): Clock | null {
  if (!line.has(index, Shape.Digits | Shape.Word)) return null;
  const number = readNumber(line, index);
  if (!number || number.article) return null;
  if (line.word(number.next) === 'o' && line.word(number.next + 2) === 'clock') {
    const half = readHalfOfDay(line, number.next + 3, number.value);
    return half
      ? { hour: half.hour, minute: 0, zone: '', next: half.next }
      : number.value <= 12
        ? { hour: number.value, minute: 0, zone: '', next: number.next + 3 }
        : null;
  }
  if (!line.has(index, Shape.Digits) || line.has(index, Shape.Ordinal)) return null;
  let hour = line.number(index);
  let minute = 0;
  let next = index + 1;
  const digits = line.lengthOf(index);
  let pointed = false;
  if (
    line.mark(next) === ':' &&
    line.glued(next) &&
    line.glued(next + 1) &&
    line.lengthOf(next + 1) === 2
  ) {
    minute = line.number(next + 1);
    next += 2;
    pointed = true;
    if (line.mark(next) === ':' && line.glued(next) && line.has(next + 1, Shape.Digits)) next += 2;
  } else if (line.has(index, Shape.Punctuated)) {
    const [hours = '', minutes = ''] = line.token(index).split('.');
    if (minutes.length !== 2 || !/^\d\d?$/.test(hours)) return null;
    hour = Number(hours);
    minute = Number(minutes);
  }
  if (!(minute < 60)) return null;
  const half = readHalfOfDay(line, next, hour);
  if (half) return withZone(line, { hour: half.hour, minute, zone: '', next: half.next });
  if (pointed && hour < 24 && digits <= 2) {
    const timed = withZone(line, { hour, minute, zone: '', next });
    if (timed.next > next || afterPreposition) return timed;
    return null;
  }
  if (digits === 4 && line.is(next, Class.Zone) && line.has(next, Shape.AllCapitals)) {
    const value = hour;
    hour = Math.floor(value / 100);
    minute = value % 100;
    return hour < 24 && minute < 60 ? withZone(line, { hour, minute, zone: '', next }) : null;
  }
  return null;
}

/** `a.m.`, `pm`, `in the morning`: the hour on 24 and the index after. */
function readHalfOfDay(
  line: Line,
  index: number,
  hour: number,
): { hour: number; next: number } | null {
  if (!(hour >= 0 && hour <= 12)) return null;
  let word = line.word(index);
  let next = index + 1;
  if (
    (word === 'a' || word === 'p') &&
    line.mark(index + 1) === '.' &&
    line.word(index + 2) === 'm'
  ) {
    word += 'm';
    next = line.mark(index + 3) === '.' && line.glued(index + 3) ? index + 4 : index + 3;
  } else if ((word === 'a' || word === 'p') && line.word(index + 1) === 'm') {
    word += 'm';
    next = index + 2;
  }
  if (word === 'am') return { hour: hour === 12 ? 0 : hour, next };
  if (word === 'pm') return { hour: hour === 12 ? 12 : hour + 12, next };
  return null;
}

function withZone(line: Line, clock: Clock): Clock {
  let { next } = clock;
  let zone = '';
  const bracket = line.mark(next) === '(' ? 1 : 0;
  const at = next + bracket;
  if (line.is(at, Class.Zone) && line.has(at, Shape.AllCapitals)) {
    const name = line.word(at);
    zone = name === 'utc' || name === 'gmt' ? 'Z' : '';
    next = at + 1;
    const sign = line.mark(next);
    if ((sign === '+' || sign === '-') && line.has(next + 1, Shape.Digits)) {
      next += 2;
    }
    if (bracket && line.mark(next) === ')') next++;
  } else if (bracket === 0 && line.word(next) === 'local' && line.word(next + 1) === 'time') {
    next += 2;
  } else if (
    ['eastern', 'central', 'pacific', 'mountain'].includes(line.word(next)) &&
    line.has(next, Shape.Capital)
  ) {
    next += line.word(next + 1) === 'time' ? 2 : 1;
  }
  return { ...clock, zone, next };
}

/** `T15:30`, with `Z` for UTC. */
export function formatClock({ hour, minute, zone }: Clock): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${zone}`;
}
