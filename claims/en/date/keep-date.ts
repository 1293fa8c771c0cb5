import { parseDay, toCivil, toDay } from '../../calendar';
import type { Line } from '../../line';
import { CHRONICLE } from './chronicle';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR as g } from '../grammar';
import { keep, NONE, type Scan } from '../scan';

/** Keeps a date and remembers it for those that follow. */
export function keepDate(scan: Scan, first: number, next: number, value: string | null): number {
  const start = Math.max(first, scan.floor);
  if (value !== null) {
    scan.memory.lastValue = value;
    scan.memory.lastOffset = scan.line.startOf(start);
    remember(scan, start, next, value);
  }
  return keep(scan, 'date', start, next, value);
}

/** The year of `the treaty of May 3, 1815`, `born on 3 May 1979`, is not the story's. */
export const ASIDE = g.pattern('of|born([^.;]{0,5}(in|on))?');
/** `Meanwhile, in 1862`, `But by 1862` */
const OPENS_SENTENCE = g.pattern(
  '(?<=^|[.])(meanwhile,|later,|then,|but|and)?(in|by|from|during|until|at|after|before|around)?',
);
/** What counts from publication. */
const DEICTIC = g.pattern('today|tonight|yesterday|tomorrow|overnight|this|last|next|ago|WEEKDAY');
/** Days from publication within which a date with its year is of the present. */
const PRESENT = 120;

/** Whether the text goes on in years of its own, or speaks of its present. */
function remember({ line, memory }: Scan, first: number, next: number, value: string): void {
  const year = value.length === 4;
  // Most dates of news have no more to tell.
  if (memory.present && !year) return;
  let written = false;
  let deictic = false;
  let month = false;
  for (let at = first; at < next; at++) {
    if (line.isCode(at, 'y')) written = true;
    else if (line.is(at, Class.Month)) month = true;
    else if (DEICTIC.mayBegin(line, at)) deictic = true;
  }
  const { published } = memory;
  const exact = /^\d{4}-(?!W\d)/.test(value);
  if (published !== null && Number(value.slice(0, 4)) > toCivil(published).year - 2) {
    const near = parseDay(value.length > 7 ? value.slice(0, 10) : `${value}-15`);
    if (written) memory.present ||= near !== null && Math.abs(toDay(near) - published) < PRESENT;
    else if (deictic && !month) memory.present = true;
  }
  // `Seven years later`: on from there, but `by the end of the year` tells less than the day before it.
  const isNew = year && !deictic && value !== memory.told?.slice(0, 4);
  const opens = () =>
    Math.abs(Number(value) - Number(memory.told?.slice(0, 4)) - 3) < 3 ||
    OPENS_SENTENCE.behind(line, first) !== NONE;
  if (!exact && !(written ? year && opens() : isNew)) return;
  if (year && written)
    memory.lastYear = { year: Number(value), month: 1, offset: line.startOf(first) };
  const { told } = memory;
  const isAside = written && ASIDE.behind(line, first) !== NONE && !(told !== null && value > told);
  if (!isAside && (written || told !== null)) memory.told = value;
  if (!written || memory.present || memory.withYear >= CHRONICLE) return;
  const years = yearsAhead(line, next, published === null ? Number.NaN : toCivil(published).year);
  if (memory.withYear + years >= CHRONICLE) memory.withYear = CHRONICLE;
}

/** How many more years the line has; none where it counts from publication or comes near to its year. */
function yearsAhead(line: Line, from: number, present: number): number {
  let years = 0;
  for (let at = from; at < line.count; at++) {
    const isYear = line.isCode(at, 'y');
    if (DEICTIC.mayBegin(line, at) || (isYear && line.number(at) >= present - 1)) return 0;
    if (isYear) years++;
  }
  return years;
}
