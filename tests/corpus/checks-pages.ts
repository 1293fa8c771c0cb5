import { existsSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import * as v from 'valibot';
import { detectClaims } from '../../claims/detect';
import { readArticle } from '../../page/scan';
import type { GoldDocument } from './checks-documents';

/** The articles of saved news pages, as the extension reads them, with the claims detected in them. */

const PAGES = new URL('../../../shared/pages/', import.meta.url);

const Listing = v.array(
  v.object({ file: v.string(), url: v.nullish(v.string()), published: v.nullish(v.string()) }),
);

function finish<T>(steps: Generator<unknown, T, unknown>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads every saved page whose article is found; an empty list where the pages are not here. */
export async function readPages(): Promise<GoldDocument[]> {
  const list = new URL('pages.json', PAGES);
  if (!existsSync(list)) return [];
  const found: GoldDocument[] = [];
  for (const { file, url, published } of v.parse(Listing, JSON.parse(readFileSync(list, 'utf8')))) {
    const address = url ?? `https://example.org/${file}`;
    const window = new Window({
      url: address,
      settings: {
        disableCSSFileLoading: true,
        disableJavaScriptFileLoading: true,
        disableIframePageLoading: true,
      },
    });
    window.document.write(readFileSync(new URL(file, PAGES), 'utf8'));
    Object.assign(globalThis, {
      getComputedStyle: window.getComputedStyle.bind(window),
      Node: window.Node,
      NodeFilter: window.NodeFilter,
    });
    // The stand-in's document has the members that are used here, under types of its own.
    const document = window.document as unknown as Document;
    const reading = finish(readArticle(document, { address, force: true }));
    const publishedAt = published ?? undefined;
    const text = reading?.map.text ?? '';
    if (text !== '') {
      found.push({ id: file, publishedAt, text, claims: detectClaims(text, { publishedAt }) });
    }
    await window.happyDOM.close();
  }
  return found;
}
