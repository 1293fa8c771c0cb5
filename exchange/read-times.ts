import * as v from 'valibot';
import { time } from '../storage/record-schemas';
import { propertyOf } from './json-value';

/** When an item was made and last changed, as ISO 8601 in UTC. What it does not tell is `otherwise`. */
export function readTimes(
  item: unknown,
  otherwise: string,
): { createdAt: string; modifiedAt: string } {
  const created = readTime(propertyOf(item, 'created'));
  const modified = readTime(propertyOf(item, 'modified'));
  const createdAt = created ?? modified ?? otherwise;
  return { createdAt, modifiedAt: modified ?? createdAt };
}

function readTime(value: unknown): string | undefined {
  if (!v.is(time, value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
