import { useId, useRef, useState } from 'preact/hooks';
import type { Source } from '../storage/records';
import { Icon } from './Icon';
import { hostOf, readSourceUrl, safeUrl } from './safe-url';
import { useAfterPress } from './use-after-press';
import { useFocusOnAppearing } from './use-focus';

const NO_ADDRESS = "That isn't a web address. It should look like https://example.org/page.";

/** A source that is being typed. */
export interface SourceDraft {
  address: string;
  title: string;
}

export const NEW_SOURCE: SourceDraft = { address: '', title: '' };

export interface SourceListProps {
  sources: readonly Source[];
  /** What is typed into the fields for one more; null where they are closed. */
  draft: SourceDraft | null;
  onDraft(draft: SourceDraft | null): void;
  onChange(sources: Source[]): void;
}

/** Sources with title and address, and a small form for one more. */
export function SourceList({ sources, draft, onDraft, onChange }: SourceListProps) {
  return (
    <section>
      <span class="field-name">Sources</span>
      {sources.length > 0 && (
        <ul class="sources">
          {sources.map((source) => (
            <li key={source.url} class="source">
              <SourceLink source={source} />
              <button
                type="button"
                class="icon-button"
                aria-label={`Remove source ${source.title || source.url}`}
                onClick={() => onChange(sources.filter((other) => other !== source))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {draft ? (
        <SourceForm
          draft={draft}
          onDraft={onDraft}
          onAdd={(source) => {
            onChange([...sources.filter(({ url }) => url !== source.url), source]);
          }}
        />
      ) : (
        <button type="button" class="button-quiet" onClick={() => onDraft(NEW_SOURCE)}>
          <Icon name="add" />
          Add a source
        </button>
      )}
    </section>
  );
}

function SourceLink({ source }: { source: Source }) {
  const host = hostOf(source.url);
  const href = safeUrl(source.url);
  const words = (
    <>
      <span class="source-title">{source.title || source.url.replace(/^https?:\/\//, '')}</span>
      {source.title !== '' && <span class="quiet small">{host}</span>}
    </>
  );
  if (href === null) return <span class="source-link">{words}</span>;
  return (
    <a class="source-link" href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {words}
    </a>
  );
}

interface SourceFormProps {
  draft: SourceDraft;
  onDraft(draft: SourceDraft | null): void;
  onAdd(source: Source): void;
}

function SourceForm({ draft, onDraft, onAdd }: SourceFormProps) {
  const id = useId();
  const addressField = useRef<HTMLInputElement>(null);
  const { address, title } = draft;
  // Browsers tell a form that its field loses the focus while it is being taken away.
  const done = useRef(false);
  const onDone = () => {
    done.current = true;
    onDraft(null);
  };
  const [problem, setProblem] = useState(false);
  const afterPress = useAfterPress();
  useFocusOnAppearing(addressField);

  /** Keeps what is there if it can be kept; true where the form is done with. */
  const keep = (): boolean => {
    const url = readSourceUrl(address);
    if (url !== null) onAdd({ url, title: title.trim() });
    return url !== null || (address.trim() === '' && title.trim() === '');
  };
  const submit = () => {
    if (keep()) onDone();
    else {
      setProblem(true);
      addressField.current?.focus();
    }
  };

  return (
    <form
      class="source-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (done.current) return;
        if (next instanceof Node && event.currentTarget.contains(next)) return;
        // The reader goes elsewhere without pressing the button: what can be kept is.
        afterPress(() => {
          if (done.current) return;
          if (keep()) onDone();
          else setProblem(true);
        });
      }}
    >
      <label class="hidden-label" for={`${id}-address`}>
        Address of the source
      </label>
      <input
        ref={addressField}
        id={`${id}-address`}
        class="input"
        inputMode="url"
        placeholder="https://"
        autocomplete="off"
        aria-invalid={problem}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={address}
        onInput={(event) => {
          onDraft({ address: event.currentTarget.value, title });
          setProblem(false);
        }}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {NO_ADDRESS}
        </p>
      )}
      <label class="hidden-label" for={`${id}-title`}>
        Title of the source
      </label>
      <input
        id={`${id}-title`}
        class="input"
        placeholder="Title (optional)"
        autocomplete="off"
        value={title}
        onInput={(event) => onDraft({ address, title: event.currentTarget.value })}
      />
      <div class="row">
        <button type="submit" class="button">
          Add
        </button>
        <button
          type="button"
          class="button-quiet"
          // Some browsers give no focus to a clicked button: the form would take that for leaving it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onDone}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}
