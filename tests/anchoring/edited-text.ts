import type { TextSpan } from '../../page/text-map';

/** What must come of a place by what was done to its text. */
export type Expected =
  /** Its line stands as it was. */
  | ({ outcome: 'survives' } & TextSpan)
  /** Its words stand; others on its line were edited. */
  | ({ outcome: 'beside' } & TextSpan)
  /** Its own words were edited; they stand here now. */
  | ({ outcome: 'edited' } & TextSpan)
  | { outcome: 'deleted' };

interface Line {
  /** Offset of the line in the text as it was; null for a new one. */
  source: number | null;
  text: string;
  /** In offsets of the line as it was, ascending, apart from each other. */
  changes: { start: number; end: number; words: string }[];
}

/** A text that is edited line by line, and knows where each of its old code units has gone. */
export class EditedText {
  lines: Line[];

  constructor(text: string) {
    let source = 0;
    this.lines = text.split('\n').map((line) => {
      const start = source;
      source += line.length + 1;
      return { source: start, text: line, changes: [] };
    });
  }

  /** The line that held an offset of the old text. */
  lineAt(offset: number): Line | undefined {
    return this.lines.find(
      ({ source, text }) => source !== null && offset >= source && offset <= source + text.length,
    );
  }

  /** Puts words in the place of others, given by offsets of the old text. */
  replace(start: number, end: number, words: string): void {
    const line = this.lineAt(start);
    if (line === undefined || line.source === null) return;
    const change = { start: start - line.source, end: end - line.source, words };
    if (line.changes.some((other) => change.start <= other.end && other.start <= change.end))
      return;
    line.changes.push(change);
    line.changes.sort((one, other) => one.start - other.start);
  }

  insert(at: number, text: string): void {
    this.lines.splice(at, 0, { source: null, text, changes: [] });
  }

  get text(): string {
    return this.lines.map(written).join('\n');
  }

  expect({ start, end }: TextSpan): Expected {
    let lineStart = 0;
    for (const line of this.lines) {
      const { source, text } = line;
      const isHere = source !== null && start >= source && end <= source + text.length;
      if (isHere) return expectInLine(line, lineStart, start - source, end - source);
      lineStart += written(line).length + 1;
    }
    return { outcome: 'deleted' };
  }
}

function expectInLine(line: Line, lineStart: number, start: number, end: number): Expected {
  let before = 0;
  let within = 0;
  for (const change of line.changes) {
    const growth = change.words.length - (change.end - change.start);
    if (change.end <= start) before += growth;
    else if (change.start < end) {
      // A change that reaches beyond the place has no words that are the place's own.
      if (change.start < start || change.end > end) return { outcome: 'deleted' };
      within += growth;
    }
  }
  const isEdited = line.changes.some((change) => change.start < end && change.end > start);
  return {
    outcome: isEdited ? 'edited' : line.changes.length > 0 ? 'beside' : 'survives',
    start: lineStart + start + before,
    end: lineStart + end + before + within,
  };
}

function written({ text, changes }: Line): string {
  let result = '';
  let offset = 0;
  for (const { start, end, words } of changes) {
    result += text.slice(offset, start) + words;
    offset = end;
  }
  return result + text.slice(offset);
}
