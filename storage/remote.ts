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
 * Every call of `BackgroundProtocol` is there under its name. Each rejects with a `StorageFailure` and with
 * nothing else. Calls may be sent twice (a service worker can die while it answers), which the background takes
 * without harm; a save that changes something is not, as a newer one may be written meanwhile: whoever saves tries
 * again with the newest values (`WriteThrough`).
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

/** An answer that takes longer, in milliseconds, will not come: the worker died while it wrote. */
const ANSWER_WITHIN = 10_000;

/** The same for calls that work through the text of a page, which may be long. */
const READ_WITHIN = 60_000;

/** The properties of an annotation that show an answer to be one. */
const ANNOTATION = ['id', 'target', 'verdict', 'note'];

/** Calls to the background; see the head of this module. */
export const remote: Remote = {
  readClaims: caller('readClaims', 'act', ['claims', 'checks'], { within: READ_WITHIN }),
  findPlaces: caller('findPlaces', 'read', ['length'], { within: READ_WITHIN }),
  describePlace: caller('describePlace', 'save', ['quote', 'position']),
  readPage: caller('readPage', 'read', ['page', 'annotations', 'dismissals']),
  saveAnnotation: caller('saveAnnotation', 'save', ANNOTATION, {
    repeatable: ({ changes }) => Object.keys(changes).length === 0,
  }),
  moveAnnotation: caller('moveAnnotation', 'save', ANNOTATION),
  detachAnnotation: caller('detachAnnotation', 'act', ANNOTATION),
  deleteAnnotation: caller('deleteAnnotation', 'act'),
  restoreAnnotation: caller('restoreAnnotation', 'act', ANNOTATION),
  setPublishedAt: caller('setPublishedAt', 'act', ['key', 'publishedAt']),
  dismissFinding: caller('dismissFinding', 'act', ['id', 'rule', 'words']),
  restoreFinding: caller('restoreFinding', 'act'),
  reportPlaces: caller('reportPlaces', 'act'),
  changeSettings: caller('changeSettings', 'act', ['rememberArticles']),
  forgetArticles: caller('forgetArticles', 'act'),
  showCount: caller('showCount', 'act'),
  readFrames: caller('readFrames', 'act'),
  loadCard: caller('loadCard', 'act'),
  switchSite: caller('switchSite', 'act'),
  openDashboard: caller('openDashboard', 'act'),
  exportAnnotation: caller('exportAnnotation', 'act'),
  hasAccess: caller('hasAccess', 'act'),
};

interface CallOptions<Type extends BackgroundMessage> {
  /** How long to wait for the answer, in milliseconds. */
  within?: number;
  /** Whether the same call may be made again after a while; by default it may. */
  repeatable?: (data: DataOf<Type>) => boolean;
}

/** One call: what is tried by it (for the words of a failure), and the properties that its answer must have. */
function caller<Type extends BackgroundMessage>(
  type: Type,
  attempt: Attempt,
  answers: readonly string[] = [],
  { within = ANSWER_WITHIN, repeatable = () => true }: CallOptions<Type> = {},
): (data: DataOf<Type>) => Promise<AnswerOf<Type>> {
  return async (data) => {
    const call = () => ask(type, data, attempt, within);
    const answer = await (repeatable(data) ? twice(call) : call());
    if (hasAll(answer, answers)) return answer;
    throw new StorageFailure('unknown', attempt, `${type}: unexpected answer`);
  };
}

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

/** Makes a call, and once more where nobody answered. */
async function twice<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (first) {
    if (!(first instanceof StorageFailure) || first.reason !== 'gone') throw first;
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
    return call();
  }
}

async function ask<Type extends BackgroundMessage>(
  type: Type,
  data: DataOf<Type>,
  attempt: Attempt,
  within: number,
): Promise<AnswerOf<Type>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new StorageFailure('gone', attempt, `${type}: no answer`)),
      within,
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
