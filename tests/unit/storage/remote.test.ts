import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { messages } from '../../../storage/messages';
import { listen, remote, StorageFailure } from '../../../storage/remote';
import { annotation, request } from './samples';

type Reply = { lastError: string } | { reply: unknown } | { thrown: Error } | { silence: true };

let replies: Reply[];
let sent: { type: string; data: unknown }[];

/** The extension API of a content script in Chromium, as @webext-core/messaging calls it. */
function fakeRuntime() {
  const listeners = new Set<(...inputs: unknown[]) => unknown>();
  const runtime = {
    id: 'tickmark',
    lastError: undefined as { message: string } | undefined,
    onMessage: {
      addListener: (listener: (...inputs: unknown[]) => unknown) => listeners.add(listener),
      removeListener: (listener: (...inputs: unknown[]) => unknown) => listeners.delete(listener),
    },
    sendMessage(message: { type: string; data: unknown }, answer: (reply: unknown) => void) {
      sent.push({ type: message.type, data: message.data });
      const next = replies.shift() ?? { silence: true };
      if ('thrown' in next) throw next.thrown;
      if ('silence' in next) return;
      queueMicrotask(() => {
        runtime.lastError = 'lastError' in next ? { message: next.lastError } : undefined;
        answer('reply' in next ? next.reply : undefined);
        runtime.lastError = undefined;
      });
    },
  };
  return { runtime, listeners };
}

beforeEach(() => {
  vi.useFakeTimers();
  replies = [];
  sent = [];
  vi.stubGlobal('chrome', fakeRuntime());
});

afterEach(() => {
  messages.removeAllListeners();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const NOT_THERE = {
  lastError: 'Could not establish connection. Receiving end does not exist.',
};

async function settle<Value>(promise: Promise<Value>): Promise<Value | StorageFailure> {
  const settled = promise.catch((error: unknown) => {
    if (error instanceof StorageFailure) return error;
    throw error;
  });
  await vi.runAllTimersAsync();
  return settled;
}

describe('a call to the background', () => {
  test('gives its answer', async () => {
    replies = [{ reply: { res: annotation() } }];
    expect(await settle(remote.saveAnnotation(request()))).toEqual(annotation());
    expect(sent).toEqual([{ type: 'saveAnnotation', data: request() }]);
  });

  test.each([
    ['was just starting', NOT_THERE],
    [
      'died while it answered',
      { lastError: 'The message port closed before a response was received.' },
    ],
    ['gave no answer', { reply: undefined }],
  ])('is made again where the background %s', async (_name, first) => {
    replies = [first, { reply: { res: annotation() } }];
    expect(await settle(remote.saveAnnotation(request()))).toEqual(annotation());
    expect(sent).toHaveLength(2);
  });

  test('that changes something is made once: a newer one may be written before it is made again', async () => {
    replies = [NOT_THERE, { reply: { res: annotation() } }];
    const save = remote.saveAnnotation(request({ changes: { verdict: 'false' } }));
    expect(await settle(save)).toMatchObject({ reason: 'gone' });
    expect(sent).toHaveLength(1);
  });

  test.each<[string, Reply]>([
    ['nobody is there', NOT_THERE],
    ['the extension was updated', { thrown: new Error('Extension context invalidated.') }],
    [
      'the extension was removed',
      { thrown: new TypeError("Cannot read properties of undefined (reading 'sendMessage')") },
    ],
    ['no answer comes', { silence: true }],
  ])('fails as gone, after a second try, where %s', async (_name, reply) => {
    replies = [reply, reply];
    expect(await settle(remote.saveAnnotation(request()))).toMatchObject({
      reason: 'gone',
      message:
        "Couldn't save: Tickmark was updated or stopped. Your note is still here; copy it and reload the page.",
    });
    expect(sent).toHaveLength(2);
  });

  test.each(['full', 'refused', 'invalid', 'missing'] as const)(
    'tells that storage failed as %s, and does not try again',
    async (reason) => {
      const { name, message, stack } = new StorageFailure(reason, 'save');
      replies = [{ reply: { err: { name, message, stack, reason, detail: '' } } }];
      const failure = await settle(remote.saveAnnotation(request()));
      expect(failure).toBeInstanceOf(StorageFailure);
      expect(failure).toMatchObject({ reason });
      expect(sent).toHaveLength(1);
    },
  );

  test.each([
    [
      'an unknown reason',
      { err: { name: 'StorageFailure', message: 'x', stack: '', reason: 'odd' } },
    ],
    ['another error', { err: { name: 'RangeError', message: 'x', stack: '' } }],
    ['an answer without an id', { res: { note: '' } }],
    ['an answer that is nothing', { res: null }],
  ])('fails as unknown on %s', async (_name, reply) => {
    replies = [{ reply }];
    expect(await settle(remote.saveAnnotation(request()))).toMatchObject({
      reason: 'unknown',
      message:
        "Couldn't save: something went wrong. Your note is still here; copy it and try again.",
    });
  });

  test('speaks of reading where it was reading that failed', async () => {
    replies = [NOT_THERE, NOT_THERE];
    expect(await settle(remote.readPage({ key: 'https://news.example/' }))).toMatchObject({
      message:
        "Couldn't read what you kept here: Tickmark was updated or stopped. Reload the page.",
    });
  });
});

describe('listen', () => {
  test('answers until its signal aborts', async () => {
    const controller = new AbortController();
    const { runtime, listeners } = fakeRuntime();
    vi.stubGlobal('chrome', { runtime });
    const heard: string[] = [];
    listen('annotationsChanged', ({ pageKey }) => void heard.push(pageKey), controller.signal);
    const tell = () => {
      for (const listener of listeners) {
        listener(
          { id: 1, type: 'annotationsChanged', data: { pageKey: 'a' }, timestamp: 1 },
          {},
          () => {},
        );
      }
    };
    tell();
    controller.abort();
    tell();
    expect(heard).toEqual(['a']);
    expect(listeners.size).toBe(0);
  });

  test('does not begin with a signal that has aborted', () => {
    const { runtime, listeners } = fakeRuntime();
    vi.stubGlobal('chrome', { runtime });
    listen('stop', () => {}, AbortSignal.abort());
    expect(listeners.size).toBe(0);
  });
});
