import { useId, useRef, useState } from 'preact/hooks';
import type { PageDetails } from '../storage/protocol';
import { useFocusOnAppearing } from './use-focus';
import { writeDay } from './words';

export interface PublishedDateProps {
  page: Pick<PageDetails, 'publishedAt' | 'publishedBy'>;
  /** More could be said if the day were known. */
  needed: boolean;
  onSet(day: string | null): void;
}

/** The day of publication and who says so; where it is unknown, a way to say it. */
export function PublishedDate({ page, needed, onSet }: PublishedDateProps) {
  const [changing, setChanging] = useState(false);
  const { publishedAt, publishedBy } = page;
  if (changing) {
    return (
      <DayForm
        day={publishedAt ?? ''}
        onDone={(day) => {
          setChanging(false);
          if (day !== null && day !== publishedAt) onSet(day);
        }}
      />
    );
  }
  if (publishedAt === null) {
    return (
      <p class={needed ? 'notice small' : 'quiet small'}>
        The page doesn't say when it was published.{' '}
        <button type="button" class="link-button" onClick={() => setChanging(true)}>
          Set the date
        </button>
      </p>
    );
  }
  return (
    <p class="quiet small">
      Published {writeDay(publishedAt)}
      {publishedBy === 'reader' && ' (date set by you)'}.{' '}
      <button type="button" class="link-button" onClick={() => setChanging(true)}>
        Change
      </button>
      {publishedBy === 'reader' && (
        <>
          {' · '}
          <button type="button" class="link-button" onClick={() => onSet(null)}>
            Use the page's date
          </button>
        </>
      )}
    </p>
  );
}

function DayForm({ day, onDone }: { day: string; onDone(day: string | null): void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [value, setValue] = useState(day);
  useFocusOnAppearing(field);
  return (
    <form
      class="day-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(value === '' ? null : value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <label class="field-name" for={id}>
        Published on
      </label>
      <div class="row">
        <input
          ref={field}
          id={id}
          class="input"
          type="date"
          min="1500-01-01"
          max="2999-12-31"
          required
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Set
        </button>
        <button type="button" class="button-quiet" onClick={() => onDone(null)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
