import { type CivilDate, formatDay, parseDay, toDay } from '../claims/calendar';
import {
  isArticleThing,
  type LinkedThing,
  readBlocks,
  readLinkedData,
  textOf,
} from './linked-data';

/**
 * When an article was published, as its page tells it. Asked in the order of trust: JSON-LD, meta tags and
 * microdata, `<time>`, the address. A day that can't be is passed over for what comes next.
 */

/** Where a day of publication was read. */
export type DateSource = 'linked-data' | 'meta' | 'time' | 'address';

export interface PublicationDate {
  /** `YYYY-MM-DD`, as the page writes it: its own time zone, not the reader's. */
  day: string;
  source: DateSource;
}

export interface DateContext {
  address: string;
  /** Day on which the page is read, `YYYY-MM-DD`. */
  today: string;
}

/** Null where the page tells no believable day. */
export function readPublicationDate(
  document: Document,
  { address, today }: DateContext,
): PublicationDate | null {
  const sources: [DateSource, () => Iterable<string>][] = [
    ['linked-data', () => fromLinkedData(document, address)],
    ['meta', () => fromMeta(document)],
    ['time', () => fromTimeElements(document)],
    ['address', () => fromAddress(address)],
  ];
  for (const [source, read] of sources) {
    for (const text of read()) {
      const day = parsePublished(text);
      if (day && isBelievable(day, today)) return { day: formatDay(day), source };
    }
  }
  return null;
}

function* fromLinkedData(document: Document, address: string): Generator<string> {
  const things = readLinkedData(document);
  if (things.some(isEverRewritten)) return;
  const articles = things.filter(isArticleThing);
  const path = address.replace(/^https?:\/\/[^/]+|[?#].*$/g, '');
  const isThisPage = (thing: LinkedThing): boolean =>
    path.length > 1 &&
    [thing['url'], thing['@id'], thing['mainEntityOfPage']].some((value) =>
      JSON.stringify(value ?? '').includes(path),
    );
  for (const thing of [...articles.filter(isThisPage), ...articles, ...things]) {
    const published = textOf(thing, 'datePublished');
    if (published) yield published;
  }
  // Blocks too broken to parse are still searched for the one property.
  for (const text of readBlocks(document)) {
    const match = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(text.slice(0, 200_000));
    if (match?.[1]) yield match[1];
  }
}

/** An encyclopedia gives the day on which an article was begun; its words are of today. */
function isEverRewritten(thing: LinkedThing): boolean {
  return /Wikimedia|Wikipedia/.test(JSON.stringify([thing['author'], thing['publisher']]));
}

/** Names of meta tags, the most exact first. */
const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'citation_online_date',
  'published_at',
  'publish-date',
  'publishdate',
  'publish_date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'ptime',
  'pdate',
  'date',
];

function* fromMeta(document: Document): Generator<string> {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (!contents.has(name)) contents.set(name, element.getAttribute('content') ?? '');
  }
  for (const name of META_NAMES) {
    const content = contents.get(name);
    if (content) yield content;
  }
  for (const element of document.querySelectorAll('[itemprop~="datePublished"]')) {
    yield element.getAttribute('content') ?? element.getAttribute('datetime') ?? '';
  }
}

/** Where `<time>` stands for the article's own day, the surest first. Elsewhere it dates teasers and comments. */
const TIME_PLACES = [
  'time[pubdate][datetime]',
  'time[class*="publish" i][datetime], [class*="publish" i] time[datetime]',
  'article header time[datetime], [class*="byline" i] time[datetime], [class*="dateline" i] time[datetime]',
  'article time[datetime], main time[datetime]',
];

function* fromTimeElements(document: Document): Generator<string> {
  for (const place of TIME_PLACES) {
    for (const element of document.querySelectorAll(place)) {
      if (element.closest('aside, nav, footer, li, a')) continue;
      yield element.getAttribute('datetime') ?? '';
    }
  }
  const all = document.querySelectorAll('time[datetime]');
  const only = all.length === 1 ? all[0] : undefined;
  if (only) yield only.getAttribute('datetime') ?? '';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The number of a month by the first letters of its name; 00 where it is none. */
const monthOf = (name: string): string =>
  pad(String(MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1));

function* fromAddress(address: string): Generator<string> {
  const path = address.replace(/^https?:\/\/[^/]+|[?#].*$/g, '');
  const separated = /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(path);
  if (separated) yield `${separated[1]}-${pad(separated[2])}-${pad(separated[3])}`;
  const named = /\/((?:19|20)\d{2})\/([a-z]{3})[a-z]*\/(\d{1,2})(?=\/|$)/i.exec(path);
  if (named) yield `${named[1]}-${monthOf(named[2] ?? '')}-${pad(named[3])}`;
  const joined = /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  if (joined) yield `${joined[1]}-${joined[2]}-${joined[3]}`;
}

const pad = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** Reads a day as pages write it: ISO 8601, `20180530`, `2018/05/30`, seconds since 1970, or with a month's name. */
export function parsePublished(text: string): CivilDate | null {
  const trimmed = text.trim();
  const numeric = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(trimmed);
  if (numeric) return parseDay(`${numeric[1]}-${numeric[2]}-${numeric[3]}`);
  const single = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(trimmed);
  if (single) return parseDay(`${single[1]}-${pad(single[2])}-${pad(single[3])}`);
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) {
    const date = new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1));
    return parseDay(date.toISOString());
  }
  return parseNamed(trimmed);
}

const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY = '\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})\\b';
/** `June 5, 2018`, `5 June 2018`, `05-Jun-2018`. */
const NAMED = [
  `\\b${MONTH}[.\\s-]+${DAY}[,\\s-]+${YEAR}`,
  `${DAY}[\\s-]+${MONTH}[.,\\s-]+${YEAR}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** The day as it is written: another zone than the page's would make another day of it. */
function parseNamed(text: string): CivilDate | null {
  if (text.length > 60) return null;
  for (const pattern of NAMED) {
    const { month = '', day, year } = pattern.exec(text)?.groups ?? {};
    if (month) return parseDay(`${year}-${monthOf(month)}-${pad(day)}`);
  }
  return null;
}

/** Archives go back to the first newspapers on line; older years, and the zero days of computers, are mistakes. */
const EARLIEST_YEAR = 1800;
const ZERO_DAYS = new Set(['1900-01-01', '1969-12-31', '1970-01-01']);

/** A day may be one ahead: it is tomorrow already where the publisher is. */
function isBelievable(day: CivilDate, today: string): boolean {
  const now = parseDay(today);
  if (day.year < EARLIEST_YEAR || ZERO_DAYS.has(formatDay(day))) return false;
  return !now || toDay(day) <= toDay(now) + 1;
}
