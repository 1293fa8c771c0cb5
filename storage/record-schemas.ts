import * as v from 'valibot';
import { CLAIM_KINDS, type Claim, SANCTIONS, SENTENCE_STATUSES } from '../claims/claim';
import { parseDay } from '../claims/calendar';
import type { Check, CheckRelation, TimelinePoint } from '../claims/check/check';
import { LIMITS } from './limits';
import {
  type Annotation,
  type ClaimReading,
  type Dismissal,
  type Page,
  type Place,
  type Reading,
  type Settings,
  type Source,
  type Target,
  VERDICTS,
} from './records';

/** Words of a page that nobody needs in full: what is too long is cut, the note beside them must not fail. */
const cutText = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.slice(0, limit)),
  );
export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const filledText = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const uuid = v.pipe(v.string(), v.uuid());
export const time = v.pipe(v.string(), v.isoTimestamp());

/** `YYYY-MM-DD`, a day that there is. */
export const day = v.pipe(
  v.string(),
  v.length(10),
  v.check((value) => parseDay(value) !== null, 'not a day'),
);

/** An address that can be opened without harm. */
const webAddress = v.pipe(
  v.string(),
  v.maxLength(LIMITS.address),
  v.check((value) => {
    try {
      return /^https?:$/.test(new URL(value).protocol);
    } catch {
      return false;
    }
  }, 'not an http(s) address'),
);

export const verdict = v.picklist(VERDICTS);
export const note = text(LIMITS.note);
export const tags = v.pipe(v.array(text(LIMITS.tag)), v.maxLength(LIMITS.tags));
export const sources = v.pipe(
  v.array(v.object({ url: webAddress, title: text(LIMITS.title) })),
  v.maxLength(LIMITS.sources),
) satisfies v.GenericSchema<unknown, Source[]>;

export const target = v.pipe(
  v.object({
    quote: v.object({
      type: v.literal('TextQuoteSelector'),
      exact: filledText(LIMITS.quote),
      prefix: text(LIMITS.context),
      suffix: text(LIMITS.context),
    }),
    position: v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  }),
  v.check(({ position }) => position.start <= position.end, 'ends before it starts'),
) satisfies v.GenericSchema<unknown, Target>;

export const claimKind = v.picklist(CLAIM_KINDS);
const claimValue = v.nullable(text(LIMITS.value));
export const subject = cutText(LIMITS.title);
export const sanction = v.picklist(SANCTIONS);
export const status = v.picklist(SENTENCE_STATUSES);

export const claimReading = v.object({
  kind: claimKind,
  value: claimValue,
  subject: v.optional(subject),
  sanction: v.optional(sanction),
  status: v.optional(status),
}) satisfies v.GenericSchema<unknown, ClaimReading>;

export const place = v.variant('state', [
  v.object({ state: v.literal('anchored') }),
  v.object({ state: v.literal('changed'), words: cutText(LIMITS.words) }),
  v.object({
    state: v.literal('orphaned'),
    reason: v.picklist(['absent', 'ambiguous', 'detached']),
  }),
]) satisfies v.GenericSchema<unknown, Place>;

export const pageKey = webAddress;

/** What a page tells of itself. */
export const pageDetails = v.object({
  key: pageKey,
  url: webAddress,
  title: cutText(LIMITS.title),
  siteName: cutText(LIMITS.title),
  publishedAt: v.nullable(day),
  publishedBy: v.nullable(v.picklist(['page', 'reader'])),
});

export const page = v.object({
  ...pageDetails.entries,
  shownIn: v.exactOptional(webAddress),
  createdAt: time,
  lastReadAt: time,
}) satisfies v.GenericSchema<unknown, Page>;

export const annotation = v.object({
  id: uuid,
  pageKey,
  target,
  claim: v.nullable(claimReading),
  verdict,
  note,
  tags,
  sources,
  place: v.nullable(place),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  createdAt: time,
  modifiedAt: time,
  deletedAt: v.nullable(time),
  mergedInto: v.exactOptional(uuid),
}) satisfies v.GenericSchema<unknown, Annotation>;

export const dismissal = v.object({
  id: uuid,
  pageKey,
  rule: v.pipe(v.string(), v.maxLength(LIMITS.tag), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  words: v.pipe(v.array(text(LIMITS.words)), v.minLength(1), v.maxLength(LIMITS.tags)),
  reason: text(LIMITS.words),
  statement: v.exactOptional(text(LIMITS.words)),
  alsoOn: v.exactOptional(v.pipe(v.array(pageKey), v.maxLength(LIMITS.tags))),
  createdAt: time,
}) satisfies v.GenericSchema<unknown, Dismissal>;

export const claim = v.object({
  kind: claimKind,
  start: offset,
  end: offset,
  text: text(LIMITS.words),
  value: claimValue,
  subject: v.exactOptional(subject),
  sanction: v.exactOptional(sanction),
  status: v.exactOptional(status),
}) satisfies v.GenericSchema<unknown, Claim>;

const RELATIONS: readonly CheckRelation[] = ['implies', 'agrees', 'conflicts'];

const timelinePoint = v.object({
  label: text(LIMITS.words),
  from: day,
  to: day,
}) satisfies v.GenericSchema<unknown, TimelinePoint>;

const check = v.object({
  relation: v.picklist(RELATIONS),
  rule: dismissal.entries.rule,
  claims: v.array(claim),
  statement: text(LIMITS.words),
  assumptions: v.array(text(LIMITS.words)),
  timeline: v.exactOptional(v.array(timelinePoint)),
}) satisfies v.GenericSchema<unknown, Check>;

export const reading = v.object({
  pageKey,
  url: webAddress,
  title: cutText(LIMITS.title),
  siteName: cutText(LIMITS.title),
  publishedAt: v.nullable(day),
  text: text(LIMITS.text),
  claims: v.array(claim),
  conflicts: v.array(check),
  people: v.array(text(LIMITS.title)),
  readAt: time,
}) satisfies v.GenericSchema<unknown, Reading>;

export const settings = v.object({
  rememberArticles: v.boolean(),
}) satisfies v.GenericSchema<unknown, Settings>;
