import { checkClaims } from '../../../claims/check';
import type { Check } from '../../../claims/check/check';
import { marked } from './marked-text';

/** The conflicts in a text whose claims are marked, published on 30 May 2018 unless told. */
export function findConflicts(source: string, publishedAt = '2018-05-30'): Check[] {
  const { text, claims } = marked(source);
  return checkClaims(claims, { publishedAt, text }).filter(
    ({ relation }) => relation === 'conflicts',
  );
}
