import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { findArticle } from '../../page/article';
import { isSkipped } from '../../page/skip';
import { mapText, type TextMap, type TextSpan } from '../../page/text-map';

/** Pages of real publishers lie beside the project, not in it. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/pages');

export interface SavedPage {
  name: string;
  document: Document;
  /** What holds the article; the body where none was found. */
  root: Element;
  map: TextMap;
  /** The article's part of the text. */
  article: TextSpan;
  /** Gives back the memory of its window. */
  close: () => Promise<void>;
}

/** Names of the saved pages; none where they are absent. To add one, put its HTML into the folder. */
export function savedPageNames(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
}

export function runToEnd<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What this DOM is slow with, and the text does not need. */
const UNREAD = /<(script|style|noscript|svg)\b[^]*?<\/\1\s*>|<link\b[^>]*>/gi;

/** Parses a document without its scripts and styles. */
function parseDocument(html: string): { document: Document; close: () => Promise<void> } {
  // A window for each: this DOM has no ranges in documents without one.
  const window = new Window({ settings: { disableJavaScriptFileLoading: true } });
  // Modules under test ask `Node` for its constants.
  Reflect.set(globalThis, 'Node', window.Node);
  window.document.write(html.replaceAll(UNREAD, ''));
  // The types of this DOM are its own.
  const document: unknown = window.document;
  return { document: document as Document, close: () => window.happyDOM.close() };
}

/** Reads a page's whole text; elements break lines by their names. */
export function readText(document: Document): TextMap {
  return runToEnd(mapText(document.body, { skip: isSkipped }));
}

export function loadSavedPage(name: string): SavedPage {
  const { document, close } = parseDocument(readFileSync(join(FOLDER, name), 'utf8'));
  const map = readText(document);
  const found = runToEnd(findArticle(document, { address: 'https://example.com/a', force: true }));
  const root = found?.root ?? document.body;
  const article = map.spanOf(root) ?? { start: 0, end: map.text.length };
  return { name, document, root, map, article, close };
}
