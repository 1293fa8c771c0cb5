import { keep, type Scan } from './scan';

/** Keeps a date and remembers it for those that follow. */
export function keepDate(scan: Scan, first: number, next: number, value: string | null): number {
  const start = Math.max(first, scan.floor);
  if (value !== null) {
    scan.memory.lastValue = value;
    scan.memory.lastOffset = scan.line.startOf(start);
  }
  return keep(scan, 'date', start, next, value);
}
