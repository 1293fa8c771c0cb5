import * as v from 'valibot';
import { dismissal as dismissalSchema } from '../storage/record-schemas';
import type { Dismissal } from '../storage/records';
import { idOf, listOf, propertyOf } from './json-value';
import { idOfName } from './name-id';
import { fromPageSource } from './page-source';
import type { ReadItem } from './read-annotation';
import { readTimes } from './read-times';

/** A dismissed finding that we have written, with the page that it was dismissed on: the one that its first target is on. */
export function readDismissal(item: unknown, importedAt: string): ReadItem<Dismissal> {
  const [target] = listOf(propertyOf(item, 'target'));
  const page = fromPageSource(propertyOf(target, 'source') ?? target, true);
  if (page === null) return { records: [], problems: ['it is on no page of the web'] };
  const told = propertyOf(item, 'dismissal');
  const said = ['rule', 'words', 'reason', 'statement', 'alsoOn'].flatMap((name) => {
    const value = propertyOf(told, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const read = v.safeParse(dismissalSchema, {
    ...Object.fromEntries(said),
    id: idOfName(idOf(item) ?? JSON.stringify([page.key, said])),
    pageKey: page.key,
    createdAt: readTimes(item, importedAt).createdAt,
  });
  return read.success
    ? { records: [{ page, record: read.output }], problems: [] }
    : { records: [], problems: ['what it says of a dismissed finding is damaged'] };
}
