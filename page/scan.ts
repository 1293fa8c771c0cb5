import type { Claim } from '../claims/claim';
import { LONGEST_TEXT } from '../storage/limits';
import type { PageCheck, PageDetails, TextReading } from '../storage/protocol';
import { type Article, findArticle } from './article';
import { isSkipped } from './skip';
import { mapText, type TextMap, type TextSpan } from './text-map';

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

/**
 * The texts of a page at one moment. Claims are looked for in the article alone; words that the reader selects may
 * stand anywhere. The whole is read only once an annotation is not in the article: most pages never need it.
 */
export interface PageTexts {
  /** null where the page is no article. */
  readonly article: ArticleText | null;
  /** All that can be read in the page, its article included; null while nobody has needed it. */
  whole: TextMap | null;
}

/** Which of a page's texts offsets are counted in. */
export type TextScope = 'article' | 'page';

/** A stretch of one of a page's texts. */
export interface Spot {
  scope: TextScope;
  span: TextSpan;
}

/** The text map that a scope stands for; null where it was not read. */
export function mapOf({ article, whole }: PageTexts, scope: TextScope): TextMap | null {
  return scope === 'article' ? (article?.map ?? null) : whole;
}

/** Reads all text of the page, within its article and outside. */
export function* readWhole({ body }: Document): Generator<void, TextMap | null> {
  return body && !isSkipped(body) ? yield* mapText(body, { skip: isSkipped }) : null;
}

/** The claims of a text with the day that they were resolved against. */
export interface ArticleClaims {
  text: string;
  publishedAt: string | null;
  claims: readonly Claim[];
  checks: readonly PageCheck[];
}

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
