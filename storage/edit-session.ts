import { LIMITS } from './limits';
import type { AnnotationChanges } from './protocol';
import type { Annotation } from './records';
import { type SaveState, WriteThrough } from './write-through';

/** What a reader writes on one place. */
export type EditableFields = Pick<Annotation, 'verdict' | 'note' | 'tags' | 'sources'>;

/** What could not be written, for the next session on the same place. */
export interface Draft {
  changes: AnnotationChanges;
  /** As in a `SaveRequest`. */
  baseNote: string;
  earlierNotes: readonly string[];
}

export interface EditSessionOptions {
  /** null where nothing is kept yet: the first change makes it. */
  annotation: Annotation | null;
  /**
   * Writes; resolves with what is kept then, rejects with an `Error` whose message is for people. `baseNote` and
   * `earlierNotes` are those of a `SaveRequest`.
   */
  save(
    changes: AnnotationChanges,
    baseNote: string,
    earlierNotes: readonly string[],
  ): Promise<Annotation>;
  /** Something to show has changed. */
  changed(): void;
  /** Called with all that is not written each time that changes; null when all is. */
  keepDraft?(draft: Draft | null): void;
}

const EMPTY: EditableFields = { verdict: 'unchecked', note: '', tags: [], sources: [] };

/**
 * One reader at work on one annotation: shows the newest of what is kept and what is being written, and writes
 * each change through. Changes from elsewhere (another tab) are taken over, except in fields that are being
 * written here.
 */
export class EditSession {
  #annotation: Annotation | null;
  #noteHeld = false;
  /** Writes of the note that are not answered yet. */
  #notesOnTheirWay = 0;
  /** The kept note that the reader's changes build on. */
  #settledNote: string;
  /** What the next write of the note builds on: the last one sent, or the kept one where none is on its way. */
  #baseNote: string;
  /** The settled note and what was sent since, as long as it is not known which of them is kept. */
  #earlierNotes: string[];
  readonly #options: EditSessionOptions;
  readonly #writes: WriteThrough<EditableFields>;

  constructor(options: EditSessionOptions) {
    this.#options = options;
    this.#annotation = options.annotation;
    this.#settledNote = options.annotation?.note ?? '';
    this.#baseNote = this.#settledNote;
    this.#earlierNotes = [this.#settledNote];
    this.#writes = new WriteThrough<EditableFields>(
      (changes) => this.#save(changes),
      () => {
        options.keepDraft?.(this.#draft);
        options.changed();
      },
    );
  }

  get annotation(): Annotation | null {
    return this.#annotation;
  }

  get saveState(): SaveState {
    return this.#writes.state;
  }

  get hasUnsaved(): boolean {
    return this.#writes.unsaved !== null;
  }

  /** What to show. */
  get fields(): EditableFields {
    const { verdict, note, tags, sources } = this.#annotation ?? EMPTY;
    const shownNote = this.#noteHeld ? this.#baseNote : note;
    return { verdict, tags, sources, note: shownNote, ...this.#writes.unsaved };
  }

  get #draft(): Draft | null {
    const changes = this.#writes.unsaved;
    return (
      changes && {
        changes,
        baseNote: this.#settledNote,
        earlierNotes: this.#earlierNotes,
      }
    );
  }

  /** Goes on with what an earlier session could not write. */
  resume({ changes, baseNote, earlierNotes }: Draft): void {
    this.#settledNote = baseNote;
    this.#baseNote = baseNote;
    this.#earlierNotes = [...earlierNotes];
    this.#writes.push(changes);
  }

  change(changes: AnnotationChanges): void {
    if (changes.note !== undefined && !this.#noteHeld) this.#beginNote();
    this.#writes.push(changes);
  }

  /** The reader is in the note (true) or has left it (false): what others write there waits meanwhile. */
  holdNote(held: boolean): void {
    if (held === this.#noteHeld) return;
    if (held) this.#beginNote();
    this.#noteHeld = held;
    if (!held) this.#options.changed();
  }

  /** Changes to the note begin from what is kept, unless some that are not saved go on. */
  #beginNote(): void {
    if (this.#writes.unsaved?.note !== undefined) return;
    this.#settledNote = this.#annotation?.note ?? '';
    this.#baseNote = this.#settledNote;
    this.#earlierNotes = [this.#settledNote];
  }

  /** What is kept has changed; null: it was deleted. An older state than the one shown is passed over. */
  receive(annotation: Annotation | null): void {
    const shown = this.#annotation;
    const older =
      annotation !== null &&
      shown !== null &&
      annotation.id === shown.id &&
      annotation.revision < shown.revision;
    if (older) return;
    this.#annotation = annotation;
    this.#options.changed();
  }

  /** Sends at once what waits. */
  flush(): void {
    this.#writes.flush();
  }

  /** Sends what waits and ends. */
  close(): void {
    this.#writes.close();
  }

  async #save(changes: Partial<EditableFields>): Promise<void> {
    const sent = changes.note;
    const baseNote = this.#baseNote;
    const earlierNotes = this.#earlierNotes;
    if (sent !== undefined) {
      // A write that leaves before this one is answered builds on this one.
      this.#baseNote = sent;
      this.#earlierNotes = [...earlierNotes, sent].slice(-LIMITS.earlierNotes);
      this.#notesOnTheirWay += 1;
    }
    try {
      const kept = await this.#options.save(changes, baseNote, earlierNotes);
      if (sent !== undefined) {
        this.#settledNote = kept.note;
        // Storage writes in the order of sending: what went before this one is past.
        const later = this.#earlierNotes.slice(this.#earlierNotes.lastIndexOf(sent) + 1);
        this.#earlierNotes = [kept.note, ...later].slice(-LIMITS.earlierNotes);
        // Storage joined two notes that were written at once: the joined one is what the reader goes on from.
        if (this.#baseNote === sent) this.#baseNote = kept.note;
      }
      this.receive(kept);
    } catch (error) {
      if (sent !== undefined) {
        if (this.#notesOnTheirWay === 1) this.#baseNote = this.#settledNote;
        else if (this.#baseNote === sent) this.#baseNote = baseNote;
      }
      throw error;
    } finally {
      if (sent !== undefined) this.#notesOnTheirWay -= 1;
    }
  }
}
