import type { Claim } from './claim';
import { NAME_RUN } from './en/check/people';

/** What is left of a text for its claims to be checked against those of others. */
export interface Excerpt {
  text: string;
  /** The claims at their places in the excerpt, in the order of the text; all of them. */
  claims: Claim[];
  /** The place of each claim in the excerpt, by the claim that was handed in. */
  moved: ReadonlyMap<Claim, Claim>;
}

/** Stands for lines that were left out: those around them must not look like neighbours. */
const GAP = '…';

interface TextLine {
  start: number;
  end: number;
}

/**
 * Cuts a text down to the lines that hold its claims, the line before each of them, and the names that the rest
 * writes: `gatherPages` reads the same in it as in the whole text. A line is a paragraph.
 *
 * @param claims Claims of the text, in order.
 */
export function excerptOf(text: string, claims: readonly Claim[]): Excerpt {
  const lines = linesOf(text);
  const wanted = new Set<number>();
  let at = 0;
  for (const { start, end } of claims) {
    while (at < lines.length - 1 && (lines[at]?.end ?? 0) <= start) at += 1;
    wanted.add(at);
    if (at > 0) wanted.add(at - 1);
    for (let next = at + 1; (lines[next]?.start ?? end) < end; next += 1) wanted.add(next);
  }

  const kept: string[] = [];
  const names = new Set<string>();
  /** How far each kept line has moved towards the beginning. */
  const shifts: { line: TextLine; shift: number }[] = [];
  let length = 0;
  let skipped = false;
  const add = (piece: string) => {
    kept.push(piece);
    length += piece.length + 1;
  };
  lines.forEach((line, index) => {
    const words = text.slice(line.start, line.end);
    if (!wanted.has(index)) {
      skipped = true;
      for (const [name] of words.matchAll(NAME_RUN)) if (name.includes(' ')) names.add(name);
      return;
    }
    if (skipped) add(GAP);
    skipped = false;
    shifts.push({ line, shift: line.start - length });
    add(words);
  });
  const before = kept.join('\n');
  const others = [...names].filter((name) => !before.includes(name));

  const moved = new Map<Claim, Claim>();
  let reached = 0;
  for (const claim of claims) {
    while ((shifts[reached]?.line.end ?? Number.POSITIVE_INFINITY) <= claim.start) reached += 1;
    const shift = shifts[reached]?.shift ?? 0;
    moved.set(claim, { ...claim, start: claim.start - shift, end: claim.end - shift });
  }
  const excerpt = [before, ...(others.length > 0 ? [GAP, ...others] : [])].join('\n');
  return { text: excerpt, claims: [...moved.values()], moved };
}

/** The lines of a text that are not empty. */
function linesOf(text: string): TextLine[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
