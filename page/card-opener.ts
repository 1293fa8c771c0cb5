import type { Annotation } from '../storage/records';
import type { CardHost, CardRequest, CardSlot, CardState, CloseReason } from './card-slot';
import { isDarkBehind } from './backdrop';
import { linesOf, type Mark } from './marks';

/** What an open card is about, and how it is told of changes. */
export interface CardSession {
  /** The mark as it is now; null once its words are gone. */
  mark: Mark | null;
  /** The annotation that was deleted from this card, as long as it can be had back. */
  removed?: Annotation | null;
}

export interface CardOpenerOptions {
  slot: CardSlot;
  /** Loads the card's script into this frame. */
  load: () => Promise<void>;
  stateOf: (mark: Mark) => CardState;
  hostOf: (session: CardSession) => Omit<CardHost, 'closed'>;
  /** The card was closed; `reason` tells whether the focus should go back. */
  closed: (session: CardSession, reason: CloseReason) => void;
  /** The card could not be loaded. */
  failed: (error: unknown) => void;
}

/** Opens the card on marks, one at a time, and keeps it in step with them. */
export class CardOpener {
  readonly #options: CardOpenerOptions;
  #session: CardSession | null = null;
  #loading: Promise<void> | null = null;
  /** The last wish counts: the pointer may have moved on while the card was loading. */
  #wish: { focus: boolean } | null = null;

  constructor(options: CardOpenerOptions) {
    this.#options = options;
  }

  get session(): CardSession | null {
    return this.#session;
  }

  /** Opens a card; one that is in use does not give way to one that is only pointed at. */
  async open(mark: Mark, { focus }: { focus: boolean }): Promise<void> {
    const { slot } = this.#options;
    if (slot.view?.isOpen() && this.#session) {
      if (this.#session.mark === mark) {
        if (focus) slot.view.takeFocus();
        return;
      }
      if (!focus && slot.view.inUse()) return;
    }
    const wish = { focus };
    this.#wish = wish;
    if (!slot.view) {
      try {
        this.#loading ??= this.#options.load();
        await this.#loading;
      } catch (error) {
        this.#options.failed(error);
        return;
      } finally {
        this.#loading = null;
      }
      if (wish !== this.#wish) return;
    }
    const request = this.#request(mark, focus);
    try {
      slot.view?.show(request);
    } catch (error) {
      // A page without an origin of its own has no frame that a card could stand in.
      this.#session = null;
      this.#options.failed(error);
    }
  }

  /** The pointer has left its mark: a card that was wished for by pointing, and is still loading, stays away. */
  forget(): void {
    if (this.#wish?.focus === false) this.#wish = null;
  }

  /** Puts the mark of a new reading in place of the old one, and shows its state. */
  replace(mark: Mark | null): void {
    if (!this.#session) return;
    this.#session.mark = mark;
    if (mark) this.#options.slot.view?.update(this.#options.stateOf(mark));
  }

  close(reason: CloseReason): void {
    this.#wish = null;
    this.#options.slot.view?.hide(reason);
  }

  #request(mark: Mark, focus: boolean): CardRequest {
    const session: CardSession = { mark };
    const lines = (): DOMRect[] => (session.mark ? linesOf(session.mark) : []);
    const around = mark.range.startContainer.parentElement;
    const request: CardRequest = {
      state: this.#options.stateOf(mark),
      anchor: () => lines()[0] ?? null,
      lines,
      focus,
      dark: around ? isDarkBehind(around) : null,
      host: {
        ...this.#options.hostOf(session),
        closed: (reason) => {
          if (this.#session === session) this.#session = null;
          this.#options.closed(session, reason);
        },
      },
    };
    // An open card closes with `replaced` while this one is shown: set the session first.
    this.#session = session;
    return request;
  }
}
