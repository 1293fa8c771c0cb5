import * as v from 'valibot';
import { toStorageFailure } from '../../storage/classify-error';
import type { Database } from '../../storage/database';
import { type Attempt, StorageFailure } from '../../storage/failure';
import { MESSAGE_SCHEMAS } from '../../storage/message-schemas';
import { type BackgroundMessage, type DataOf, messages } from '../../storage/messages';
import type { Answers } from './answers';
import { readSender } from './sender';

/**
 * Starts to answer. Each message is checked for its sender, shape and sizes before anything is done; whatever
 * fails reaches the asker as a `StorageFailure`.
 */
export function answerMessages(database: Database, answers: Answers): void {
  const answer = <Type extends BackgroundMessage>(type: Type, attempt: Attempt) =>
    listen(type, attempt, database, answers);
  answer('readClaims', 'act');
  answer('findPlaces', 'read');
  answer('describePlace', 'save');
  answer('readPage', 'read');
  answer('saveAnnotation', 'save');
  answer('moveAnnotation', 'save');
  answer('detachAnnotation', 'act');
  answer('deleteAnnotation', 'act');
  answer('restoreAnnotation', 'act');
  answer('setPublishedAt', 'act');
  answer('dismissFinding', 'act');
  answer('restoreFinding', 'act');
  answer('reportPlaces', 'act');
  answer('changeSettings', 'act');
  answer('forgetArticles', 'act');
  answer('showCount', 'act');
  answer('readFrames', 'act');
  answer('loadCard', 'act');
  answer('switchSite', 'act');
  answer('openDashboard', 'act');
  answer('exportAnnotation', 'act');
  answer('hasAccess', 'act');
}

function listen<Type extends BackgroundMessage>(
  type: Type,
  attempt: Attempt,
  database: Database,
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
      await database.recover();
      return await answers[type](result.output, sender);
    } catch (error) {
      throw toStorageFailure(error, attempt);
    }
  });
}
