import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { openDatabase } from '../../storage/database';
import { describeError } from '../../storage/failure';
import { useLiveQuery } from '../../storage/live';
import { countArticles } from '../../storage/readings';
import { remote } from '../../storage/remote';
import { DEFAULT_SETTINGS, readSettings } from '../../storage/settings';
import { readSwitchedOffSites } from '../../storage/sites';
import { OptionsView, type Shortcut } from './OptionsView';

const database = openDatabase();

export function Options() {
  const sites = useLiveQuery(() => readSwitchedOffSites(database), []);
  const chosen = useLiveQuery(() => readSettings(database), []);
  const articles = useLiveQuery(() => countArticles(database), []);
  const settings = chosen.state === 'ready' ? chosen.value : DEFAULT_SETTINGS;
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    // Asked again on coming back: people change them in another tab.
    const ending = new AbortController();
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    window.addEventListener('focus', read, ending);
    return () => ending.abort();
  }, []);

  const attempt = (action: () => Promise<unknown>) => {
    setProblem(null);
    action().catch((error: unknown) => setProblem(describeError(error)));
  };

  return (
    <OptionsView
      sites={sites.state === 'ready' ? sites.value : []}
      rememberArticles={settings.rememberArticles}
      articles={articles.state === 'ready' ? articles.value : 0}
      shortcuts={shortcuts}
      problem={sites.state === 'failed' ? sites.failure.message : problem}
      onSwitchOn={(host) => attempt(() => remote.switchSite({ host, on: true }))}
      onRememberArticles={(on) => attempt(() => remote.changeSettings({ rememberArticles: on }))}
      onForgetArticles={() => attempt(() => remote.forgetArticles({}))}
      onOpenDashboard={() => attempt(() => remote.openDashboard({}))}
      onImport={() => attempt(() => remote.openDashboard({ view: 'import' }))}
    />
  );
}

async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description, shortcut }) =>
    description ? [{ name: description, keys: shortcut ?? '' }] : [],
  );
}
