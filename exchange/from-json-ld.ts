import type { Annotation, Dismissal, Page } from '../storage/records';
import { findItems } from './find-items';
import { isOwnItem } from './generator';
import { propertyOf } from './json-value';
import type { ToldPage } from './page-source';
import { parseJson } from './parse-json';
import { readAnnotation } from './read-annotation';
import { readDismissal } from './read-dismissal';
import { wordsOf } from './read-target';

/** An item of a file that could not be read, or of which something could not. */
export interface UnreadItem {
  /** Its place in the file, from 1. */
  number: number;
  /** The words that it is about; empty where it names none. */
  words: string;
  /** As the rest of a sentence: `its note is too long`. */
  why: string;
}

/** What a file of annotations holds, in its order. */
export interface ImportedFile {
  /** Those on which the annotations and the dismissals are. */
  pages: Page[];
  annotations: Annotation[];
  dismissals: Dismissal[];
  unread: UnreadItem[];
}

export interface ReadProgress {
  done: number;
  total: number;
}

/** The longest words by which an item that could not be read is named. */
const LONGEST_NAME = 80;

/**
 * Reads what `toJsonLd` has written, and Web Annotations of other software as far as they mark words of a page with
 * texts, tags and links. Everything is checked as if a stranger had sent it. Throws an `UnreadableFile` where the text
 * is no such file; single items that can't be read are listed.
 *
 * @param importedAt Stands for times that the file does not tell, ISO 8601 in UTC.
 */
export function fromJsonLd(text: string, importedAt: string): ImportedFile {
  const steps = readJsonLd(text, importedAt);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same step by step, an item at a time. */
export function* readJsonLd(
  text: string,
  importedAt: string,
): Generator<ReadProgress, ImportedFile, unknown> {
  const items = findItems(parseJson(text));
  const pages = new Map<string, Page>();
  const annotations: Annotation[] = [];
  const dismissals: Dismissal[] = [];
  const unread: UnreadItem[] = [];
  for (const [index, item] of items.entries()) {
    yield { done: index, total: items.length };
    const problems = readItem(item, { pages, annotations, dismissals }, importedAt);
    for (const why of problems) unread.push({ number: index + 1, words: nameOf(item), why });
  }
  return { pages: [...pages.values()], annotations, dismissals, unread };
}

interface Found {
  pages: Map<string, Page>;
  annotations: Annotation[];
  dismissals: Dismissal[];
}

/** Adds what an item holds to what was found before it; gives what is the matter with it. */
function readItem(item: unknown, found: Found, importedAt: string): string[] {
  if (isOwnItem(item) && propertyOf(item, 'dismissal') !== undefined) {
    const { records, problems } = readDismissal(item, importedAt);
    for (const { page, record } of records) {
      found.dismissals.push(record);
      addPage(found.pages, page, record.createdAt, record.createdAt);
    }
    return problems;
  }
  const { records, problems } = readAnnotation(item, importedAt);
  for (const { page, record } of records) {
    found.annotations.push(record);
    addPage(found.pages, page, record.createdAt, record.modifiedAt);
  }
  return problems;
}

/**
 * Files do not tell when a page was first kept and last read: it was kept when the first thing was made on it, and was
 * last read no earlier than something on it was changed.
 */
function addPage(pages: Map<string, Page>, told: ToldPage, first: string, last: string): void {
  const known = pages.get(told.key);
  pages.set(told.key, {
    ...(known ?? told),
    createdAt: known && known.createdAt < first ? known.createdAt : first,
    lastReadAt: known && known.lastReadAt > last ? known.lastReadAt : last,
  });
}

function nameOf(item: unknown): string {
  const words = wordsOf(item);
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1).trimEnd()}…` : words;
}
