import { browser } from 'wxt/browser';
import { detachAnnotation, keepPlaces, moveAnnotation } from '../../storage/annotations';
import { deleteAnnotation, restoreAnnotation } from '../../storage/delete-annotation';
import { saveAnnotation } from '../../storage/save-annotation';
import type { Database } from '../../storage/database';
import { dismissFinding, restoreFinding } from '../../storage/dismissals';
import type { AnswerOf, BackgroundMessage, DataOf } from '../../storage/messages';
import { newId } from '../../storage/new-id';
import { type PageWitness, setPublishedAt } from '../../storage/pages';
import { readPage } from '../../storage/read-page';
import { tellAllReaders } from '../../storage/readers';
import { forgetArticles } from '../../storage/readings';
import type { Annotation, Dismissal, Page } from '../../storage/records';
import { changeSettings } from '../../storage/settings';
import { showCount } from './badge';
import { describe } from '../../page/anchoring/describe';
import { openDashboard } from './dashboard';
import { readChildFrames, runCard } from './injection';
import { findPlaces } from './find-places';
import { readClaims } from './read-claims';
import {
  requireExtensionPage,
  requireFrame,
  requireOwnKey,
  requireOwnPage,
  type Sender,
} from './sender';
import { switchSite } from './switch-site';
import { WEB_PAGES } from './web-pages';

/** How each message is answered; its data has been checked. */
export type Answers = {
  [Type in BackgroundMessage]: (data: DataOf<Type>, sender: Sender) => Promise<AnswerOf<Type>>;
};

/** The answers of the background, on a database and a clock (ISO 8601 in UTC). */
export function makeAnswers(database: Database, now: () => string): Answers {
  const shared = (annotation: Annotation): Annotation => {
    tellChanged(annotation.pageKey);
    return annotation;
  };
  const requireOwnAnnotation = async (sender: Sender, id: string): Promise<void> => {
    const kept = await database.annotations.get(id);
    if (kept) requireOwnKey(sender, kept.pageKey);
  };
  return {
    readClaims: (data, sender) => {
      requireOwnPage(sender, data.page);
      const isPrivate = sender.from === 'frame' && sender.incognito;
      return readClaims(database, data, { now: now(), mayRemember: !isPrivate });
    },
    findPlaces: async ({ key, text }, sender) => {
      requireOwnKey(sender, key);
      return findPlaces(database, key, text);
    },
    describePlace: async ({ text, start, end }) => describe(text, start, end),
    readPage: async ({ key }, sender) => {
      requireOwnKey(sender, key);
      const kept = await readPage(database, key);
      return { ...kept, page: kept.page && toldTo(sender, kept.page) };
    },
    saveAnnotation: async (request, sender) => {
      requireOwnPage(sender, request.page);
      return shared(await saveAnnotation(database, request, now(), witnessOf(sender)));
    },
    moveAnnotation: async (move, sender) => {
      await requireOwnAnnotation(sender, move.id);
      return shared(await moveAnnotation(database, move, now()));
    },
    detachAnnotation: async ({ id }, sender) => {
      await requireOwnAnnotation(sender, id);
      return shared(await detachAnnotation(database, id, now()));
    },
    deleteAnnotation: async ({ id }, sender) => {
      await requireOwnAnnotation(sender, id);
      const deleted = await deleteAnnotation(database, id, now());
      if (deleted) shared(deleted);
    },
    restoreAnnotation: async ({ id }, sender) => {
      await requireOwnAnnotation(sender, id);
      return shared(await restoreAnnotation(database, id, now()));
    },
    setPublishedAt: async ({ page, publishedAt }, sender) => {
      requireOwnPage(sender, page);
      const kept = await setPublishedAt(database, page, publishedAt, now(), witnessOf(sender));
      tellChanged(kept.key);
      return toldTo(sender, kept);
    },
    reportPlaces: async (report, sender) => {
      requireOwnKey(sender, report.pageKey);
      // What a reader writes in a private window is kept like a bookmark; that it was open is not.
      if (sender.from === 'frame' && sender.incognito) return;
      await keepPlaces(database, report, now());
    },
    dismissFinding: async (finding, sender) => {
      requireOwnPage(sender, finding.page);
      const dismissal = await dismissFinding(database, finding, {
        id: newId(),
        now: now(),
        witness: witnessOf(sender),
      });
      tellDismissed(dismissal);
      return dismissal;
    },
    restoreFinding: async ({ id }, sender) => {
      const kept = await database.dismissals.get(id);
      if (kept) requireOwnKey(sender, kept.pageKey, ...(kept.alsoOn ?? []));
      const dismissal = await restoreFinding(database, id);
      if (dismissal) tellDismissed(dismissal);
    },
    changeSettings: async (changes, sender) => {
      requireExtensionPage(sender);
      return changeSettings(database, changes);
    },
    forgetArticles: async (_data, sender) => {
      requireExtensionPage(sender);
      return forgetArticles(database);
    },
    showCount: ({ count }, sender) => showCount(requireFrame(sender), count),
    readFrames: (_data, sender) => readChildFrames(database, requireFrame(sender).tabId),
    loadCard: async (_data, sender) => {
      const { tabId, frameId } = requireFrame(sender);
      await runCard(tabId, frameId);
    },
    switchSite: async (change, sender) => {
      requireExtensionPage(sender);
      await switchSite(database, change, now());
    },
    openDashboard: async ({ pageKey, view }, sender) => {
      requireExtensionPage(sender);
      await openDashboard({ pageKey, view });
    },
    exportAnnotation: async ({ id, pageKey }, sender) => {
      requireOwnKey(sender, pageKey);
      await openDashboard({ pageKey, exportId: id });
    },
    hasAccess: async (_data, sender) => {
      requireExtensionPage(sender);
      return browser.permissions.contains({ origins: WEB_PAGES });
    },
  };
}

/** A list of the extension sends what it knew of a page when it was drawn. */
function witnessOf(sender: Sender): PageWitness {
  if (sender.from !== 'frame') return { from: 'list' };
  // What is written in a private window is kept, but not which page it was found by.
  return { from: 'reader', shownIn: sender.incognito ? undefined : sender.shownIn };
}

/** What a page may know of what is kept of it: not which other page has shown it. */
function toldTo({ from }: Sender, { shownIn, ...page }: Page): Page {
  return from === 'extension-page' && shownIn !== undefined ? { ...page, shownIn } : page;
}

function tellDismissed({ pageKey, alsoOn = [] }: Dismissal): void {
  for (const key of [pageKey, ...alsoOn]) tellChanged(key);
}

/** The write is complete and is answered without waiting for other tabs to hear of it. */
function tellChanged(pageKey: string): void {
  tellAllReaders('annotationsChanged', { pageKey }).catch(() => {});
}
