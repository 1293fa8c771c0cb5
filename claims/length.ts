/** Lengths of time as text states them, and how TIMEX3 / ISO 8601 write them. */

/** Y years, M months, W weeks, D days, h hours, m minutes, s seconds. */
export type LengthUnit = 'Y' | 'M' | 'W' | 'D' | 'h' | 'm' | 's';

/** Units in the order in which ISO 8601 writes them. */
const DATE_UNITS = ['Y', 'M', 'W', 'D'] as const;
const TIME_UNITS = ['h', 'm', 's'] as const;

/** What one of a unit is in the next smaller one that divides it evenly. */
const SMALLER: Record<string, readonly [unit: LengthUnit, count: number]> = {
  Y: ['M', 12],
  W: ['D', 7],
  D: ['h', 24],
  h: ['m', 60],
  m: ['s', 60],
};

/** An amount of each unit; `{Y: 2, M: 6}` is two and a half years. */
export type Length = Partial<Record<LengthUnit, number>>;

/** One amount of one unit, fractions carried into the smaller unit where that makes it whole. */
export function lengthOf(amount: number, unit: LengthUnit): Length {
  const whole = Math.trunc(amount);
  const rest = amount - whole;
  const smaller = SMALLER[unit];
  if (rest === 0 || !smaller) return { [unit]: amount };
  const carried = Math.round(rest * smaller[1] * 1000) / 1000;
  if (!Number.isInteger(carried)) return { [unit]: amount };
  return whole === 0 ? { [smaller[0]]: carried } : { [unit]: whole, [smaller[0]]: carried };
}

/** The sum of two lengths, unit by unit. */
export function addLengths(left: Length, right: Length): Length {
  const sum: Length = { ...left };
  for (const [unit, amount] of Object.entries(right)) {
    const key = unit as LengthUnit;
    sum[key] = (sum[key] ?? 0) + amount;
  }
  return sum;
}

/** `P2Y6M`, `PT30M`. */
export function formatLength(length: Length): string {
  let written = 'P';
  for (const unit of DATE_UNITS)
    if (length[unit] !== undefined) written += `${length[unit]}${unit}`;
  let separator = 'T';
  for (const unit of TIME_UNITS) {
    if (length[unit] === undefined) continue;
    written += `${separator}${length[unit]}${unit.toUpperCase()}`;
    separator = '';
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
