import { toCivil } from '../calendar';
import { keep, type Scan } from './scan';

/** Keeps a date and remembers it for those that follow. */
export function keepDate(scan: Scan, first: number, next: number, value: string | null): number {
  const start = Math.max(first, scan.floor);
  if (value !== null) {
    const { memory } = scan;
    memory.lastValue = value;
    memory.lastOffset = scan.line.startOf(start);
    const { published } = memory;
    if (published !== null && Number(value.slice(0, 4)) > toCivil(published).year - 2)
      memory.present = true;
  }
  return keep(scan, 'date', start, next, value);
}
