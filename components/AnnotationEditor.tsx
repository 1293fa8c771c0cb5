import { useState } from 'preact/hooks';
import type { EditableFields } from '../storage/edit-session';
import type { AnnotationChanges } from '../storage/protocol';
import type { SaveState } from '../storage/write-through';
import { Icon } from './Icon';
import { NoteEditor } from './NoteEditor';
import { NEW_SOURCE, type SourceDraft, SourceList } from './SourceList';
import { TagList } from './TagList';
import { VerdictChoice } from './VerdictChoice';

export interface AnnotationEditorProps {
  fields: EditableFields;
  saveState: SaveState;
  /** The words have changed since the verdict was given. */
  stale?: boolean;
  onChange(changes: AnnotationChanges): void;
  onHoldNote(held: boolean): void;
  onRetry(): void;
  /** A source that was being typed when this place was last left. */
  sourceDraft?: SourceDraft | null;
  onSourceDraft?(draft: SourceDraft | null): void;
}

/** Verdict, note, sources and tags of one place; the last two stay away until they are used. */
export function AnnotationEditor(props: AnnotationEditorProps) {
  const { fields, saveState, stale = false, onChange, onHoldNote, onRetry } = props;
  const [draft, setDraft] = useState(props.sourceDraft ?? null);
  const [tagging, setTagging] = useState(false);
  const showSources = fields.sources.length > 0 || draft !== null;
  const changeDraft = (next: SourceDraft | null) => {
    setDraft(next);
    props.onSourceDraft?.(next);
  };
  const showTags = fields.tags.length > 0 || tagging;
  return (
    <div class="editor">
      <VerdictChoice
        verdict={fields.verdict}
        stale={stale}
        onChange={(verdict) => onChange({ verdict })}
      />
      <NoteEditor
        note={fields.note}
        saveState={saveState}
        onChange={(note) => onChange({ note })}
        onHold={onHoldNote}
        onRetry={onRetry}
      />
      {showSources && (
        <SourceList
          sources={fields.sources}
          draft={draft}
          onDraft={changeDraft}
          onChange={(sources) => onChange({ sources })}
        />
      )}
      {showTags && (
        <TagList tags={fields.tags} autoFocus={tagging} onChange={(tags) => onChange({ tags })} />
      )}
      {!(showSources && showTags) && (
        <div class="editor-more">
          {!showSources && (
            <button type="button" class="button-quiet" onClick={() => changeDraft(NEW_SOURCE)}>
              <Icon name="add" />
              Source
            </button>
          )}
          {!showTags && (
            <button type="button" class="button-quiet" onClick={() => setTagging(true)}>
              <Icon name="add" />
              Tags
            </button>
          )}
        </div>
      )}
    </div>
  );
}
