import { TextSegments } from './text-segments';

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** How many characters are read between two pauses, some tenths of a millisecond. */
const PAUSE_AFTER = 1 << 16;

/** Pieces are joined as they come, so that the last join has little left to do. */
const JOIN_AFTER = 4096;

/** Space, tab, line feed, form feed, carriage return: https://infra.spec.whatwg.org/#ascii-whitespace */
function isWhiteSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

/** Soft hyphen, zero width space, word joiner and byte order mark: they do not show and split words. */
function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

/**
 * Writes the flat text: what text nodes hold, with each run of white space as one space and each
 * run of line breaks, with the white space around it, as one line feed.
 */
export class FlatText {
  readonly segments = new TextSegments();
  readonly #done: string[] = [];
  #pieces: string[] = [];
  #length = 0;
  /** White space at the end of what is written. A line break takes the place of a space. */
  #tail: '' | ' ' | '\n' = '';
  /** A line break that no character of the document stands for. */
  #breakPending = false;

  /** Whether what comes next starts a line. */
  get atLineStart(): boolean {
    return this.#tail === '\n' || this.#breakPending || this.#length === 0;
  }

  /** A line ends here. */
  breakLine(): void {
    if (this.#tail === ' ') this.#tail = '\n';
    else if (this.#tail === '' && this.#length > 0) this.#breakPending = true;
  }

  /** Reads a text node. With `keepLines` its line feeds break the line, as in `<pre>`. */
  *add(text: Text, keepLines: boolean): Generator<void, void, void> {
    const data = text.data;
    let offset = 0;
    let pauseAt = PAUSE_AFTER;
    while (offset < data.length) {
      const code = data.charCodeAt(offset);
      if (isWhiteSpace(code)) {
        this.#addWhiteSpace(text, data, offset, keepLines && code === LINE_FEED);
        offset += 1;
      } else if (isInvisible(code)) {
        offset += 1;
      } else {
        // What a pause cuts grows together again in the segments.
        const end = endOfPiece(data, offset, Math.min(data.length, pauseAt));
        this.#addPiece(text, data, offset, end);
        offset = end;
      }
      if (offset >= pauseAt) {
        pauseAt = offset + PAUSE_AFTER;
        yield;
      }
    }
  }

  /** The whole text, without white space at its end. */
  finish(): string {
    if (this.#tail !== '') this.segments.shorten();
    this.#done.push(this.#pieces.join(''));
    return this.#done.join('');
  }

  #addWhiteSpace(text: Text, data: string, offset: number, isLineFeed: boolean): void {
    if (isLineFeed && this.#tail === ' ') this.#tail = '\n';
    if (this.#tail !== '' || this.#breakPending || this.#length === 0) return;
    this.segments.add(text, data, this.#length, offset, 1);
    this.#tail = isLineFeed ? '\n' : ' ';
    this.#length += 1;
  }

  #addPiece(text: Text, data: string, start: number, end: number): void {
    if (this.#breakPending) {
      this.#pieces.push('\n');
      this.#length += 1;
      this.#breakPending = false;
    } else if (this.#tail !== '') {
      this.#pieces.push(this.#tail);
      this.#tail = '';
    }
    this.segments.add(text, data, this.#length, start, end - start);
    this.#pieces.push(data.slice(start, end));
    this.#length += end - start;
    if (this.#pieces.length < JOIN_AFTER) return;
    this.#done.push(this.#pieces.join(''));
    this.#pieces = [];
  }
}

/** The end of what can be copied as it stands: up to an invisible character or white space to be collapsed. */
function endOfPiece(data: string, start: number, limit: number): number {
  let end = start + 1;
  for (; end < limit; end += 1) {
    const code = data.charCodeAt(end);
    if (code === SPACE) {
      const next = data.charCodeAt(end + 1);
      // NaN at the end of the node: whether the space counts depends on what follows.
      if (Number.isNaN(next) || isWhiteSpace(next) || isInvisible(next)) break;
    } else if (isWhiteSpace(code) || isInvisible(code)) break;
  }
  return end;
}
