import { EmptyState } from '../../components/EmptyState';
import { Logo } from '../../components/Logo';
import { RememberArticles } from './RememberArticles';

export interface Shortcut {
  name: string;
  /** `Alt+Shift+A`; empty where none is set. */
  keys: string;
}

export interface OptionsViewProps {
  /** Hosts that are switched off. */
  sites: readonly string[];
  shortcuts: readonly Shortcut[];
  /** Whether every article is to be remembered. */
  rememberArticles: boolean;
  /** Articles that are remembered though nothing is kept on them. */
  articles: number;
  /** Something that failed, in words for people. */
  problem: string | null;
  onSwitchOn(host: string): void;
  onRememberArticles(on: boolean): void;
  onForgetArticles(): void;
  onOpenDashboard(): void;
  /** Opens the dashboard where a file is imported. */
  onImport(): void;
}

/** Sites switched off, what is remembered, shortcuts, and where everything is kept. */
export function OptionsView(props: OptionsViewProps) {
  const { sites, shortcuts, problem, onSwitchOn, onOpenDashboard } = props;
  return (
    <main class="options">
      <header class="options-head">
        <Logo />
        <h1>Options</h1>
      </header>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <section>
        <h2>Sites that are switched off</h2>
        {sites.length === 0 ? (
          <EmptyState title="None">
            Switch a site off from the toolbar popup: Tickmark then reads nothing there.
          </EmptyState>
        ) : (
          <ul class="options-list">
            {sites.map((host) => (
              <li key={host} class="row">
                <span class="options-name">{host}</span>
                <button
                  type="button"
                  class="button"
                  aria-label={`Switch on ${host}`}
                  onClick={() => onSwitchOn(host)}
                >
                  Switch on
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <RememberArticles
        on={props.rememberArticles}
        count={props.articles}
        onChange={props.onRememberArticles}
        onForget={props.onForgetArticles}
      />
      <section>
        <h2>Opening a card</h2>
        <p>
          Point at a mark for a moment, click it, or walk to it with the keyboard. A click on a mark
          within a link follows the link, as ever: point at that one, or choose it in the toolbar
          popup.
        </p>
      </section>
      {shortcuts.length > 0 && (
        <section>
          <h2>Shortcuts</h2>
          <dl class="options-list">
            {shortcuts.map(({ name, keys }) => (
              <div key={name} class="row">
                <dt class="options-name">{name}</dt>
                <dd>{keys === '' ? <span class="quiet">Not set</span> : <kbd>{keys}</kbd>}</dd>
              </div>
            ))}
          </dl>
          <p class="quiet small">
            Change them where your browser lists the shortcuts of extensions: in Chromium at
            chrome://extensions/shortcuts, in Firefox in the menu of the add-ons page.
          </p>
        </section>
      )}
      <section>
        <h2>Where your work is kept</h2>
        <p>
          Everything stays in this browser's profile on this computer. Tickmark sends nothing
          anywhere. If you remove the extension, the browser deletes it all, so export what you want
          to keep: as Web Annotation (JSON-LD) it can be imported again, here or in another browser.
        </p>
        <div class="row">
          <button type="button" class="button" onClick={onOpenDashboard}>
            Open all annotations
          </button>
          <button type="button" class="button" onClick={props.onImport}>
            Import…
          </button>
        </div>
      </section>
    </main>
  );
}
