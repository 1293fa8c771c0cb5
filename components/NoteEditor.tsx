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
    if (!editing) return;
    field.current?.focus();
    field.current?.setSelectionRange(note.length, note.length);
  }, [editing]);
  const area = field.current;
  const shown = area?.value ?? note;
  const caret = area?.selectionStart ?? 0;
  useLayoutEffect(() => {
    grow(field.current);
    // What the reader types is shown already. Where text comes in from elsewhere, above or below what stands there,
    // the browser puts the caret at its end, and the next words would follow it.
    const place = caret + note.indexOf(shown);
    if (note !== shown && place >= caret) area?.setSelectionRange(place, place);
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
            afterPress(() =>
              setTimeout(() =>
                setEditing(field.current?.ownerDocument.activeElement === field.current),
              ),
            );
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

function isLink(target: EventTarget | null): boolean {
  return isElement(target) && target.closest('a') !== null;
}
