import type { Claim } from '../claims/claim';
import { type Article, findArticle } from './article';
import { isSkipped } from './skip';
import { mapText, type TextMap } from './text-map';

/** The article of a page as it was read at one moment. */
export interface Scan {
  article: Article;
  map: TextMap;
  claims: readonly Claim[];
  /** Against which the claims were resolved. */
  publishedAt: string | null;
}

export interface ScanOptions {
  address: string;
  publishedAt: string | null;
  /** Read the page though it does not look like an article. */
  force: boolean;
  /** The reading before: where text and date are the same, its claims are. */
  previous: Scan | null;
  detect: (
    text: string,
    options: { publishedAt: string | undefined },
  ) => Generator<unknown, readonly Claim[]>;
}

/** Reads the page's article; null where it has none. */
export function* scanPage(
  document: Document,
  options: ScanOptions,
): Generator<unknown, Scan | null> {
  const { address, publishedAt, force, previous, detect } = options;
  const article = yield* findArticle(document, { address, force });
  if (!article) return null;
  const map = yield* mapText(article.root, {
    skip: (element) => isSkipped(element) || article.excludes(element),
  });
  const unchanged =
    previous && previous.map.text === map.text && previous.publishedAt === publishedAt;
  const claims = unchanged
    ? previous.claims
    : yield* detect(map.text, { publishedAt: publishedAt ?? undefined });
  return { article, map, claims, publishedAt };
}
