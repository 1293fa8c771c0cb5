import { detectClaims } from '../../claims';
import type { TextSpan } from '../../page/text-map';
import { pick, type Random, wholeNumber } from '../corpus/random';

/** How many places are annotated on a page. */
export const PLACES = 50;
/** Of them, claims: so many at most. */
const CLAIMS = 30;
/** Of the places that are no claims, this share lies in the article. */
const IN_ARTICLE = 0.85;
const LONGEST = 24;

/** Chooses what a reader might annotate: claims, and runs of 1 to 24 words within a line. */
export function choosePlaces(text: string, article: TextSpan, random: Random): TextSpan[] {
  const chosen = new Map<string, TextSpan>();
  const choose = (start: number, end: number) => chosen.set(`${start}-${end}`, { start, end });
  const claims = detectClaims(text);
  for (const { start, end } of shuffled(claims, random).slice(0, CLAIMS)) choose(start, end);
  const words = [...text.matchAll(/[^\s]+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const inArticle = words.filter(({ start, end }) => start >= article.start && end <= article.end);
  for (let tries = 0; chosen.size < PLACES && tries < 1000; tries += 1) {
    const pool = inArticle.length > 0 && random() < IN_ARTICLE ? inArticle : words;
    if (pool.length === 0) break;
    const first = pool.indexOf(pick(random, pool));
    const last = first + wholeNumber(random, 0, random() < 0.5 ? 3 : LONGEST - 1);
    const [start, end] = [pool[first]?.start, pool[last]?.end];
    if (start === undefined || end === undefined || text.slice(start, end).includes('\n')) continue;
    const quote = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(quote)) choose(start, end);
  }
  return [...chosen.values()];
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item);
}
