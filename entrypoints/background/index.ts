import { defineBackground } from 'wxt/utils/define-background';
import { browser } from 'wxt/browser';
import { purgeAnnotations } from '../../storage/delete-annotation';
import { openDatabase } from '../../storage/database';
import { answerMessages } from './answer-messages';
import { makeAnswers } from './answers';
import { colourBadge } from './badge';
import { listenToCommands } from './commands';
import { readOpenTabs } from './injection';
import { keepFromEviction } from './eviction';
import { createMenu, listenToMenu } from './menu';
import { syncRegistration } from './registration';

/** A delete can be undone for this long, in milliseconds. */
const UNDO_FOR = 24 * 60 * 60 * 1000;

// A service worker is started for an event and gets it only if its listeners are there at once: everything here
// is registered before the first pause.
export default defineBackground(() => {
  const database = openDatabase();
  answerMessages(
    database,
    makeAnswers(database, () => new Date().toISOString()),
  );
  listenToMenu(database);
  listenToCommands(database);

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // What the browser refuses keeps nothing else from being made ready.
    await Promise.allSettled([createMenu(), syncRegistration(database)]);
    // Scripts of an earlier version stop by themselves; these pages have none of this one yet.
    if (reason === 'install' || reason === 'update') await startInOpenTabs();
  });

  // Firefox lets people take site access away and give it back.
  browser.permissions.onAdded.addListener(async () => {
    await Promise.allSettled([syncRegistration(database)]);
    await startInOpenTabs();
  });

  void prepare();

  async function startInOpenTabs(): Promise<void> {
    await Promise.allSettled([readOpenTabs(database)]);
  }

  /** Done at each start: what browsers keep over a restart, an update or a switch-off is not the same in all. */
  async function prepare(): Promise<void> {
    await Promise.allSettled([
      syncRegistration(database),
      colourBadge(),
      keepFromEviction(),
      purgeAnnotations(database, new Date(Date.now() - UNDO_FOR).toISOString()),
    ]);
  }
});
