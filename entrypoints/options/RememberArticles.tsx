import { Switch } from '../../components/Switch';

export interface RememberArticlesProps {
  on: boolean;
  /** Articles that are remembered though nothing is kept on them. */
  count: number;
  onChange(on: boolean): void;
  onForget(): void;
}

/** Whether every article is remembered, what that means, and a way to forget them all. */
export function RememberArticles({ on, count, onChange, onForget }: RememberArticlesProps) {
  return (
    <section>
      <h2>Comparing articles</h2>
      <p>
        Tickmark compares what an article says about a person with the other pages that you have
        annotated. For that it remembers the claims of those pages.
      </p>
      <Switch on={on} onChange={onChange}>
        Remember the claims of every article I read
      </Switch>
      <p class="quiet small">
        While this is on, the browser keeps the address, title and date of each article you open,
        the paragraphs around its claims, and the names in it. That is a record of what you have
        read: anyone who uses this browser profile can see it. It stays on this computer, and
        private windows are never remembered. Switching it off stops adding articles; those already
        kept stay until you erase them.
      </p>
      {count > 0 && (
        <p class="row">
          <span class="options-name" role="status">
            {count === 1
              ? 'One article is remembered besides those you annotated.'
              : `${count.toLocaleString('en')} articles are remembered besides those you annotated.`}
          </span>
          <button type="button" class="button" onClick={onForget}>
            Erase them
          </button>
        </p>
      )}
    </section>
  );
}
