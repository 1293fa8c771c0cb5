import { describe, expect, test } from 'vitest';
import { toJsonLd, toWebAnnotation } from '../../../exchange/json-ld';
import { annotation, page } from '../storage/samples';
import { EXPORTED_AT, INPUT } from './samples';
import { makeW3cCheck, readW3cSamples, W3C_IS_HERE } from './w3c';

test('an annotation says all that is kept, in the terms of the model', () => {
  const written = toWebAnnotation(annotation(), page(), EXPORTED_AT);
  expect(written).toMatchObject({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: 'Annotation',
    motivation: ['assessing', 'commenting', 'tagging', 'linking'],
    created: '2026-03-01T10:00:00.000Z',
    modified: '2026-03-01T11:00:00.000Z',
    generated: EXPORTED_AT,
    body: [
      { purpose: 'assessing', value: 'confirmed' },
      { purpose: 'commenting', value: 'Her birth certificate agrees.', format: 'text/markdown' },
      { purpose: 'tagging', value: 'age' },
      { purpose: 'linking', source: { id: 'https://records.example/brock', label: 'Register' } },
      { purpose: 'classifying', value: 'age' },
      { purpose: 'describing', value: 'P63Y' },
    ],
    target: {
      source: {
        id: 'https://news.example/clemency',
        label: 'The governor weighs a plea',
        'dcterms:publisher': 'The Example',
        'dcterms:issued': '2026-02-27',
      },
      selector: [
        { type: 'TextQuoteSelector', exact: '63-year-old', prefix: 'the ', suffix: ' woman' },
        { type: 'TextPositionSelector', start: 100, end: 111 },
      ],
    },
    verdict: 'confirmed',
    claim: { kind: 'age', value: 'P63Y', subject: 'Ada Brock' },
    place: { state: 'anchored' },
    revision: 2,
  });
});

test('text that was marked and nothing else is a highlight without a body', () => {
  const bare = annotation({ claim: null, verdict: 'unchecked', note: '', tags: [], sources: [] });
  const written = toWebAnnotation(bare, page(), EXPORTED_AT);
  expect(written.motivation).toEqual(['highlighting']);
  expect(written).not.toHaveProperty('body');
  expect(written).not.toHaveProperty('claim');
});

test('all annotations stand in one page of a collection, deleted ones left out', () => {
  const document = toJsonLd(INPUT);
  expect(document).toMatchObject({
    type: 'AnnotationPage',
    id: 'urn:x-tickmark:export:20260305T083000000Z:page-1',
    partOf: { type: 'AnnotationCollection', total: 3 },
    startIndex: 0,
  });
  expect(document.items.map(({ id }) => id.slice(-1))).toEqual(['1', '2', '3']);
});

describe.skipIf(!W3C_IS_HERE)(
  "the W3C's assertions (skipped where its tests are not there)",
  () => {
    const failedBy = W3C_IS_HERE ? makeW3cCheck() : () => [];

    // Targets of the types Composite, List and Independents: the model has them, the assertions don't.
    const beyond = new Set(['anno11.json', 'anno12.json', 'anno13.json']);
    const correct = W3C_IS_HERE ? readW3cSamples('correct') : [];

    test.each(correct.filter(([name]) => !beyond.has(name)))('pass %s', (_name, document) => {
      expect(failedBy(document)).toEqual([]);
    });

    test.each(W3C_IS_HERE ? readW3cSamples('incorrect') : [])('catch %s', (_name, document) => {
      expect(failedBy(document)).not.toEqual([]);
    });

    test('pass everything that is exported', () => {
      for (const item of toJsonLd(INPUT).items) expect(failedBy(item)).toEqual([]);
    });
  },
);
