import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { checkClaims } from '../../claims/check';
import { dismissedFinding } from '../../claims/check/dismissal-key';
import { downloadFile } from '../../components/download';
import { type ExportFormat, exportFile } from '../../exchange/export-file';
import { openDatabase } from '../../storage/database';
import { useLiveQuery } from '../../storage/live';
import type { DataOf, ReaderMessage } from '../../storage/messages';
import { readPage } from '../../storage/read-page';
import { askReader } from '../../storage/readers';
import type { Check } from '../../claims/check/check';
import type { PageReading } from '../../storage/protocol';
import type { Page } from '../../storage/records';
import { remote } from '../../storage/remote';
import { readSwitchedOffSites } from '../../storage/sites';
import { PopupView } from './PopupView';
import { annotationsOf } from './page-lists';
import { readTabState, type TabState } from './tab-state';

/** While a page is being read, and later in case it grows; milliseconds. */
const LOOK_AGAIN = { reading: 400, read: 3_000 };

const database = openDatabase();

export function Popup() {
  const sites = useLiveQuery(() => readSwitchedOffSites(database), []);
  // Without the list nothing is known to be off: the reader in the page knows better.
  const switchedOff = sites.state === 'ready' ? sites.value : [];
  const [tab, look] = useTab(sites.state === 'loading' ? null : switchedOff);
  const [problem, setProblem] = useState<string | null>(null);
  const key = tab.state === 'page' ? tab.reading.page.key : null;
  const kept = useLiveQuery(async () => (key === null ? null : readPage(database, key)), [key]);
  const keptNow = kept.state === 'ready' && kept.value?.page?.key === key ? kept.value : null;
  const annotations =
    tab.state === 'page' ? annotationsOf(tab.reading, keptNow?.annotations ?? null) : [];
  const reading = tab.state === 'page' ? tab.reading : null;
  const conflicts = useConflicts(reading);
  const storageProblem = kept.state === 'failed' ? kept.failure.message : null;

  /** Does something and says so where it fails; then looks at the page again. */
  const act = (action: () => Promise<unknown>, thenClose = false) => {
    setProblem(null);
    action().then(
      () => (thenClose ? window.close() : look()),
      (error: unknown) => setProblem(messageOf(error)),
    );
  };
  const ask = <Type extends ReaderMessage>(type: Type, data: DataOf<Type>, thenClose = false) => {
    if (tab.state !== 'page') return;
    const { tabId } = tab;
    act(() => askReader(type, data, { tabId }), thenClose);
  };
  const exportPage = (format: ExportFormat) => {
    if (tab.state !== 'page') return;
    const exportedAt = new Date().toISOString();
    const page: Page = keptNow?.page ?? {
      ...tab.reading.page,
      createdAt: exportedAt,
      lastReadAt: exportedAt,
    };
    downloadFile(exportFile(format, { pages: [page], annotations, exportedAt }), document.body);
  };

  return (
    <PopupView
      tab={tab}
      annotations={annotations}
      conflicts={conflicts}
      dismissals={keptNow?.dismissals ?? []}
      problem={problem ?? storageProblem}
      onOpenClaim={(claim) => ask('goTo', { claimStart: claim.start }, true)}
      onOpenAnnotation={({ id, place }) => {
        if (place?.state === 'orphaned') {
          act(() => remote.openDashboard({ pageKey: key ?? undefined }), true);
        } else ask('goTo', { annotationId: id }, true);
      }}
      onAcceptWords={({ id }) => ask('acceptWords', { annotationId: id })}
      onReattach={({ id }) => ask('reattachToSelection', { annotationId: id })}
      onDetach={({ id }) => act(() => remote.detachAnnotation({ id }))}
      onDismiss={(check, reason) => {
        if (tab.state !== 'page') return;
        const { page } = tab.reading;
        act(() => remote.dismissFinding({ page, ...keepable(check), reason }));
      }}
      onRestore={({ id }) => act(() => remote.restoreFinding({ id }))}
      onLookForClaims={() => ask('lookForClaims', {})}
      onShowMarks={(shown) => ask('showMarks', { shown })}
      onSwitchSite={(on) => {
        if ('host' in tab) act(() => remote.switchSite({ host: tab.host, on }));
      }}
      onAllowAccess={() =>
        act(() => browser.permissions.request({ origins: ['http://*/*', 'https://*/*'] }))
      }
      onReload={() => {
        if ('tabId' in tab) act(() => browser.tabs.reload(tab.tabId), true);
      }}
      onExport={exportPage}
      onOpenDashboard={() =>
        act(() => remote.openDashboard(annotations.length > 0 ? { pageKey: key ?? '' } : {}), true)
      }
      onOpenOptions={() => act(() => browser.runtime.openOptionsPage(), true)}
    />
  );
}

function keepable(check: Check): { rule: string; words: string[] } {
  const { rule, words } = dismissedFinding(check);
  return { rule, words: [...words] };
}

/** What does not add up; reckoned again only where the page reads otherwise than before. */
function useConflicts(reading: PageReading | null): readonly Check[] {
  const text = reading?.text ?? '';
  const publishedAt = reading?.page.publishedAt ?? undefined;
  return useMemo(() => {
    const checks = reading ? checkClaims(reading.claims, { text, publishedAt }) : [];
    return checks.filter(({ relation }) => relation === 'conflicts');
  }, [text, publishedAt, reading?.claims.length]);
}

/** The active tab, looked at again while it is read; null: not to be looked at yet. */
function useTab(switchedOff: readonly string[] | null): [TabState, () => void] {
  const [tab, setTab] = useState<TabState>({ state: 'loading' });
  const [looks, setLooks] = useState(0);
  const look = useCallback(() => setLooks((count) => count + 1), []);
  const sites = switchedOff?.join(' ');
  useEffect(() => {
    if (switchedOff === null) return undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      const next = await readTabState(switchedOff);
      if (over) return;
      setTab(next);
      const reading =
        next.state === 'silent' || (next.state === 'page' && next.reading.state === 'reading');
      timer = setTimeout(() => void again(), reading ? LOOK_AGAIN.reading : LOOK_AGAIN.read);
    };
    void again();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [sites, looks]);
  return [tab, look];
}

function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : "Couldn't do that. Nothing was lost; try again.";
}
