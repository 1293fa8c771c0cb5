import * as v from 'valibot';
import { LIMITS } from './limits';
import type { BackgroundMessage, DataOf } from './messages';
import type { PageReading } from './protocol';
import {
  annotation,
  claim,
  claimReading,
  day,
  dismissal,
  note,
  pageDetails,
  pageKey,
  place,
  sources,
  settings,
  tags,
  target,
  uuid,
  verdict,
} from './record-schemas';

const nothing = v.strictObject({});
const byId = v.strictObject({ id: uuid });
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** Tags as they are kept: without space around them, none empty, none twice. */
const tidyTags = v.pipe(
  tags,
  v.transform((all) => [...new Set(all.map((tag) => tag.trim()).filter((tag) => tag !== ''))]),
);

/** A host name or an address in numbers, without port. */
const host = v.pipe(
  v.string(),
  v.maxLength(253),
  v.toLowerCase(),
  v.regex(
    /^(?:\[[0-9a-f:.]+\]|[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*)$/,
  ),
);

/** What the background takes, message by message. Anything else is turned away and nothing is written. */
export const MESSAGE_SCHEMAS: {
  [Type in BackgroundMessage]: v.GenericSchema<unknown, DataOf<Type>>;
} = {
  readClaims: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
    page: pageDetails,
  }),
  findPlaces: v.strictObject({
    key: pageKey,
    text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
  }),
  describePlace: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
    start: offset,
    end: offset,
  }),
  readPage: v.strictObject({ key: pageKey }),
  saveAnnotation: v.strictObject({
    id: uuid,
    page: pageDetails,
    target,
    claim: v.nullable(claimReading),
    changes: v.strictObject({
      verdict: v.exactOptional(verdict),
      note: v.exactOptional(note),
      tags: v.exactOptional(tidyTags),
      sources: v.exactOptional(sources),
    }),
    baseNote: note,
    earlierNotes: v.exactOptional(v.pipe(v.array(note), v.maxLength(LIMITS.earlierNotes))),
  }),
  moveAnnotation: v.strictObject({ id: uuid, target, claim: v.nullable(claimReading) }),
  detachAnnotation: byId,
  deleteAnnotation: byId,
  restoreAnnotation: byId,
  setPublishedAt: v.strictObject({ page: pageDetails, publishedAt: v.nullable(day) }),
  reportPlaces: v.strictObject({
    pageKey,
    places: v.pipe(v.array(v.object({ id: uuid, place })), v.maxLength(LIMITS.places)),
  }),
  dismissFinding: v.strictObject({
    page: pageDetails,
    rule: dismissal.entries.rule,
    words: dismissal.entries.words,
    reason: dismissal.entries.reason,
    statement: dismissal.entries.statement,
    alsoOn: dismissal.entries.alsoOn,
  }),
  restoreFinding: byId,
  changeSettings: v.strictObject({
    rememberArticles: v.exactOptional(settings.entries.rememberArticles),
  }),
  forgetArticles: nothing,
  showCount: v.strictObject({ count }),
  readFrames: nothing,
  loadCard: nothing,
  switchSite: v.strictObject({ host, on: v.boolean() }),
  openDashboard: v.strictObject({
    pageKey: v.optional(pageKey),
    view: v.optional(v.literal('import')),
  }),
  exportAnnotation: v.strictObject({ id: uuid, pageKey }),
  hasAccess: nothing,
};

const candidate = v.object({
  annotationId: uuid,
  spot: v.object({
    scope: v.picklist(['article', 'page']),
    span: v.object({ start: v.number(), end: v.number() }),
  }),
  words: v.string(),
  before: v.string(),
  after: v.string(),
});

/** The browser's number of a child frame. */
const frameId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** What a page's reader answers to `getReading`: it lives in the page's process, so it is checked too. */
export const pageReading = v.object({
  page: pageDetails,
  language: v.pipe(v.string(), v.maxLength(100)),
  state: v.picklist(['not-an-article', 'reading', 'read']),
  marksShown: v.boolean(),
  claims: v.array(claim),
  text: v.string(),
  annotations: v.array(annotation),
  candidates: v.array(candidate),
  frames: v.pipe(v.array(frameId), v.maxLength(LIMITS.frames)),
}) satisfies v.GenericSchema<unknown, PageReading>;
