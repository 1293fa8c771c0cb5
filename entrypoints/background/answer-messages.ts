import * as v from 'valibot';
import { toStorageFailure } from '../../storage/classify-error';
import { type Attempt, StorageFailure } from '../../storage/failure';
import { MESSAGE_SCHEMAS } from '../../storage/message-schemas';
import { type BackgroundMessage, type DataOf, messages } from '../../storage/messages';
import type { Answers } from './answers';
import { readSender } from './sender';

/**
 * Starts to answer. Each message is checked for its sender, shape and sizes before anything is done; whatever
 * fails reaches the asker as a `StorageFailure`.
 */
export function answerMessages(answers: Answers): void {
  answer('readClaims', 'act', answers);
  answer('readPage', 'read', answers);
  answer('saveAnnotation', 'save', answers);
  answer('moveAnnotation', 'save', answers);
  answer('detachAnnotation', 'act', answers);
  answer('deleteAnnotation', 'act', answers);
  answer('restoreAnnotation', 'act', answers);
  answer('setPublishedAt', 'act', answers);
  answer('dismissFinding', 'act', answers);
  answer('restoreFinding', 'act', answers);
  answer('reportPlaces', 'act', answers);
  answer('showCount', 'act', answers);
  answer('readFrames', 'act', answers);
  answer('loadCard', 'act', answers);
  answer('switchSite', 'act', answers);
  answer('openDashboard', 'act', answers);
  answer('hasAccess', 'act', answers);
}

function answer<Type extends BackgroundMessage>(
  type: Type,
  attempt: Attempt,
  answers: Answers,
): void {
  const schema: v.GenericSchema<unknown, DataOf<Type>> = MESSAGE_SCHEMAS[type];
  messages.onMessage(type, async (message) => {
    try {
      const sender = readSender(message.sender);
      const result = v.safeParse(schema, message.data);
      if (!result.success) {
        // Paths only: the values are the reader's own.
        const paths = result.issues.map((issue) => v.getDotPath(issue) ?? 'data');
        throw new StorageFailure('invalid', attempt, paths.join(', '));
      }
      return await answers[type](result.output, sender);
    } catch (error) {
      throw toStorageFailure(error, attempt);
    }
  });
}
