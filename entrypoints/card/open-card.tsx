import { render } from 'preact';
import { Card } from '../../components/Card';
import { Findings } from '../../components/Findings';
import { keepFocus } from '../../components/keep-focus';
import type { SourceDraft } from '../../components/SourceList';
import { Presses } from '../../components/use-after-press';
import { verdictOfKey } from '../../components/VerdictChoice';
import type { CardRequest, CardState, CloseReason } from '../../page/card-slot';
import { EditSession } from '../../storage/edit-session';
import { describeError } from '../../storage/failure';
import type { PageCheck } from '../../storage/protocol';
import { copyText } from './copy-text';
import { focusFirst, goRound } from './focus';
import { type CardFrame, createFrame } from './frame';
import { closeWhenLeft } from './leave';
import { keepPlaced } from './place-card';

/** Sources that were being typed when a card was closed, by what it was open on. */
const sourceDrafts = new Map<string, SourceDraft>();

const ABANDONED =
  'Tickmark was updated and can no longer save from here. Copy what you wrote, then load the page again.';

/** How long a mark may be missing before its card goes, in milliseconds: pages render their text anew. */
const GONE_AFTER = 600;

/** One card on the screen, from opening to closing. */
export class OpenCard {
  #state: CardState;
  #problem: string | null = null;
  #deleted = false;
  /** The extension is gone: what stands here is here only. */
  #abandoned = false;
  #waiting = false;
  #goneSince: number | null = null;
  readonly #request: CardRequest;
  readonly #ended: (card: OpenCard) => void;
  readonly #life = new AbortController();
  readonly #session: EditSession;
  readonly #frame: CardFrame;
  /** What had the focus before the card took it. */
  #before: HTMLElement | null = null;

  constructor(request: CardRequest, ended: (card: OpenCard) => void) {
    this.#request = request;
    this.#ended = ended;
    this.#state = request.state;
    this.#session = new EditSession({
      annotation: request.state.annotation,
      save: (...write) => request.host.save(...write),
      changed: () => this.#renderSoon(),
      keepDraft: (draft) => request.host.keepDraft(draft),
    });
    const { signal } = this.#life;
    this.#frame = createFrame({
      dark: request.dark,
      shown: (view) => this.#onShown(view),
      signal,
    });
    keepFocus(this.#frame.content, signal);
    this.#flushWhenLeaving(signal);
    closeWhenLeft({
      host: this.#frame.host,
      content: this.#frame.content,
      lines: () => request.lines(),
      pinned: () => request.focus || this.inUse(),
      close: (reason) => this.close(reason),
      signal,
    });
    if (request.state.draft) this.#session.resume(request.state.draft);
    this.#render();
    this.#keepPlaced();
    if (request.focus) this.takeFocus();
  }

  /** Tells one place from another for as long as the page is open. */
  get #key(): string {
    const { subject, page } = this.#state;
    const words =
      'claim' in subject ? `${subject.claim.start} ${subject.claim.text}` : subject.selection;
    return `${page.key} ${words}`;
  }

  get #open(): boolean {
    return !this.#life.signal.aborted;
  }

  inUse(): boolean {
    const { host, hasFocus } = this.#frame;
    return hasFocus() || host.matches(':hover') || this.#session.hasUnsaved;
  }

  takeFocus(): void {
    this.#before ??= focusedElement();
    focusFirst(this.#frame.content, {
      toNote: 'selection' in this.#state.subject,
      // Who goes from mark to mark by keyboard stands on one with the focus.
      isShown: this.#before !== null,
    });
  }

  update(state: CardState): void {
    const deletedElsewhere = this.#state.annotation !== null && state.annotation === null;
    this.#state = state;
    // The reader's view may be a moment older than what this card has just saved.
    if (state.annotation || deletedElsewhere) this.#session.receive(state.annotation);
    this.#renderSoon();
  }

  /** Stays until the reader closes it. */
  abandon(): void {
    this.#abandoned = true;
    this.#problem = ABANDONED;
    this.#renderSoon();
  }

  close(reason: CloseReason): void {
    if (!this.#open || (this.#abandoned && (reason === 'left' || reason === 'gone'))) return;
    // Leaving a field keeps what stands in it.
    this.#frame.focused()?.blur();
    this.#life.abort();
    this.#session.close();
    render(null, this.#frame.content);
    this.#frame.host.remove();
    this.#ended(this);
    this.#request.host.closed(reason);
    // Where the focus has gone elsewhere meanwhile, it stays there.
    if (reason !== 'left' && !focusedElement()) this.#before?.focus({ preventScroll: true });
  }

  /** The keys are the window's, so that they work wherever in the card was clicked. */
  #onShown(view: Window): void {
    const { signal } = this.#life;
    view.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    view.addEventListener('blur', () => this.#session.flush(), { signal });
  }

  /** Begins once there is something to measure. */
  #keepPlaced(): void {
    const { content } = this.#frame;
    keepPlaced(
      { ...this.#frame, body: () => content.querySelector<HTMLElement>('.card-body') },
      {
        anchor: () => {
          const rect = this.#request.anchor();
          if (rect) this.#goneSince = null;
          return rect;
        },
        lines: () => this.#request.lines(),
      },
      () => this.#onGone(),
      this.#life.signal,
    );
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close('escape');
      return;
    }
    const { content, focused } = this.#frame;
    const target = focused() ?? content;
    goRound(event, content, target);
    const typing = target.matches('textarea, input:not([type="radio"])');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || this.#deleted) return;
    const verdict = verdictOfKey(event.key);
    if (verdict === null) return;
    event.preventDefault();
    this.#session.change({ verdict });
    // The focus goes along with the choice, as the arrow keys take it: Tab then leads on to the note.
    if (target.matches('input')) {
      content.querySelector<HTMLElement>(`input[value="${verdict}"]`)?.focus();
    }
  }

  #flushWhenLeaving(signal: AbortSignal): void {
    const flush = () => this.#session.flush();
    window.addEventListener('pagehide', flush, { signal });
    window.addEventListener('blur', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    window.addEventListener(
      'beforeunload',
      (event) => {
        flush();
        // The browser asks whether to leave: what failed to save lives in this page only.
        if (this.#session.saveState.phase === 'failed') event.preventDefault();
      },
      { signal },
    );
  }

  #onGone(): void {
    this.#goneSince ??= performance.now();
    const patience = this.#deleted || this.inUse() ? Number.POSITIVE_INFINITY : GONE_AFTER;
    if (performance.now() - this.#goneSince > patience) this.close('gone');
  }

  /** Runs an action of the reader's and says so in the card where it fails. */
  async #attempt(action: () => Promise<unknown>): Promise<void> {
    this.#problem = this.#abandoned ? ABANDONED : null;
    try {
      await action();
    } catch (error) {
      this.#problem = describeError(error);
    }
    this.#renderSoon();
  }

  async #delete(): Promise<void> {
    await this.#request.host.remove();
    this.#deleted = true;
    this.#session.receive(null);
  }

  async #undoDelete(): Promise<void> {
    const restored = await this.#request.host.restore();
    this.#deleted = false;
    this.#session.receive(restored);
  }

  /**
   * Draws once for all that changes in one go, and never within a drawing: taking an element away can fire events
   * that change more.
   */
  #renderSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.#render();
    });
  }

  #renderFindings(label: string, wanted: (check: PageCheck) => boolean) {
    const { dismissals = [], subject } = this.#state;
    const checks = this.#state.checks.filter(wanted);
    if (checks.length === 0) return null;
    const { host } = this.#request;
    const { dismissFinding, restoreFinding } = host;
    return (
      <Findings
        label={label}
        checks={checks}
        dismissals={dismissals}
        current={'claim' in subject ? subject.claim : undefined}
        onGoTo={(claim) => host.goToClaim(claim)}
        onDismiss={
          dismissFinding &&
          ((check, reason) => void this.#attempt(() => dismissFinding.call(host, check, reason)))
        }
        onRestore={
          restoreFinding && (({ id }) => void this.#attempt(() => restoreFinding.call(host, id)))
        }
      />
    );
  }

  #render(): void {
    if (!this.#open) return;
    const { host } = this.#request;
    const { subject } = this.#state;
    const words = 'claim' in subject ? subject.claim.text : subject.selection;
    const { annotation, fields, saveState } = this.#session;
    render(
      <Presses.Provider value={this.#frame.presses}>
        <Card
          state={{ ...this.#state, annotation }}
          fields={fields}
          saveState={saveState}
          problem={this.#problem}
          deleted={this.#deleted}
          conflicts={this.#renderFindings('Findings', ({ relation }) => relation === 'conflicts')}
          conclusions={this.#renderFindings(
            'What this implies',
            ({ relation }) => relation !== 'conflicts',
          )}
          sourceDraft={sourceDrafts.get(this.#key) ?? null}
          onSourceDraft={(draft) => {
            if (draft) sourceDrafts.set(this.#key, draft);
            else sourceDrafts.delete(this.#key);
          }}
          onChange={(changes) => this.#session.change(changes)}
          onHoldNote={(held) => this.#session.holdNote(held)}
          onRetry={() => this.#session.flush()}
          onSetPublishedAt={(day) => void this.#attempt(() => host.setPublishedAt(day))}
          onAcceptWords={() => void this.#attempt(() => host.acceptWords())}
          onDetach={() => void this.#attempt(() => host.detach())}
          onCopyQuote={() => void this.#attempt(() => copyText(words, this.#frame.content))}
          onExport={() => void this.#attempt(() => host.exportFile())}
          onDelete={() => void this.#attempt(() => this.#delete())}
          onUndoDelete={() => void this.#attempt(() => this.#undoDelete())}
          onUndoOver={() => this.close('button')}
          onClose={() => this.close('button')}
        />
      </Presses.Provider>,
      this.#frame.content,
    );
  }
}

/** What has the focus in the page, if anything has. */
function focusedElement(): HTMLElement | null {
  const { activeElement, body } = document;
  return activeElement instanceof HTMLElement && activeElement !== body ? activeElement : null;
}
