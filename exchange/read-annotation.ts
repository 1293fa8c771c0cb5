import * as v from 'valibot';
import { annotation as annotationSchema } from '../storage/record-schemas';
import type { Annotation } from '../storage/records';
import { isOwnItem } from './generator';
import { idOf, listOf, propertyOf } from './json-value';
import { idFromName, idOfName } from './name-id';
import { fromPageSource, type ToldPage } from './page-source';
import { readBodies } from './read-bodies';
import { readTarget } from './read-target';
import { readTimes } from './read-times';

/** What one item of a file has given. */
export interface ReadItem<Kept> {
  records: { page: ToldPage; record: Kept }[];
  /** Why it could not be read, or what of it could not, in words for people. */
  problems: string[];
}

/** Revisions count the writes of one reader: no honest one comes near. */
const MOST_REVISIONS = 1_000_000_000;

/**
 * A Web Annotation as annotations of ours, one for each target that quotes words of a page. One that we have written
 * says all that was kept; one of other software becomes a note on selected text.
 *
 * @param importedAt Stands for times that it does not tell.
 */
export function readAnnotation(item: unknown, importedAt: string): ReadItem<Annotation> {
  const isOwn = isOwnItem(item);
  const { leftOut, ...written } = readBodies(item, isOwn);
  const own = isOwn
    ? {
        claim: propertyOf(item, 'claim') ?? null,
        verdict: propertyOf(item, 'verdict'),
        place: propertyOf(item, 'place') ?? null,
        revision: boundRevision(propertyOf(item, 'revision')),
      }
    : { claim: null, verdict: 'unchecked', place: null, revision: 1 };
  const result: ReadItem<Annotation> = { records: [], problems: [] };
  for (const target of listOf(propertyOf(item, 'target'))) {
    const words = readTarget(target);
    if (words === null) continue;
    const page = fromPageSource(propertyOf(target, 'source'), isOwn);
    if (page === null) {
      result.problems.push('it is on no page of the web');
      continue;
    }
    const name = idOf(item) ?? JSON.stringify([page.key, words.quote, written]);
    const { length } = result.records;
    const candidate = {
      id: length === 0 ? idOfName(name) : idFromName(`${name} ${length}`),
      pageKey: page.key,
      target: words,
      ...written,
      ...own,
      ...readTimes(item, importedAt),
      deletedAt: null,
    };
    const read = v.safeParse(annotationSchema, candidate);
    if (read.success) result.records.push({ page, record: read.output });
    else result.problems.push(whyNot(read.issues.map((issue) => v.getDotPath(issue) ?? '')));
  }
  if (result.records.length > 0) result.problems = result.problems.concat(leftOut);
  else if (result.problems.length === 0) result.problems.push('it marks no words of a page');
  return result;
}

function boundRevision(revision: unknown): unknown {
  return typeof revision === 'number' ? Math.min(revision, MOST_REVISIONS) : revision;
}

const WHY: readonly (readonly [RegExp, string])[] = [
  [/^note$/, 'its note is too long'],
  [/^tags/, 'it has too many tags, or one that is too long'],
  [/^sources/, 'it has too many sources, or one that is too long'],
  [/^target\.quote/, 'the words that it marks are damaged or too long'],
  [/^target/, 'its place on the page is damaged'],
  [/^verdict$/, 'its verdict is none that Tickmark knows'],
  [/^claim/, 'what it says of the claim is damaged'],
];

function whyNot(paths: readonly string[]): string {
  const known = WHY.find(([pattern]) => paths.some((path) => pattern.test(path)));
  return known?.[1] ?? 'part of it is missing or damaged';
}
