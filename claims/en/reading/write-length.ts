import { type LengthRange, parseLength, parseLengthRange } from '../../value';

/** Lengths of time in words. */

const PART =
  /(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** `1 year`, `2.5 years`, `16,000,000 years`. */
export function writeCount(count: number | string, unit: string): string {
  const written = String(count).replace(/\d(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, '$&,');
  return `${written} ${unit}${Number(count) === 1 ? '' : 's'}`;
}

/** Writes one ISO 8601 duration in the units it is given in (`P2Y6M` is `2 years 6 months`); null where it is none. */
function writeDuration(value: string): string | null {
  if (!parseLength(value)) return null;
  const numbers = PART.exec(value.slice(1)) ?? [];
  const parts = UNITS.flatMap((unit, index) => {
    const number = numbers[index + 1];
    return number ? [writeCount(String(Number(number)), unit)] : [];
  });
  return parts.join(' ');
}

/** Writes months as years and months: 30 is `2 years 6 months`. */
export function writeMonths(months: number): string {
  const years = Math.floor(months / 12);
  const rest = Math.round((months - years * 12) * 100) / 100;
  const parts = [
    ...(years > 0 ? [writeCount(years, 'year')] : []),
    ...(rest > 0 || years === 0 ? [writeCount(rest, 'month')] : []),
  ];
  return parts.join(' ');
}

/**
 * Writes a duration value with its bounds: `P21Y/..` is `21 years or more`, `../P20Y` `up to 20 years`,
 * `P25Y/life` `25 years to life`. Null where it is no such value.
 */
export function writeLengthRange(value: string): string | null {
  const range: LengthRange | null = parseLengthRange(value);
  if (!range) return null;
  const [left = '', right] = value.split('/');
  const write = (part: string) => writeDuration(part) ?? part;
  if (right === undefined || left === right) return write(left);
  if (left === '..') return `up to ${write(right)}`;
  if (right === '..') return `${write(left)} or more`;
  const [from, to] = [write(left), write(right)];
  const unit = /^\S+ (\S+)$/.exec(from)?.[1];
  // `10 to 20 years`, where both ends have one and the same unit.
  const shared = unit !== undefined && unit.endsWith('s') && to.endsWith(` ${unit}`);
  return `${shared ? from.slice(0, -unit.length - 1) : from} to ${to}`;
}
