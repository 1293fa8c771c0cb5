import type { Candidate } from '../storage/protocol';
import { mapOf, type PageTexts, type Spot } from './scan';

/** So much is shown on each side of a candidate, in code units: a line of a list. */
const AROUND = 48;

/** What is told of the places that annotations may belong to. */
export function describeCandidates(
  texts: PageTexts,
  spots: ReadonlyMap<string, readonly Spot[]>,
): Candidate[] {
  return Array.from(spots, ([annotationId, all]) =>
    all.flatMap((spot): Candidate[] => {
      const text = mapOf(texts, spot.scope)?.text;
      if (text === undefined) return [];
      const { start, end } = spot.span;
      return [
        {
          annotationId,
          spot,
          words: text.slice(start, end),
          before: lineBefore(text, start),
          after: lineAfter(text, end),
        },
      ];
    }),
  ).flat();
}

/** What stands before an offset on the same line, cut to whole words. */
function lineBefore(text: string, start: number): string {
  const line =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  return line.length < AROUND ? line : line.slice(line.indexOf(' ') + 1);
}

/** What stands after an offset on the same line, cut to whole words. */
function lineAfter(text: string, end: number): string {
  const [line = ''] = text.slice(end, end + AROUND).split('\n');
  const lastSpace = line.lastIndexOf(' ');
  return line.length < AROUND || lastSpace < 0 ? line : line.slice(0, lastSpace);
}
