import type { PageDetails } from '../storage/protocol';
import { isArticleThing, readLinkedData, textOf } from './linked-data';
import { metaContent } from './meta-content';
import { type DateContext, readPublicationDate } from './publication-date';

/** What a page tells of itself, but for its key: the key is made from its addresses. */
export type DescribedPage = Omit<PageDetails, 'key'>;

const LONGEST_TITLE = 300;

/** Title, publisher and day of publication as the page gives them. */
export function describePage(document: Document, context: DateContext): DescribedPage {
  const published = readPublicationDate(document, context);
  return {
    url: context.address,
    title: readTitle(document),
    siteName: readSiteName(document, context.address),
    publishedAt: published?.day ?? null,
    publishedBy: published ? 'page' : null,
  };
}

function readTitle(document: Document): string {
  const article = readLinkedData(document).find(isArticleThing);
  const headline = article ? textOf(article, 'headline') : null;
  const title = metaContent(document, 'og:title') || document.title || headline || '';
  return tidy(title).slice(0, LONGEST_TITLE);
}

function readSiteName(document: Document, address: string): string {
  const name =
    metaContent(document, 'og:site_name') ??
    metaContent(document, 'application-name') ??
    readPublisher(document);
  return tidy(name ?? '').slice(0, 100) || hostOf(address);
}

function readPublisher(document: Document): string | null {
  const publisher = readLinkedData(document).find(isArticleThing)?.['publisher'];
  if (typeof publisher !== 'object' || publisher === null || !('name' in publisher)) return null;
  return typeof publisher.name === 'string' ? publisher.name : null;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}
