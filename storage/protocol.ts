import type { Check } from '../claims/check/check';
import type { Claim } from '../claims/claim';
import type { Anchoring } from '../page/anchoring/anchoring';
import type { Spot } from '../page/scan';
import type { Annotation, ClaimReading, Dismissal, Page, Place, Settings, Target } from './records';

/** What a page tells of itself when something on it is kept. */
export type PageDetails = Pick<
  Page,
  'key' | 'url' | 'title' | 'siteName' | 'publishedAt' | 'publishedBy'
>;

/** The parts of an annotation that its reader writes. */
export type AnnotationChanges = Partial<Pick<Annotation, 'verdict' | 'note' | 'tags' | 'sources'>>;

/**
 * One write of a reader's words. The first one makes the annotation, later ones change what they name; sending
 * the same one twice does no harm.
 */
export interface SaveRequest {
  /** UUID chosen by the card. */
  id: string;
  page: PageDetails;
  target: Target;
  claim: ClaimReading | null;
  changes: AnnotationChanges;
  /** The note as it was when the reader began to change it: tells a stale write from a fresh one. */
  baseNote: string;
  /**
   * Notes that the same writer sent before and has no answer on, and the one that it began from. Which of them came
   * through is not known; where one of them is what is kept, nobody else has written since.
   */
  earlierNotes?: readonly string[];
}

/** A place on the page that an annotation without one may belong to: the reader has to choose. */
export interface Candidate {
  annotationId: string;
  spot: Spot;
  /** What stands there, and some of what is around it. */
  words: string;
  before: string;
  after: string;
}

/** What a page's reader has found, for the popup. */
export interface PageReading {
  page: PageDetails;
  /** The language that the page says it is in, as BCP 47 has it (`en-GB`); empty where it says none. */
  language: string;
  /** `reading` until the article has been read once. */
  state: 'not-an-article' | 'reading' | 'read';
  marksShown: boolean;
  claims: Claim[];
  /** Text of the article, for checks and export. */
  text: string;
  /** Annotations of the page, those of claims and those of other words, with their place on it now. */
  annotations: Annotation[];
  /** Of those annotations that stand nowhere, in the order of the text. */
  candidates: Candidate[];
  /**
   * The child frames that have told the top frame's reader of their claims, by the browser's numbers; some may be
   * gone. Empty in a child frame.
   */
  frames: number[];
}

/** What is kept on one page; deleted annotations are left out. */
export interface KeptOnPage {
  page: Page | null;
  annotations: Annotation[];
  dismissals: Dismissal[];
}

/** A page other than the one that is looked at. */
export interface OtherPage {
  key: string;
  url: string;
  title: string;
  publishedAt: string | null;
}

/** A check that may rest on claims of other pages too. */
export interface PageCheck extends Check {
  /** For each of `claims` the page that it stands on, null for the page looked at; absent where all stand on it. */
  elsewhere?: readonly (OtherPage | null)[];
}

/** The claims of a page's text and what follows from them. */
export interface TextReading {
  claims: Claim[];
  /** Those of their claims that stand on the page equal those of the list, and are copies of them. */
  checks: PageCheck[];
}

/** What anchoring found for an annotation. */
export interface FoundPlace {
  id: string;
  anchoring: Anchoring;
}

/** Asked by content scripts and extension pages, answered by the background. */
export interface BackgroundProtocol {
  /**
   * Finds the claims of a text. The background does it, not the page: what finds them is larger than all else that
   * a page has to load, and takes its time off the page's main thread.
   *
   * Checks with what other remembered pages say are among the answer's. What was found is remembered in its turn
   * where something is kept on the page, or where the reader wants every article remembered.
   */
  readClaims(data: { text: string; page: PageDetails }): TextReading;
  /** Looks for the annotations kept under a key in a page's text; those that were detached are left out. */
  findPlaces(data: { key: string; text: string }): FoundPlace[];
  /**
   * Describes a stretch of a page's text so that it can be found again. The background does it, not the page: it
   * compares the place with all that look like it.
   */
  describePlace(data: { text: string; start: number; end: number }): Target;
  /** Everything kept on a page; nothing kept is null and two empty lists. */
  readPage(data: { key: string }): KeptOnPage;
  /** Acknowledged when the transaction is complete. The answer's id differs where the words had an annotation already. */
  saveAnnotation(data: SaveRequest): Annotation;
  /** Moves an annotation to another place: the reader accepted new words, or chose them. */
  moveAnnotation(data: { id: string; target: Target; claim: ClaimReading | null }): Annotation;
  /** Leaves it without a place until it is moved: kept and listed, looked for and marked no more. */
  detachAnnotation(data: { id: string }): Annotation;
  /** Can be undone with `restoreAnnotation` for a day. */
  deleteAnnotation(data: { id: string }): void;
  restoreAnnotation(data: { id: string }): Annotation;
  /** The reader says when the article was published; null takes it back. */
  setPublishedAt(data: { page: PageDetails; publishedAt: string | null }): Page;
  /** What anchoring found on this visit. */
  reportPlaces(data: { pageKey: string; places: { id: string; place: Place }[] }): void;
  /** The reader does not want to see a finding again. Dismissing the same one twice keeps the first. */
  dismissFinding(data: {
    page: PageDetails;
    /** The rule of the check. */
    rule: string;
    /** The words of its claims, in the order of the text. */
    words: string[];
    /** In the reader's words; may be empty. */
    reason: string;
    /** What the finding said. */
    statement?: string;
    /** Keys of the other pages that its claims stand on. */
    alsoOn?: string[];
  }): Dismissal;
  /** Takes a dismissal back; one that is gone already is no error. */
  restoreFinding(data: { id: string }): void;
  /** From the options page: changes what is named. */
  changeSettings(data: Partial<Settings>): Settings;
  /** From an extension page: forgets all articles on which nothing is kept. Gives how many they were. */
  forgetArticles(data: Record<string, never>): number;
  /**
   * From the top frame: the number on the toolbar badge of its tab, frames included; null clears it.
   * From a child frame: its own number, handed on to the top frame as `frameCounted`.
   */
  showCount(data: { count: number | null }): void;
  /** From the top frame: runs the reader in the larger child frames, where it does not run yet. */
  readFrames(data: Record<string, never>): void;
  /** Loads the card into the sender's frame. Resolves when its script has run. */
  loadCard(data: Record<string, never>): void;
  /** From an extension page: switches a site off or on for good. */
  switchSite(data: { host: string; on: boolean }): void;
  /** From an extension page. At the annotations of a page, or where a file is imported. */
  openDashboard(data: { pageKey?: string | undefined; view?: 'import' | undefined }): void;
  /**
   * Shows an annotation in the dashboard and hands it out as a file from there: what a content script makes into a
   * file is the page's to read.
   */
  exportAnnotation(data: { id: string; pageKey: string }): void;
  /** From an extension page. Whether the browser lets the extension read pages: in Firefox people can take that away. */
  hasAccess(data: Record<string, never>): boolean;
}

/** Asked by the background and by extension pages, answered by the reader in a page. */
export interface ReaderProtocol {
  getReading(data: Record<string, never>): PageReading;
  /** Something kept on the page with this key has changed. */
  annotationsChanged(data: { pageKey: string }): void;
  /** Read the page though it does not look like an article. */
  lookForClaims(data: Record<string, never>): void;
  showMarks(data: { shown: boolean }): void;
  /** Gives whether they are shown now. */
  toggleMarks(data: Record<string, never>): boolean;
  /** To the top frame: how many claims a child frame shows; null where it shows none any more. */
  frameCounted(data: { frameId: number; count: number | null }): void;
  /** Scrolls to a claim (by its start) or an annotation and opens its card. */
  goTo(data: { claimStart: number } | { annotationId: string }): void;
  /** Scrolls to a place that an annotation may belong to, selects it, and offers to attach it there. */
  goToCandidate(data: Candidate): void;
  /** Moves an annotation to such a place. Rejects where other words stand there by now. */
  attachToCandidate(data: Candidate): void;
  /** Asks the reader of the page to select the words of an annotation that stands nowhere. */
  askForPlace(data: { annotationId: string }): void;
  moveToClaim(data: { direction: 'next' | 'previous' }): void;
  /** Opens a card on the selected words. */
  annotateSelection(data: Record<string, never>): void;
  /** Moves an annotation onto the selected words. */
  reattachToSelection(data: { annotationId: string }): void;
  /** Takes the words that stand in a changed place now. */
  acceptWords(data: { annotationId: string }): void;
  /** The site was switched off: take everything away and stop. */
  stop(data: Record<string, never>): void;
}
