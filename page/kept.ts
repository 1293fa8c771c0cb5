import type { Draft } from '../storage/edit-session';
import type { KeptOnPage } from '../storage/protocol';
import type { Remote } from '../storage/remote';
import type { Annotation, Dismissal } from '../storage/records';

/** What the reader keeps on the page that is shown, and what could not be saved yet. */
export class Kept {
  readonly #remote: Pick<Remote, 'readPage'>;
  /** Key of what is loaded. */
  #key: string | null = null;
  /** Key of the page that is shown: what is loaded, or will be. */
  #wanted: string | null = null;
  /** Loads that were begun, and the number of the last one that was taken in. */
  #begun = 0;
  #taken = 0;
  /** Writes that were taken over from here: a load that began before one knows nothing of it. */
  #writes = 0;
  #kept: KeptOnPage = { page: null, annotations: [], dismissals: [] };
  readonly #drafts = new Map<string, Draft>();

  constructor(remote: Pick<Remote, 'readPage'>) {
    this.#remote = remote;
  }

  get page(): KeptOnPage['page'] {
    return this.#kept.page;
  }

  get annotations(): readonly Annotation[] {
    return this.#kept.annotations;
  }

  get dismissals(): KeptOnPage['dismissals'] {
    return this.#kept.dismissals;
  }

  /** Whether anything is kept here. */
  get isKept(): boolean {
    return this.#kept.page !== null || this.#kept.annotations.length > 0;
  }

  /** The day that the reader gave, where it was given. */
  get publishedByReader(): string | null {
    const { page } = this.#kept;
    return page?.publishedBy === 'reader' ? page.publishedAt : null;
  }

  /**
   * Loads what is kept under a key, unless it is loaded. What comes late, after the answer to a newer load or for a page
   * that is shown no more, is passed over. Rejects with a `StorageFailure`.
   */
  async load(key: string, again = false): Promise<void> {
    if (key === this.#key && !again) return;
    if (key !== this.#key) this.forget();
    this.#wanted = key;
    for (;;) {
      this.#begun += 1;
      const number = this.#begun;
      const writes = this.#writes;
      const kept = await this.#remote.readPage({ key });
      if (key !== this.#wanted || number < this.#taken) return;
      if (writes !== this.#writes) continue;
      this.#taken = number;
      this.#key = key;
      this.#kept = kept;
      return;
    }
  }

  forget(): void {
    this.#key = null;
    this.#wanted = null;
    this.#kept = { page: null, annotations: [], dismissals: [] };
  }

  /** Takes over what a write has answered. Of several on their way, an older answer may come later. */
  put(annotation: Annotation): void {
    // Written on a page that is shown no more.
    if (this.#wanted !== null && annotation.pageKey !== this.#wanted) return;
    this.#writes += 1;
    const known = this.#kept.annotations.find(({ id }) => id === annotation.id);
    if (known && known.revision > annotation.revision) return;
    const others = this.#kept.annotations.filter(({ id }) => id !== annotation.id);
    const annotations = annotation.deletedAt ? others : [...others, annotation];
    this.#kept = { ...this.#kept, annotations };
  }

  remove(id: string): void {
    this.#writes += 1;
    const annotations = this.#kept.annotations.filter((annotation) => annotation.id !== id);
    this.#kept = { ...this.#kept, annotations };
  }

  /** Takes over a dismissal that was written: of this page, or of others together with it. */
  dismiss(dismissal: Dismissal): void {
    const { pageKey, alsoOn = [] } = dismissal;
    if (this.#wanted !== null && ![pageKey, ...alsoOn].includes(this.#wanted)) return;
    this.#writes += 1;
    const others = this.#kept.dismissals.filter(({ id }) => id !== dismissal.id);
    this.#kept = { ...this.#kept, dismissals: [...others, dismissal] };
  }

  restore(dismissalId: string): void {
    this.#writes += 1;
    const dismissals = this.#kept.dismissals.filter(({ id }) => id !== dismissalId);
    this.#kept = { ...this.#kept, dismissals };
  }

  draft(id: string): Draft | null {
    return this.#drafts.get(id) ?? null;
  }

  keepDraft(id: string, draft: Draft | null): void {
    if (draft) this.#drafts.set(id, draft);
    else this.#drafts.delete(id);
  }
}
