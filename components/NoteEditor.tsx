import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SaveState } from '../storage/write-through';
import { Icon } from './Icon';
import { isElement } from './is-element';
import { Markdown } from './Markdown';
import { SaveFailure } from './SaveFailure';
import { SaveStatus } from './SaveStatus';
import { useAfterPress } from './use-after-press';

export interface NoteEditorProps {
  note: string;
  saveState: SaveState;
  onChange(note: string): void;
  /** The reader has entered the note (true) or left it. */
  onHold(held: boolean): void;
  /** Sends a failed save again. */
  onRetry(): void;
}

/** A note: typed as Markdown, read as text. It shows the field while it is empty or being written. */
export function NoteEditor({ note, saveState, onChange, onHold, onRetry }: NoteEditorProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [editing, setEditing] = useState(false);
  const afterPress = useAfterPress();
  const written = !editing && note.trim() !== '';
  const edit = () => setEditing(true);

  useLayoutEffect(() => {
    if (editing && field.current) {
      field.current.focus();
      field.current.setSelectionRange(field.current.value.length, field.current.value.length);
    }
  }, [editing]);
  // What the reader writes has this value already; where another one comes in, the browser puts the caret at its end.
  const before = selectionOf(field.current);
  useLayoutEffect(() => {
    grow(field.current);
    if (before) keepCaret(before);
  }, [note, written]);

  return (
    <section class="note">
      <div class="note-head">
        {written ? (
          <span class="field-name">Note</span>
        ) : (
          <label class="field-name" for={id}>
            Note
          </label>
        )}
        <SaveStatus state={saveState} />
        {written && (
          <button type="button" class="button-quiet spread" aria-label="Edit note" onClick={edit}>
            <Icon name="edit" />
            Edit
          </button>
        )}
      </div>
      {written ? (
        // Pointing users may click the text itself; the button above is there for everyone.
        <div class="note-text" onClick={(event) => !isLink(event.target) && edit()}>
          <Markdown text={note} />
        </div>
      ) : (
        <textarea
          ref={field}
          id={id}
          class="input note-field"
          rows={2}
          placeholder="What did you find out?"
          value={note}
          onInput={(event) => onChange(event.currentTarget.value)}
          onFocus={() => {
            setEditing(true);
            onHold(true);
          }}
          onBlur={() => {
            onHold(false);
            // Only once the focus is where it goes: what follows the field must not change before. Who goes to
            // another window or tab comes back to write on: its page keeps the field as its active element, though
            // `:focus` does not match meanwhile.
            afterPress(() => setTimeout(() => setEditing(hasFocus(field.current))));
          }}
        />
      )}
      {/* Below the note, so that the way from the verdict to it is the same whether a save fails or not. */}
      <SaveFailure state={saveState} onRetry={onRetry} />
    </section>
  );
}

/** Firefox has no `field-sizing`; two lines at least, then as many as are written, up to the CSS maximum. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

interface FieldSelection {
  field: HTMLTextAreaElement;
  value: string;
  start: number;
  end: number;
}

function selectionOf(field: HTMLTextAreaElement | null): FieldSelection | null {
  if (!field) return null;
  const { value, selectionStart: start, selectionEnd: end } = field;
  return { field, value, start, end };
}

/** Where text was added above or below what stood in a field, leaves the caret at the words where it was. */
function keepCaret({ field, value, start, end }: FieldSelection): void {
  const moved = field.value.indexOf(value);
  if (moved >= 0 && field.value !== value) field.setSelectionRange(start + moved, end + moved);
}

function hasFocus(field: HTMLElement | null): boolean {
  return field !== null && field.ownerDocument.activeElement === field;
}

function isLink(target: EventTarget | null): boolean {
  return isElement(target) && target.closest('a') !== null;
}
