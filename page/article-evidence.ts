import { isArticleThing, type LinkedThing, readLinkedData, textOf, typesOf } from './linked-data';
import { metaContent } from './meta-content';

/** What a page's own labels say for and against its being an article. */
export interface ArticleEvidence {
  /** Above 0: it says that it is an article; below: that it is something else. */
  score: number;
  /** The article's own text, where the page gives it for search engines; white space removed. */
  body: string | null;
  /** Its headline, as the labels have it. */
  headline: string | null;
}

const OTHER_THING =
  /^(?:CollectionPage|SearchResultsPage|Product|ProductGroup|ItemPage|DiscussionForumPosting|QAPage|ProfilePage|CheckoutPage|ContactPage|Recipe|JobPosting|Hotel|RealEstateListing)$/;
/** Addresses of lists, forums, shops and forms. */
const OTHER_PATH =
  /^\/(?:$|index\.\w+$|(?:tags?|topics?|category|categories|authors?|search|login|signin|cart|checkout|shop|products?|forums?|threads?|users?|account)(?:\/|$))|\/(?:viewtopic|showthread|viewforum)\.php/i;

/** Weighs JSON-LD, Open Graph, microdata and the address. */
export function weighEvidence(document: Document, address: string): ArticleEvidence {
  const things = readLinkedData(document);
  const article = things.find(isArticleThing);
  let score = 0;
  if (article) score += 2;
  else if (things.some((thing) => typesOf(thing).some((type) => OTHER_THING.test(type))))
    score -= 2;
  const type = metaContent(document, 'og:type')?.toLowerCase();
  if (type === 'article' || type === 'news' || type === 'newsarticle') score += 2;
  else if (type && /^(?:product|profile|place|hotel|business)/.test(type)) score -= 2;
  else if (type === 'website') score -= 0.5;
  if (metaContent(document, 'article:published_time') ?? metaContent(document, 'parsely-pub-date'))
    score += 1;
  if (document.querySelector('[itemprop~="articleBody"]')) score += 2;
  if (OTHER_PATH.test(pathOf(address))) score -= 3;
  return {
    score,
    body: bodyOf(things),
    headline: (article && textOf(article, 'headline')) ?? metaContent(document, 'og:title'),
  };
}

function pathOf(address: string): string {
  try {
    return new URL(address).pathname;
  } catch {
    return '';
  }
}

/** Shorter texts are summaries. Characters. */
const SHORTEST_BODY = 400;

function bodyOf(things: readonly LinkedThing[]): string | null {
  for (const thing of things) {
    const body = textOf(thing, 'articleBody');
    if (body && body.length >= SHORTEST_BODY) return body.replace(/\s+/g, '');
  }
  return null;
}
