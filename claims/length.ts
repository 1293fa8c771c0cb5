/** Lengths of time as text states them, and how TIMEX3 / ISO 8601 write them. */

/** Y years, M months, W weeks, D days, h hours, m minutes, s seconds. */
export type LengthUnit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's';

/** The next smaller unit that divides a unit evenly, and how many of it make one. */
const SMALLER: Record<string, readonly [unit: LengthUnit, count: number]> = {
  Y: ['M', 12],
  W: ['D', 7],
  D: ['h', 24],
  h: ['m', 60],
  m: ['s', 60],
};

/** An amount of one unit. */
export interface LengthPart {
  amount: number;
  unit: LengthUnit;
}

/** What a length adds up to, larger units first: two and a half years are two years and six months. */
export type LengthParts = readonly LengthPart[];

/** One amount of one unit, fractions carried into the smaller unit where that makes it whole. */
export function lengthOf(amount: number, unit: LengthUnit): LengthParts {
  const whole = Math.trunc(amount);
  const rest = amount - whole;
  const smaller = rest === 0 ? undefined : SMALLER[unit];
  if (!smaller) return [{ amount, unit }];
  const carried = Math.round(rest * smaller[1] * 1000) / 1000;
  if (!Number.isInteger(carried)) return [{ amount, unit }];
  const part = { amount: carried, unit: smaller[0] };
  return whole === 0 ? [part] : [{ amount: whole, unit }, part];
}

/** The sum of a length and one of no larger units, unit by unit. */
export function addLengths(left: LengthParts, right: LengthParts): LengthParts {
  const sum = left.map((part) => ({
    ...part,
    amount: part.amount + (amountOf(right, part.unit) ?? 0),
  }));
  return [...sum, ...right.filter(({ unit }) => amountOf(left, unit) === undefined)];
}

/** How much of a unit a length has; undefined where it has none. */
export function amountOf(length: LengthParts, unit: LengthUnit): number | undefined {
  return length.find((part) => part.unit === unit)?.amount;
}

/** `P2Y6M`, `PT30M`. */
export function formatLength(length: LengthParts): string {
  let written = 'P';
  let isTime = false;
  for (const { amount, unit } of length) {
    // Only units of time are in small letters.
    const small = unit > 'Z';
    written += `${small && !isTime ? 'T' : ''}${amount}${small ? unit.toUpperCase() : unit}`;
    isTime ||= small;
  }
  return written;
}

/** Which way a length is open: at least (`P10Y/..`), at most (`../P20Y`), or neither. */
export type Bound = 'least' | 'most' | 'exact';

/** Writes a value with its bound. */
export function withBound(value: string, bound: Bound): string {
  if (bound === 'least') return `${value}/..`;
  return bound === 'most' ? `../${value}` : value;
}
