import { isOfType, listOf, propertyOf } from './json-value';
import { UnreadableFile } from './unreadable-file';

/**
 * What a Web Annotation document lists: the items of a page, of a collection's pages as far as they are in the file, of
 * an array or of a graph, or one annotation by itself. Some of it may be no annotation. Throws an `UnreadableFile` where
 * there is none at all.
 *
 * https://www.w3.org/TR/annotation-model/#collections
 */
export function findItems(root: unknown): unknown[] {
  const items: unknown[] = [];
  let isElsewhere = false;
  // A list of what is left to look at, and no recursion: files can be nested deeper than the stack is.
  const left: unknown[] = [Array.isArray(root) ? { items: root } : root];
  while (left.length > 0) {
    const value = left.pop();
    if (isAnnotation(value)) items.push(value);
    else {
      for (const item of listOf(propertyOf(value, 'items'))) {
        if (typeof item === 'string') isElsewhere = true;
        else if (isList(item)) left.push(item);
        else items.push(item);
      }
      const parts = ['@graph', 'first', 'next'].flatMap((name) => listOf(propertyOf(value, name)));
      for (const part of parts.toReversed()) {
        if (typeof part === 'string') isElsewhere = true;
        else left.push(part);
      }
    }
  }
  if (items.some(isAnnotation)) return items;
  throw new UnreadableFile(
    isElsewhere
      ? 'This file says where annotations are to be found, but holds none itself.'
      : isHypothesis(root)
        ? 'This file is in a format of Hypothesis’ own, which Tickmark can’t read.'
        : 'There are no annotations in this file.',
  );
}

/** Its export lists `annotations`, its interface `rows`; both say `uri`. https://h.readthedocs.io/en/latest/api-reference/v1/ */
function isHypothesis(root: unknown): boolean {
  const rows = ['annotations', 'rows'].flatMap((name) => listOf(propertyOf(root, name)));
  return rows.some((row) => propertyOf(row, 'uri') !== undefined && isAnnotation(row));
}

function isAnnotation(value: unknown): boolean {
  return isOfType(value, 'Annotation') || propertyOf(value, 'target') !== undefined;
}

function isList(value: unknown): boolean {
  return isOfType(value, 'AnnotationPage') || isOfType(value, 'AnnotationCollection');
}
