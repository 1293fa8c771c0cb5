import { render } from 'preact';
import { Card } from '../../components/Card';
import { Findings } from '../../components/Findings';
import { keepFocus } from '../../components/keep-focus';
import type { SourceDraft } from '../../components/SourceList';
import { verdictOfKey } from '../../components/VerdictChoice';
import type { CardRequest, CardState, CloseReason } from '../../page/card-slot';
import { EditSession } from '../../storage/edit-session';
import { describeError } from '../../storage/failure';
import type { PageCheck } from '../../storage/protocol';
import { applyStyles } from './apply-styles';
import { copyText } from './copy-text';
import { exportAnnotation } from './export-annotation';
import { focusFirst, keepFocusInside } from './focus';
import { isolateEvents } from './isolate-events';
import { closeWhenLeft } from './leave';
import { keepPlaced } from './place-card';
import css from './surface.css?inline';

/** Sources that were being typed when a card was closed, by what it was open on. */
const sourceDrafts = new Map<string, SourceDraft>();

/** How long a mark may be missing before its card goes, in milliseconds: pages render their text anew. */
const GONE_AFTER = 600;

/** One card on the screen, from opening to closing. */
export class OpenCard {
  #state: CardState;
  #problem: string | null = null;
  #deleted = false;
  #waiting = false;
  #goneSince: number | null = null;
  readonly #request: CardRequest;
  readonly #ended: (card: OpenCard) => void;
  readonly #life = new AbortController();
  readonly #session: EditSession;
  readonly #host = document.createElement('div');
  readonly #root: ShadowRoot;
  readonly #surface = document.createElement('div');
  readonly #content = document.createElement('div');
  readonly #arrow = document.createElement('div');

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
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#build();
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
    return (
      this.#root.activeElement !== null || this.#host.matches(':hover') || this.#session.hasUnsaved
    );
  }

  takeFocus(): void {
    focusFirst(this.#content, 'selection' in this.#state.subject);
  }

  update(state: CardState): void {
    const deletedElsewhere = this.#state.annotation !== null && state.annotation === null;
    this.#state = state;
    // The reader's view may be a moment older than what this card has just saved.
    if (state.annotation || deletedElsewhere) this.#session.receive(state.annotation);
    this.#renderSoon();
  }

  close(reason: CloseReason): void {
    if (!this.#open) return;
    // Leaving a field keeps what stands in it.
    const focused = this.#root.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    this.#life.abort();
    this.#session.close();
    render(null, this.#content);
    this.#host.remove();
    this.#ended(this);
    this.#request.host.closed(reason);
  }

  #build(): void {
    const { signal } = this.#life;
    const host = this.#host;
    // The page's style sheets reach the host: only what is important and inline is safe from them.
    host.style.cssText = HOST_STYLE;
    applyStyles(this.#root, css);
    this.#surface.className = 'tickmark surface';
    if (this.#request.dark !== null) {
      this.#surface.dataset['theme'] = this.#request.dark ? 'dark' : 'light';
    }
    this.#arrow.className = 'arrow';
    this.#content.style.display = 'contents';
    this.#surface.append(this.#arrow, this.#content);
    this.#root.append(this.#surface);

    isolateEvents(host, signal);
    keepFocus(this.#surface, signal);
    keepFocusInside(this.#surface, this.#root, signal);
    this.#surface.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#flushWhenLeaving(signal);

    // Behind a page's modal dialog everything else is inert, a popover too.
    const dialogs = document.querySelectorAll('dialog:modal');
    (dialogs.item(dialogs.length - 1) ?? document.documentElement).append(host);
    host.popover = 'manual';
    host.showPopover();
    closeWhenLeft({
      host,
      lines: () => this.#request.lines(),
      pinned: () => this.#request.focus || this.inUse(),
      close: (reason) => this.close(reason),
      signal,
    });
  }

  /** Begins once there is something to measure. */
  #keepPlaced(): void {
    keepPlaced(
      {
        host: this.#host,
        surface: this.#surface,
        arrow: this.#arrow,
        body: () => this.#content.querySelector<HTMLElement>('.card-body'),
      },
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
    const target = event.target;
    const typing =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.type !== 'radio');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || this.#deleted) return;
    const verdict = verdictOfKey(event.key);
    if (verdict === null) return;
    event.preventDefault();
    this.#session.change({ verdict });
    // The focus goes along with the choice, as the arrow keys take it: Tab then leads on to the note.
    if (target instanceof HTMLInputElement) {
      this.#content.querySelector<HTMLElement>(`input[value="${verdict}"]`)?.focus();
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
    this.#problem = null;
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
      <Card
        state={{ ...this.#state, annotation }}
        fields={fields}
        saveState={saveState}
        problem={this.#problem}
        deleted={this.#deleted}
        conflicts={this.#renderFindings('Findings', ({ relation }) => relation === 'conflicts')}
        conclusions={this.#renderFindings(
          'What follows',
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
        onCopyQuote={() => void this.#attempt(() => copyText(words, this.#surface))}
        onExport={() => {
          if (annotation) exportAnnotation(annotation, this.#state.page, this.#surface);
        }}
        onDelete={() => void this.#attempt(() => this.#delete())}
        onUndoDelete={() => void this.#attempt(() => this.#undoDelete())}
        onUndoOver={() => this.close('button')}
        onClose={() => this.close('button')}
      />,
      this.#content,
    );
  }
}

const HOST_STYLE = [
  'all: initial',
  'position: fixed',
  'inset: auto',
  'left: 0',
  'top: 0',
  'margin: 0',
  'border: 0',
  'padding: 0',
  'overflow: visible',
  'background: none',
  'z-index: 2147483647',
]
  .map((rule) => `${rule} !important`)
  .join(';');
