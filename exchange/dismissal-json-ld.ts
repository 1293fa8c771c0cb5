import type { Dismissal, Page } from '../storage/records';
import { GENERATOR } from './generator';
import { type PageSource, toBareSource, toPageSource } from './page-source';

/** What a dismissed finding says in the terms of the model: the finding described, and the reader's comment on it. */
export interface DismissalBody {
  type: 'TextualBody';
  purpose: 'describing' | 'commenting';
  value: string;
  format: 'text/plain';
}

interface DismissedWords {
  type: 'SpecificResource';
  source: PageSource;
  selector: { type: 'TextQuoteSelector'; exact: string };
}

/** A finding of the checks that the reader does not want to see again, with the reason. */
export interface WebDismissal {
  '@context': readonly unknown[];
  id: string;
  type: 'Annotation';
  motivation: ['moderating'];
  created: string;
  generated: string;
  generator: typeof GENERATOR;
  body?: DismissalBody[];
  target: (PageSource | DismissedWords)[];
  dismissal: Pick<Dismissal, 'rule' | 'words' | 'reason' | 'statement' | 'alsoOn'>;
}

/** One dismissal as a Web Annotation. Of a finding between pages it is not kept which words stand on which. */
export function toWebDismissal(
  { id, pageKey, rule, words, reason, statement, alsoOn, createdAt }: Dismissal,
  page: Page,
  exportedAt: string,
  context: readonly unknown[],
): WebDismissal {
  const body: DismissalBody[] = [];
  const say = (purpose: DismissalBody['purpose'], value: string) => {
    if (value !== '') body.push({ type: 'TextualBody', purpose, value, format: 'text/plain' });
  };
  say('describing', statement ?? '');
  say('commenting', reason);
  const source = (key: string) => (key === page.key ? toPageSource(page) : toBareSource(key));
  const target: WebDismissal['target'] = alsoOn?.length
    ? [pageKey, ...alsoOn].map(source)
    : words.map((exact) => ({
        type: 'SpecificResource',
        source: source(page.key),
        selector: { type: 'TextQuoteSelector', exact },
      }));
  return {
    '@context': context,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: ['moderating'],
    created: createdAt,
    generated: exportedAt,
    generator: GENERATOR,
    ...(body.length > 0 ? { body } : {}),
    target,
    dismissal: {
      rule,
      words,
      reason,
      ...(statement === undefined ? {} : { statement }),
      ...(alsoOn === undefined ? {} : { alsoOn }),
    },
  };
}
