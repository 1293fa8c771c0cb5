import * as fc from 'fast-check';
import type { ExportInput } from '../../../exchange/kept-pages';
import { CLAIM_KINDS, SANCTIONS, SENTENCE_STATUSES } from '../../../claims/claim';
import { type Annotation, type Dismissal, type Page, VERDICTS } from '../../../storage/records';

/** Anything that may be kept, as it is kept. */

/** Text of all sorts: empty, of spaces, with signs of JSON, HTML and Markdown, halves of characters, names of prototypes. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', '\n', '"', '</script>', '__proto__', 'constructor', '\ud800', '\uFEFF'),
);
const filledText = anyText.filter((text) => text !== '');

const anyTime = fc
  .date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyDay = anyTime.map((time) => time.slice(0, 10));
const anyAddress = fc.webUrl({ withQueryParameters: true, validSchemes: ['http', 'https'] });

const anyPublication = fc.oneof(
  fc.record({ publishedAt: anyDay, publishedBy: fc.constantFrom('page' as const, 'reader') }),
  fc.constant({ publishedAt: null, publishedBy: null }),
);

const anyPage: fc.Arbitrary<Page> = fc
  .tuple(
    fc.record({
      key: anyAddress,
      url: anyAddress,
      title: anyText,
      siteName: anyText,
      createdAt: anyTime,
      lastReadAt: anyTime,
    }),
    anyPublication,
    fc.option(anyAddress, { nil: undefined }),
  )
  .map(([page, publication, shownIn]) => ({
    ...page,
    ...publication,
    ...(shownIn === undefined ? {} : { shownIn }),
  }));

const anyClaim = fc.record(
  {
    kind: fc.constantFrom(...CLAIM_KINDS),
    value: fc.option(anyText),
    subject: anyText,
    sanction: fc.constantFrom(...SANCTIONS),
    status: fc.constantFrom(...SENTENCE_STATUSES),
  },
  { requiredKeys: ['kind', 'value'] },
);

const anyPlace = fc.oneof(
  fc.constant({ state: 'anchored' as const }),
  fc.record({ state: fc.constant('changed' as const), words: anyText }),
  fc.record({
    state: fc.constant('orphaned' as const),
    reason: fc.constantFrom('absent' as const, 'ambiguous', 'detached'),
  }),
);

const anyPosition = fc.tuple(fc.nat(), fc.nat(500)).map(([start, length]) => ({
  type: 'TextPositionSelector' as const,
  start,
  end: start + length,
}));

const anyAnnotationOn = (keys: readonly string[]): fc.Arbitrary<Annotation> =>
  fc.record({
    id: fc.uuid(),
    pageKey: fc.constantFrom(...keys),
    target: fc.record({
      quote: fc.record({
        type: fc.constant('TextQuoteSelector' as const),
        exact: filledText,
        prefix: anyText,
        suffix: anyText,
      }),
      position: anyPosition,
    }),
    claim: fc.option(anyClaim),
    verdict: fc.constantFrom(...VERDICTS),
    note: anyText,
    tags: fc.uniqueArray(filledText, { maxLength: 4 }),
    sources: fc.uniqueArray(fc.record({ url: anyAddress, title: anyText }), {
      maxLength: 3,
      selector: ({ url }) => url,
    }),
    place: fc.option(anyPlace),
    revision: fc.integer({ min: 1, max: 10_000 }),
    createdAt: anyTime,
    modifiedAt: anyTime,
    deletedAt: fc.constant(null),
  });

const anyDismissalOn = (keys: readonly string[]): fc.Arbitrary<Dismissal> =>
  fc.record(
    {
      id: fc.uuid(),
      pageKey: fc.constantFrom(...keys),
      rule: fc.constantFrom('span', 'birth', 'age-and-birth'),
      words: fc.array(filledText, { minLength: 1, maxLength: 3 }),
      reason: anyText,
      statement: anyText,
      alsoOn: fc.uniqueArray(anyAddress, { maxLength: 2 }),
      createdAt: anyTime,
    },
    { requiredKeys: ['id', 'pageKey', 'rule', 'words', 'reason', 'createdAt'] },
  );

/** Pages with at least one annotation and maybe dismissals on them; ids are told apart. */
export const anyRecords: fc.Arbitrary<Required<ExportInput>> = fc
  .uniqueArray(anyPage, { minLength: 1, maxLength: 4, selector: ({ key }) => key })
  .chain((pages) => {
    const keys = pages.map(({ key }) => key);
    return fc.record({
      pages: fc.constant(pages),
      annotations: fc.uniqueArray(anyAnnotationOn(keys), {
        minLength: 1,
        maxLength: 6,
        selector: ({ id }) => id,
      }),
      dismissals: fc.uniqueArray(anyDismissalOn(keys), { maxLength: 3, selector: ({ id }) => id }),
      exportedAt: anyTime,
    });
  });
