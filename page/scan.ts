import type { Claim } from '../claims/claim';
import type { PageCheck, PageDetails, TextReading } from '../storage/protocol';
import { type Article, findArticle } from './article';
import { isSkipped } from './skip';
import { mapText, type TextMap } from './text-map';

/** The article of a page as it was read at one moment. */
export interface ArticleText {
  article: Article;
  map: TextMap;
}

/** Reads the page's article; null where it has none. `force`: though the page does not look like one. */
export function* readArticle(
  document: Document,
  options: { address: string; force: boolean },
): Generator<void, ArticleText | null> {
  const article = yield* findArticle(document, options);
  if (!article) return null;
  const map = yield* mapText(article.root, {
    skip: (element) => isSkipped(element) || article.excludes(element),
  });
  return { article, map };
}

/** The claims of a text with the day that they were resolved against. */
export interface ArticleClaims {
  text: string;
  publishedAt: string | null;
  claims: readonly Claim[];
  checks: readonly PageCheck[];
}

/** Text beyond this is not searched for claims: no article is so long. Characters. */
export const LONGEST_TEXT = 2_000_000;

/** Asks for the claims of a page's text, unless they are known. */
export async function readClaims(
  text: string,
  page: PageDetails,
  known: ArticleClaims | null,
  ask: (data: { text: string; page: PageDetails }) => Promise<TextReading>,
): Promise<ArticleClaims> {
  const { publishedAt } = page;
  if (known && known.text === text && known.publishedAt === publishedAt) return known;
  const { claims, checks } = await ask({ text: text.slice(0, LONGEST_TEXT), page });
  const byPlace = new Map(claims.map((claim) => [placeOf(claim), claim]));
  return {
    text,
    publishedAt,
    claims,
    // Copies came over the way: let each check name the claims of the list.
    checks: checks.map((check) => ({
      ...check,
      claims: check.claims.map((claim, index) =>
        check.elsewhere?.[index] ? claim : (byPlace.get(placeOf(claim)) ?? claim),
      ),
    })),
  };
}

const placeOf = ({ kind, start, end }: Claim): string => `${kind} ${start} ${end}`;
