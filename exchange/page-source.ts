import * as v from 'valibot';
import { addressKey, cleanAddress } from '../page/address-key';
import { day, pageDetails, pageKey } from '../storage/record-schemas';
import type { Page } from '../storage/records';
import { idOf, propertyOf, textOf } from './json-value';

/** A page as the source of a target; what the model has no word for is said in terms of our own. */
export interface PageSource {
  id: string;
  type: 'Text';
  format: 'text/html';
  label?: string;
  'dcterms:publisher'?: string;
  'dcterms:issued'?: string;
  publishedBy?: 'page' | 'reader';
  /** Where it was last read, if that is not its canonical address. */
  address?: string;
}

/** What a file tells of a page. */
export type ToldPage = Omit<Page, 'shownIn' | 'createdAt' | 'lastReadAt'>;

/** A page as others may know it: not which other page showed it, and not when it was read. */
export function toPageSource(page: Page): PageSource {
  return {
    ...toBareSource(page.key),
    ...(page.title ? { label: page.title } : {}),
    ...(page.siteName ? { 'dcterms:publisher': page.siteName } : {}),
    ...(page.publishedAt ? { 'dcterms:issued': page.publishedAt } : {}),
    ...(page.publishedBy ? { publishedBy: page.publishedBy } : {}),
    ...(page.url === page.key ? {} : { address: page.url }),
  };
}

/** A page of which no more than the key is known. */
export function toBareSource(key: string): PageSource {
  return { id: key, type: 'Text', format: 'text/html' };
}

/**
 * The page that is the source of a target, or null where it is none of the web. Files of our own name pages by their
 * keys; those of other software by addresses, from which the key is made, and know them less well.
 */
export function fromPageSource(source: unknown, isOwn: boolean): ToldPage | null {
  const id = idOf(source);
  if (!v.is(pageKey, id)) return null;
  const issued = textOf(propertyOf(source, 'dcterms:issued'));
  const publishedAt = v.is(day, issued) ? issued : null;
  const title = textOf(propertyOf(source, 'label')) ?? '';
  const publisher = textOf(propertyOf(source, 'dcterms:publisher'));
  const read = v.safeParse(
    pageDetails,
    isOwn
      ? { key: id, title, siteName: publisher ?? '', publishedAt, ...readOwnTerms(source, id) }
      : { title, publishedAt, ...describeAddress(new URL(id), publisher, publishedAt) },
  );
  return read.success ? read.output : null;
}

function readOwnTerms(source: unknown, key: string) {
  const address = propertyOf(source, 'address');
  const publishedBy = propertyOf(source, 'publishedBy');
  return {
    url: v.is(pageKey, address) ? address : key,
    publishedBy: publishedBy === 'page' || publishedBy === 'reader' ? publishedBy : null,
  };
}

function describeAddress(address: URL, publisher: string | undefined, publishedAt: string | null) {
  return {
    key: addressKey(address),
    url: cleanAddress(address),
    siteName: publisher ?? address.hostname.replace(/^www\./, ''),
    publishedBy: publishedAt === null ? null : 'page',
  };
}
