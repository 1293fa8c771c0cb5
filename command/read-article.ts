import { Window } from 'happy-dom';
import { readPublicationDate } from '../page/publication-date';
import { readArticle } from '../page/scan';
import { runAtOnce } from '../page/slices';
import { UsageError } from './arguments';

/** The article of an HTML page. */
export interface ArticleOfPage {
  text: string;
  /** `YYYY-MM-DD`, where the page tells it. */
  publishedAt: string | undefined;
}

/** What is no text: this parser takes tags within it for the page's own. The page's linked data are kept. */
const NO_TEXT =
  /<(script|style|noscript|svg)\b(?![^>]*\bapplication\/ld\+json)[^>]*>[^]*?<\/\1\s*>/gi;

/** Finds the article of an HTML page without loading or running anything of it; throws UsageError where it has none. */
export function readArticleOf(html: string, file: string): ArticleOfPage {
  const window = new Window({
    url: 'https://localhost/',
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  });
  // The page's code names these as a browser has them.
  const { Node, NodeFilter, Element, HTMLElement, Text } = window;
  Object.assign(globalThis, { Node, NodeFilter, Element, HTMLElement, Text });
  try {
    const parsed = new window.DOMParser().parseFromString(
      html.replaceAll(NO_TEXT, ''),
      'text/html',
    );
    // The DOM of happy-dom has its own types for what the browser's have by the same names.
    const document = parsed as unknown as Document;
    const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    const found = runAtOnce(readArticle(document, { address, force: true }));
    if (!found) throw new UsageError(`${file} has no article`);
    const today = new Date().toISOString().slice(0, 10);
    return {
      text: found.map.text,
      publishedAt: readPublicationDate(document, { address, today })?.day,
    };
  } finally {
    void window.happyDOM.close();
  }
}
