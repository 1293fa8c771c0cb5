/**
 * What a content script (reader, card) and an extension page may ask of the background. No Dexie.
 *
 *     import { remote, StorageFailure, listen } from '../storage/remote';
 *
 *     const { page, annotations, dismissals } = await remote.readPage({ key });
 *     try {
 *       const kept = await remote.saveAnnotation(request); // resolves once it is on the disk
 *     } catch (failure) {
 *       if (failure instanceof StorageFailure) show(failure.message); // plain words; `failure.reason` to branch
 *     }
 *     listen('annotationsChanged', ({ pageKey }) => refresh(pageKey), signal); // in the reader
 *
 * Every call of `BackgroundProtocol` is there under its name: `readPage`, `saveAnnotation`, `moveAnnotation`,
 * `detachAnnotation`, `deleteAnnotation`, `restoreAnnotation`, `setPublishedAt`, `dismissFinding`, `restoreFinding`, `reportPlaces`,
 * `showCount`, `readFrames`, `loadCard`, `switchSite`, `openDashboard`, `hasAccess`. Each rejects with a
 * `StorageFailure` and with nothing else. Calls may be sent twice (a service worker can die while it answers),
 * which the background takes without harm.
 */
import { type Attempt, FAILURE_REASONS, StorageFailure } from './failure';
import {
  type AnswerOf,
  type BackgroundMessage,
  type DataOf,
  messages,
  type ReaderMessage,
} from './messages';

export { StorageFailure } from './failure';
export type { FailureReason } from './failure';

export type Remote = {
  [Type in BackgroundMessage]: (data: DataOf<Type>) => Promise<AnswerOf<Type>>;
};

/** Time for a service worker to start or to be started again, in milliseconds. */
const RETRY_AFTER = 200;

/** An answer that takes longer than this, in milliseconds, will not come: the worker died while it wrote. */
const ANSWER_WITHIN = 10_000;

/** What is tried by each call, and the properties that its answer must have. */
const CALLS: { [Type in BackgroundMessage]: { attempt: Attempt; answers: readonly string[] } } = {
  readClaims: { attempt: 'act', answers: ['claims', 'checks'] },
  findPlaces: { attempt: 'read', answers: ['length'] },
  readPage: { attempt: 'read', answers: ['page', 'annotations', 'dismissals'] },
  saveAnnotation: { attempt: 'save', answers: ['id', 'target', 'verdict', 'note'] },
  moveAnnotation: { attempt: 'save', answers: ['id', 'target', 'verdict', 'note'] },
  detachAnnotation: { attempt: 'act', answers: ['id', 'target', 'verdict', 'note'] },
  deleteAnnotation: { attempt: 'act', answers: [] },
  restoreAnnotation: { attempt: 'act', answers: ['id', 'target', 'verdict', 'note'] },
  setPublishedAt: { attempt: 'act', answers: ['key', 'publishedAt'] },
  dismissFinding: { attempt: 'act', answers: ['id', 'rule', 'words'] },
  restoreFinding: { attempt: 'act', answers: [] },
  reportPlaces: { attempt: 'act', answers: [] },
  showCount: { attempt: 'act', answers: [] },
  readFrames: { attempt: 'act', answers: [] },
  loadCard: { attempt: 'act', answers: [] },
  switchSite: { attempt: 'act', answers: [] },
  openDashboard: { attempt: 'act', answers: [] },
  hasAccess: { attempt: 'act', answers: [] },
};

function caller<Type extends BackgroundMessage>(
  type: Type,
): (data: DataOf<Type>) => Promise<AnswerOf<Type>> {
  const { attempt, answers } = CALLS[type];
  return async (data) => {
    const answer = await askTwice(type, data, attempt);
    if (hasAll(answer, answers)) return answer;
    throw new StorageFailure('unknown', attempt, `${type}: unexpected answer`);
  };
}

/** Calls to the background; see the head of this module. */
export const remote: Remote = {
  readClaims: caller('readClaims'),
  findPlaces: caller('findPlaces'),
  readPage: caller('readPage'),
  saveAnnotation: caller('saveAnnotation'),
  moveAnnotation: caller('moveAnnotation'),
  detachAnnotation: caller('detachAnnotation'),
  deleteAnnotation: caller('deleteAnnotation'),
  restoreAnnotation: caller('restoreAnnotation'),
  setPublishedAt: caller('setPublishedAt'),
  dismissFinding: caller('dismissFinding'),
  restoreFinding: caller('restoreFinding'),
  reportPlaces: caller('reportPlaces'),
  showCount: caller('showCount'),
  readFrames: caller('readFrames'),
  loadCard: caller('loadCard'),
  switchSite: caller('switchSite'),
  openDashboard: caller('openDashboard'),
  hasAccess: caller('hasAccess'),
};

/**
 * Answers one type of message to the reader, until the signal aborts. One listener per type and frame.
 * What the handler throws reaches the asker as an error.
 */
export function listen<Type extends ReaderMessage>(
  type: Type,
  handler: (data: DataOf<Type>) => AnswerOf<Type> | Promise<AnswerOf<Type>>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const stop = messages.onMessage(type, ({ data }) => handler(data));
  signal.addEventListener('abort', stop, { once: true });
}

async function askTwice<Type extends BackgroundMessage>(
  type: Type,
  data: DataOf<Type>,
  attempt: Attempt,
): Promise<AnswerOf<Type>> {
  try {
    return await ask(type, data, attempt);
  } catch (first) {
    if (!(first instanceof StorageFailure) || first.reason !== 'gone') throw first;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    return ask(type, data, attempt);
  }
}

async function ask<Type extends BackgroundMessage>(
  type: Type,
  data: DataOf<Type>,
  attempt: Attempt,
): Promise<AnswerOf<Type>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StorageFailure('gone', attempt, `${type}: no answer`)),
      ANSWER_WITHIN,
    );
  });
  try {
    return await Promise.race([messages.sendMessage(type, data), late]);
  } catch (error) {
    throw toFailure(error, type, attempt);
  } finally {
    clearTimeout(timer);
  }
}

/** An error that crossed the way has lost its class; its own properties are still there. */
function toFailure(error: unknown, type: string, attempt: Attempt): StorageFailure {
  if (error instanceof StorageFailure) return error;
  if (!(error instanceof Error)) return new StorageFailure('unknown', attempt, type);
  const detail = `${type}: ${error.message}`;
  if (error.name === 'StorageFailure') {
    const reason = 'reason' in error ? error.reason : undefined;
    const known = FAILURE_REASONS.find((candidate) => candidate === reason);
    return new StorageFailure(known ?? 'unknown', attempt, detail);
  }
  return new StorageFailure(isNobodyThere(error) ? 'gone' : 'unknown', attempt, detail);
}

/**
 * No answer came at all: the background was just starting or dying, or this script has outlived its
 * extension. The words are Chromium's and Firefox's; `No response` is @webext-core/messaging's, and a
 * TypeError is what calling the API of a removed extension gives.
 */
function isNobodyThere(error: Error): boolean {
  return (
    error instanceof TypeError ||
    /Receiving end does not exist|Extension context invalidated|message (?:port|channel) closed|No response|dead object/i.test(
      error.message,
    )
  );
}

function hasAll(answer: unknown, properties: readonly string[]): boolean {
  if (properties.length === 0) return true;
  return (
    typeof answer === 'object' &&
    answer !== null &&
    properties.every((property) => property in answer)
  );
}
