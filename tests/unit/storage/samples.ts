import type { PageDetails, SaveRequest } from '../../../storage/protocol';
import type { Annotation, Page, Reading } from '../../../storage/records';

export const NOW = '2026-03-01T10:00:00.000Z';
export const LATER = '2026-03-01T11:00:00.000Z';

/** An annotation of which nothing is written yet. */
export function untouched(changes: Partial<Annotation> = {}): Annotation {
  return annotation({
    verdict: 'unchecked',
    note: '',
    tags: [],
    sources: [],
    place: null,
    revision: 1,
    modifiedAt: NOW,
    ...changes,
  });
}

/** The n-th of a row of valid UUIDs. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const PAGE: PageDetails = {
  key: 'https://news.example/clemency',
  url: 'https://news.example/clemency?ref=home',
  title: 'The governor weighs a plea',
  siteName: 'The Example',
  publishedAt: '2026-02-27',
  publishedBy: 'page',
};

export function request(changes: Partial<SaveRequest> = {}): SaveRequest {
  return {
    id: id(1),
    page: PAGE,
    target: target('63-year-old'),
    claim: { kind: 'age', value: 'P63Y', subject: 'Ada Brock' },
    changes: {},
    baseNote: '',
    ...changes,
  };
}

export function target(exact: string, prefix = 'the ', suffix = ' woman'): Annotation['target'] {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start: 100, end: 100 + exact.length },
  };
}

export function annotation(changes: Partial<Annotation> = {}): Annotation {
  return {
    id: id(1),
    pageKey: PAGE.key,
    target: target('63-year-old'),
    claim: { kind: 'age', value: 'P63Y', subject: 'Ada Brock' },
    verdict: 'confirmed',
    note: 'Her birth certificate agrees.',
    tags: ['age'],
    sources: [{ url: 'https://records.example/brock', title: 'Register' }],
    place: { state: 'anchored' },
    revision: 2,
    createdAt: NOW,
    modifiedAt: LATER,
    deletedAt: null,
    ...changes,
  };
}

export function page(changes: Partial<Page> = {}): Page {
  return { ...PAGE, createdAt: NOW, lastReadAt: LATER, ...changes };
}

/** A reading of an article that tells one person's age. */
export function ageReading(pageKey: string, age: number, person = 'Ada Brock'): Reading {
  const text = `${person}, ${age}, spoke on Monday.`;
  const start = person.length + 2;
  return {
    pageKey,
    url: pageKey,
    title: 'Title',
    siteName: 'The Example',
    publishedAt: '2026-02-27',
    text,
    claims: [
      {
        kind: 'age',
        start,
        end: start + 2,
        text: String(age),
        value: `P${age}Y`,
        subject: person,
      },
    ],
    conflicts: [],
    people: [person.toLowerCase()],
    readAt: NOW,
  };
}
