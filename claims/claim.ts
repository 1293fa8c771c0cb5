export const CLAIM_KINDS = ['age', 'sentence', 'date', 'duration'] as const;

export const SANCTIONS = [
  'imprisonment',
  'probation',
  'community-service',
  'death',
  'other',
] as const;

export const SENTENCE_STATUSES = [
  'imposed',
  'served',
  'possible',
  'sought',
  'suspended',
  'other',
] as const;

/** The four kinds of claim that Tickmark looks for. */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a criminal punishment consists of. */
export type Sanction = (typeof SANCTIONS)[number];

/** What became of a punishment, as the text tells it. */
export type SentenceStatus = (typeof SENTENCE_STATUSES)[number];

/**
 * A span of text that states something checkable.
 *
 * `start` (inclusive) and `end` (exclusive) count UTF-16 code units of the text that was read, and
 * `text` is exactly that slice. `value` is written in TIMEX3 / ISO 8601 notation (`P63Y`,
 * `2018-05-30TAF`, `../P20Y`, `life`), or null where the text does not allow it to be placed.
 */
export interface Claim {
  kind: ClaimKind;
  start: number;
  end: number;
  text: string;
  value: string | null;
  /** Ages and sentences: whom it is about, in the fullest form in which the text names them. */
  subject?: string;
  /** Sentences only. */
  sanction?: Sanction;
  /** Sentences only. */
  status?: SentenceStatus;
}

export interface DetectOptions {
  /** Day of publication, `YYYY-MM-DD`; what follows the tenth character is ignored. */
  publishedAt?: string | undefined;
  /** The kinds wanted; all four by default. */
  kinds?: readonly ClaimKind[] | undefined;
}
