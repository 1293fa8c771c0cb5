import { idOf, propertyOf } from './json-value';

/** What our annotations say that they were written by. */
export const GENERATOR = {
  id: 'urn:x-tickmark:software',
  type: 'Software',
  name: 'Tickmark',
} as const;

/** Whether we have written an annotation: it then says all that is kept, and not only what the model has words for. */
export function isOwnItem(item: unknown): boolean {
  return idOf(propertyOf(item, 'generator')) === GENERATOR.id;
}
