import { useId, useRef, useState } from 'preact/hooks';
import { LIMITS } from '../storage/limits';
import { Icon } from './Icon';
import { useFocusOnAppearing } from './use-focus';

export interface TagListProps {
  tags: readonly string[];
  /** Puts the caret into the field as it appears. */
  autoFocus?: boolean;
  onChange(tags: string[]): void;
}

/** Tags as chips, with a field that takes one more; Enter or a comma ends a tag. */
export function TagList({ tags, autoFocus = false, onChange }: TagListProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useFocusOnAppearing(field, autoFocus);
  const isFull = tags.length >= LIMITS.tags;

  const add = () => {
    const fresh = readTags(typed).filter((tag) => !hasTag(tags, tag));
    setTyped('');
    if (fresh.length > 0) onChange([...tags, ...fresh].slice(0, LIMITS.tags));
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    field.current?.focus();
  };

  return (
    <section>
      <label class="field-name" for={id}>
        Tags
      </label>
      <div class="tags">
        {tags.map((tag) => (
          <span key={tag} class="chip">
            <span class="chip-text">{tag}</span>
            <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)}>
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          ref={field}
          id={id}
          class="tag-field"
          placeholder={isFull ? `${LIMITS.tags} at most` : tags.length > 0 ? 'Add' : 'Add a tag'}
          readOnly={isFull}
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') {
              event.preventDefault();
              add();
            } else if (event.key === 'Backspace' && typed === '') {
              const last = tags.at(-1);
              if (last !== undefined) remove(last);
            }
          }}
          onBlur={add}
        />
      </div>
    </section>
  );
}

/**
 * Reads tags from what was typed or pasted: split at commas, `#` dropped, white space collapsed, those too long to be
 * kept cut.
 */
export function readTags(typed: string): string[] {
  const tags: string[] = [];
  for (const part of typed.split(',')) {
    const tag = part.replace(/^\s*#/, '').replace(/\s+/g, ' ').trim().slice(0, LIMITS.tag).trim();
    if (tag !== '' && !hasTag(tags, tag)) tags.push(tag);
  }
  return tags;
}

function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((other) => other.toLocaleLowerCase() === tag.toLocaleLowerCase());
}
