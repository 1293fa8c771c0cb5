import { UnreadableFile } from '../../../exchange/unreadable-file';
import { toStorageFailure } from '../../../storage/classify-error';
import type { FailureReason } from '../../../storage/failure';

const WHY: Record<FailureReason, string> = {
  full: 'the disk is full. Nothing was changed. Free some space and try again.',
  refused: 'the browser doesn’t let Tickmark keep anything here. Nothing was changed.',
  gone: 'Tickmark was updated or stopped. Nothing was changed. Reload this page and try again.',
  invalid: 'part of it is not readable. Nothing was changed.',
  missing: 'something went wrong. Nothing was changed; try again.',
  unknown: 'something went wrong. Nothing was changed; try again.',
};

/** What to say of an import that failed: what happened, what is safe, what to do. */
export function describeImportFailure(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message;
  return `Couldn’t import the file: ${WHY[toStorageFailure(error, 'act').reason]}`;
}

/** The same of one that could not be undone. */
export function describeUndoFailure(error: unknown): string {
  return `Couldn’t undo the import: ${WHY[toStorageFailure(error, 'act').reason]}`;
}
