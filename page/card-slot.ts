import type { Claim } from '../claims/claim';
import type { Draft } from '../storage/edit-session';
import type { AnnotationChanges, PageCheck, PageDetails } from '../storage/protocol';
import type { Annotation, Dismissal, Place } from '../storage/records';

/**
 * Where the reader and the card of one frame meet. Both are content scripts of one isolated world, loaded at
 * different times; this file is in both bundles, so it holds types and one function.
 */

/** What a card is opened on: a claim that was found, or other words that the reader selected. */
export type CardSubject = { claim: Claim } | { selection: string };

/** Everything that a card shows. */
export interface CardState {
  subject: CardSubject;
  page: PageDetails;
  /** What stands before and after the words, some sentences of it; absent where that is not known. */
  around?: { before: string; after: string } | undefined;
  /** null until something is kept on these words. */
  annotation: Annotation | null;
  /** The checks that rest on this claim, those that conflict first, dismissed ones last; empty for a selection. */
  checks: readonly PageCheck[];
  /** Findings that the reader has dismissed, where `checks` has those too. */
  dismissals?: readonly Dismissal[] | undefined;
  /** null where nothing is kept yet, or where the place was not looked for. */
  place: Place | null;
  /** What an earlier card of this place could not save; the card shows it and tries again. */
  draft: Draft | null;
}

/** `left`: the focus or a click went elsewhere; `gone`: the mark is no longer in the page. */
export type CloseReason = 'escape' | 'button' | 'left' | 'gone' | 'replaced';

/** What the reader does for an open card. A promise rejects with an `Error` whose message is fit to show. */
export interface CardHost {
  /**
   * Writes and resolves when the write is complete. `baseNote` is the note that the reader's changes began from,
   * `earlierNotes` those of a `SaveRequest`. Several may be on their way, in the order of their changes.
   */
  save(
    changes: AnnotationChanges,
    baseNote: string,
    earlierNotes?: readonly string[],
  ): Promise<Annotation>;
  /** Keeps in memory what is not saved, for the next card of this place; null when all is saved. */
  keepDraft(draft: Draft | null): void;
  remove(): Promise<void>;
  restore(): Promise<Annotation>;
  setPublishedAt(day: string | null): Promise<void>;
  /** Scrolls to another claim and opens its card. */
  goToClaim(claim: Claim): void;
  /** Takes the words that now stand in a changed place. */
  acceptWords(): Promise<void>;
  /** Leaves the annotation without a place: kept and listed, marked nowhere. */
  detach(): Promise<void>;
  /** Hands the annotation out as a file, by a page of the extension. */
  exportFile(): Promise<void>;
  /** Keeps that the reader does not want to see a finding again. Absent where that can't be kept. */
  dismissFinding?(check: PageCheck, reason: string): Promise<void>;
  /** Takes a dismissal back. */
  restoreFinding?(dismissalId: string): Promise<void>;
  /** The card is hidden. The reader gives the focus back to where it was, unless the reason is `left`. */
  closed(reason: CloseReason): void;
}

export interface CardRequest {
  state: CardState;
  /** The rectangle in the viewport of the line of the mark to stand beside, or null once it is gone. */
  anchor(): DOMRect | null;
  /** Rectangles of all lines of the mark: the card covers none of them where there is room. */
  lines(): readonly DOMRect[];
  /** Opened by a click or a key: the card takes the focus. Opened by pointing: it does not. */
  focus: boolean;
  /** Whether the page is dark behind the mark; null where that can't be told. */
  dark: boolean | null;
  host: CardHost;
}

/**
 * What the card offers to the reader. It closes itself on Esc, on a click outside the card and its mark, once
 * `anchor` has given null for a moment and the card is not in use, and, where it was opened by pointing, once the
 * pointer has left both for a moment.
 */
export interface CardView {
  /** Opens, in place of an open card if there is one. */
  show(request: CardRequest): void;
  /** New state for the open card; what is being typed stays. Nothing happens where none is open. */
  update(state: CardState): void;
  /** Moves the focus into a card that was opened without it. */
  takeFocus(): void;
  hide(reason: CloseReason): void;
  /**
   * The extension was updated or removed, and nothing can be saved from here any more: a card that is in use stays
   * and says so, for its words to be copied; any other closes. Nobody asks for it again.
   */
  abandon(): void;
  /**
   * Whether the reader is at work in the open card: it has the focus or the pointer, or holds words that are not
   * saved. Such a card must not give way to another that is only pointed at.
   */
  inUse(): boolean;
  isOpen(): boolean;
}

export interface CardSlot {
  /** null until the card's script has run. */
  view: CardView | null;
}

const KEY = Symbol.for('tickmark.card');

/** The one slot of this frame. */
export function cardSlot(): CardSlot {
  const holder: typeof globalThis & { [KEY]?: CardSlot } = globalThis;
  holder[KEY] ??= { view: null };
  return holder[KEY];
}
