import type { Check } from '../claims/check/check';
import type { Claim, ClaimKind, Sanction, SentenceStatus } from '../claims/claim';

/** What the reader has concluded. */
export type Verdict = 'unchecked' | 'confirmed' | 'needs-context' | 'disputed' | 'false';

export const VERDICTS: readonly Verdict[] = [
  'unchecked',
  'confirmed',
  'needs-context',
  'disputed',
  'false',
];

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 * Offsets are UTF-16 code units of the flat text of the page's article where the words begin and end in it, and of
 * the whole page's flat text where they do not.
 */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** Where in the page an annotation belongs. */
export interface Target {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
}

/** Where the words of an annotation stood when its page was last read. */
export type Place =
  | { state: 'anchored' }
  /** The surroundings were found and the words between differ: `words` is what stands there now. */
  | { state: 'changed'; words: string }
  /** No place; `ambiguous` where several fit equally well, `detached` where the reader took it off the page. */
  | { state: 'orphaned'; reason: 'absent' | 'ambiguous' | 'detached' };

/** What the detector read in the words when they were annotated. */
export interface ClaimReading {
  kind: ClaimKind;
  value: string | null;
  subject?: string | undefined;
  sanction?: Sanction | undefined;
  status?: SentenceStatus | undefined;
}

export interface Source {
  /** An http(s) address. */
  url: string;
  title: string;
}

/** What a reader keeps on a claim or on any selected text. Times are ISO 8601 in UTC. */
export interface Annotation {
  /** UUID. */
  id: string;
  /** Key of its page: the canonical address. */
  pageKey: string;
  target: Target;
  /** null where the reader selected text that is no claim. */
  claim: ClaimReading | null;
  verdict: Verdict;
  /** Markdown. */
  note: string;
  tags: string[];
  sources: Source[];
  /** null until a page was read again after the annotation was made. */
  place: Place | null;
  /** Grows by one with each write. */
  revision: number;
  createdAt: string;
  modifiedAt: string;
  /** Set while a delete can still be undone. */
  deletedAt: string | null;
  /** Id of the annotation that took in what this one held when it was restored: an empty record, deleted for good. */
  mergedInto?: string | undefined;
}

/** A page that the reader has kept something on. */
export interface Page {
  /** Canonical address without tracking parameters and fragment. */
  key: string;
  /** The address at which it was last read. */
  url: string;
  /**
   * Address of the page that showed it in a frame when the reader last wrote on it; absent where it stood by itself.
   * For the reader alone: a page in a frame need not know where it is shown.
   */
  shownIn?: string | undefined;
  title: string;
  /** Name of the publisher, or the host where the page does not give one. */
  siteName: string;
  /** `YYYY-MM-DD`, or null where neither the page nor the reader gives one. */
  publishedAt: string | null;
  publishedBy: 'page' | 'reader' | null;
  createdAt: string;
  lastReadAt: string;
}

/** A site on which the reader has switched Tickmark off. */
export interface SwitchedOffSite {
  /** Host name without `www.`; its subdomains are meant too. */
  host: string;
  since: string;
}

/** A finding of the checks that the reader does not want to see on a page again. */
export interface Dismissal {
  /** UUID. */
  id: string;
  pageKey: string;
  /** The rule of the check. */
  rule: string;
  /** The words of its claims, in the order of the text: other words make another finding. */
  words: string[];
  /** In the reader's words; may be empty. */
  reason: string;
  /** What the finding said, for who reads of it later. */
  statement?: string | undefined;
  /** Keys of the other pages that its claims stand on: it is dismissed there too. */
  alsoOn?: string[] | undefined;
  createdAt: string;
}

/** What was found in an article when it was last read, so that other articles can be checked against it. */
export interface Reading {
  pageKey: string;
  /** The address at which it was read. */
  url: string;
  title: string;
  siteName: string;
  /** `YYYY-MM-DD`, or null where it is not known. */
  publishedAt: string | null;
  /** The lines that hold claims and the names that the rest writes; not the article. */
  text: string;
  /** All claims of the article; offsets are those of `text`. */
  claims: Claim[];
  /** What does not add up within the article; offsets are those of `text`. */
  conflicts: Check[];
  /** Keys of the people of whom it tells an age, a birth, a death or a term. */
  people: string[];
  readAt: string;
}

/** What the reader has chosen in the options. */
export interface Settings {
  /** Keep a reading of every article that is read, not only of those on which something is kept. */
  rememberArticles: boolean;
}
