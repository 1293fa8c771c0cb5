import { useId, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../storage/limits';
import type { Source } from '../storage/records';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { isElement } from './is-element';
import { hostOf, readSourceUrl, safeUrl } from './safe-url';
import { useAfterPress } from './use-after-press';
import { useFocusOnAppearing } from './use-focus';

const NO_ADDRESS = "That isn't a web address. It should look like https://example.org/page.";

/** A source that is being typed. */
export interface SourceDraft {
  address: string;
  title: string;
  /** Address of the source that it takes the place of; absent where it is one more. */
  replaces?: string;
}

export const NEW_SOURCE: SourceDraft = { address: '', title: '' };

export interface SourceListProps {
  sources: readonly Source[];
  /** What is typed into the fields; null where they are closed. */
  draft: SourceDraft | null;
  onDraft(draft: SourceDraft | null): void;
  onChange(sources: Source[]): void;
}

/** Sources with title and address, and a small form for one more or for changing one. */
export function SourceList({ sources, draft, onDraft, onChange }: SourceListProps) {
  const replaced = sources.find(({ url }) => url === draft?.replaces);
  const listed = sources.filter((source) => source !== replaced);
  const keep = (source: Source) => {
    const isOther = ({ url }: Source) => url !== source.url;
    onChange(
      replaced
        ? sources.flatMap((each) => (each === replaced ? [source] : [each].filter(isOther)))
        : [...sources.filter(isOther), source],
    );
  };
  return (
    <section>
      <span class="field-name">Sources</span>
      {listed.length > 0 && (
        <ul class="sources">
          {listed.map((source) => (
            <li key={source.url} class="source">
              <SourceLink source={source} />
              <IconButton
                icon="edit"
                label={`Edit source ${source.title || source.url}`}
                title="Edit"
                onClick={() =>
                  onDraft({ address: source.url, title: source.title, replaces: source.url })
                }
              />
              <IconButton
                icon="close"
                label={`Remove source ${source.title || source.url}`}
                title="Remove"
                onClick={() => onChange(sources.filter((other) => other !== source))}
              />
            </li>
          ))}
        </ul>
      )}
      {draft ? (
        <SourceForm key={draft.replaces} draft={draft} onDraft={onDraft} onKeep={keep} />
      ) : sources.length < LIMITS.sources ? (
        <button type="button" class="button-quiet" onClick={() => onDraft(NEW_SOURCE)}>
          <Icon name="add" />
          Add a source
        </button>
      ) : (
        <p class="quiet small">{LIMITS.sources} sources at most</p>
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
  onKeep(source: Source): void;
}

function SourceForm({ draft, onDraft, onKeep }: SourceFormProps) {
  const id = useId();
  const addressField = useRef<HTMLInputElement>(null);
  const { address, title, replaces } = draft;
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
    if (url !== null) onKeep({ url, title: title.trim() });
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
        // Who goes to another window comes back, perhaps with the title.
        if (done.current || !document.hasFocus()) return;
        if (isElement(next) && event.currentTarget.contains(next)) return;
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
        maxLength={LIMITS.address}
        autocomplete="off"
        aria-invalid={problem}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={address}
        onInput={(event) => {
          onDraft({ ...draft, address: event.currentTarget.value });
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
        maxLength={LIMITS.title}
        autocomplete="off"
        value={title}
        onInput={(event) => onDraft({ ...draft, title: event.currentTarget.value })}
      />
      <div class="row">
        <button type="submit" class="button">
          {replaces === undefined ? 'Add' : 'Save'}
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
