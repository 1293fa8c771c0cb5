import { decodeText } from '../../../exchange/decode-text';
import { type ImportedFile, readJsonLd, type ReadProgress } from '../../../exchange/from-json-ld';
import { UnreadableFile } from '../../../exchange/unreadable-file';
import { runInSlices } from '../../../page/slices';

/** A text of more is longer than Chromium lets a text be; 100,000 annotations take about 320 MB. Bytes. */
const LARGEST_FILE = 500_000_000;

/** Progress is told after so many items. */
const TELL_AFTER = 250;

export interface ReadOptions {
  /** ISO 8601 in UTC. */
  now: string;
  signal: AbortSignal;
  progressed(progress: ReadProgress): void;
}

/** Reads a file that the reader has chosen, without keeping the page waiting. Rejects with an `UnreadableFile`. */
export async function readFile(
  file: File,
  { now, signal, progressed }: ReadOptions,
): Promise<ImportedFile> {
  if (file.size > LARGEST_FILE) {
    throw new UnreadableFile('The file is larger than 500 MB. Export a part of it at a time.');
  }
  const bytes = await readBytes(file);
  signal.throwIfAborted();
  const text = decodeText(bytes);
  return runInSlices(telling(readJsonLd(text, now), progressed), { signal });
}

async function readBytes(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that is gone by now or must not be read.
    throw new UnreadableFile('The browser can’t read this file.');
  }
}

function* telling<Value>(
  steps: Generator<ReadProgress, Value, unknown>,
  progressed: (progress: ReadProgress) => void,
): Generator<void, Value, unknown> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value.done % TELL_AFTER === 0) progressed(step.value);
    yield;
  }
}
