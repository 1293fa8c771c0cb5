import type { Anchoring } from '../../page/anchoring/anchor';
import type { TextSpan } from '../../page/text-map';

/** Where a code unit comes from: an offset of the text as it was, a correction of one there, or nowhere. */
type Origin = { kept: number } | { corrects: number } | null;

/** A line whose code units know where they come from. */
export interface TracedLine {
  text: string;
  origins: Origin[];
}

/** A text that may be edited in any way, and knows of each code unit where it comes from. */
export class TracedText {
  lines: TracedLine[];

  constructor(text: string) {
    let offset = 0;
    this.lines = text.split('\n').map((line) => {
      const origins = Array.from(line, (_, index) => ({ kept: offset + index }));
      offset += line.length + 1;
      return { text: line, origins };
    });
  }

  get text(): string {
    return this.lines.map(({ text }) => text).join('\n');
  }

  /** A line of words that are new, though they may read like others. */
  static newLine(text: string): TracedLine {
    return { text, origins: Array.from({ length: text.length }, () => null) };
  }

  /** Puts words in the place of others. As a correction they stand for what was there; else they are new. */
  replace(line: TracedLine, { start, end }: TextSpan, words: string, isCorrection: boolean): void {
    const first = line.origins[start];
    const isOwn = isCorrection && first !== undefined && first !== null && 'kept' in first;
    const origin: Origin = isOwn ? { corrects: first.kept } : null;
    line.text = line.text.slice(0, start) + words + line.text.slice(end);
    line.origins.splice(start, end - start, ...Array.from(words, () => origin));
  }

  /** The origins of a stretch of the text as it is now; line breaks come from nowhere. */
  originsOf({ start, end }: TextSpan): Origin[] {
    return this.lines.flatMap(({ origins }) => [...origins, null]).slice(start, end);
  }

  /** What an outcome is worth for a place of the text as it was. */
  judge(place: TextSpan, found: Anchoring): 'right' | 'missed' | 'wrong' | 'gone' {
    const isOwn = (origin: Origin) => {
      const offset = origin === null ? -1 : 'kept' in origin ? origin.kept : origin.corrects;
      return offset >= place.start && offset < place.end;
    };
    const all = this.originsOf({ start: 0, end: this.text.length });
    if (found.state === 'orphaned') return all.some(isOwn) ? 'missed' : 'gone';
    const origins = this.originsOf(found);
    if (found.state === 'changed') {
      return origins.some(isOwn) ? 'right' : 'wrong';
    }
    const isSame =
      origins.length === place.end - place.start &&
      origins.every(
        (origin, index) =>
          origin !== null && 'kept' in origin && origin.kept === place.start + index,
      );
    return isSame ? 'right' : 'wrong';
  }
}
