/**
 * Why something could not be kept or read.
 *
 * - `full`: the disk or the browser's quota is used up.
 * - `refused`: the browser does not let the extension keep anything here (some private windows, damaged profile).
 * - `gone`: the extension was updated, reloaded or removed, or its background does not answer.
 * - `invalid`: what was sent is not of the agreed shape or size; nothing was written.
 * - `missing`: the record that was meant no longer exists.
 * - `unknown`: anything else.
 */
export type FailureReason = 'full' | 'refused' | 'gone' | 'invalid' | 'missing' | 'unknown';

export const FAILURE_REASONS: readonly FailureReason[] = [
  'full',
  'refused',
  'gone',
  'invalid',
  'missing',
  'unknown',
];

/** What was being done when it failed; decides the first words of the message. */
export type Attempt = 'save' | 'read' | 'act';

const WHAT: Record<Attempt, string> = {
  save: "Couldn't save",
  read: "Couldn't read what you kept here",
  act: "Couldn't do that",
};

const WHY: Record<FailureReason, string> = {
  full: 'the disk is full.',
  refused: "the browser doesn't let Tickmark keep anything here.",
  gone: 'Tickmark was updated or stopped.',
  invalid: 'part of it is too long or not readable.',
  missing: 'it was deleted elsewhere.',
  unknown: 'something went wrong.',
};

const WHAT_NOW_WITH_A_NOTE: Record<FailureReason, string> = {
  full: 'Your note is still here; copy it or free some space.',
  refused: 'Your note is still here; copy it, then try in an ordinary window.',
  gone: 'Your note is still here; copy it and reload the page.',
  invalid: 'Your note is still here; shorten it or copy it.',
  missing: 'Your note is still here; copy it.',
  unknown: 'Your note is still here; copy it and try again.',
};

const WHAT_NOW: Record<FailureReason, string> = {
  full: 'Free some space and try again.',
  refused: 'Try in an ordinary window.',
  gone: 'Reload the page.',
  invalid: 'Nothing was changed.',
  missing: 'Nothing was changed.',
  unknown: 'Nothing was lost; try again.',
};

/** One or two plain sentences for people: what happened, what is safe, what to do. */
function describeFailure(reason: FailureReason, attempt: Attempt): string {
  const next = attempt === 'save' ? WHAT_NOW_WITH_A_NOTE[reason] : WHAT_NOW[reason];
  return `${WHAT[attempt]}: ${WHY[reason]} ${next}`;
}

/**
 * The one error that storage gives, in the background and in content scripts. `message` is for people;
 * `detail` is for a log and holds nothing that the reader wrote.
 */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
  readonly reason: FailureReason;
  readonly detail: string;

  constructor(reason: FailureReason, attempt: Attempt = 'act', detail = '') {
    super(describeFailure(reason, attempt));
    this.reason = reason;
    this.detail = detail;
  }
}

/** What to say of something that was thrown: its own words, which storage gives for people, or plain ones. */
export function describeError(error: unknown, attempt: Attempt = 'act'): string {
  const words = error instanceof Error ? error.message : '';
  return words === '' ? describeFailure('unknown', attempt) : words;
}
