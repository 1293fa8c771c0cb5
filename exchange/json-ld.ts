import type { Annotation, ClaimReading, Page, Place, Verdict } from '../storage/records';
import { toWebDismissal, type WebDismissal } from './dismissal-json-ld';
import { GENERATOR } from './generator';
import { type ExportInput, groupByPage } from './kept-pages';
import { type PageSource, toPageSource } from './page-source';

/**
 * Annotations as the W3C Web Annotation Data Model: one `AnnotationPage` that holds them all.
 * https://www.w3.org/TR/annotation-model/
 *
 * What other software understands is said in the model's own terms: the verdict is a body that assesses, the kind
 * a body that classifies, note, tags and sources are bodies that comment, tag and link. What only Tickmark knows
 * is said again, whole, as JSON literals under names of our own, so that nothing is lost on the way back.
 */

const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** https://www.w3.org/TR/json-ld11/#json-literals */
const OWN_CONTEXT = {
  tickmark: 'urn:x-tickmark:',
  verdict: 'tickmark:verdict',
  claim: { '@id': 'tickmark:claim', '@type': '@json' },
  place: { '@id': 'tickmark:place', '@type': '@json' },
  revision: 'tickmark:revision',
  publishedBy: 'tickmark:publishedBy',
  address: { '@id': 'tickmark:address', '@type': '@id' },
  dismissal: { '@id': 'tickmark:dismissal', '@type': '@json' },
} as const;

const CONTEXT = [ANNOTATION_CONTEXT, OWN_CONTEXT] as const;

type Motivation = 'assessing' | 'commenting' | 'tagging' | 'linking' | 'highlighting';

export interface TextualBody {
  type: 'TextualBody';
  purpose: 'assessing' | 'classifying' | 'describing' | 'commenting' | 'tagging';
  value: string;
  format: 'text/plain' | 'text/markdown';
}

export interface LinkBody {
  type: 'SpecificResource';
  purpose: 'linking';
  source: { id: string; label?: string };
}

/** One annotation; a document of its own right, since it names its context. */
export interface WebAnnotation {
  '@context': typeof CONTEXT;
  id: string;
  type: 'Annotation';
  motivation: Motivation[];
  created: string;
  modified: string;
  generated: string;
  generator: typeof GENERATOR;
  body?: (TextualBody | LinkBody)[];
  target: {
    type: 'SpecificResource';
    source: PageSource;
    selector: [Annotation['target']['quote'], Annotation['target']['position']];
    state: { type: 'TimeState'; sourceDate: string };
  };
  verdict: Verdict;
  claim?: ClaimReading;
  place?: Place;
  revision: number;
}

export interface WebAnnotationPage {
  '@context': typeof CONTEXT;
  id: string;
  type: 'AnnotationPage';
  partOf: { id: string; type: 'AnnotationCollection'; label: string; total: number };
  startIndex: 0;
  items: (WebAnnotation | WebDismissal)[];
}

/** All annotations as one document; those of a page together, in the order of its text, then what was dismissed there. */
export function toJsonLd(input: ExportInput): WebAnnotationPage {
  const { exportedAt } = input;
  const items = groupByPage(input).flatMap(({ page, annotations, dismissals }) => [
    ...annotations.map((annotation) => toWebAnnotation(annotation, page, exportedAt)),
    ...dismissals.map((dismissal) => toWebDismissal(dismissal, page, exportedAt, CONTEXT)),
  ]);
  const id = `urn:x-tickmark:export:${exportedAt.replace(/[^\dTZ]/g, '')}`;
  return {
    '@context': CONTEXT,
    id: `${id}:page-1`,
    type: 'AnnotationPage',
    partOf: { id, type: 'AnnotationCollection', label: 'Tickmark', total: items.length },
    startIndex: 0,
    items,
  };
}

/** One annotation as a document of its own. */
export function toWebAnnotation(
  annotation: Annotation,
  page: Page,
  exportedAt: string,
): WebAnnotation {
  const body = bodiesOf(annotation);
  const { claim, place, target } = annotation;
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: motivationsOf(annotation),
    created: annotation.createdAt,
    modified: annotation.modifiedAt,
    generated: exportedAt,
    generator: GENERATOR,
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: toPageSource(page),
      selector: [target.quote, target.position],
      state: { type: 'TimeState', sourceDate: annotation.createdAt },
    },
    verdict: annotation.verdict,
    ...(claim ? { claim } : {}),
    ...(place ? { place } : {}),
    revision: annotation.revision,
  };
}

function bodiesOf({ verdict, claim, note, tags, sources }: Annotation): (TextualBody | LinkBody)[] {
  const bodies: (TextualBody | LinkBody)[] = [];
  const say = (purpose: TextualBody['purpose'], value: string, format: TextualBody['format']) =>
    bodies.push({ type: 'TextualBody', purpose, value, format });
  if (verdict !== 'unchecked') say('assessing', verdict, 'text/plain');
  if (note !== '') say('commenting', note, 'text/markdown');
  for (const tag of tags) say('tagging', tag, 'text/plain');
  for (const { url, title } of sources) {
    bodies.push({
      type: 'SpecificResource',
      purpose: 'linking',
      source: { id: url, ...(title ? { label: title } : {}) },
    });
  }
  if (claim) {
    say('classifying', claim.kind, 'text/plain');
    if (claim.value !== null) say('describing', claim.value, 'text/plain');
  }
  return bodies;
}

/** Why the reader made it; text that was marked and nothing else is a highlight. */
function motivationsOf({ verdict, note, tags, sources }: Annotation): Motivation[] {
  const motivations: Motivation[] = [];
  if (verdict !== 'unchecked') motivations.push('assessing');
  if (note !== '') motivations.push('commenting');
  if (tags.length > 0) motivations.push('tagging');
  if (sources.length > 0) motivations.push('linking');
  return motivations.length > 0 ? motivations : ['highlighting'];
}
